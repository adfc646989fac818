import { crossProduct, type Matrix, matrixOf } from './matrix.ts'
import { type Factorised, factorise, invert, solve } from './pivots.ts'

/** The chance of being in a group, by row, and the inverse information of its coefficients. */
export interface CellScore {
  readonly propensity: Float64Array
  /** (X'WX)^-1, W = p (1 - p). */
  readonly inverse: Matrix
}

/** Somebody with a chance above this has nobody alike to be compared with. */
const mostChance = 0.999
const maxSteps = 40
const converged = 1e-10

/**
 * Logistic regression of a group among its comparison, small and dense: Newton's method on the likelihood, steps halved
 * while the likelihood falls. Large studies have `logistic.ts`; a panel has hundreds of such cells.
 *
 * @param x a row a person, the intercept first, columns of like size (standardised) that do not explain each other
 * @returns undefined when the columns tell the groups apart: there is no solution, or somebody's chance is above 0.999
 */
export function cellScore(x: Matrix, treated: Uint8Array): CellScore | undefined {
  let coefficients: Float64Array = new Float64Array(x.columns)
  let likelihood = Number.NEGATIVE_INFINITY
  let step: Float64Array = coefficients
  for (let count = 0; count < maxSteps; count++) {
    const now = likelihoodOf(x, treated, coefficients)
    if (now < likelihood - 1e-9 * Math.abs(likelihood)) {
      step = step.map((value) => value / 2)
      coefficients = coefficients.map((value, term) => value - (step[term] as number))
      continue
    }
    likelihood = now
    const propensity = chancesOf(x, coefficients)
    const information = informationOf(x, propensity)
    if (information === undefined) return undefined
    step = solve(information, scoreOf(x, treated, propensity))
    if (step.every((value) => Math.abs(value) < converged)) {
      if (propensity.some((chance) => !(chance < mostChance))) return undefined
      return { propensity, inverse: matrixOf(x.columns, x.columns, invert(information)) }
    }
    coefficients = coefficients.map((value, term) => value + (step[term] as number))
  }
  return undefined
}

/** The lower triangle of a symmetric matrix, row after row. */
export function packedOf({ rows, values }: Matrix): Float64Array {
  const packed = new Float64Array((rows * (rows + 1)) / 2)
  let place = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column <= row; column++)
      packed[place++] = values[row * rows + column] as number
  return packed
}

/** The places of so many columns in their order. */
export const inOrder = (count: number) => Int32Array.from({ length: count }, (_, place) => place)

function informationOf(x: Matrix, propensity: Float64Array): Factorised | undefined {
  const weights = propensity.map((chance) => chance * (1 - chance))
  const factorised = factorise(packedOf(crossProduct(x, weights)), inOrder(x.columns))
  return factorised.dropped.length > 0 ? undefined : factorised
}

/** X'(T - p). */
function scoreOf(x: Matrix, treated: Uint8Array, propensity: Float64Array): Float64Array {
  const score = new Float64Array(x.columns)
  for (let row = 0; row < x.rows; row++) {
    const left = (treated[row] as number) - (propensity[row] as number)
    for (let term = 0; term < x.columns; term++)
      score[term] = (score[term] as number) + left * (x.values[row * x.columns + term] as number)
  }
  return score
}

const logitAt = (x: Matrix, row: number, coefficients: Float64Array): number => {
  let sum = 0
  for (let term = 0; term < x.columns; term++)
    sum += (coefficients[term] as number) * (x.values[row * x.columns + term] as number)
  return sum
}

const chancesOf = (x: Matrix, coefficients: Float64Array) =>
  Float64Array.from(
    { length: x.rows },
    (_, row) => 1 / (1 + Math.exp(-logitAt(x, row, coefficients))),
  )

function likelihoodOf(x: Matrix, treated: Uint8Array, coefficients: Float64Array): number {
  let sum = 0
  for (let row = 0; row < x.rows; row++) {
    const logit = logitAt(x, row, coefficients)
    sum -= Math.log1p(Math.exp(treated[row] === 1 ? -logit : logit))
  }
  return sum
}
