import { estimateEffects } from '../estimate/estimate.ts'
import type { Analysis } from '../estimate/model.analysis.ts'
import type { EffectRow, StudyWarning } from '../model.result.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import { missingOutcome } from '../warnings.ts'
import type { Outcomes } from './outcomes.ts'

/** Analysed units of each arm whose outcome is missing. */
function countMissing({ units, matched }: Analysis, values: Float64Array): [number, number] {
  const counts: [number, number] = [0, 0]
  for (let row = 0; row < units.rows; row++)
    if (matched.weights[row] !== 0 && Number.isNaN(values[row]))
      counts[units.treated[row] as 0 | 1]++
  return counts
}

/** Stage 8. The effects on each outcome, and what is missing of it. */
export function estimate(
  study: NormalisedStudy,
  analysis: Analysis,
  outcomes: Outcomes,
): { readonly effects: readonly EffectRow[]; readonly warnings: readonly StudyWarning[] } {
  const effects: EffectRow[] = []
  const warnings: StudyWarning[] = []
  for (const { column } of study.outcomes) {
    const values = outcomes.get(column) ?? new Float64Array()
    const [control, treated] = countMissing(analysis, values)
    if (control + treated > 0) warnings.push(missingOutcome(column, treated, control))
    effects.push(...estimateEffects(analysis, { name: column, values }))
  }
  return { effects, warnings }
}
