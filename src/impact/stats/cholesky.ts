import { at, identity, type Matrix, matrixOf } from './matrix.ts'

/**
 * The lower triangle L with L L' = A, undefined when the symmetric A is not positive definite in floating point: when a
 * pivot falls under 1e-13 of its diagonal element.
 */
export function cholesky(a: Matrix): Matrix | undefined {
  const size = a.rows
  const lower = matrixOf(size, size)
  const { values } = lower
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row < size; row += 1) {
      let sum = at(a, row, column)
      for (let inner = 0; inner < column; inner += 1)
        sum -= (values[row * size + inner] as number) * (values[column * size + inner] as number)
      if (row > column) {
        values[row * size + column] = sum / (values[column * size + column] as number)
        continue
      }
      // Written so that NaN ends here as well.
      if (!(sum > 1e-13 * Math.abs(at(a, row, row)))) return undefined
      values[row * size + row] = Math.sqrt(sum)
    }
  }
  return lower
}

/** The solution of L L' x = b, L as given by `cholesky`. */
export function solveCholesky(lower: Matrix, right: ArrayLike<number>): Float64Array {
  const size = lower.rows
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row += 1) {
    let sum = x[row] as number
    for (let inner = 0; inner < row; inner += 1) sum -= at(lower, row, inner) * (x[inner] as number)
    x[row] = sum / at(lower, row, row)
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = x[row] as number
    for (let inner = row + 1; inner < size; inner += 1)
      sum -= at(lower, inner, row) * (x[inner] as number)
    x[row] = sum / at(lower, row, row)
  }
  return x
}

/**
 * Scales a symmetric matrix to a unit diagonal, so that columns of thousands and of ones meet on even terms.
 * The result is the scale: 1 / sqrt(diagonal), 0 for a column of zeros.
 */
function unitScale(a: Matrix): Float64Array {
  return Float64Array.from({ length: a.rows }, (_, index) => {
    const diagonal = at(a, index, index)
    return diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0
  })
}

function scaled(a: Matrix, scale: Float64Array): Matrix {
  const result = matrixOf(a.rows, a.columns)
  for (let row = 0; row < a.rows; row += 1)
    for (let column = 0; column < a.columns; column += 1)
      result.values[row * a.columns + column] =
        at(a, row, column) * (scale[row] as number) * (scale[column] as number)
  return result
}

/** The solution of A x = b for a symmetric positive definite A; undefined when A is not. */
export function solveSpd(a: Matrix, right: ArrayLike<number>): Float64Array | undefined {
  const scale = unitScale(a)
  const lower = cholesky(scaled(a, scale))
  if (lower === undefined) return undefined
  const even = Float64Array.from(right, (value, index) => value * (scale[index] as number))
  return solveCholesky(lower, even).map((value, index) => value * (scale[index] as number))
}

/** The inverse of a symmetric positive definite matrix; undefined when it is not. */
export function inverseSpd(a: Matrix): Matrix | undefined {
  const size = a.rows
  const scale = unitScale(a)
  const lower = cholesky(scaled(a, scale))
  if (lower === undefined) return undefined
  const inverse = matrixOf(size, size)
  const unit = identity(size)
  for (let row = 0; row < size; row += 1)
    inverse.values.set(
      solveCholesky(lower, unit.values.subarray(row * size, (row + 1) * size)),
      row * size,
    )
  return scaled(inverse, scale)
}
