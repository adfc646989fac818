import { type BlockRunner, sharedNumbers } from './blocks.ts'
import type { Design } from './design.ts'
import {
  blockCount,
  type LogisticRows,
  logisticRows,
  logisticScores,
  logisticSums,
  sumsWidth,
} from './logistic-pass.ts'
import { type Factorised, factorise, invert, solve } from './pivots.ts'
import { findSeparation } from './separation.ts'

/**
 * Logistic regression by iteratively reweighted least squares (Newton's method on the likelihood):
 *
 *   mu = 1 / (1 + exp(-Xb)),  W = mu (1 - mu),  b <- b + (X'WX)^-1 X'(y - mu)
 *
 * It starts as R's glm does and counts its iterations to R's rule, |dev - dev_old| / (|dev| + 0.1) < 1e-8; then it
 * goes on to convergence, and the standard errors come from the converged weights (R's default ones are of the
 * last step but one). Terms that earlier ones explain are dropped, as R's pivoting does. Source: McCullagh and
 * Nelder, Generalized Linear Models (1989), 2.5 and 4.4.
 *
 * Assumes independent rows and a logit that is linear in the terms. There is no finite solution when the terms
 * tell the groups apart: then `separated` names them.
 */
export interface LogisticFit {
  /** The kept terms in the order of the model. */
  readonly terms: readonly { readonly name: string; readonly coef: number; readonly se: number }[]
  /** The terms that earlier ones explain fully. */
  readonly aliased: readonly string[]
  /** Terms that tell the groups apart; when there is one, the coefficients mean nothing. */
  readonly separated: readonly string[]
  /** The covariance of the kept terms' coefficients, row after row. */
  readonly covariance: Float64Array
  readonly deviance: number
  /** Steps to R's stopping rule. */
  readonly iterations: number
  /** The linear predictor and the probability by row. */
  readonly logit: Float64Array
  readonly propensity: Float64Array
}

const maxIterations = 40
/** Steps in standardised coefficients: converged, and too long to be on the way there. */
const converged = 1e-10
const diverging = 1e-3
/** From this many rows on, a sample of every 16th row gives the start. */
const warmStartRows = 200_000
const warmStride = 16

interface Newton {
  readonly coefficients: Float64Array
  readonly factorised: Factorised
  readonly deviance: number
  readonly iterations: number
  /** The last step by place; what is still long is separated. */
  readonly step: Float64Array
}

/** Sums over the blocks in their order: X'WX packed, X'r, deviance. */
async function sumRows(rows: LogisticRows, coefficients: Float64Array, run: BlockRunner) {
  const blocks = blockCount(rows)
  const width = sumsWidth(rows.size)
  const sums = sharedNumbers(blocks * width)
  await run(logisticSums, { rows, coefficients, sums }, blocks)
  const total = new Float64Array(width)
  for (let block = 0; block < blocks; block++)
    for (let index = 0; index < width; index++)
      total[index] = (total[index] as number) + (sums[block * width + index] as number)
  const triangle = width - rows.size - 1
  return {
    information: total.subarray(0, triangle),
    gradient: total.subarray(triangle, width - 1),
    deviance: total[width - 1] as number,
  }
}

/** Newton's method from a start; without one, from that of R's glm. */
async function iterate(
  rows: LogisticRows,
  order: Int32Array,
  run: BlockRunner,
  start?: Float64Array,
): Promise<Newton> {
  let coefficients: Float64Array = start ?? new Float64Array(rows.size).fill(Number.NaN)
  // Steps start where all coefficients are 0, unless a start is given.
  let base: Float64Array = start ?? new Float64Array(rows.size)
  let baseDeviance = Number.POSITIVE_INFINITY
  let lastDeviance = Number.POSITIVE_INFINITY
  let factorised: Factorised | undefined
  let step: Float64Array
  let iterations = 0
  let polishing = 0
  for (let iteration = 0; ; iteration++) {
    const sums = await sumRows(rows, coefficients, run)
    const { deviance } = sums
    const isStart = Number.isNaN(coefficients[0] as number)
    if (deviance > baseDeviance * (1 + 1e-6) && iteration < maxIterations) {
      // Too far: half the way back.
      coefficients = base.map((value, index) => (value + (coefficients[index] as number)) / 2)
      continue
    }
    const change = Math.abs(deviance - lastDeviance) / (Math.abs(deviance) + 0.1)
    lastDeviance = deviance
    if (polishing === 0 && change < 1e-8) {
      polishing = 1
      iterations = iteration
    }
    // Which terms are explained by others is a matter of the rows, not of the weights: decided once.
    factorised = factorise(sums.information, order, factorised?.kept)
    step = solve(factorised, sums.gradient)
    const longest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    if (!isStart) {
      base = coefficients
      baseDeviance = deviance
    }
    coefficients = base.map((value, index) => value + (step[index] as number))
    const isDone = !isStart && longest <= converged
    // Newton doubles the digits with every step; what is still on its way after four goes to infinity.
    const isLost = (polishing > 0 && polishing++ > 4) || iteration >= maxIterations
    if (isDone || isLost || !Number.isFinite(longest))
      return { coefficients, factorised, deviance, iterations: iterations || iteration, step }
  }
}

