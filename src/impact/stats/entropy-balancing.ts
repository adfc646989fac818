import { inverseSpd, solveSpd } from './cholesky.ts'
import { type Design, writeRow } from './design.ts'
import type { EstimatedWeights } from './estimated-weights.ts'
import { type Matrix, matrixOf } from './matrix.ts'
import { keptColumns } from './pivot.ts'

/** Weights that balance exactly. */
export interface EntropyBalance extends EstimatedWeights {
  /** The balanced terms, and the multiplier of each on columns centred at the treated mean in SDs of the controls. */
  readonly terms: readonly string[]
  readonly lambda: Float64Array
  readonly iterations: number
  /** The largest difference that is left, in SDs of the controls. */
  readonly imbalance: number
}

/** No weights balance: the treated mean of these terms cannot be reached by weighting the controls. */
export interface EntropyFailure {
  readonly unreachable: readonly string[]
}

/**
 * Weights of the controls that give them exactly the treated group's means and stray as little as possible from equal
 * weights.
 *
 * Formula: w_i proportional to exp(lambda'z_i), z the covariates centred at the treated mean; lambda minimises
 * log sum_C exp(lambda'z_i), by Newton's method with halving. Weights of the controls sum to the number of treated.
 * Source: Hainmueller (2012); doubly robust for the ATT with a linear outcome: Zhao and Percival (2017).
 * Assumes: treated means inside what the controls span; nothing unmeasured; a linear outcome or a logistic score.
 * Example: controls 0, 0 and 3 for treated with the mean 1: weights in the ratio 1 : 1 : 1; with the mean 2: 1 : 1 : 4.
 */
export function entropyBalance(
  design: Design,
  treated: Uint8Array,
): EntropyBalance | EntropyFailure {
  const columns = columnsToBalance(design, treated)
  if ('unreachable' in columns) return columns
  const { terms, write } = columns
  const size = terms.length
  const controls = Int32Array.from(unitsOf(treated, 0))
  let lambda = new Float64Array(size)
  let state = evaluate(controls, write, lambda)
  let iterations = 0
  while (largest(state.gradient) > 1e-13 && iterations < 200) {
    const step = solveSpd(state.hessian, state.gradient)
    if (step === undefined) break
    let length = 1
    let next = moved(lambda, step, length)
    let trial = evaluate(controls, write, next)
    while (!(trial.value <= state.value + 1e-15) && length > 1e-10) {
      length /= 2
      next = moved(lambda, step, length)
      trial = evaluate(controls, write, next)
    }
    if (largest(trial.gradient) >= largest(state.gradient) && largest(state.gradient) < 1e-10) break
    lambda = next
    state = trial
    iterations += 1
  }
  const imbalance = largest(state.gradient)
  // Beyond the reach of the controls lambda grows without end and the gradient stays.
  if (!(imbalance < 1e-8))
    return { unreachable: terms.filter((_, k) => Math.abs(state.gradient[k] as number) >= 1e-8) }
  return { ...weightsOf(treated, write, size, lambda, state), terms, lambda, iterations, imbalance }
}

interface Columns {
  readonly terms: readonly string[]
  readonly write: (unit: number, into: Float64Array) => void
}

/** The columns that are free among the controls, standardised; those that are not must be balanced already. */
function columnsToBalance(design: Design, treated: Uint8Array): Columns | EntropyFailure {
  const all = design.terms.length
  const means = { treated: new Float64Array(all), control: new Float64Array(all) }
  const values = new Float64Array(all)
  const count = [0, 0]
  for (let unit = 0; unit < treated.length; unit += 1) {
    const arm = treated[unit] as number
    const sums = arm === 1 ? means.treated : means.control
    count[arm] = (count[arm] as number) + 1
    writeRow(design, unit, values, 0)
    for (let k = 0; k < all; k += 1) sums[k] = (sums[k] as number) + (values[k] as number)
  }
  const target = means.treated.map((sum) => sum / (count[1] as number))
  const centre = means.control.map((sum) => sum / (count[0] as number))
  const { product, sizes } = controlProducts(design, treated, centre)
  const kept = keptColumns(product, sizes).slice(1)
  const sd = Float64Array.from(kept, (k) =>
    Math.sqrt((product.values[k * all + k] as number) / ((count[0] as number) - 1)),
  )
  const beyond = constantButDifferent(design, product, sizes, target, centre)
  if (beyond.length > 0) return { unreachable: beyond }
  return {
    terms: Array.from(kept, (k) => design.terms[k] as string),
    write(unit, into) {
      writeRow(design, unit, values, 0)
      for (let place = 0; place < kept.length; place += 1) {
        const k = kept[place] as number
        into[place] = ((values[k] as number) - (target[k] as number)) / (sd[place] as number)
      }
    },
  }
}

