import { describe, expect, it } from 'vitest'
import { idsOf, type Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import { runHere } from '../stats/blocks.ts'
import { censoringWeightedEffect } from './censoring-weights.ts'
import type { Analysis } from './model.analysis.ts'

/** Groups of four alike, in both arms: x = 0 with the outcome 2 (treated 3), x = 1 with 10 (treated 11). */
const treated = Uint8Array.from({ length: 16 }, (_, unit) => (unit < 8 ? 1 : 0))
const x = Float64Array.from(treated, (_, unit) => Math.floor(unit / 4) % 2)
const outcome = Float64Array.from(treated, (t, unit) => 2 + 8 * (x[unit] ?? 0) + t)
const units: Units = {
  ...{ rows: 16, ids: idsOf(Array.from(treated, (_, unit) => `${unit}`)), treated },
  covariates: { rows: 16, columns: [{ kind: 'number', name: 'x', values: x }] },
}
const matched: Matched = {
  ...{ weights: new Float64Array(16).fill(1), pairs: undefined, unmatched: new Int32Array() },
  subclass: Int32Array.from(treated, (_, unit) => unit % 8),
  ...{ calipers: [], remarks: [] },
}
const analysis: Analysis = {
  estimate: { estimand: 'att', method: 'difference', se: 'cluster-pair' },
  ...{ units, matched, estimated: undefined, score: undefined },
}
const without = (...missing: number[]) => ({
  name: 'y',
  values: outcome.map((value, unit) => (missing.includes(unit) ? Number.NaN : value)),
})

describe('weights for missing outcomes', () => {
  it('bring the difference back that missing outcomes bend', async () => {
    // Three of four treated with x = 1 have no outcome: the plain difference would be 4.6 - 6 = -1.4.
    const row = await censoringWeightedEffect(analysis, without(5, 6, 7), runHere)
    expect(row?.estimate).toBeCloseTo(1, 6)
    expect(row).toMatchObject({ method: 'ipcw', nTreated: 5, nControl: 8 })
  })

  it('are not asked for without missing outcomes, and have no answer for an arm without any', async () => {
    expect(await censoringWeightedEffect(analysis, without(), runHere)).toBeUndefined()
    const arm = without(0, 1, 2, 3, 4, 5, 6, 7)
    expect(await censoringWeightedEffect(analysis, arm, runHere)).toBeUndefined()
  })

  it('have no answer when a kind of person has no outcome at all', async () => {
    expect(await censoringWeightedEffect(analysis, without(4, 5, 6, 7), runHere)).toBeUndefined()
  })

  it('take errors by person where nobody is paired', async () => {
    const weighted = { ...analysis, matched: { ...matched, subclass: undefined } }
    const row = await censoringWeightedEffect(weighted, without(5, 12), runHere)
    expect(row?.seMethod).toBe('HC1 by person')
    expect(row?.estimate).toBeCloseTo(1, 6)
  })
})
