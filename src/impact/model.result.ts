/**
 * The parts of `closed/result.json`. A number that is not defined (a variance ratio of a constant column)
 * is NaN here and null in the file.
 */

/** A coefficient of the score model with its standard error from the converged weights. */
export interface PropensityTerm {
  readonly name: string
  readonly coef: number
  readonly se: number
}

/** How one term differs between the arms; `smd` divides by the treated group's SD before matching. */
export interface BalanceFigures {
  readonly meanTreated: number
  readonly meanControl: number
  readonly smd: number
  readonly varianceRatio: number
  readonly ecdfMean: number
  readonly ecdfMax: number
}

/** `pairDistance` is the mean absolute difference within pairs in treated SDs. */
export interface MatchedBalanceFigures extends BalanceFigures {
  readonly pairDistance: number
}

export interface BalanceRow {
  readonly term: string
  readonly before: BalanceFigures
  readonly after: MatchedBalanceFigures
}

/** Units by arm; ESS is (sum w)^2 / sum w^2. */
export interface SampleSizes {
  readonly treated: number
  readonly control: number
  readonly treatedUsed: number
  readonly controlUsed: number
  readonly treatedUnmatched: number
  readonly controlUnmatched: number
  readonly essTreated: number
  readonly essControl: number
}

/** An estimated effect in the outcome's own unit; `p` is two-sided. */
export interface EffectRow {
  readonly outcome: string
  readonly estimand: string
  readonly method: string
  readonly estimate: number
  readonly se: number
  /** The name of the standard error; the factor that it uses is told in its file. */
  readonly seMethod: string
  readonly ci95: readonly [low: number, high: number]
  readonly p: number
  readonly nTreated: number
  readonly nControl: number
  /** Pairs, subclasses or persons over which errors are summed; null without clusters. */
  readonly clusters: number | null
}
