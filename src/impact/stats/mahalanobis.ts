import type { Column, Frame } from '../frame/model.frame.ts'
import { inverseSpd } from './cholesky.ts'
import { pseudoInverse } from './eigen.ts'
import { sumOfProducts } from './exact-sum.ts'
import { at, type Matrix, matrixOf } from './matrix.ts'
import { sortNumbers } from './radix-sort.ts'

/**
 * Coordinates in which the straight distance of two units is their Mahalanobis distance
 *
 *   d^2 = (x - y)' S^-1 (x - y)
 *
 * where S is the covariance within the groups, pooled with divisor n - 2 (Rubin, Biometrics 36, 1980). All levels of
 * a factor are columns of 0 and 1 / sqrt(2), so that two levels are one unit apart; S is then singular and its
 * generalised inverse is used.
 *
 * The robust form (Rosenbaum, Design of Observational Studies, 2010, 8.3) takes ranks (ties their mean) and the
 * covariance of all ranks, rescaled to the variance of ranks without ties: rare levels and outliers weigh less.
 *
 * Distances that are equal on paper, such as those of pairs a year of age apart, differ in their last bits, and these
 * may decide who is served first: then another program may swap the controls of two clients.
 */
export interface Coordinates {
  readonly rows: number
  /** Coordinates of each row, one after another. */
  readonly values: Float64Array
  readonly size: number
}

const columnsOf = (column: Column): Float64Array[] => {
  if (column.kind === 'number') return [column.values]
  const { codes, levels } = column
  return levels.map((_, level) =>
    Float64Array.from(codes, (code) => (code === level ? Math.SQRT1_2 : 0)),
  )
}

function varies(values: Float64Array): boolean {
  const first = values[0] as number
  return values.some((value) => Math.abs(value - first) > 1.5e-8)
}

/** Ranks from 1, equal values the mean of theirs. */
function ranksOf(values: Float64Array): Float64Array {
  const order = sortNumbers(values)
  const ranks = new Float64Array(values.length)
  let start = 0
  while (start < order.length) {
    let end = start + 1
    const value = values[order[start] as number]
    while (end < order.length && values[order[end] as number] === value) end++
    for (let index = start; index < end; index++)
      ranks[order[index] as number] = (start + 1 + end) / 2
    start = end
  }
  return ranks
}

/** Less its mean, divided by its standard deviation. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (values.length - 1))
  const scale = 1 / deviation
  return values.map((value) => (value - mean) * scale)
}

/** The covariance of columns around the means of their groups. */
function covariance(columns: readonly Float64Array[], groups: Uint8Array, divisor: number): Matrix {
  const counts: [number, number] = [0, 0]
  for (const group of groups) counts[group as 0 | 1]++
  const centred = columns.map((values) => {
    const means: [number, number] = [0, 0]
    values.forEach((value, row) => {
      means[groups[row] as 0 | 1] += value
    })
    means[0] /= counts[0]
    means[1] /= counts[1]
    return values.map((value, row) => value - means[groups[row] as 0 | 1])
  })
  const matrix = matrixOf(columns.length, columns.length)
  centred.forEach((first, i) => {
    centred.slice(0, i + 1).forEach((second, j) => {
      const sum = sumOfProducts(first, second)
      matrix.values[i * columns.length + j] = sum / divisor
      matrix.values[j * columns.length + i] = sum / divisor
    })
  })
  return matrix
}

/** The determinant of a small symmetric matrix that is positive definite; 0 otherwise. */
function determinant(matrix: Matrix): number {
  const rows = pivotedRoot(matrix)
  if (rows.length < matrix.rows) return 0
  return rows.reduce((product, { pivot }) => product * pivot ** 2, 1)
}

/** Rows r_k with sum r_k' r_k = A, the largest remaining diagonal first; as many as the rank. */
function pivotedRoot(matrix: Matrix): { row: Float64Array; pivot: number }[] {
  const size = matrix.rows
  const left = Float64Array.from(matrix.values)
  const root: { row: Float64Array; pivot: number }[] = []
  let most = 0
  for (let step = 0; step < size; step++) {
    let place = 0
    for (let index = 1; index < size; index++)
      if ((left[index * size + index] as number) > (left[place * size + place] as number))
        place = index
    const diagonal = left[place * size + place] as number
    if (step === 0) most = diagonal
    if (!(diagonal > size * 2.2e-16 * most)) break
    const pivot = Math.sqrt(diagonal)
    const row = Float64Array.from(
      { length: size },
      (_, index) => (left[place * size + index] as number) / pivot,
    )
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        left[i * size + j] =
          (left[i * size + j] as number) - (row[i] as number) * (row[j] as number)
    // What rounding leaves of a settled column must not come back.
    for (let index = 0; index < size; index++) {
      left[place * size + index] = 0
      left[index * size + place] = 0
    }
    root.push({ row, pivot })
  }
  return root
}

const inverseOf = (matrix: Matrix): Matrix =>
  (determinant(matrix) > 1e-8 ? inverseSpd(matrix) : undefined) ?? pseudoInverse(matrix, 1e-8)

/** The coordinates of all units by some columns; constant columns say nothing and are left out. */
export function mahalanobisCoordinates(
  frame: Frame,
  treated: Uint8Array,
  isRobust: boolean,
): Coordinates {
  const { rows } = frame
  const raw = frame.columns.flatMap(columnsOf).filter(varies)
  if (raw.length === 0) return { rows, values: new Float64Array(rows), size: 1 }
  const columns = raw.map(isRobust ? ranksOf : standardised)
  const inverse = inverseOf(
    isRobust ? rankCovariance(columns, rows) : covariance(columns, treated, rows - 2),
  )
  const root = pivotedRoot(inverse)
  const values = new Float64Array(rows * root.length)
  for (let row = 0; row < rows; row++)
    root.forEach(({ row: weights }, axis) => {
      let sum = 0
      for (let index = 0; index < columns.length; index++)
        sum += ((columns[index] as Float64Array)[row] as number) * (weights[index] as number)
      values[row * root.length + axis] = sum
    })
  return { rows, values, size: root.length }
}

function rankCovariance(ranks: readonly Float64Array[], rows: number): Matrix {
  const matrix = covariance(ranks, new Uint8Array(rows), rows - 1)
  const untied = (rows * (rows + 1)) / 12
  const scale = ranks.map((_, index) => Math.sqrt(untied / at(matrix, index, index)))
  for (let i = 0; i < ranks.length; i++)
    for (let j = 0; j < ranks.length; j++)
      matrix.values[i * ranks.length + j] =
        at(matrix, i, j) * (scale[i] as number) * (scale[j] as number)
  return matrix
}
