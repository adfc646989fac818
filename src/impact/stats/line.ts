import { sortRows } from './radix-sort.ts'

/**
 * Units on a line: strata one after the other, in each the units by score, those of one score by row. A `place` is
 * a position in this order.
 *
 * Scores are rounded to 10 decimals and kept as whole numbers. So equal distances are equal whatever the last bits
 * of a score are, and a score that another program fitted to 1e-11 gives the same pairs.
 */
export interface Line {
  readonly rows: Int32Array
  /** The score of each place in units of `scoreUnit`. */
  readonly scores: Float64Array
  /** The place of each row. */
  readonly places: Int32Array
  /** The stratum of each place. */
  readonly strata: Int32Array
  /** Where each stratum starts, and at last the number of places. */
  readonly starts: Int32Array
}

export const scoreDecimals = 10
export const scoreUnit = 10 ** -scoreDecimals

/** A score as a whole number of units. */
export function roundedScore(score: number): number {
  return Math.round(score * 10 ** scoreDecimals)
}

/** Rows by what they share exactly: a number from 0 for each row. */
export interface Strata {
  readonly codes: Int32Array
  readonly count: number
}

/** Puts units on a line. */
export function lineOf(scores: Float64Array, strata?: Strata): Line {
  const keys = new Float64Array(scores.length)
  for (let row = 0; row < keys.length; row++) keys[row] = roundedScore(scores[row] as number)
  const count = strata?.count ?? 1
  const order = sortRows(keys, strata?.codes, count)
  const size = order.length
  const sorted = new Float64Array(size)
  const places = new Int32Array(size)
  const codes = new Int32Array(size)
  const starts = new Int32Array(count + 1)
  for (let place = 0; place < size; place++) {
    const row = order[place] as number
    const code = strata?.codes[row] ?? 0
    sorted[place] = keys[row] as number
    places[row] = place
    codes[place] = code
    starts[code + 1] = place + 1
  }
  // A stratum without units starts and ends where the one before it ends.
  for (let code = 1; code <= count; code++)
    starts[code] = Math.max(starts[code] as number, starts[code - 1] as number)
  return { rows: order, scores: sorted, places, strata: codes, starts }
}
