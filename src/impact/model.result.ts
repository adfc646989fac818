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

/** The balance row of the score by which units were matched. */
export const distanceTerm = 'distance'

/** Stands between the terms of a product. */
export const productSign = ' * '

/** The balance of a square or of the product of two terms after matching: "age²", "age * racewhite". */
export interface ProductRow {
  readonly term: string
  /** The difference of means in SDs of the treated before matching. */
  readonly smd: number
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

/** The balance of those in a subgroup, after matching. */
export interface SubgroupBalance {
  readonly group: string
  readonly sampleSizes: SampleSizes
  /** Empty where one of the arms has nobody in use. */
  readonly rows: readonly BalanceRow[]
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

/** The effect in one group, with its p-value raised for how many groups were looked at and its value drawn to the mean. */
export interface SubgroupRow {
  readonly outcome: string
  readonly column: string
  readonly label: string
  /** "race=black", "age<25". */
  readonly level: string
  readonly prespecified: boolean
  readonly estimate: number
  readonly se: number
  readonly ci95: readonly [low: number, high: number]
  readonly p: number
  readonly adjustment: 'holm' | 'bh'
  readonly pAdjusted: number
  /** Drawn to the mean of the column's groups; null when this group's effect cannot be told. */
  readonly shrunk: number | null
  readonly nTreated: number
  readonly nControl: number
  readonly clusters: number | null
}

/** Whether the effect differs between the groups of a column at all; NaN where it cannot be told. */
export interface SubgroupTest {
  readonly outcome: string
  readonly column: string
  readonly statistic: number
  readonly df1: number
  readonly df2: number
  readonly p: number
}

export interface Subgroups {
  readonly tests: readonly SubgroupTest[]
  readonly rows: readonly SubgroupRow[]
}

/** How strong something unmeasured would have to be to undo an effect. */
export interface SensitivityRow {
  readonly outcome: string
  readonly estimand: string
  readonly method: string
  /** Of the risk ratio (or its stand-in for a mean), and of the nearer end of its interval; null when not asked. */
  readonly eValue: {
    readonly riskRatio: number
    readonly isStandardised: boolean
    readonly estimate: number
    readonly limit: number
  } | null
  /** The odds up to which one-sided p stays under 0.05; null unless pairs of one and one that serve once. */
  readonly rosenbaum: {
    readonly pairs: number
    readonly criticalGamma: number
    readonly bounds: readonly {
      readonly gamma: number
      readonly pUpper: number
      readonly pLower: number
    }[]
  } | null
  readonly robustness: {
    /** Share of residual variance that brings the effect to 0, and its interval to 0. */
    readonly value: number
    readonly valueForInterval: number
    /** The covariate that explains most of the treatment, and what it explains. */
    readonly strongest: {
      readonly column: string
      readonly ofTreatment: number
      readonly ofOutcome: number
    } | null
  } | null
}

/** An outcome by arm: how many of the analysed have it. */
export interface CensoringRow {
  readonly outcome: string
  readonly arm: 'treated' | 'control'
  readonly analysed: number
  readonly observed: number
  readonly missing: number
  readonly shareMissing: number
}

/** A part of a decomposition. */
export interface DecompositionBar extends BoundedFigure {
  readonly name: string
  readonly se: number
}

/** What an outcome is made of: an association throughout, never an effect. */
export interface Decomposition {
  readonly outcome: string
  /** Units with the outcome. */
  readonly rows: number
  /** Whose outcome the bars add up to: a level or a number by factor. */
  readonly profile: readonly {
    readonly factor: string
    readonly value: string | number
    /** Whether the specification names it; else it is that of the typical client. */
    readonly isChosen: boolean
  }[]
  /** The first level of each factor of text, on which the baseline stands. */
  readonly references: readonly { readonly factor: string; readonly level: string }[]
  readonly baseline: DecompositionBar
  readonly bars: readonly DecompositionBar[]
  readonly total: DecompositionBar
  /** Shares of R² by factor (LMG); null for more than 15 factors. */
  readonly importance: {
    readonly r2: number
    readonly shares: readonly { readonly factor: string; readonly share: number }[]
  } | null
  /** The gap between treated and controls (Oaxaca, reference controls); null when an arm is empty. */
  readonly gap: {
    readonly gap: number
    readonly explained: DecompositionBar
    readonly unexplained: DecompositionBar
    /** The explained part by factor: the terms of its levels together. */
    readonly factors: readonly DecompositionBar[]
    readonly terms: readonly {
      readonly term: string
      readonly explained: number
      readonly explainedSe: number
      readonly unexplained: number
      readonly unexplainedSe: number
    }[]
  } | null
}
