import type { Matrix } from './matrix.ts'
import { addValue, type MeanRow, type Moments, meanRowOf, noMoments } from './moments.ts'

/**
 * A profile in event time: how a monthly quantity runs around each person's own start and end.
 *
 * By month: mean over the persons observed in event month k = month - start. By phase: first the mean of each person
 * over the months of the phase, then mean and standard error over persons, so that somebody with many months weighs no
 * more than somebody with few, and months of one person are never taken for independent (impact.md 5.8).
 * Assumes persons independent of each other. A profile describes a change; it is no effect without a matched curve
 * beside it. A control carries start and end of the client it was matched to.
 */

/** A month of a phase: so many months after the start, or after the end. */
export interface PhaseEdge {
  readonly from: 'start' | 'end'
  readonly months: number
}

/** Months from the first edge to the second, both included. */
export interface Phase {
  readonly name: string
  readonly first: PhaseEdge
  readonly last: PhaseEdge
}

/** One monthly quantity: a row a person, a column a calendar month, NaN = not observed. */
export type MonthlyValues = Matrix

/** When each row starts and ends, as columns of the months; a start below 0 takes the row out. */
export interface EventTimes {
  readonly starts: Int32Array
  /** Unknown ends are -1: such a row has no phase that is counted from the end. */
  readonly ends: Int32Array
}

export interface MonthRow extends MeanRow {
  readonly month: number
}

export interface PhaseRow extends MeanRow {
  readonly phase: string
}

/**
 * The profile by event month, `first` to `last`.
 * @param rows the rows to count; all when left out
 */
export function monthProfile(
  panel: MonthlyValues,
  { starts }: Pick<EventTimes, 'starts'>,
  first: number,
  last: number,
  rows?: Int32Array,
): MonthRow[] {
  const width = last - first + 1
  const count = new Float64Array(width)
  const mean = new Float64Array(width)
  const squares = new Float64Array(width)
  const { columns, values } = panel
  const many = rows?.length ?? panel.rows
  for (let index = 0; index < many; index++) {
    const row = rows === undefined ? index : (rows[index] as number)
    const start = starts[row] as number
    if (start < 0) continue
    const low = Math.max(0, start + first)
    const high = Math.min(columns - 1, start + last)
    const shift = start + first
    for (let column = low, at = row * columns + low; column <= high; column++, at++) {
      const value = values[at] as number
      if (Number.isNaN(value)) continue
      const k = column - shift
      const n = (count[k] as number) + 1
      const delta = value - (mean[k] as number)
      const next = (mean[k] as number) + delta / n
      count[k] = n
      mean[k] = next
      squares[k] = (squares[k] as number) + delta * (value - next)
    }
  }
  return Array.from({ length: width }, (_, k) => ({
    month: first + k,
    ...meanRowOf({ n: count[k] as number, mean: mean[k] as number, squares: squares[k] as number }),
  }))
}

/** The profile by phase: person means first, then mean and standard error over persons. */
export function phaseProfile(
  panel: MonthlyValues,
  times: EventTimes,
  phases: readonly Phase[],
  rows?: Int32Array,
): PhaseRow[] {
  return phases.map((phase) => {
    const moments: Moments = noMoments()
    const many = rows?.length ?? panel.rows
    for (let index = 0; index < many; index++) {
      const value = phaseMean(
        panel,
        times,
        phase,
        rows === undefined ? index : (rows[index] as number),
      )
      if (!Number.isNaN(value)) addValue(moments, value)
    }
    return { phase: phase.name, ...meanRowOf(moments) }
  })
}

/** The mean of one row over the months of a phase; NaN when no month of it was observed. */
export function phaseMean(
  { columns, values }: MonthlyValues,
  times: EventTimes,
  { first, last }: Phase,
  row: number,
): number {
  const low = columnOf(first, times, row)
  const high = columnOf(last, times, row)
  if (low === undefined || high === undefined) return Number.NaN
  let sum = 0
  let n = 0
  const end = row * columns + Math.min(columns - 1, high)
  for (let at = row * columns + Math.max(0, low); at <= end; at++) {
    const value = values[at] as number
    if (Number.isNaN(value)) continue
    sum += value
    n += 1
  }
  return n === 0 ? Number.NaN : sum / n
}

function columnOf({ from, months }: PhaseEdge, { starts, ends }: EventTimes, row: number) {
  const anchor = (from === 'start' ? starts : ends)[row] as number
  return anchor < 0 || (starts[row] as number) < 0 ? undefined : anchor + months
}
