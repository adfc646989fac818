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
  readonly explained: Float64Array
  readonly unexplained: Float64Array
  readonly explainedTotal: GapPart
  readonly unexplainedTotal: GapPart
}

/**
 * The gap between the arms' means in two parts: the arms differ in characteristics, and the same characteristics go with
 * different outcomes. The controls' coefficients are the reference.
 *
 * Formula: gap = (x1 - x0)'b0 + x1'(b1 - b0), x the means and b the coefficients of an ordinary regression of each arm (1 treated).
 * Errors: dx'V0 dx + b0'(S1/n1 + S0/n0) b0 and x1'(V0 + V1)x1 + (b1 - b0)'S1/n1 (b1 - b0), V with HC1.
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
  const explained = shift.map((gap, k) => gap * value(zero.coef, k))
  const unexplained = change.map((gap, k) => gap * value(one.means, k))
  return {
    gap: one.outcome - zero.outcome,
    terms: design.terms,
    explained,
    unexplained,
    explainedTotal: {
      estimate: sum(explained),
      se: Math.sqrt(
        quadraticForm(zero.covariance, shift) +
          quadraticForm(one.meanCovariance, zero.coef) +
          quadraticForm(zero.meanCovariance, zero.coef),
      ),
    },
    unexplainedTotal: {
      estimate: sum(unexplained),
      se: Math.sqrt(
        quadraticForm(zero.covariance, one.means) +
          quadraticForm(one.covariance, one.means) +
          quadraticForm(one.meanCovariance, change),
      ),
    },
  }
}

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
    for (let k = 0; k < size; k += 1) means[k] = value(means, k) + value(x, k) / units.length
  }
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
