import type { RegistersSpec } from './registers/model.registers.ts'
import type { GroupTimeAdjustment } from './stats/group-time-adjusted.ts'

/**
 * A study as its stages read it: every default is expanded, nothing is optional. `spec/` makes it from
 * study.yaml. Names of columns are those of the data.
 */

export const matchMethods = ['nearest', 'optimal', 'full', 'subclass', 'cem', 'exact'] as const
export type MatchMethod = (typeof matchMethods)[number]

export const distances = ['propensity', 'logit', 'mahalanobis', 'robust-mahalanobis'] as const
export type Distance = (typeof distances)[number]

/** In which order treated units choose; `largest` and `smallest` go by the distance, `closest` by pair. */
export const orders = ['largest', 'smallest', 'data', 'closest'] as const
export type Order = (typeof orders)[number]

export const weightMethods = ['ipw-att', 'ipw-ate', 'overlap', 'entropy'] as const
export type WeightMethod = (typeof weightMethods)[number]

export const estimands = ['att', 'ate', 'ato'] as const
export type Estimand = (typeof estimands)[number]

export const estimateMethods = ['difference', 'regression', 'gcomputation', 'aipw'] as const
export type EstimateMethod = (typeof estimateMethods)[number]

/**
 * Standard errors. `cluster-pair` is CR1 by pair or subclass (two-way with the person when controls are
 * reused), `cluster-pair-cr2` its small-sample form, `m-estimation` counts the score's estimation.
 */
export const seMethods = [
  'cluster-pair',
  'cluster-pair-cr2',
  'hc1',
  'hc3',
  'abadie-imbens',
  'm-estimation',
] as const
export type SeMethod = (typeof seMethods)[number]

export const languages = ['fi', 'sv', 'en'] as const
export type Language = (typeof languages)[number]

export const cutpointRules = ['sturges', 'scott', 'fd'] as const
export type CutpointRule = (typeof cutpointRules)[number]

export interface DataSpec {
  /** Path of a CSV or Parquet file with one row a person, relative to the specification. */
  readonly units: string
  readonly id: string
  /** Column of 0 and 1. */
  readonly treatment: string
  /** The day on which treatment began (YYYY-MM-DD), or the column that holds it; null when not told. */
  readonly treatmentDate: string | null
  /** The column that says who a row is, when a person stands in several: errors are summed by person. */
  readonly person: string | null
}

export interface OutcomeSpec {
  readonly column: string
  readonly label: string
  /** The unit for the report, such as "€/year"; empty when not told. */
  readonly unit: string
}

export interface CovariateSpec {
  readonly column: string
  readonly label: string
  /** The day of measurement (YYYY-MM-DD) or the column that holds it; null when not told. */
  readonly measuredOn: string | null
  /** The same quantity as the outcome, before treatment: its balance gate is stricter. */
  readonly preOutcome: boolean
}

export interface CovariateCaliper {
  readonly column: string
  readonly width: number
  /** `own`: the column's own unit; `sd`: standard deviations of all units. */
  readonly unit: 'own' | 'sd'
}

export interface MatchSpec {
  readonly method: MatchMethod
  /** null where no distance is used: cem and exact. */
  readonly distance: Distance | null
  /** Columns of a Mahalanobis distance that picks within the caliper of the score; empty for none. */
  readonly mahvars: readonly string[]
  readonly ratio: number
  readonly replace: boolean
  readonly order: Order
  /** Widest difference allowed: of the distance in standard deviations over all units (null: any), and of columns. */
  readonly caliper: {
    readonly distance: number | null
    readonly covariates: readonly CovariateCaliper[]
  }
  /** Columns on which the pair must agree; for the method exact, all that is matched on. */
  readonly exact: readonly string[]
  /** Treated units whose stratum of `exact` holds no control: the study is refused, or goes on without them. */
  readonly emptyStrata: 'refuse' | 'leave-out'
  readonly subclasses: number
  /** Coarsening of the method cem: interior cut points by column, a rule for the other numbers. */
  readonly cutpoints: {
    readonly rule: CutpointRule
    readonly columns: Readonly<Record<string, readonly number[]>>
  }
}

export interface WeightsSpec {
  readonly method: WeightMethod
}

export interface EstimateSpec {
  readonly estimand: Estimand
  readonly method: EstimateMethod
  readonly se: SeMethod
}

export interface SubgroupSpec {
  readonly column: string
  readonly label: string
  /** Named before the outcomes were read (Holm); else exploratory (Benjamini-Hochberg). */
  readonly prespecified: boolean
}

/** Limits of impact.md 5.4 beyond which the groups are not comparable. */
export interface BalanceSpec {
  readonly smd: number
  readonly smdPreOutcome: number
  readonly varianceRatio: readonly [low: number, high: number]
}

export interface SensitivitySpec {
  readonly rosenbaum: boolean
  readonly eValue: boolean
  readonly robustnessValue: boolean
  /** The curve over all balanced specifications. */
  readonly curve: boolean
  /** Columns that treatment cannot have moved. */
  readonly placeboOutcomes: readonly string[]
}

/** What an outcome is made of: bars of an additive model, shares of its fit, and the gap between the arms. */
export interface DecomposeSpec {
  readonly outcome: string
  readonly factors: readonly string[]
  /** Whose outcome the bars add up to, by factor: a level or a number. What is not named is that of the typical client. */
  readonly profile: Readonly<Record<string, string | number>>
}

/** What group-time effects are adjusted for beyond the match: trends need to be parallel among like people alone. */
export interface GroupTimeSpec {
  readonly covariates: readonly string[]
  readonly adjustment: GroupTimeAdjustment
}

/** A written decision of the data holder that allows a lower threshold. */
export interface HolderDecision {
  readonly holder: string
  readonly day: string
  readonly reference: string
}

export interface DisclosureSpec {
  readonly threshold: number
  readonly rounding: number
  readonly dominance: { readonly contributors: number; readonly share: number }
  readonly pRatio: number
  readonly decision: HolderDecision | null
}

export interface ReportSpec {
  readonly language: Language
  /** Who answers for the study; empty when not told. */
  readonly author: string
}

/** Levels of texts with fewer treated units than this join into one; 0 leaves all as they are. */
export interface LevelsSpec {
  readonly mergeBelow: number
}

export type Origin = 'chosen' | 'defaulted'

export interface NormalisedStudy {
  readonly title: string
  readonly question: string
  /** With registers, the table that is made of them (`registers/`). */
  readonly data: DataSpec
  readonly registers: RegistersSpec | null
  readonly outcomes: readonly OutcomeSpec[]
  readonly covariates: readonly CovariateSpec[]
  readonly levels: LevelsSpec
  /** Exactly one of `match` and `weights` is set. */
  readonly match: MatchSpec | null
  readonly weights: WeightsSpec | null
  readonly estimate: EstimateSpec
  readonly subgroups: readonly SubgroupSpec[]
  readonly balance: BalanceSpec
  readonly sensitivity: SensitivitySpec
  readonly decompose: DecomposeSpec | null
  /** null: group-time effects are those of the matched as they are. */
  readonly groupTime: GroupTimeSpec | null
  readonly disclosure: DisclosureSpec
  readonly report: ReportSpec
  /** By path ("match.ratio"): was the value chosen in study.yaml, or is it a default. */
  readonly origin: Readonly<Record<string, Origin>>
}
