import { describe, expect, it } from 'vitest'
import { toDay } from './days.ts'
import { formatAgo } from './format.ts'

const today = toDay('2026-11-21')
const ago = (day: string, locale: 'fi' | 'sv' | 'en' = 'fi') => formatAgo(toDay(day), today, locale)

describe('how long ago a day was', () => {
  it('is said in days, months and years', () => {
    expect(ago('2026-11-21')).toBe('tänään')
    expect(ago('2026-11-20')).toBe('eilen')
    expect(ago('2026-10-22')).toBe('30 päivää sitten')
    expect(ago('2026-10-21')).toBe('1 kuukausi sitten')
    expect(ago('2025-01-21')).toBe('22 kuukautta sitten')
    expect(ago('2024-11-21', 'sv')).toBe('för 2 år sedan')
    expect(ago('2020-11-22', 'en')).toBe('5 years ago')
  })
})
