import { estimateEffects } from '../estimate/estimate.ts'
import type { Analysis } from '../estimate/model.analysis.ts'
import type { EffectRow, SensitivityRow } from '../model.result.ts'
import type { CurveRow } from '../model.run.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import { sensitivityOf } from '../sensitivity/unmeasured.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { specificationCurve } from './curve.ts'
import { type Outcomes, outcomeOf } from './outcomes.ts'

/** How far the effects can be trusted. */
export interface Sensitivities {
  readonly sensitivity: readonly SensitivityRow[]
  readonly placebos: readonly EffectRow[]
  readonly curve: readonly CurveRow[]
}

/** Stage 10. What something unmeasured could do, outcomes that cannot have moved, and other specifications. */
export async function sensitivity(
  study: NormalisedStudy,
  analysis: Analysis,
  effects: readonly EffectRow[],
  outcomes: Outcomes,
  run: BlockRunner,
): Promise<Sensitivities> {
  const { sensitivity: asked } = study
  return {
    sensitivity: study.outcomes.flatMap(({ column }) => {
      const effect = effects.find(({ outcome }) => outcome === column)
      if (effect === undefined) return []
      return [sensitivityOf(analysis, outcomeOf(outcomes, column), effect, asked)]
    }),
    placebos: asked.placeboOutcomes.flatMap((name) =>
      estimateEffects(analysis, outcomeOf(outcomes, name)),
    ),
    curve: await specificationCurve(study, analysis, effects, outcomes, run),
  }
}
