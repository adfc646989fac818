import type { Bin } from './disclosure/model.bins.ts'
import type { FindingRule } from './disclosure/model.finding.ts'
import type { Policy } from './disclosure/model.policy.ts'
import type { CurveRow } from './model.run.ts'
import type { NormalisedStudy } from './model.spec.ts'
import type { Protocol } from './study/model.protocol.ts'

/**
 * What of a study may leave the closed environment: the only thing that reports, tables and figures are made from. It
 * has no place for a person: no identifier, score, weight, pair or residual. The report that stays inside is made of the
 * same with nothing hidden (`policy.hides`).
 */

/** A number that is shown; null = hidden by disclosure control, NaN = not defined. */
export type Shown = number | null

/** A figure of both arms. */
export interface ByArm<T = Shown> {
  readonly treated: T
  readonly control: T
}

/** One step from the population to the analysed persons: who are left when those of `code` have gone. */
export interface FlowStep {
  /** The first step is everybody; the others are why people left. */
  readonly code: string
  /** By arm as soon as it is known who is in which; null before. */
  readonly persons: ByArm | null
  readonly all: Shown
}

/** A source of data and how much of it found its person. */
export interface LinkedSource {
  readonly name: string
  readonly rows: Shown
  readonly linkedShare: Shown
}

export interface PublicBalanceRow {
  readonly term: string
  /** Shares of a level or of a yes, which are computed from rounded counts; else means. */
  readonly kind: 'share' | 'mean' | 'score'
  readonly before: ByArm & { readonly smd: Shown }
  readonly after: ByArm & { readonly smd: Shown; readonly varianceRatio: Shown }
}

export interface PublicBalance {
  /** Whether every term, the hidden ones too, keeps to the limits of the specification. */
  readonly passed: boolean
  /** The terms beyond them that may be named. */
  readonly failed: readonly string[]
  readonly rows: readonly PublicBalanceRow[]
  /** Terms of which nothing is shown. */
  readonly hiddenTerms: number
  /** Texts of which some levels are too small to be told alone, with how many are told together. */
  readonly joined: readonly { readonly column: string; readonly levels: number }[]
}

export interface PublicEffect {
  readonly method: string
  readonly estimand: string
  readonly estimate: number
  readonly se: number
  readonly seMethod: string
  /** The formula with the factor that was used. */
  readonly seFormula: string
  readonly ci95: readonly [low: number, high: number]
  readonly p: number
  /** Rounded. */
  readonly persons: ByArm
  readonly clusters: Shown
}

/** What became of the groups in an outcome. */
export interface PublicOutcome {
  readonly column: string
  readonly label: string
  readonly unit: string
  readonly kind: 'share' | 'mean'
  readonly means: ByArm
  readonly persons: ByArm
  /** The one of the specification first, others beside it; empty when hidden. */
  readonly effects: readonly PublicEffect[]
  readonly hiddenBy: FindingRule | null
}

export interface PublicSubgroup {
  readonly outcome: string
  readonly column: string
  readonly label: string
  readonly level: string
  readonly prespecified: boolean
  readonly persons: ByArm
  /** null when hidden. */
  readonly effect: null | {
    readonly estimate: number
    readonly se: number
    readonly ci95: readonly [number, number]
    readonly p: number
    /** Corrected for the number of subgroups (Holm or Benjamini-Hochberg). */
    readonly pAdjusted: number
    /** Pulled towards the common effect (empirical Bayes). */
    readonly shrunken: number
  }
}

/** Whether the effect differs between the groups of a column at all: to be asked before any group is looked at. */
export interface PublicSubgroupTest {
  readonly outcome: string
  readonly column: string
  readonly label: string
  readonly prespecified: boolean
  /** null when hidden, or when it cannot be made. */
  readonly test: null | {
    readonly statistic: number
    readonly df1: number
    readonly df2: number
    readonly p: number
    /** Corrected for the number of tests of its kind (Holm when named before, else Benjamini-Hochberg). */
    readonly pAdjusted: number
  }
  readonly hiddenBy: FindingRule | null
}

export interface ProfilePoint {
  readonly mean: number
  readonly se: number
  readonly persons: number
}

/** A monthly quantity around the start, of clients and their matched controls. */
export interface PublicProfile {
  readonly outcome: string
  readonly label: string
  readonly unit: string
  readonly kind: 'share' | 'mean'
  readonly months: readonly { readonly month: number; readonly points: ByArm<ProfilePoint> }[]
  readonly phases: readonly {
    readonly phase: string
    readonly points: ByArm<ProfilePoint>
    /** How much more clients changed since the base months than their controls. */
    readonly change: { readonly estimate: number; readonly se: number } | null
  }[]
}

/** Group-time effects of a monthly quantity (Callaway and Sant'Anna), with the tests of their assumption. */
export interface PublicGroupTime {
  readonly outcome: string
  readonly label: string
  readonly unit: string
  readonly kind: 'share' | 'mean'
  /** The month with which others are compared, counted from the start. */
  readonly base: number
  readonly persons: ByArm
  /** The average over all months from the start on. */
  readonly average: PublicEstimate
  readonly months: readonly {
    readonly month: number
    readonly estimate: number
    readonly se: number
    /** Half the width of the band that holds the whole curve with 95 %. */
    readonly band: number
  }[]
  /** By the month in which clients started, those with enough of them. */
  readonly starts: readonly (PublicEstimate & { readonly start: string; readonly persons: ByArm })[]
  /** Joint test of the months before the base; null when it cannot be made. */
  readonly preTrend: null | {
    readonly statistic: number
    readonly df: number
    readonly p: number
    /** The steady trend a month that it would have found with a probability of one half. */
    readonly detectable: number
  }
  /** The same with a start that never was, so many months earlier. */
  readonly placebo: PublicEstimate & { readonly months: number }
  /** Whether pre-trend and placebo speak against the comparison, corrected for how many quantities are tested (Holm). */
  readonly passed: boolean
}

