import type { Matrix } from './matrix.ts'
import {
  addValue,
  type MeanRow,
  type Moments,
  meanRowOf,
  mergeMoments,
  noMoments,
} from './moments.ts'

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

/**
 * Who is followed in event time: the row of the panel, and start and end as columns of it. One person may stand here
 * several times with different starts, as a control of several clients.
 */
export interface EventUnits {
  readonly rows: Int32Array
  readonly starts: Int32Array
  /** Unknown ends are -1: such a unit has no phase that is counted from the end. */
  readonly ends: Int32Array
}

export interface MonthRow extends MeanRow {
  readonly month: number
}

export interface PhaseRow extends MeanRow {
  readonly phase: string
}

/** So many units are summed plainly before they are taken into the running moments. */
const unitsOfBlock = 512

/**
 * The profile by event month, `first` to `last`: every unit counts once. Units are summed in blocks, around the first
 * value of the block, so that large means with small spread lose no digits and there is no division for each value.
 * @param which the units to count, such as those of a filter; all when left out
 */
export function monthProfile(
  { columns, values }: MonthlyValues,
  { rows, starts }: EventUnits,
  first: number,
  last: number,
  which?: Int32Array,
): MonthRow[] {
  const width = last - first + 1
  const moments = Array.from({ length: width }, noMoments)
  const count = new Float64Array(width)
  const centre = new Float64Array(width)
  const sum = new Float64Array(width)
  const squares = new Float64Array(width)
  const many = which?.length ?? rows.length
  for (let begin = 0; begin < many; begin += unitsOfBlock) {
    const end = Math.min(many, begin + unitsOfBlock)
    count.fill(0)
    sum.fill(0)
    squares.fill(0)
    for (let index = begin; index < end; index++) {
      const unit = which === undefined ? index : (which[index] as number)
      const shift = (starts[unit] as number) + first
      const low = Math.max(0, shift)
      const high = Math.min(columns - 1, shift + width - 1)
      const from = (rows[unit] as number) * columns
      for (let column = low; column <= high; column++) {
        const value = values[from + column] as number
        if (Number.isNaN(value)) continue
        const k = column - shift
        const n = count[k] as number
        if (n === 0) centre[k] = value
        const apart = value - (centre[k] as number)
        count[k] = n + 1
        sum[k] = (sum[k] as number) + apart
        squares[k] = (squares[k] as number) + apart * apart
      }
    }
    for (const [k, one] of moments.entries()) {
      const n = count[k] as number
      if (n === 0) continue
      const mean = (sum[k] as number) / n
      const within = Math.max(0, (squares[k] as number) - mean * (sum[k] as number))
      mergeMoments(one, { n, mean: (centre[k] as number) + mean, squares: within })
    }
  }
  return moments.map((one, k) => ({ month: first + k, ...meanRowOf(one) }))
}

/** The profile by phase: means of each unit first, then mean and standard error over units. */
export function phaseProfile(
  panel: MonthlyValues,
  units: EventUnits,
  phases: readonly Phase[],
  which?: Int32Array,
): PhaseRow[] {
  const total: Total = [0, 0]
  const moments = phases.map(noMoments)
  const many = which?.length ?? units.rows.length
  // All phases of a unit together: its months are read from memory once.
  for (let index = 0; index < many; index++) {
    const unit = which === undefined ? index : (which[index] as number)
    for (let at = 0; at < phases.length; at++) {
      const value = phaseMean(panel, units, phases[at] as Phase, unit, total)
      if (!Number.isNaN(value)) addValue(moments[at] as Moments, value)
    }
  }
  return phases.map(({ name }, at) => ({ phase: name, ...meanRowOf(moments[at] as Moments) }))
}

/** The mean of each unit over the months of a phase; NaN when no month of it was observed. */
export function phaseMeans(panel: MonthlyValues, units: EventUnits, phase: Phase): Float64Array {
  return Float64Array.from(units.rows, (_, unit) => phaseMean(panel, units, phase, unit))
}

/** The sum of each unit over the observed months of a phase; 0 when none was observed. */
export function phaseSums(panel: MonthlyValues, units: EventUnits, phase: Phase): Float64Array {
  return Float64Array.from(
    units.rows,
    (_, unit) => phaseTotal(panel, units, phase, unit, [0, 0])[0],
  )
}

/** A single month from the start as a phase. */
export const monthPhase = (month: number): Phase => ({
  name: String(month),
  first: { from: 'start', months: month },
  last: { from: 'start', months: month },
})

/** Sum and number of the observed months of a phase. */
type Total = [sum: number, months: number]

function phaseMean(
  panel: MonthlyValues,
  units: EventUnits,
  phase: Phase,
  unit: number,
  into: Total = [0, 0],
): number {
  phaseTotal(panel, units, phase, unit, into)
  return into[1] === 0 ? Number.NaN : into[0] / into[1]
}

/** Into an array that is used again: one for each of a million units would be half of the time. */
function phaseTotal(
  { columns, values }: MonthlyValues,
  units: EventUnits,
  { first, last }: Phase,
  unit: number,
  into: Total,
): Total {
  const low = columnOf(first, units, unit)
  const high = columnOf(last, units, unit)
  let sum = 0
  let months = 0
  if (low !== undefined && high !== undefined) {
    const from = (units.rows[unit] as number) * columns
    const end = from + Math.min(columns - 1, high)
    for (let at = from + Math.max(0, low); at <= end; at++) {
      const value = values[at] as number
      if (Number.isNaN(value)) continue
      sum += value
      months += 1
    }
  }
  into[0] = sum
  into[1] = months
  return into
}

function columnOf({ from, months }: PhaseEdge, { starts, ends }: EventUnits, unit: number) {
  const anchor = (from === 'start' ? starts : ends)[unit] as number
  return anchor < 0 ? undefined : anchor + months
}
