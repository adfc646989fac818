import {
  type AdjustedEffect,
  adjustedEffect,
  type CellModel,
  cellModel,
  type GroupTimeAdjustment,
} from './group-time-adjusted.ts'
import { type Matrix, matrixOf, rowsOf } from './matrix.ts'
import type { Arms } from './small-sample.ts'

/**
 * Group-time effects of a service that people start at different times.
 *
 * ATT(g,t) = E[Y_t - Y_base | G = g] - E[Y_t - Y_base | C]: the change of those who started in month g, from the base
 * month to t, less the change of the comparison group. The base is g - 1 for every t ("universal"), or t - 1 before the
 * start ("varying"); with anticipation a it lies a months earlier. Comparison: never treated, or not yet treated by t.
 * Influence of person i: n/n_g 1{G_i = g}(dY_i - mean) - n/n_C 1{C_i}(dY_i - mean); SE = sqrt(mean of squares / n).
 * With covariates the trends need to be parallel among like people alone: `group-time-adjusted.ts`.
 * Source: B. Callaway and P. H. C. Sant'Anna, Journal of Econometrics 225 (2021).
 *
 * Assumes parallel trends with the comparison group and no anticipation beyond the months said. Nobody's effect is used
 * as comparison for another's, which is why static two-way fixed effects are not offered beside this.
 */

export interface StartedPanel {
  /** A row a person, a column a month, NaN = not observed. */
  readonly outcome: Matrix
  /** Column of the month in which each person started; -1 = never. */
  readonly starts: Int32Array
  /**
   * The pseudo-start of each row of the comparison group, where it has one: such a row is compared with the group of
   * that very month alone, whose dip it shares. -1 = with every group; left out = all with every group.
   */
  readonly pseudoStarts?: Int32Array
  /** Who each row is, numbered from 0, when a person stands in several rows: errors are summed by person. */
  readonly persons?: Int32Array
  /** What people are made alike in: a row a person, a column a term (no intercept), nothing missing. Left out: nothing. */
  readonly covariates?: Matrix
}

export interface GroupTimeOptions {
  readonly comparison: 'never' | 'not-yet'
  readonly base: 'universal' | 'varying'
  /** How many months before the start the base lies at least: 1 is the last month before it. */
  readonly lead: number
  /** How covariates are used, where the panel has them. */
  readonly adjustment: GroupTimeAdjustment
}

export const groupTimeDefaults: GroupTimeOptions = {
  comparison: 'never',
  base: 'universal',
  lead: 1,
  adjustment: 'doubly-robust',
}

/** One effect: those who started in `group`, in `month` (columns of the outcome). */
export interface GroupTimeCell {
  readonly group: number
  readonly month: number
  readonly base: number
  /** NaN when one side has nobody, or when covariates tell the sides apart. */
  readonly att: number
  readonly se: number
  readonly treated: number
  readonly control: number
  readonly meanTreated: number
  readonly meanControl: number
}

export interface GroupTimeEffects {
  readonly panel: StartedPanel
  readonly options: GroupTimeOptions
  readonly cells: readonly GroupTimeCell[]
  /** The adjusted effect of a cell; undefined when the panel has no covariates. */
  readonly adjusted: Adjusted | undefined
}

/** The adjusted effect of a cell with the rows that its influence belongs to; NaN when it cannot be told. */
type Adjusted = (place: CellPlace) => AdjustedCell
type CellPlace = Pick<GroupTimeCell, 'group' | 'month' | 'base'>

interface AdjustedCell extends AdjustedEffect {
  readonly rows: Int32Array
}

/** All effects by group and month, groups and months ascending; the base month itself is left out. */
export function groupTimeEffects(
  panel: StartedPanel,
  options: GroupTimeOptions = groupTimeDefaults,
): GroupTimeEffects {
  const groups = [...new Set(panel.starts)].filter((start) => start >= 0).sort((a, b) => a - b)
  const cells: GroupTimeCell[] = []
  const adjusted = adjustedCells(panel, options)
  for (const group of groups)
    for (let month = 0; month < panel.outcome.columns; month++) {
      const base = baseOf(group, month, options)
      if (base < 0 || base === month) continue
      const cell = effectOf(panel, options, group, month, base)
      cells.push(adjusted === undefined ? cell : adjustedTo(cell, adjusted(cell)))
    }
  return { panel, options, cells, adjusted }
}

/**
 * Adds weight times the influence of every row on a cell's effect to `into`, and marks in `arms` who is in the cell.
 * Influences are made anew instead of kept: 1,400 cells of 100,000 persons would fill a gigabyte.
 */
export function addInfluence(
  { panel, options, adjusted }: GroupTimeEffects,
  cell: GroupTimeCell,
  weight: number,
  into: Float64Array,
  arms: Arms,
): void {
  const n = panel.outcome.rows
  const mark = (row: number, isTreated: boolean) => {
    arms[row] = isTreated ? 2 : Math.max(1, arms[row] as number)
  }
  if (adjusted !== undefined) {
    const { rows, influence } = adjusted(cell)
    const scale = (weight * n) / rows.length
    for (const [place, row] of rows.entries()) {
      into[row] = (into[row] as number) + scale * (influence[place] as number)
      mark(row, panel.starts[row] === cell.group)
    }
    return
  }
  const ofTreated = (weight * n) / cell.treated
  const ofControl = (weight * n) / cell.control
  eachChange(panel, options, cell, (row, change, isTreated) => {
    mark(row, isTreated)
    into[row] =
      (into[row] as number) +
      (isTreated
        ? ofTreated * (change - cell.meanTreated)
        : -ofControl * (change - cell.meanControl))
  })
}