/** An estimate with its error. */
export interface PublicEstimate {
  readonly estimate: number
  readonly se: number
}

/** Of the months worked in a phase, those in expert occupations. */
export interface PublicOccupation {
  readonly phase: string
  readonly points: ByArm<PublicEstimate & { readonly persons: number }>
  readonly difference: PublicEstimate
}

/** Whose outcome is not known, and what weighting for it changes. */
export interface PublicCensoring {
  readonly outcome: string
  readonly label: string
  /** Persons of the analysis, and those whose outcome is missing; null = too few to tell. */
  readonly analysed: ByArm
  readonly missing: ByArm
  readonly share: ByArm
  /** Of those whose outcome is known, and weighted for who is missing; null when hidden or not possible. */
  readonly known: PublicEstimate | null
  readonly weighted: PublicEstimate | null
}

/** How strong what nobody measured would have to be. */
export interface PublicSensitivity {
  readonly outcome: string
  readonly eValue: { readonly estimate: number; readonly limit: number } | null
  /** The factor at which the p value of the signed ranks passes 0.05. */
  readonly rosenbaumGamma: number | null
  readonly robustness: {
    readonly value: number
    readonly benchmark: string | null
    readonly benchmarkValue: number | null
  } | null
}

/** One specification of the curve, without how many persons it has. */
export type CurvePoint = Omit<CurveRow, 'nTreated' | 'nControl'>

/** A bar of the additive model of an outcome. */
export interface PublicFactor {
  readonly name: string
  readonly contribution: number
  readonly ci95: readonly [number, number]
}

export interface PublicDecomposition {
  readonly outcome: string
  readonly label: string
  readonly unit: string
  /** Persons, or starting months of persons, whose outcome is known. */
  readonly rows: Shown
  /** Whose outcome it is; null where the typical value of clients is hidden. */
  readonly profile: readonly {
    readonly name: string
    readonly value: string | number | null
    readonly isChosen: boolean
  }[]
  /** The level of each text on which the base stands. */
  readonly references: readonly { readonly name: string; readonly level: string }[]
  readonly base: number
  readonly baseCi95: readonly [number, number]
  readonly factors: readonly PublicFactor[]
  readonly total: number
  readonly totalCi95: readonly [number, number]
  /** How much of the differences between persons the model explains; null when not computed. */
  readonly fit: number | null
  /** Shares of the fit by factor (LMG). */
  readonly importance: readonly { readonly name: string; readonly share: number }[]
  readonly gap: PublicGap | null
}

/** The gap between clients and others, before matching, in two parts (Oaxaca and Blinder). */
export interface PublicGap {
  readonly difference: number
  /** What goes with different backgrounds, and what does not. */
  readonly explained: PublicFactor
  readonly unexplained: PublicFactor
  /** The explained part by factor; null = hidden. */
  readonly factors: readonly {
    readonly name: string
    readonly explained: Omit<PublicFactor, 'name'> | null
  }[]
}

/** What the run noticed: its code, and what the sentence tells, with numbers of persons as they may be shown. */
export interface PublicWarning {
  readonly code: string
  readonly values: Readonly<Record<string, string | Shown>>
}

export interface PublicStudy {
  readonly spec: NormalisedStudy
  readonly day: string
  readonly flow: readonly FlowStep[]
  readonly sources: readonly LinkedSource[]
  readonly sizes: {
    readonly before: ByArm
    readonly after: ByArm
    readonly unmatchedTreated: Shown
    /** Rows of the analysis: more than persons where somebody is a control from several starting months. */
    readonly rows: ByArm
    readonly effective: ByArm
  }
  readonly balance: PublicBalance
  readonly overlap: readonly Bin[]
  readonly outcomes: readonly PublicOutcome[]
  /** Outcomes that treatment cannot have moved. */
  readonly placebos: readonly PublicOutcome[]
  /** Whether no outcome that treatment cannot have moved differs between the groups, corrected for their number (Holm). */
  readonly placebosPassed: boolean
  readonly subgroups: readonly PublicSubgroup[]
  readonly subgroupTests: readonly PublicSubgroupTest[]
  readonly profiles: readonly PublicProfile[]
  readonly groupTime: readonly PublicGroupTime[]
  readonly occupations: readonly PublicOccupation[]
  readonly censoring: readonly PublicCensoring[]
  readonly sensitivity: readonly PublicSensitivity[]
  readonly curve: readonly CurvePoint[]
  readonly decomposition: PublicDecomposition | null
  readonly warnings: readonly PublicWarning[]
  readonly protocol: Protocol
  /** The version of the program. */
  readonly code: string
  readonly policy: Policy
  /** How often each rule of disclosure control hid or merged something. */
  readonly hidden: readonly { readonly rule: FindingRule; readonly count: number }[]
}
