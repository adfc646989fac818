import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '../platform/shared/days.ts'
import { leavesGap, type Period, reachesBeyondOrganisation, stateOn } from './model.staff.ts'

const today = toDay('2026-11-21')
const near = fc.integer({ min: -6, max: 6 }).map((days) => addDays(today, days))
const period: fc.Arbitrary<Period> = fc.oneof(
  near.map((validFrom) => ({ validFrom, validTo: null })),
  fc
    .tuple(near, fc.integer({ min: 0, max: 6 }))
    .map(([validFrom, length]) => ({ validFrom, validTo: addDays(validFrom, length) })),
)

describe('the state of a role on a day', () => {
  it('is future, current on its first and last day, then ended', () => {
    const from = (validFrom: string, validTo: string | null) =>
      stateOn(
        { validFrom: toDay(validFrom), validTo: validTo === null ? null : toDay(validTo) },
        today,
      )
    expect(from('2026-11-22', null)).toBe('future')
    expect(from('2026-11-21', '2026-11-21')).toBe('current')
    expect(from('2026-01-01', '2026-11-20')).toBe('ended')
    expect(stateOn({ validFrom: null, validTo: null }, today)).toBe('withdrawn')
  })
})

describe('a gap in administration', () => {
  it('is left exactly when some day from today on loses its last period', () => {
    fc.assert(
      fc.property(fc.array(period), fc.array(period), (before, after) => {
        // Nothing changes after the last end, so looking at each of these days is looking at all.
        const days = Array.from({ length: 20 }, (_, n) => addDays(today, n))
        const held = (periods: readonly Period[], day: string) =>
          periods.some(
            ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
          )
        expect(leavesGap(before, after, today)).toBe(
          days.some((day) => held(before, day) && !held(after, day)),
        )
      }),
      { seed: 2026 },
    )
  })

  it('is not left by taking away what another period covers', () => {
    const always = { validFrom: today, validTo: null }
    expect(leavesGap([always, always], [always], today)).toBe(false)
    expect(leavesGap([always], [], today)).toBe(true)
  })
})

describe('a role that reaches beyond its organisation', () => {
  it('is one of the three of the whole area', () => {
    expect(reachesBeyondOrganisation('administrator')).toBe(true)
    expect(reachesBeyondOrganisation('area_manager')).toBe(true)
    expect(reachesBeyondOrganisation('data_protection_officer')).toBe(true)
    expect(reachesBeyondOrganisation('centre_manager')).toBe(false)
    expect(reachesBeyondOrganisation('expert')).toBe(false)
  })
})