function constantButDifferent(
  design: Design,
  product: Matrix,
  sizes: Float64Array,
  target: Float64Array,
  centre: Float64Array,
): string[] {
  return design.terms.filter((_, k) => {
    const spread = product.values[k * product.columns + k] as number
    const gap = Math.abs((target[k] as number) - (centre[k] as number))
    return (
      k > 0 && spread <= 1e-22 * (sizes[k] as number) && gap > 1e-9 * Math.abs(target[k] as number)
    )
  })
}

/** X'X of the controls' columns, centred at their own means. */
function controlProducts(design: Design, treated: Uint8Array, centre: Float64Array) {
  const size = design.terms.length
  const product = matrixOf(size, size)
  const sizes = new Float64Array(size)
  const values = new Float64Array(size)
  for (let unit = 0; unit < treated.length; unit += 1) {
    if (treated[unit] === 1) continue
    writeRow(design, unit, values, 0)
    for (let k = 0; k < size; k += 1) {
      const value = values[k] as number
      sizes[k] = (sizes[k] as number) + value * value
      if (k > 0) values[k] = value - (centre[k] as number)
    }
    addSquares(product, values, 1)
  }
  mirror(product)
  return { product, sizes }
}

interface State {
  /** log sum exp(lambda'z), its gradient and its second derivatives. */
  readonly value: number
  readonly gradient: Float64Array
  readonly hessian: Matrix
  /** Sum z z' by weight, not centred at the gradient. */
  readonly second: Matrix
}

function evaluate(
  controls: Int32Array,
  write: (unit: number, into: Float64Array) => void,
  lambda: Float64Array,
): State {
  const size = lambda.length
  const z = new Float64Array(size)
  const exponents = new Float64Array(controls.length)
  let top = Number.NEGATIVE_INFINITY
  for (let place = 0; place < controls.length; place += 1) {
    write(controls[place] as number, z)
    const exponent = dot(lambda, z)
    exponents[place] = exponent
    if (exponent > top) top = exponent
  }
  let total = 0
  const gradient = new Float64Array(size)
  const second = matrixOf(size, size)
  for (let place = 0; place < controls.length; place += 1) {
    const weight = Math.exp((exponents[place] as number) - top)
    total += weight
    write(controls[place] as number, z)
    for (let k = 0; k < size; k += 1)
      gradient[k] = (gradient[k] as number) + weight * (z[k] as number)
    addSquares(second, z, weight)
  }
  for (let k = 0; k < size; k += 1) gradient[k] = (gradient[k] as number) / total
  for (let k = 0; k < size * size; k += 1) second.values[k] = (second.values[k] as number) / total
  mirror(second)
  const hessian = matrixOf(size, size)
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1)
      hessian.values[i * size + j] =
        (second.values[i * size + j] as number) - (gradient[i] as number) * (gradient[j] as number)
  return { value: top + Math.log(total), gradient, hessian, second }
}

/**
 * The weights by unit with their estimating equations: sum over T of z - sum over C of w z = 0, in which the treated mean, to
 * which z is centred, is an estimate as well; a shift of it scales all weights alike and moves no weighted mean.
 */
function weightsOf(
  treated: Uint8Array,
  write: (unit: number, into: Float64Array) => void,
  size: number,
  lambda: Float64Array,
  state: State,
): EstimatedWeights {
  const z = new Float64Array(size)
  const count = treated.reduce((sum, one) => sum + one, 0)
  const weights = Float64Array.from(treated, (one, unit) => {
    if (one === 1) return 1
    write(unit, z)
    return count * Math.exp(dot(lambda, z) - state.value)
  })
  const inverse = inverseSpd(state.second) ?? matrixOf(size, size)
  return {
    weights,
    parameters: size,
    write,
    score: (unit) => (treated[unit] === 1 ? 1 : -(weights[unit] as number)),
    slope: (unit) => (treated[unit] === 1 ? 0 : (weights[unit] as number)),
    inverse: { ...inverse, values: inverse.values.map((value) => value / count) },
  }
}

function* unitsOf(treated: Uint8Array, arm: number): Generator<number> {
  for (let unit = 0; unit < treated.length; unit += 1) if (treated[unit] === arm) yield unit
}

const moved = (lambda: Float64Array, step: Float64Array, length: number) =>
  lambda.map((value, k) => value - length * (step[k] as number))

const largest = (values: Float64Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k += 1) sum += (a[k] as number) * (b[k] as number)
  return sum
}

/** Adds weight z z' to the upper triangle. */
function addSquares(sum: Matrix, z: Float64Array, weight: number): void {
  const size = sum.columns
  for (let i = 0; i < size; i += 1) {
    const factor = weight * (z[i] as number)
    if (factor === 0) continue
    for (let j = i; j < size; j += 1)
      sum.values[i * size + j] = (sum.values[i * size + j] as number) + factor * (z[j] as number)
  }
}

function mirror(sum: Matrix): void {
  const size = sum.columns
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < i; j += 1) sum.values[i * size + j] = sum.values[j * size + i] as number
}