function baseOf(group: number, month: number, { base, lead }: GroupTimeOptions): number {
  return base === 'varying' && month < group - lead + 1 ? month - 1 : group - lead
}

function effectOf(
  panel: StartedPanel,
  options: GroupTimeOptions,
  group: number,
  month: number,
  base: number,
): GroupTimeCell {
  const place = { group, month, base }
  const counts = [0, 0]
  const sums = [0, 0]
  eachChange(panel, options, place, (_row, change, isTreated) => {
    const arm = isTreated ? 1 : 0
    counts[arm] = (counts[arm] as number) + 1
    sums[arm] = (sums[arm] as number) + change
  })
  const [control = 0, treated = 0] = counts
  const meanTreated = (sums[1] as number) / treated
  const meanControl = (sums[0] as number) / control
  let ofTreated = 0
  let ofControl = 0
  eachChange(panel, options, place, (_row, change, isTreated) => {
    if (isTreated) ofTreated += (change - meanTreated) ** 2
    else ofControl += (change - meanControl) ** 2
  })
  const att = meanTreated - meanControl
  return {
    ...place,
    att,
    // sqrt(mean of squared influences / n), the n cancelled out.
    se: Number.isNaN(att)
      ? Number.NaN
      : Math.sqrt(ofTreated / treated ** 2 + ofControl / control ** 2),
    treated,
    control,
    meanTreated,
    meanControl,
  }
}

/** Calls with the change since the base of everybody of the group and of its comparison group. */
function eachChange(
  { outcome, starts, pseudoStarts }: StartedPanel,
  { comparison, lead }: GroupTimeOptions,
  { group, month, base }: CellPlace,
  call: (row: number, change: number, isTreated: boolean) => void,
): void {
  const { rows, columns, values } = outcome
  // Not yet treated means: later than the month looked at, and later than the base too.
  const until = Math.max(month, base) + lead - 1
  for (let row = 0; row < rows; row++) {
    const start = starts[row] as number
    const isTreated = start === group
    const pseudo = pseudoStarts?.[row] ?? -1
    if (!isTreated && pseudo >= 0 && pseudo !== group) continue
    if (!isTreated && start >= 0 && (comparison === 'never' || start <= until)) continue
    const change =
      (values[row * columns + month] as number) - (values[row * columns + base] as number)
    if (!Number.isNaN(change)) call(row, change, isTreated)
  }
}

/** The cell with its effect adjusted: the mean of the controls is what they say the group would have been. */
function adjustedTo(cell: GroupTimeCell, { att, influence }: AdjustedCell): GroupTimeCell {
  const squares = influence.reduce((sum, one) => sum + one * one, 0)
  const se = Math.sqrt(squares) / influence.length
  return { ...cell, att, se, meanControl: cell.meanTreated - att }
}

/**
 * Effects adjusted by the panel's covariates. The models of a group are kept until somebody else is in its cell: in a
 * panel without gaps they are fitted once for all months.
 */
function adjustedCells(panel: StartedPanel, options: GroupTimeOptions): Adjusted | undefined {
  const { covariates } = panel
  if (covariates === undefined) return undefined
  const standardised = withIntercept(covariates)
  const known = new Map<number, { rows: Int32Array; model: CellModel | undefined }>()
  return (place) => {
    const found: number[] = []
    const arms: number[] = []
    const changes: number[] = []
    eachChange(panel, options, place, (row, change, isTreated) => {
      found.push(row)
      arms.push(isTreated ? 1 : 0)
      changes.push(change)
    })
    const rows = Int32Array.from(found)
    const treated = Uint8Array.from(arms)
    let last = known.get(place.group)
    if (last === undefined || !isSame(last.rows, rows)) {
      const hasBoth = treated.includes(1) && treated.includes(0)
      const x = rowsOf(standardised, rows)
      last = { rows, model: hasBoth ? cellModel(x, treated, options.adjustment) : undefined }
      known.set(place.group, last)
    }
    const effect =
      last.model === undefined
        ? { att: Number.NaN, influence: new Float64Array(rows.length).fill(Number.NaN) }
        : adjustedEffect(last.model, Float64Array.from(changes))
    return { rows, ...effect }
  }
}

const isSame = (a: Int32Array, b: Int32Array) =>
  a.length === b.length && a.every((value, place) => value === b[place])

/** An intercept and every column less its mean in its standard deviations: the fits are the same, and better conditioned. */
function withIntercept({ rows, columns, values }: Matrix): Matrix {
  const x = matrixOf(rows, columns + 1)
  for (let row = 0; row < rows; row++) x.values[row * (columns + 1)] = 1
  for (let column = 0; column < columns; column++) {
    const at = (row: number) => values[row * columns + column] as number
    let [mean, squares] = [0, 0]
    for (let row = 0; row < rows; row++) mean += at(row) / rows
    for (let row = 0; row < rows; row++) squares += (at(row) - mean) ** 2
    const scale = squares > 0 ? Math.sqrt(squares / rows) : 1
    for (let row = 0; row < rows; row++)
      x.values[row * (columns + 1) + column + 1] = (at(row) - mean) / scale
  }
  return x
}
