import type { Frame, Units } from './frame/model.frame.ts'
import type { Matched, Score } from './model.match.ts'
import type { BalanceRow, EffectRow, SampleSizes, StudyWarning } from './model.result.ts'
import type { NormalisedStudy } from './model.spec.ts'
import type { Linkage } from './registers/model.linkage.ts'
import type { FlowStep, MissingCount } from './study/model.flow.ts'
import type { Protocol } from './study/model.protocol.ts'

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
  /** Outcomes and placebo outcomes by column; NaN is missing. */
  readonly outcomes: ReadonlyMap<string, Float64Array>
  readonly effects: readonly EffectRow[]
  readonly warnings: readonly StudyWarning[]
}
