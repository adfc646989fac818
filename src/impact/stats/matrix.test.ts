import { describe, expect, it } from 'vitest'
import { cholesky, inverseSpd, solveSpd } from './cholesky.ts'
import { eigenSymmetric, pseudoInverse } from './eigen.ts'
import {
  crossProduct,
  identity,
  matrixOf,
  multiply,
  multiplyVector,
  quadraticForm,
  transpose,
} from './matrix.ts'

const x = matrixOf(4, 3, [1, 2, 1, 1, 3, 0, 1, 5, 2, 1, 7, -1])
const close = (values: Float64Array, expected: readonly number[], digits = 12) => {
  expect(values).toHaveLength(expected.length)
  for (const [index, value] of expected.entries()) expect(values[index]).toBeCloseTo(value, digits)
}

describe('products', () => {
  it('turn, multiply and weigh', () => {
    close(crossProduct(x).values, [4, 17, 2, 17, 87, 5, 2, 5, 6])
    close(multiply(transpose(x), x).values, [4, 17, 2, 17, 87, 5, 2, 5, 6])
    close(crossProduct(x, [2, 0, 1, 0]).values, [3, 9, 4, 9, 33, 14, 4, 14, 6])
    close(multiplyVector(x, [1, 0.5, -2]), [0, 2.5, -0.5, 6.5])
    expect(quadraticForm(crossProduct(x), [1, -1, 2])).toBe(2 ** 2 * 6 - 20 + 8 - 34 + 4 + 87)
    close(multiply(identity(4), x).values, [...x.values])
  })

  it('refuse shapes that do not fit', () => {
    expect(() => matrixOf(2, 2, [1, 2, 3])).toThrow('3 values do not fill 2 rows of 2 columns')
    expect(() => multiply(x, x)).toThrow('3 columns cannot be multiplied by 4 rows')
    expect(() => multiplyVector(x, [1, 2])).toThrow('3 columns cannot be multiplied by 2 values')
  })

  it('of nothing are nothing', () => {
    close(crossProduct(matrixOf(0, 2)).values, [0, 0, 0, 0])
    expect(multiply(matrixOf(0, 2), identity(2)).rows).toBe(0)
  })
})

describe('symmetric matrices', () => {
  const a = crossProduct(x)

  it('are solved and inverted', () => {
    const inverse = inverseSpd(a)
    if (inverse === undefined) throw new Error('Expected an inverse')
    close(multiply(inverse, a).values, [...identity(3).values])
    close(solveSpd(a, [4, 17, 2]) ?? new Float64Array(), [1, 0, 0])
    const lower = cholesky(a)
    if (lower === undefined) throw new Error('Expected a triangle')
    close(multiply(lower, transpose(lower)).values, [...a.values])
  })

  it('are solved whatever the units of their columns', () => {
    const scale = [1e-6, 1, 1e7]
    const wide = matrixOf(
      3,
      3,
      a.values.map((v, i) => v * (scale[Math.floor(i / 3)] ?? 0) * (scale[i % 3] ?? 0)),
    )
    const solution = solveSpd(wide, [4e-6, 17, 2e7]) ?? new Float64Array()
    close(
      solution.map((value, index) => value * (scale[index] ?? 0)),
      [1, 0, 0],
    )
  })

  it('have no answer when columns depend on each other', () => {
    const twice = crossProduct(matrixOf(3, 2, [1, 2, 2, 4, 3, 6]))
    expect(cholesky(twice)).toBeUndefined()
    expect(inverseSpd(twice)).toBeUndefined()
    expect(solveSpd(twice, [1, 2])).toBeUndefined()
    expect(inverseSpd(matrixOf(1, 1, [Number.NaN]))).toBeUndefined()
    expect(inverseSpd(matrixOf(1, 1))).toBeUndefined()
  })

  it('have the eigenvalues that R gives', () => {
    // eigen(matrix(c(4,17,2,17,87,5,2,5,6),3)) in R 4.2.2
    const { values, vectors } = eigenSymmetric(a)
    close(values, [90.6777536570191, 5.859232908538288, 0.4630134344426782])
    close(multiply(transpose(vectors), vectors).values, [...identity(3).values])
  })

  it('have a pseudo-inverse even when singular', () => {
    const twice = crossProduct(matrixOf(3, 2, [1, 2, 2, 4, 3, 6]))
    const pseudo = pseudoInverse(twice)
    close(multiply(multiply(twice, pseudo), twice).values, [...twice.values], 10)
    close(pseudoInverse(a).values, [...(inverseSpd(a)?.values ?? [])], 10)
    close(pseudoInverse(matrixOf(2, 2)).values, [0, 0, 0, 0])
  })
})
