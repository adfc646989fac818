import { type Design, writeRow } from './design.ts'
import { at, type Matrix } from './matrix.ts'
import type { Fit } from './wls.ts'

/** A logistic score as far as its uncertainty goes. */
export interface ScoreModel {
  /** The terms of the design that it kept. */
  readonly kept: readonly number[]
  /** Of its coefficients, row after row. */
  readonly covariance: Matrix
  readonly propensity: Float64Array
}

/** The part of a unit in one of the two means, and how it changes with what was predicted and with the score's logit. */
export interface Part {
  readonly value: number
  readonly byUntreated: number
  readonly byTreated: number
  readonly byLogit: number
}

/** An outcome model of one arm with its residuals (0 outside the arm). */
export interface ArmModel {
  readonly fit: Fit
  readonly residuals: Float64Array
}

export interface Stack {
  readonly design: Design
  readonly treated: Uint8Array
  readonly untreatedModel: ArmModel
  readonly treatedModel: ArmModel
  readonly score: ScoreModel
  /** The parameters fitted to controls and to treated; those of a mean of the treated alone are one. */
  readonly fitted: readonly [controls: number, treated: number]
}

/**
 * The error of a combination of AIPW's two means with all that was estimated for it: the stacked estimating equations of
 * both outcome models and the score ("M-estimation"), made wider for few persons.
 *
 * Formula: the influence of a unit is its centred part, plus what it moves each model (b = (X'X)^-1 x r of its arm, the
 * score's inverse information times x (T - e)) times the mean change of the parts with that model; squares of an arm of n units
 * with k parameters count n / (n - k) times.
 * Source: Stefanski and Boos (2002); Lunceford and Davidian (2004); the factor: MacKinnon and White (1985), HC1, by arm.
 * Assumes: independent units. Right also when only one of the models is.
 *
 * @param partOf what a unit adds to the combination, already centred and over the number of units; 0 without an outcome
 */
export function stackedError(
  { design, treated, untreatedModel, treatedModel, score, fitted }: Stack,
  partOf: (unit: number) => Part | undefined,
): number {
  const x = new Float64Array(design.terms.length)
  const models = [untreatedModel, treatedModel]
  const pulls = models.map(({ fit }) => new Float64Array(fit.kept.length))
  const pull = new Float64Array(score.kept.length)
  const influence = new Float64Array(treated.length)
  const isKnown = new Uint8Array(treated.length)
  for (let unit = 0; unit < treated.length; unit += 1) {
    const part = partOf(unit)
    if (part === undefined) continue
    isKnown[unit] = 1
    influence[unit] = part.value
    writeRow(design, unit, x, 0)
    for (const [arm, { fit }] of models.entries())
      add(pulls[arm] as Float64Array, x, fit.kept, arm === 0 ? part.byUntreated : part.byTreated)
    add(pull, x, score.kept, part.byLogit)
  }
  const moved = models.map(({ fit }, arm) => times(fit.bread, pulls[arm] as Float64Array))
  const movedScore = times(score.covariance, pull)
  const squares = [0, 0]
  const counts = [0, 0]
  for (let unit = 0; unit < treated.length; unit += 1) {
    const arm = treated[unit] as number
    writeRow(design, unit, x, 0)
    let value = influence[unit] as number
    for (const [place, { fit, residuals }] of models.entries())
      value += (residuals[unit] as number) * dot(moved[place] as Float64Array, x, fit.kept)
    value += (arm - (score.propensity[unit] as number)) * dot(movedScore, x, score.kept)
    squares[arm] = (squares[arm] as number) + value * value
    counts[arm] = (counts[arm] as number) + (isKnown[unit] as number)
  }
  return Math.sqrt(
    squares.reduce((sum, square, arm) => {
      const count = counts[arm] as number
      const free = count - (fitted[arm] as number)
      return sum + (free > 0 ? (square * count) / free : Number.NaN)
    }, 0),
  )
}

function add(into: Float64Array, x: Float64Array, kept: ArrayLike<number>, factor: number): void {
  if (factor === 0) return
  for (let place = 0; place < kept.length; place += 1)
    into[place] = (into[place] as number) + factor * (x[kept[place] as number] as number)
}

function dot(vector: Float64Array, x: Float64Array, kept: ArrayLike<number>): number {
  let sum = 0
  for (let place = 0; place < kept.length; place += 1)
    sum += (vector[place] as number) * (x[kept[place] as number] as number)
  return sum
}

const times = (a: Matrix, vector: Float64Array): Float64Array =>
  Float64Array.from(vector, (_, row) =>
    vector.reduce((sum, value, column) => sum + at(a, row, column) * value, 0),
  )