/** Coefficients and covariance in the units of the columns, from those of the standardised ones. */
function unstandardise(design: Design, rows: LogisticRows, newton: Newton) {
  const { kept } = newton.factorised
  const inverse = invert(newton.factorised)
  const size = kept.length
  const factor = new Float64Array(size).fill(1)
  const shift = new Float64Array(size)
  kept.forEach((place, index) => {
    if (place === 0 || place > rows.numbers.length) return
    factor[index] = rows.scale[place - 1] as number
    shift[index] = (rows.centre[place - 1] as number) * (rows.scale[place - 1] as number)
  })
  const coefs = Float64Array.from(
    kept,
    (place, index) => (newton.coefficients[place] as number) * (factor[index] as number),
  )
  // The intercept is the fit where the columns are 0, not where they are at their means.
  const toRaw = (values: Float64Array, first: number) => {
    let moved = values[first] as number
    for (let index = 1; index < size; index++)
      moved -= (shift[index] as number) * (values[first + index] as number)
    return moved
  }
  coefs[0] = toRaw(
    Float64Array.from(kept, (place) => newton.coefficients[place] as number),
    0,
  )
  const half = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    half[i * size] = toRaw(inverse, i * size)
    for (let j = 1; j < size; j++)
      half[i * size + j] = (inverse[i * size + j] as number) * (factor[j] as number)
  }
  const covariance = new Float64Array(size * size)
  const column = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) column[i] = half[i * size + j] as number
    covariance[j] = toRaw(column, 0)
    for (let i = 1; i < size; i++)
      covariance[i * size + j] = (column[i] as number) * (factor[i] as number)
  }
  const termOf = new Map(Array.from(rows.places, (place, term) => [place, term]))
  const terms = Array.from(kept, (place, index) => ({
    name: design.terms[termOf.get(place) as number] as string,
    coef: coefs[index] as number,
    se: Math.sqrt(covariance[index * size + index] as number),
  }))
  return { terms, covariance }
}

/**
 * Fits the probability that `treated` is 1 to the terms of a design. Both groups must have rows.
 * @param run does the passes over the rows, here or in threads: the result is the same
 */
export async function fitLogistic(
  design: Design,
  treated: Uint8Array,
  run: BlockRunner,
): Promise<LogisticFit> {
  const rows = logisticRows(design, treated)
  const order = rows.places
  const sample =
    rows.rows >= warmStartRows
      ? await iterate({ ...rows, stride: warmStride }, order, run)
      : undefined
  const isUsable = sample?.coefficients.every((value) => Math.abs(value) < 10) === true
  const newton = await iterate(rows, order, run, isUsable ? sample?.coefficients : undefined)
  const { kept, dropped } = newton.factorised
  const termOf = new Map(Array.from(order, (place, term) => [place, term]))
  const names = (places: ArrayLike<number>) =>
    Array.from(places, (place) => design.terms[termOf.get(place) as number] as string)

  const longest = kept.reduce((most, place) => Math.max(most, Math.abs(newton.step[place] ?? 0)), 0)
  const isSeparated = !(longest < diverging)
  const long = kept.filter((place) => !(Math.abs(newton.step[place] as number) < longest / 10))
  const blocks = Math.ceil(blockCount(rows))
  const logit = sharedNumbers(rows.rows)
  const propensity = sharedNumbers(rows.rows)
  await run(logisticScores, { rows, coefficients: newton.coefficients, logit, propensity }, blocks)
  return {
    ...unstandardise(design, rows, newton),
    aliased: names(dropped),
    separated: isSeparated ? findSeparation(design, treated, names(long)) : [],
    deviance: newton.deviance,
    iterations: newton.iterations,
    logit,
    propensity,
  }
}
