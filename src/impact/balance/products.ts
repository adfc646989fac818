import type { Column, Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import { type ProductRow, productSign } from '../model.result.ts'
import { termName } from '../stats/design.ts'

/** A term as the products read it: writes the values of some rows, from `first` to before `last` in their list. */
interface Factor {
  readonly term: string
  readonly column: number
  readonly isBinary: boolean
  write(rows: Int32Array, first: number, last: number, target: Float64Array): void
}

function factorsOf(column: Column, index: number): Factor[] {
  if (column.kind === 'number') {
    const { name, values } = column
    const isBinary = values.every((value) => value === 0 || value === 1)
    const write: Factor['write'] = (rows, first, last, target) => {
      for (let at = first; at < last; at++)
        target[at - first] = values[rows[at] as number] as number
    }
    return [{ term: termName(name), column: index, isBinary, write }]
  }
  const { name, codes, levels } = column
  return levels.map((level, code) => ({
    term: termName(name, level),
    column: index,
    isBinary: true,
    write: (rows, first, last, target) => {
      for (let at = first; at < last; at++)
        target[at - first] = codes[rows[at] as number] === code ? 1 : 0
    },
  }))
}

/** Pairs of terms whose product says something new: not a square of 0 and 1, nor two levels of one factor. */
function pairsOf(factors: readonly Factor[]): (readonly [number, number])[] {
  return factors.flatMap((first, i) =>
    factors.slice(i).flatMap((second, offset) => {
      const isNew = offset === 0 ? !first.isBinary : first.column !== second.column
      return isNew ? [[i, i + offset] as const] : []
    }),
  )
}

/** Rows are read in pieces of this many, so that the memory does not grow with them. */
const pieceRows = 4096

/** Sums over rows for each pair of terms: of weights times products less a shift, and times their squares. */
function sumProducts(
  factors: readonly Factor[],
  pairs: readonly (readonly [number, number])[],
  rows: Int32Array,
  weightOf: (row: number) => number,
) {
  const cells = factors.map(() => new Float64Array(pieceRows))
  const weights = new Float64Array(pieceRows)
  const shifts = new Float64Array(pairs.length)
  const sums = new Float64Array(pairs.length)
  const squares = new Float64Array(pairs.length)
  let total = 0
  for (let first = 0; first < rows.length; first += pieceRows) {
    const last = Math.min(rows.length, first + pieceRows)
    factors.forEach((factor, index) => {
      factor.write(rows, first, last, cells[index] as Float64Array)
    })
    for (let at = first; at < last; at++) {
      const weight = weightOf(rows[at] as number)
      weights[at - first] = weight
      total += weight
    }
    pairs.forEach(([i, j], pair) => {
      const [a, b] = [cells[i] as Float64Array, cells[j] as Float64Array]
      // Near the mean, so that the squares keep their digits.
      if (first === 0) shifts[pair] = (a[0] as number) * (b[0] as number)
      const shift = shifts[pair] as number
      let sum = 0
      let square = 0
      for (let at = 0; at < last - first; at++) {
        const value = (a[at] as number) * (b[at] as number) - shift
        const weighted = (weights[at] as number) * value
        sum += weighted
        square += weighted * value
      }
      sums[pair] = (sums[pair] as number) + sum
      squares[pair] = (squares[pair] as number) + square
    })
  }
  return {
    mean: (pair: number) => (shifts[pair] as number) + (sums[pair] as number) / total,
    deviation: (pair: number, divisor: number) => {
      const spread = (squares[pair] as number) - (sums[pair] as number) ** 2 / total
      return Math.sqrt(Math.max(0, spread) / divisor)
    },
  }
}

function rowsWhere(rows: number, holds: (row: number) => boolean): Int32Array {
  const found = new Int32Array(rows)
  let count = 0
  for (let row = 0; row < rows; row++) if (holds(row)) found[count++] = row
  return found.subarray(0, count)
}

/**
 * How alike the groups are in squares and pair interactions of the terms after matching or weighting: groups of equal
 * means may still differ in spread and in combinations (Austin and Stuart, Statistics in Medicine 34, 2015).
 */
export function productBalance(
  { rows, treated, covariates }: Units,
  matched: Matched,
): ProductRow[] {
  const { weights } = matched
  const factors = covariates.columns.flatMap(factorsOf)
  const pairs = pairsOf(factors)
  const weightOf = (row: number) => weights[row] as number
  const isClient = (row: number) => treated[row] === 1
  const clients = rowsWhere(rows, isClient)
  const before = sumProducts(factors, pairs, clients, () => 1)
  const usedOf = (arm: (row: number) => boolean) =>
    rowsWhere(rows, (row) => weightOf(row) !== 0 && arm(row))
  const treatedAfter = sumProducts(factors, pairs, usedOf(isClient), weightOf)
  const controlAfter = sumProducts(
    factors,
    pairs,
    usedOf((row) => !isClient(row)),
    weightOf,
  )
  return pairs.map(([i, j], pair) => {
    const [first, second] = [factors[i] as Factor, factors[j] as Factor]
    const mean = treatedAfter.mean(pair)
    const difference = mean - controlAfter.mean(pair)
    const isBinary = first.isBinary && second.isBinary
    const deviation = before.deviation(pair, isBinary ? clients.length : clients.length - 1)
    // A product that no client has, such as of two rare levels, has no SD: what is equal but for rounding is equal.
    const isEqual = Math.abs(difference) <= 1e-12 * Math.abs(mean)
    const term = i === j ? `${first.term}²` : `${first.term}${productSign}${second.term}`
    return { term, smd: isEqual ? 0 : difference / deviation }
  })
}
