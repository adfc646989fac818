import { describe, expect, it } from 'vitest'
import {
  estimatorReferences,
  lalonde,
  matchedOf,
  matchReferences,
} from '../../../test/impact-reference.ts'
import type { SubgroupSpec } from '../model.spec.ts'
import { adjustPValues } from '../stats/multiple-testing.ts'
import { censoringTable } from './censoring.ts'
import type { Analysis } from './model.analysis.ts'
import { levelsOf } from './subgroup-levels.ts'
import { estimateSubgroups } from './subgroups.ts'

const { units, outcome } = lalonde()
const reference = estimatorReferences().subgroups
const match = matchReferences().nn_ps_cal02
if (match === undefined) throw new Error('Expected a match')
const analysis: Analysis = {
  estimate: { estimand: 'att', method: 'difference', se: 'cluster-pair' },
  units,
  matched: matchedOf(match),
  estimated: undefined,
  score: undefined,
}
const group = (column: string, prespecified = true): SubgroupSpec => ({
  ...{ column, label: column, prespecified },
})
const same = (value: number | undefined, expected: number) =>
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected))

describe('subgroups', () => {
  const specs = [group('race'), group('nodegree'), group('married'), group('age')]
  const { rows, tests } = estimateSubgroups(
    analysis,
    { name: 're78', values: outcome },
    specs,
    units.covariates,
  )

  it('agree with R, group by group', () => {
    expect(rows.map((row) => row.level)).toEqual(reference.label)
    for (const [index, row] of rows.entries()) {
      same(row.estimate, reference.estimate[index])
      same(row.se, reference.se[index])
      expect(row.nTreated).toBe(reference.n_treated[index])
      expect(row.nControl).toBe(reference.n_control[index])
    }
    expect(rows.map((row) => row.pAdjusted)).toEqual(
      adjustPValues(
        rows.map((row) => row.p),
        'holm',
      ),
    )
    // The variance between races is 0: each is drawn to the common mean.
    for (const row of rows.slice(0, 3)) same(row.shrunk ?? undefined, reference.eb_race.mean)
  })

  it('are tested for a difference first', () => {
    // Wald test of treat:race with CR1, F(2, 112), computed in R 4.2.2
    expect(tests[0]).toMatchObject({ column: 'race', df1: 2, df2: 112 })
    expect(tests[0]?.statistic).toBeCloseTo(0.383881321034, 9)
    expect(tests[0]?.p).toBeCloseTo(0.682105087636, 9)
  })

  it('that are explored are adjusted apart from those named before', () => {
    const mixed = estimateSubgroups(
      analysis,
      { name: 're78', values: outcome },
      [group('married'), group('nodegree', false)],
      units.covariates,
    ).rows
    expect(mixed.map((row) => row.adjustment)).toEqual(['holm', 'holm', 'bh', 'bh'])
    expect(mixed.slice(2).map((row) => row.pAdjusted)).toEqual(
      adjustPValues(
        mixed.slice(2).map((row) => row.p),
        'bh',
      ),
    )
  })

  it('that hold one arm only have no effect and no test', () => {
    const same = { kind: 'number' as const, name: 'arm', values: Float64Array.from(units.treated) }
    const none = estimateSubgroups(analysis, { name: 're78', values: outcome }, [group('arm')], {
      rows: units.rows,
      columns: [same],
    })
    expect(none.rows.map((row) => row.estimate)).toEqual([Number.NaN, Number.NaN])
    expect(none.rows.map((row) => row.shrunk)).toEqual([null, null])
    expect(none.tests[0]?.p).toBeNaN()
  })
})

describe('the groups of a column', () => {
  it('are its values when few, else the halves of the treated', () => {
    const column = (values: number[]) =>
      levelsOf(
        { kind: 'number', name: 'x', values: Float64Array.from(values) },
        new Uint8Array(9).fill(1),
      )
    expect(column([3, 1, Number.NaN]).names).toEqual(['x=1', 'x=3'])
    expect([...column([3, 1, Number.NaN]).codes]).toEqual([1, 0, -1])
    const many = column([1, 2, 3, 4, 5, 6, 7, Number.NaN])
    expect(many.names).toEqual(['x<4', 'x>=4'])
    expect([...many.codes]).toEqual([0, 0, 0, 1, 1, 1, 1, -1])
  })
})

describe('missing outcomes', () => {
  it('are counted by arm among the analysed', () => {
    const values = Float64Array.from(outcome)
    const [first] = matchedOf(match)
      .weights.entries()
      .filter(([, weight]) => weight > 0)
    values[first?.[0] ?? 0] = Number.NaN
    expect(censoringTable(units.treated, matchedOf(match), { name: 'y', values })).toEqual([
      {
        ...{ outcome: 'y', arm: 'treated', analysed: 113, observed: 112, missing: 1 },
        shareMissing: 1 / 113,
      },
      {
        ...{ outcome: 'y', arm: 'control', analysed: 113, observed: 113, missing: 0 },
        shareMissing: 0,
      },
    ])
  })
})
