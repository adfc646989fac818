import { describe, expect, test } from 'vitest'
import { eventStudyPanel, eventStudyReference } from '../../../test/event-study-case.ts'
import { chiSquareUpper } from './distributions.ts'
import { eventProfiles } from './event-profiles.ts'
import { dynamicEffects, groupEffects, simpleEffect } from './group-time-aggregate.ts'
import { groupTimeEffects } from './group-time-effects.ts'
import { waldTest } from './pretrend-wald.ts'

const { outcome, starts } = eventStudyPanel()
const reference = eventStudyReference()
const rows = Int32Array.from(starts.keys()).filter((row) => (starts[row] as number) >= 0)
const started = starts.filter((start) => start >= 0)
const units = { rows, starts: started, ends: started }

/** Equal to so many parts of itself, or of the standard error where the value itself is near zero. */
const same = (value: number, expected: number, scale = Math.abs(expected)) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(
    1e-11 * Math.max(scale, Math.abs(expected)),
  )

describe('the panel evaluated in R', () => {
  test('profiles by month and by phase', async () => {
    const { profile_monthly: byMonth, profile_phase: byPhase } = reference
    const [found] = await eventProfiles({
      ...{ measures: [outcome.values], columns: outcome.columns, units },
      ...{ groups: new Uint8Array(rows.length), groupCount: 1, first: -12, last: 11 },
      phases: byPhase.phase.map(([first, last]) => ({
        name: `${first}`,
        first: { from: 'start', months: first },
        last: { from: 'start', months: last },
      })),
    })
    const profile = found?.[0]
    expect(profile?.months.map(({ n }) => n)).toEqual(byMonth.n)
    expect(profile?.phases.map(({ n }) => n)).toEqual(byPhase.persons)
    for (const [kind, { mean, se }] of [
      ['months', byMonth],
      ['phases', byPhase],
    ] as const)
      for (const [index, row] of (profile?.[kind] ?? []).entries()) {
        same(row.mean, mean[index] as number)
        same(row.se, se[index] as number)
      }
  })

  const effects = groupTimeEffects({ outcome, starts })
  const { group, month, att, se, simple, dynamic, by_group } = reference.callaway_santanna

  test('group-time effects', () => {
    expect(effects.cells.map((cell) => cell.group + 1)).toEqual(group)
    expect(effects.cells.map((cell) => cell.month + 1)).toEqual(month)
    for (const [index, cell] of effects.cells.entries()) {
      same(cell.att, att[index] as number, se[index])
      same(cell.se, se[index] as number)
    }
  })

  test('averages of them', () => {
    const ours = simpleEffect(effects)
    same(ours.att, simple.att)
    same(ours.se, simple.se)
    const curve = dynamicEffects(effects, -12, 11)
    expect(curve.map((one) => one.month)).toEqual(dynamic.event_month)
    for (const [index, one] of curve.entries()) {
      same(one.att, dynamic.att[index] as number, dynamic.se[index])
      same(one.se, dynamic.se[index] as number)
    }
    const groups = groupEffects(effects)
    for (const [index, one] of groups.entries()) {
      const expected = by_group[index]
      expect(one.group + 1).toBe(expected?.group)
      same(one.att, expected?.att as number)
      same(one.se, expected?.se as number)
    }
  })

  test('joint test before the start', () => {
    const wald = waldTest(dynamicEffects(effects, -12, -2))
    expect(wald?.df).toBe(reference.pretrend_wald.df)
    same(wald?.statistic as number, reference.pretrend_wald.statistic, 100)
    // The reference is of many persons; p itself counts how few there are.
    const { statistic = 0, df = 0, p = 0 } = wald ?? {}
    same(chiSquareUpper(statistic, df), reference.pretrend_wald.p, 10)
    expect(p).toBeGreaterThan(reference.pretrend_wald.p)
  })
})
