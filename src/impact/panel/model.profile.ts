import type { Random } from '../../platform/shared/random.ts'
import type { Concentration } from '../disclosure/model.concentration.ts'
import type { GroupTimeAdjustment } from '../stats/group-time-adjusted.ts'
import type { MatchedChange } from '../stats/matched-did.ts'
import type { Matrix } from '../stats/matrix.ts'
import type { MeanRow } from '../stats/moments.ts'

/** How an arm's sum of a measure is spread over its persons: for the rules under which it may be shown. */
export interface Spread extends Concentration {
  /** Persons with something else than zero. */
  readonly nonzero: number
  /** Whether every value is yes (1) or no (0). */
  readonly isYesNo: boolean
}

/** A month or a phase of a measure: clients, and the controls matched to them, always beside. */
export interface ProfilePoint {
  /** The months from the start as text, or the name of a phase. */
  readonly at: string
  readonly treated: MeanRow
  /** Weighted as matched; persons who serve several clients count once for the error. */
  readonly control: MeanRow
  readonly spread: { readonly treated: Spread; readonly control: Spread }
  /** Matched difference in differences from the base months -24 to -13. */
  readonly change: MatchedChange
  /** The same from the month before the start, which lies in the dip: for the sensitivity analysis alone. */
  readonly changeFromLastMonth: MatchedChange
}

export interface MeasureProfile {
  readonly measure: string
  readonly months: readonly ProfilePoint[]
  readonly phases: readonly ProfilePoint[]
}

/** A group-time effect. */
export interface GroupTimeEffect {
  readonly att: number
  /** As the source has it. */
  readonly se: number
  /** Half the width of the 95 % interval, which counts how few persons there are; NaN where that cannot be told. */
  readonly reach: number
}

/** A point of the event-time curve of group-time effects. */
export interface GroupTimePoint extends GroupTimeEffect {
  readonly month: number
  /** Half the width of the band that holds the whole curve with 95 %. */
  readonly uniform: number
  readonly persons: ArmPersons
}

/** Persons with a value both then and in the base month. */
export interface ArmPersons {
  readonly treated: number
  readonly control: number
}

/** Group-time effects of a measure (Callaway and Sant'Anna) with the tests of their assumption. */
export interface GroupTimeProfile {
  readonly measure: string
  /** The base month, counted from the start. */
  readonly base: number
  /** How covariates beyond the match were used; null: not at all. */
  readonly adjustment: GroupTimeAdjustment | null
  /** Months of start (and clients) without any effect from the start on: nobody to compare with, or too few for the covariates. */
  readonly untold: { readonly starts: number; readonly clients: number }
  readonly simple: GroupTimeEffect
  readonly dynamic: readonly GroupTimePoint[]
  readonly byGroup: readonly (GroupTimeEffect & {
    readonly start: string
    readonly persons: ArmPersons
  })[]
  /** Joint test of the months before the base; null when it cannot be made. */
  readonly preTrend: {
    readonly statistic: number
    readonly df: number
    /** Of Hotelling's F: the fewer, the fewer persons. */
    readonly residualDf: number
    readonly p: number
    readonly detectable: number
  } | null
  /** The average effect of a start moved this many months earlier, of which nothing can be true. */
  readonly placebo: GroupTimeEffect & { readonly months: number; readonly p: number }
  /** Persons of the average: with a value in the base month and in one from the start on. */
  readonly persons: ArmPersons
}

/** Of the months that an arm worked in a phase, the share of those in expert occupations. */
export interface OccupationShare {
  /** Persons who worked; somebody who serves several clients counts once. */
  readonly persons: number
  readonly share: number
  readonly se: number
  /** Months worked as an expert, over persons. */
  readonly experts: Spread
  /** Months worked otherwise. */
  readonly others: Spread
}

/** Months worked as an expert among months worked, by phase. */
export interface OccupationPoint {
  readonly phase: string
  readonly treated: OccupationShare
  readonly control: OccupationShare
  readonly difference: number
  readonly se: number
}

export interface StudyProfiles {
  readonly pairs: number
  readonly measures: readonly MeasureProfile[]
  readonly groupTime: readonly GroupTimeProfile[]
  readonly occupations: readonly OccupationPoint[]
}

/** What group-time effects are adjusted for. */
export interface AdjustedBy {
  readonly adjustment: GroupTimeAdjustment
  /** The covariates of some units of the table that was matched: a row a unit, a column a term. */
  readonly covariatesOf: (units: Int32Array) => Matrix
}

export interface ProfileOrder {
  /** Months before and after the start that are shown. */
  readonly before: number
  readonly after: number
  /** Measures whose group-time effects are estimated. */
  readonly groupTime: readonly string[]
  readonly adjusted: AdjustedBy | null
  readonly random: Random
}
