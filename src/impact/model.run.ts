import type { Frame, Units } from './frame/model.frame.ts'
import type { Matched, Score } from './model.match.ts'
import type {
  BalanceRow,
  CensoringRow,
  Decomposition,
  EffectRow,
  ProductRow,
  SampleSizes,
  SensitivityRow,
  StudyWarning,
  SubgroupBalance,
  Subgroups,
} from './model.result.ts'
import type { NormalisedStudy } from './model.spec.ts'
import type { StudyProfiles } from './panel/model.profile.ts'
import type { Linkage } from './registers/model.linkage.ts'
import type { FlowStep, MissingCount } from './study/model.flow.ts'
import type { Protocol } from './study/model.protocol.ts'

/** One specification of the curve: what was chosen in it, and what it says. */
export interface CurveRow {
  readonly outcome: string
  /** "match": "nearest, ratio 2"; "estimate": "regression". */
  readonly choices: Readonly<Record<string, string>>
  readonly estimate: number
  readonly ci95: readonly [low: number, high: number]
  readonly nTreated: number
  readonly nControl: number
  /** Whether it passes the gate of balance. */
  readonly balanced: boolean
  /** Whether it is the study's own. */
  readonly chosen: boolean
}

/** Everything that a finished run knows, for the files of its results and its report. */
export interface StudyRun {
  readonly study: NormalisedStudy
  readonly protocol: Protocol
  /** How the registers were linked; null when the persons were given in one file. */
  readonly linkage: Linkage | null
  readonly flow: readonly FlowStep[]
  readonly missing: readonly MissingCount[]
  readonly units: Units
  /** The columns of the subgroups. */
  readonly groups: Frame
  /** Undefined when neither the match nor the weights nor the estimate uses a score. */
  readonly score: Score | undefined
  readonly matched: Matched
  readonly balance: readonly BalanceRow[]
  readonly sampleSizes: SampleSizes
  /** Terms that fail the gate of balance; none: the groups are comparable. */
  readonly imbalanced: readonly string[]
  /** The squares and products of terms that differ more than the gate allows for terms, the widest first. */
  readonly products: readonly ProductRow[]
  /** Of every subgroup. */
  readonly subgroupBalance: readonly SubgroupBalance[]
  /** Outcomes and placebo outcomes by column; NaN is missing. */
  readonly outcomes: ReadonlyMap<string, Float64Array>
  readonly effects: readonly EffectRow[]
  readonly censoring: readonly CensoringRow[]
  /** By outcome. */
  readonly subgroups: readonly Subgroups[]
  /** Monthly measures around the start; null without registers or pairs. */
  readonly profiles: StudyProfiles | null
  /** By outcome. */
  readonly sensitivity: readonly SensitivityRow[]
  /** Effects on outcomes that treatment cannot have moved. */
  readonly placebos: readonly EffectRow[]
  readonly curve: readonly CurveRow[]
  readonly decomposition: Decomposition | null
  readonly warnings: readonly StudyWarning[]
}
