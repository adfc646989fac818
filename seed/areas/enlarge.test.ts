import { describe, expect, it } from 'vitest'
import { enlarge } from './enlarge.ts'
import { espooKauniainen } from './espoo-kauniainen.ts'
import { listStaff } from './staff.ts'

describe('an area with more staff', () => {
  const usual = listStaff(espooKauniainen)

  it('is the area itself at its usual size', () => {
    expect(enlarge(espooKauniainen, 1)).toEqual(espooKauniainen)
  })

  it('has so many times the experts, under addresses of their own, and one manager as before', () => {
    const staff = listStaff(enlarge(espooKauniainen, 20))
    const count = (of: typeof staff, role: string) => of.filter((one) => one.role === role).length
    expect(count(staff, 'expert')).toBe(20 * count(usual, 'expert'))
    expect(count(staff, 'centre_manager')).toBe(count(usual, 'centre_manager'))
    expect(new Set(staff.map(({ email }) => email)).size).toBe(staff.length)
    expect(staff).toEqual(expect.arrayContaining(usual))
  })

  it('ends where no new name is left', () => {
    const staff = listStaff(enlarge(espooKauniainen, 10_000))
    expect(new Set(staff.map(({ name }) => name)).size).toBe(staff.length)
  })
})
