import { censoringTable } from '../estimate/censoring.ts'
import { censoringWeightedEffect } from '../estimate/censoring-weights.ts'
import { estimateEffects } from '../estimate/estimate.ts'
import type { Analysis } from '../estimate/model.analysis.ts'
import { estimateSubgroups } from '../estimate/subgroups.ts'
import type { Frame } from '../frame/model.frame.ts'
import type { CensoringRow, EffectRow, StudyWarning, Subgroups } from '../model.result.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { missingOutcome } from '../warnings.ts'
import { type Outcomes, outcomeOf } from './outcomes.ts'

/** What differs after treatment. */
export interface Estimates {
  readonly effects: readonly EffectRow[]
  readonly censoring: readonly CensoringRow[]
  readonly subgroups: readonly Subgroups[]
  readonly warnings: readonly StudyWarning[]
}

/** Stage 8. The effects on each outcome, within each subgroup, and what is missing of the outcomes. */
export async function estimate(
  { outcomes: specs, subgroups }: NormalisedStudy,
  analysis: Analysis,
  groups: Frame,
  outcomes: Outcomes,
  run: BlockRunner,
): Promise<Estimates> {
  const read = specs.map(({ column }) => outcomeOf(outcomes, column))
  const tables = read.map((one) => censoringTable(analysis.units.treated, analysis.matched, one))
  const warnings = tables.flatMap(([treated, control]) => {
    const counts = [treated?.missing ?? 0, control?.missing ?? 0] as const
    return counts[0] + counts[1] > 0 ? [missingOutcome(treated?.outcome ?? '', ...counts)] : []
  })
  const effects: EffectRow[] = []
  for (const one of read) {
    effects.push(...estimateEffects(analysis, one))
    const reweighted = await censoringWeightedEffect(analysis, one, run)
    if (reweighted !== undefined) effects.push(reweighted)
  }
  return {
    effects,
    censoring: tables.flat(),
    subgroups:
      subgroups.length === 0
        ? []
        : read.map((one) => estimateSubgroups(analysis, one, subgroups, groups)),
    warnings,
  }
}
