import {
  addInfluence,
  type GroupTimeCell,
  type GroupTimeEffects,
  type StartedPanel,
} from './group-time-effects.ts'
import { type Estimate, intervalOf } from './interval.ts'
import { type Arms, type SmallSample, smallSample } from './small-sample.ts'

/**
 * Averages of group-time effects with their standard errors.
 *
 * Simple: all cells from the start on, weighted by the share P(G = g) of the group among all persons. Dynamic: by months
 * since the start, with the same weights. By group: the plain mean of a group's cells from its start on. The weights are
 * estimated, so a person's influence has a second part: that on the weights.
 * The error is the one of the source; the interval counts how few persons there are (`small-sample.ts`): of those who
 * started a mean is taken, of each comparison group what its covariates cost besides.
 * Source: B. Callaway and P. H. C. Sant'Anna (2021), section 3 and corollary 2.
 */
export interface Aggregate {
  readonly att: number
  readonly se: number
  /** Each person's influence: mean 0, variance n times that of the estimate. */
  readonly influence: Float64Array
  readonly arms: Arms
  readonly small: SmallSample
}

export interface DynamicEffect extends Aggregate {
  /** Months since the start; below 0 it is a test of the assumption, not an effect. */
  readonly month: number
}

export interface GroupEffect extends Aggregate {
  readonly group: number
}

/** The average over all cells from the start on; NaN without any. */
export function simpleEffect(effects: GroupTimeEffects): Aggregate {
  return averageByShare(effects, ({ group, month }) => month >= group)
}

/** Effects by months since the start, `first` to `last`; months without a cell are left out. */
export function dynamicEffects(
  effects: GroupTimeEffects,
  first: number,
  last: number,
): DynamicEffect[] {
  const found: DynamicEffect[] = []
  for (let month = first; month <= last; month++) {
    const isOf = (cell: GroupTimeCell) => cell.month - cell.group === month
    if (effects.cells.some((cell) => isOf(cell) && isKnown(cell)))
      found.push({ month, ...averageByShare(effects, isOf) })
  }
  return found
}

/** The plain mean of each group's effects from its start on. */
export function groupEffects(effects: GroupTimeEffects): GroupEffect[] {
  const groups = [...new Set(effects.cells.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const cells = effects.cells.filter(
      (cell) => cell.group === group && cell.month >= group && isKnown(cell),
    )
    if (cells.length === 0) return []
    const influence = new Float64Array(effects.panel.outcome.rows)
    const arms = new Uint8Array(influence.length)
    for (const cell of cells) addInfluence(effects, cell, 1 / cells.length, influence, arms)
    const att = cells.reduce((sum, cell) => sum + cell.att, 0) / cells.length
    return [{ group, ...withError(att, influence, arms, effects.panel) }]
  })
}

/** sqrt(mean of squares / n). */
export function errorOf(influence: Float64Array): number {
  let sum = 0
  for (const value of influence) sum += value * value
  return Math.sqrt(sum) / influence.length
}

/** What the interval of an aggregate is made of. */
export const estimateOf = ({ att, small: { error, df } }: Aggregate): Estimate => ({
  ...{ estimate: att, se: error, df },
})

/** Half the width of the 95 % interval. */
export function reachOf(aggregate: Aggregate): number {
  const [low, high] = intervalOf(estimateOf(aggregate)).ci95
  return (high - low) / 2
}

/** Sums the influences of rows by person, so that the estimate's variance is their mean square over the persons. */
function withError(
  att: number,
  ofRows: Float64Array,
  armOfRows: Arms,
  panel: StartedPanel,
): Aggregate {
  const { persons } = panel
  const fitted = [comparisonParameters(panel, armOfRows), 1] as const
  const told = (influence: Float64Array, arms: Arms) => ({
    ...{ att, se: errorOf(influence), influence, arms },
    small: smallSample(influence, arms, fitted),
  })
  if (persons === undefined) return told(ofRows, armOfRows)
  const count = persons.reduce((most, person) => Math.max(most, person + 1), 0)
  const influence = new Float64Array(count)
  const arms = new Uint8Array(count)
  for (const [row, person] of persons.entries()) {
    influence[person] =
      (influence[person] as number) + ((ofRows[row] as number) * count) / ofRows.length
    arms[person] = Math.max(arms[person] as number, armOfRows[row] as number)
  }
  return told(influence, arms)
}

/** The mean of the comparison, and what covariates cost in each of its groups (by pseudo-start, where there is one). */
function comparisonParameters({ covariates, pseudoStarts }: StartedPanel, arms: Arms): number {
  if (covariates === undefined) return 1
  if (pseudoStarts === undefined) return 1 + covariates.columns
  const groups = new Set(pseudoStarts.filter((_, row) => arms[row] === 1))
  return 1 + covariates.columns * groups.size
}

const isKnown = ({ att }: GroupTimeCell) => !Number.isNaN(att)

function averageByShare(
  effects: GroupTimeEffects,
  keeps: (cell: GroupTimeCell) => boolean,
): Aggregate {
  const { starts } = effects.panel
  const n = starts.length
  const cells = effects.cells.filter((cell) => keeps(cell) && isKnown(cell))
  const influence = new Float64Array(n)
  const arms = new Uint8Array(n)
  const share = new Map<number, number>()
  for (const start of starts) share.set(start, (share.get(start) ?? 0) + 1 / n)
  const shareOf = ({ group }: GroupTimeCell) => share.get(group) as number
  const total = cells.reduce((sum, cell) => sum + shareOf(cell), 0)
  const att = cells.reduce((sum, cell) => sum + shareOf(cell) * cell.att, 0) / total
  if (cells.length === 0)
    return {
      ...{ att: Number.NaN, se: Number.NaN, influence, arms },
      small: { error: Number.NaN, df: Number.NaN, factors: [] },
    }
  const onWeights = new Map<number, number>()
  for (const cell of cells) {
    addInfluence(effects, cell, shareOf(cell) / total, influence, arms)
    // d att / d P(g) = sum over the group's cells of (att_cell - att) / total; P(g) itself moves by 1{G = g} - P(g).
    onWeights.set(cell.group, (onWeights.get(cell.group) ?? 0) + (cell.att - att) / total)
  }
  let mean = 0
  for (const [group, slope] of onWeights) mean += slope * (share.get(group) as number)
  for (let row = 0; row < n; row++)
    influence[row] = (influence[row] as number) + (onWeights.get(starts[row] as number) ?? 0) - mean
  return withError(att, influence, arms, effects.panel)
}
