import { clusterCovariance } from './cluster-robust.ts'
import { type Design, writeRow } from './design.ts'
import { covariateModel } from './linear-model.ts'
import { at, type Matrix, matrixOf, quadraticForm } from './matrix.ts'
import { type Fit, fitWls } from './wls.ts'

/** A part of a gap with its standard error. */
export interface GapPart {
  readonly estimate: number
  readonly se: number
}

export interface GapDecomposition {
  /** Mean of the treated less mean of the controls. */
  readonly gap: number
  readonly terms: readonly string[]
  /** By term: what different characteristics make, and what different coefficients make. */
  readonly explained: GapTerms
  readonly unexplained: GapTerms
}

/** A part by term. Terms are not independent: the error of several together is that of `sumOfTerms`. */
export interface GapTerms {
  readonly values: Float64Array
  readonly covariance: Matrix
}

/** Some terms of a part together, with the standard error of their sum. @param places all terms when left out */
export function sumOfTerms(
  { values, covariance }: GapTerms,
  places: readonly number[] = [...values.keys()],
): GapPart {
  const chosen = new Float64Array(values.length)
  let estimate = 0
  for (const k of places) {
    chosen[k] = 1
    estimate += value(values, k)
  }
  // Rounding may leave a zero below it.
  return { estimate, se: Math.sqrt(Math.max(0, quadraticForm(covariance, chosen))) }
}

/**
 * The gap between the arms' means in two parts: the arms differ in characteristics, and the same characteristics go with
 * different outcomes. The controls' coefficients are the reference.
 *
 * Formula: gap = (x1 - x0)'b0 + x1'(b1 - b0), x the means and b the coefficients of an ordinary regression of each arm (1 treated).
 * Errors by the delta method, means and coefficients taken as independent: the explained terms have the covariance
 * D(dx) V0 D(dx) + D(b0) (S1/n1 + S0/n0) D(b0), the others D(x1) (V0 + V1) D(x1) + D(b1 - b0) S1/n1 D(b1 - b0); D a diagonal, V
 * with HC1. The error of a sum of terms, such as the levels of a factor or the whole part, is that of its covariance.
 * Source: Oaxaca (1973); Blinder (1973); errors: Jann (2008).
 * Assumes: linear outcomes; the unexplained part holds everything unmeasured and is no effect by itself. The split of it by
 * term depends on which levels are references.
 * Example: LaLonde: gap -635.03 = -2282.61 explained + 1647.58 unexplained.
 *
 * @param y by unit; units without an outcome (NaN) are left out
 * @returns undefined when an arm is empty
 */
export function oaxacaBlinder(
  design: Design,
  treated: Uint8Array,
  y: Float64Array,
): GapDecomposition | undefined {
  const one = armModel(design, treated, y, 1)
  const zero = armModel(design, treated, y, 0)
  if (one === undefined || zero === undefined) return undefined
  const size = design.terms.length
  const shift = Float64Array.from(
    { length: size },
    (_, k) => value(one.means, k) - value(zero.means, k),
  )
  const change = Float64Array.from(
    { length: size },
    (_, k) => value(one.coef, k) - value(zero.coef, k),
  )
  return {
    gap: one.outcome - zero.outcome,
    terms: design.terms,
    explained: {
      values: shift.map((gap, k) => gap * value(zero.coef, k)),
      covariance: plus(
        scaled(zero.covariance, shift),
        scaled(plus(one.meanCovariance, zero.meanCovariance), zero.coef),
      ),
    },
    unexplained: {
      values: change.map((gap, k) => gap * value(one.means, k)),
      covariance: plus(
        scaled(plus(zero.covariance, one.covariance), one.means),
        scaled(one.meanCovariance, change),
      ),
    },
  }
}

/** D(by) matrix D(by). */
function scaled({ rows, columns, values }: Matrix, by: Float64Array): Matrix {
  return matrixOf(
    rows,
    columns,
    values.map((one, at) => one * value(by, Math.floor(at / columns)) * value(by, at % columns)),
  )
}

const plus = ({ rows, columns, values }: Matrix, other: Matrix): Matrix =>
  matrixOf(
    rows,
    columns,
    values.map((one, at) => one + value(other.values, at)),
  )

interface Arm {
  readonly means: Float64Array
  readonly meanCovariance: Matrix
  /** 0 for a term that was left out. */
  readonly coef: Float64Array
  readonly covariance: Matrix
  readonly outcome: number
}

function armModel(
  design: Design,
  treated: Uint8Array,
  y: Float64Array,
  arm: 0 | 1,
): Arm | undefined {
  const units: number[] = []
  for (let unit = 0; unit < treated.length; unit += 1)
    if (treated[unit] === arm && !Number.isNaN(y[unit])) units.push(unit)
  const outcomes = Float64Array.from(units, (unit) => y[unit] as number)
  const model = covariateModel(design, Int32Array.from(units))
  const fit = fitWls(model, outcomes, new Float64Array(units.length).fill(1))
  if (fit === undefined) return undefined
  return {
    ...meansOf(design, units),
    coef: fit.coef.map((coef) => (Number.isNaN(coef) ? 0 : coef)),
    covariance: spread(fit, clusterCovariance(fit, undefined)),
    outcome: sum(outcomes) / units.length,
  }
}

function meansOf(design: Design, units: readonly number[]) {
  const size = design.terms.length
  const means = new Float64Array(size)
  const x = new Float64Array(size)
  for (const unit of units) {
    writeRow(design, unit, x, 0)
    for (let k = 0; k < size; k += 1) means[k] = value(means, k) + value(x, k)
  }
  // Divided once, so that the mean of a constant, the intercept among them, is that constant.
  for (let k = 0; k < size; k += 1) means[k] = value(means, k) / units.length
  const meanCovariance = matrixOf(size, size)
  const scale = 1 / (units.length * (units.length - 1))
  for (const unit of units) {
    writeRow(design, unit, x, 0)
    for (let i = 0; i < size; i += 1) {
      const factor = scale * (value(x, i) - value(means, i))
      for (let j = 0; j < size; j += 1)
        meanCovariance.values[i * size + j] =
          at(meanCovariance, i, j) + factor * (value(x, j) - value(means, j))
    }
  }
  return { means, meanCovariance }
}

/** A covariance of the kept terms in its places among all terms. */
function spread({ kept, model }: Fit, covariance: Matrix): Matrix {
  const size = model.terms.length
  const whole = matrixOf(size, size)
  for (const [row, i] of kept.entries())
    for (const [column, j] of kept.entries())
      whole.values[i * size + j] = at(covariance, row, column)
  return whole
}

const value = (values: Float64Array, k: number) => values[k] as number

const sum = (values: Float64Array) => values.reduce((total, one) => total + one, 0)
