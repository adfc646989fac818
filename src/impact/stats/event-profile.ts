import type { Matrix } from './matrix.ts'

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

/** The mean of each unit over the months of a phase; NaN when no month of it was observed. */
export function phaseMeans(panel: MonthlyValues, units: EventUnits, phase: Phase): Float64Array {
  const means = new Float64Array(units.rows.length)
  const total: Total = [0, 0]
  for (let unit = 0; unit < means.length; unit++) {
    phaseTotal(panel, units, phase, unit, total)
    // Of no month: 0 / 0 is not a number.
    means[unit] = total[0] / total[1]
  }
  return means
}

/** The sum of each unit over the observed months of a phase; 0 when none was observed. */
export function phaseSums(panel: MonthlyValues, units: EventUnits, phase: Phase): Float64Array {
  const sums = new Float64Array(units.rows.length)
  const total: Total = [0, 0]
  for (let unit = 0; unit < sums.length; unit++) {
    phaseTotal(panel, units, phase, unit, total)
    sums[unit] = total[0]
  }
  return sums
}

/** A single month from the start as a phase. */
export const monthPhase = (month: number): Phase => ({
  name: String(month),
  first: { from: 'start', months: month },
  last: { from: 'start', months: month },
})

/** Sum and number of the observed months of a phase. */
export type Total = [sum: number, months: number]

/**
 * Sum and number of the observed months of a unit in a phase. Into an array that is used again: one for each of a million
 * units would be half of the time.
 */
export function phaseTotal(
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
