import { at, identity, type Matrix, matrixOf } from './matrix.ts'

/** Eigenvalues in descending order and their vectors: vector k is column k. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: Matrix
}

/**
 * Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations (C. G. J. Jacobi, 1846), which give small
 * eigenvalues as exactly as large ones. The sign of a vector is free.
 */
export function eigenSymmetric(a: Matrix): Eigen {
  const size = a.rows
  const work = Float64Array.from(a.values)
  const vectors = identity(size).values
  const get = (row: number, column: number) => work[row * size + column] as number
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let outside = 0
    for (let i = 0; i < size; i += 1)
      for (let j = i + 1; j < size; j += 1) outside += get(i, j) ** 2
    if (!(outside > 0)) break
    for (let i = 0; i < size; i += 1)
      for (let j = i + 1; j < size; j += 1) {
        const beside = get(i, j)
        // So small beside its diagonal that turning changes nothing: taken as zero.
        if (Math.abs(beside) <= 1e-300 + 1e-17 * Math.sqrt(Math.abs(get(i, i) * get(j, j)))) {
          work[i * size + j] = 0
          work[j * size + i] = 0
          continue
        }
        const theta = (get(j, j) - get(i, i)) / (2 * beside)
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
        const cosine = 1 / Math.hypot(tangent, 1)
        turn(work, size, i, j, cosine, tangent * cosine)
        turnColumns(vectors, size, i, j, cosine, tangent * cosine)
      }
  }
  const order = Array.from({ length: size }, (_, index) => index).sort(
    (left, right) => get(right, right) - get(left, left),
  )
  const sorted = matrixOf(size, size)
  for (const [place, from] of order.entries())
    for (let row = 0; row < size; row += 1)
      sorted.values[row * size + place] = vectors[row * size + from] as number
  return { values: Float64Array.from(order, (index) => get(index, index)), vectors: sorted }
}

/** J' A J for the rotation J in the plane of i and j. */
function turn(a: Float64Array, size: number, i: number, j: number, c: number, s: number): void {
  turnColumns(a, size, i, j, c, s)
  for (let column = 0; column < size; column += 1) {
    const first = a[i * size + column] as number
    const second = a[j * size + column] as number
    a[i * size + column] = c * first - s * second
    a[j * size + column] = s * first + c * second
  }
}

function turnColumns(a: Float64Array, size: number, i: number, j: number, c: number, s: number) {
  for (let row = 0; row < size; row += 1) {
    const first = a[row * size + i] as number
    const second = a[row * size + j] as number
    a[row * size + i] = c * first - s * second
    a[row * size + j] = s * first + c * second
  }
}

/** V f(d) V' of a symmetric matrix: a function of its eigenvalues. */
export function spectral(a: Matrix, f: (value: number, largest: number) => number): Matrix {
  const { values, vectors } = eigenSymmetric(a)
  const largest = Math.max(0, ...Array.from(values, Math.abs))
  const size = a.rows
  const result = matrixOf(size, size)
  for (const [k, value] of values.entries()) {
    const factor = f(value, largest)
    if (factor === 0) continue
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1)
        result.values[i * size + j] =
          (result.values[i * size + j] as number) + factor * at(vectors, i, k) * at(vectors, j, k)
  }
  return result
}

/**
 * The Moore-Penrose inverse of a symmetric matrix: eigenvalues under `tolerance` of the largest are taken as zero
 * (without it the square root of the machine's precision, as usual for covariances).
 */
export function pseudoInverse(a: Matrix, tolerance = 1.5e-8): Matrix {
  return spectral(a, (value, largest) => (Math.abs(value) > tolerance * largest ? 1 / value : 0))
}
