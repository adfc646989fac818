import { columnOf, type Frame } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import type { EffectRow, SubgroupRow, Subgroups, SubgroupTest } from '../model.result.ts'
import type { SubgroupSpec } from '../model.spec.ts'
import { interactionTest } from '../stats/interaction-test.ts'
import { adjustPValues } from '../stats/multiple-testing.ts'
import { shrink } from '../stats/shrinkage.ts'
import { estimateEffect } from './estimate.ts'
import type { Analysis, Outcome } from './model.analysis.ts'
import { outcomesOf, sampleOf } from './sample.ts'
import { type Levels, levelsOf } from './subgroup-levels.ts'

type RawRow = Omit<SubgroupRow, 'pAdjusted' | 'shrunk'>

/**
 * The effects of an outcome within groups: first whether they differ at all, then each with a p-value raised for all groups that
 * were named before (Holm) or for all that are explored (Benjamini-Hochberg), and drawn to the mean of its column.
 * @param columns holds the columns of the subgroups
 */
export function estimateSubgroups(
  analysis: Analysis,
  outcome: Outcome,
  subgroups: readonly SubgroupSpec[],
  columns: Frame,
): Subgroups {
  const groups = subgroups.map((spec) => ({
    spec,
    levels: levelsOf(columnOf(columns, spec.column), analysis.units.treated),
  }))
  const tests = groups.map(({ spec, levels }) => testOf(analysis, outcome, spec, levels))
  const rows = groups.map(({ spec, levels }) =>
    levels.names.map((level, code) => rowOf(analysis, outcome, spec, { level, code, levels })),
  )
  const adjusted = adjustWithin(rows.flat())
  return { tests, rows: rows.flatMap((column) => withShrinkage(column, adjusted)) }
}

function testOf(
  { units, matched }: Analysis,
  outcome: Outcome,
  { column }: SubgroupSpec,
  { codes }: Levels,
): SubgroupTest {
  const sample = sampleOf(units.treated, matched, outcome.values, units.persons)
  const groups = sample.units.map((unit) => codes[unit] as number)
  const test = interactionTest(sample, outcomesOf(sample, outcome.values), groups)
  const none = { statistic: Number.NaN, df1: 0, df2: 0, p: Number.NaN }
  return { outcome: outcome.name, column, ...(test ?? none) }
}

function rowOf(
  analysis: Analysis,
  outcome: Outcome,
  { column, label, prespecified }: SubgroupSpec,
  { level, code, levels }: { level: string; code: number; levels: Levels },
): RawRow {
  const within: Matched = {
    ...analysis.matched,
    weights: analysis.matched.weights.map((weight, unit) =>
      levels.codes[unit] === code ? weight : 0,
    ),
  }
  const values = outcome.values.map((value, unit) =>
    levels.codes[unit] === code ? value : Number.NaN,
  )
  const row = estimateEffect(
    { ...analysis, matched: within },
    { name: outcome.name, values },
    analysis.estimate.method,
  )
  const { estimate, se, ci95, p, nTreated, nControl, clusters }: EffectRow = row
  const adjustment = prespecified ? ('holm' as const) : ('bh' as const)
  return {
    ...{ outcome: outcome.name, column, label, level, prespecified, estimate, se, ci95, p },
    ...{ adjustment, nTreated, nControl, clusters },
  }
}

/** The raised p-value of each row, among the rows of its kind. */
function adjustWithin(rows: readonly RawRow[]): ReadonlyMap<RawRow, number> {
  const adjusted = new Map<RawRow, number>()
  for (const adjustment of ['holm', 'bh'] as const) {
    const family = rows.filter((row) => row.adjustment === adjustment)
    const raised = adjustPValues(
      family.map((row) => row.p),
      adjustment,
    )
    for (const [index, row] of family.entries()) adjusted.set(row, raised[index] as number)
  }
  return adjusted
}

function withShrinkage(
  rows: readonly RawRow[],
  adjusted: ReadonlyMap<RawRow, number>,
): SubgroupRow[] {
  const told = rows.filter(({ se }) => se > 0)
  const shrunk = shrink(
    told.map((row) => row.estimate),
    told.map((row) => row.se),
  )
  return rows.map((row) => ({
    ...row,
    pAdjusted: adjusted.get(row) ?? Number.NaN,
    shrunk: shrunk.estimates[told.indexOf(row)] ?? null,
  }))
}
