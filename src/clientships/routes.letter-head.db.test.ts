import { describe, expect, it } from 'vitest'
import { koske, oske } from '../../test/database/referrals.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { LetterHead } from './model.letter-head.ts'

describe('the head of letters', () => {
  const test = useTestApp()
  const manager = test.as('manager.koske@demo.test')
  const path = `/api/organisations/${koske}/letter-head`

  it('is saved with the version that was seen; a stale one is answered with what is stored', async () => {
    const before = (await manager<LetterHead>(`GET ${path}`)).body
    const change = { ...before, phone: '09 999 8888', email: null }
    const saved = await manager<LetterHead>(`PUT ${path}`, change)
    expect(saved.body).toEqual({ ...change, version: before.version + 1 })
    const stale = await manager<{ current: LetterHead }>(`PUT ${path}`, change)
    expect([stale.status, stale.body.current.version]).toEqual([409, before.version + 1])
  })

  it.each([{ phone: 'soita' }, { postalCode: '2100' }, { email: 'koske' }])(
    'refuses %j',
    async (wrong) => {
      const before = (await manager<LetterHead>(`GET ${path}`)).body
      expect((await manager(`PUT ${path}`, { ...before, ...wrong })).status).toBe(400)
    },
  )

  it('is its manager’s and the administrator’s to change, nobody else’s', async () => {
    const head = (await manager<LetterHead>(`GET ${path}`)).body
    const other = `/api/organisations/${oske}/letter-head`
    expect((await manager(`PUT ${other}`, head)).status).toBeGreaterThanOrEqual(403)
    expect((await test.as('admin@demo.test')(`GET ${other}`)).status).toBe(200)
    expect((await test.as('hepa.koske@demo.test')(`PUT ${path}`, head)).status).toBe(403)
    expect(
      (await test.as('manager.stadi@demo.test')(`PUT ${path}`, head)).status,
    ).toBeGreaterThanOrEqual(403)
  })
})
