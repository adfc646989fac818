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

/** A figure with its 95 % interval. */
export interface BoundedFigure {
  readonly estimate: number
  readonly ci95: readonly [low: number, high: number]
}

/** Of an outcome of 0 and 1, beside the difference of the shares. */
export interface ShareFigures {
  /** Share of the treated by share of the controls. */
  readonly ratio: BoundedFigure
  /** Persons to treat for one more with the outcome; not bounded: all from ci95[1] up and all from ci95[0] down. */
  readonly numberNeeded: BoundedFigure & { readonly isBounded: boolean }
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
  /** Degrees of freedom of the t distribution behind `ci95` and `p`; infinite (null in the file) for the normal. */
  readonly df: number
  /** The formula of the standard error with the factor that was used. */
  readonly seFormula: string
  /** What `ci95` and `p` are made of when not of `se`: few clusters need another variance. */
  readonly intervalMethod: string | null
  /** The means whose difference the effect is: of the treated, and what the controls say they would be untreated. */
  readonly meanTreated: number
  readonly meanControl: number
  /** null when the outcome is not 0 or 1. */
  readonly share: ShareFigures | null
}

/** What a run noticed and its reader must know. */
export interface StudyWarning {
  readonly code: string
  /** The English sentence, with what to do. */
  readonly text: string
  readonly values: Readonly<Record<string, string | number>>
}
