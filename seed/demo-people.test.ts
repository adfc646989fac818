import { describe, expect, test } from 'vitest'
import { toDay } from '../src/platform/shared/days.ts'
import { peopledAreas } from './demo-people.ts'
import { createWorld } from './history/world.ts'
import { createPeopleMaker } from './make-people.ts'
import { dayNumber } from './people/calendar.ts'

const on = toDay('2026-11-21')

describe.each(['koske', 'oske', 'stadi'])('those who were referred to %s', (code) => {
  const found = peopledAreas.find(({ area }) =>
    area.organisations.some((organisation) => organisation.code === code),
  )
  if (found === undefined) throw new Error(`No area of ${code}`)
  const world = createWorld(found.area, dayNumber(on))
  const referrals = createPeopleMaker(world, { ...found, on })(0, 1500).flatMap(({ history }) =>
    history.referrals.filter((one) => one.centre === code),
  )

  test('show every verdict that the centre has, from the day on which it had criteria', () => {
    const of = (verdict: string) => referrals.filter((one) => one.verdict === verdict).length
    expect(of('met')).toBeGreaterThanOrEqual(20)
    // Stadin osaamiskeskus has no floor that would turn somebody away for sure, and asks little (S1).
    if (code === 'stadi') return
    expect(of('unknown')).toBeGreaterThanOrEqual(20)
    expect(of('not_met')).toBeGreaterThanOrEqual(20)
    const inForce = dayNumber(toDay('2025-01-01'))
    for (const { verdict, sentOn } of referrals)
      if (sentOn !== undefined) expect(verdict !== undefined).toBe(sentOn >= inForce)
  })

  test('were decided on in every way, the fitting ones mostly taken', () => {
    const share = (verdict: string | undefined, kind: string) => {
      const decided = referrals.filter(
        (one) => one.decision !== undefined && (verdict === undefined || one.verdict === verdict),
      )
      return decided.filter((one) => one.decision?.kind === kind).length / decided.length
    }
    for (const kind of ['accepted', 'returned', 'withdrawn'])
      expect(share(undefined, kind), kind).toBeGreaterThan(0.01)
    expect(share('met', 'accepted')).toBeGreaterThan(0.75)
    if (code !== 'stadi') expect(share('not_met', 'accepted')).toBeLessThan(0.65)
  })
})
