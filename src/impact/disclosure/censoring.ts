import type { ByArm, PublicCensoring, PublicOutcome, Shown } from '../model.public.ts'
import type { CensoringRow } from '../model.result.ts'
import type { DisclosureContext } from './context.ts'
import type { Arm } from './model.groups.ts'
import { roundCount } from './model.rounding.ts'

/** The method under which the effect stands that is weighted for missing outcomes. */
const weightedMethod = 'ipcw'

/**
 * Whose outcome is missing, of the outcomes that are shown and miss somebody. Fewer than ten in an arm are not told; the
 * numbers of the analysed and of those with an outcome, both rounded, leave enough room for them.
 */
export function discloseCensoring(
  context: DisclosureContext,
  rows: readonly CensoringRow[],
  outcomes: readonly PublicOutcome[],
): PublicCensoring[] {
  return outcomes.flatMap(({ column, label, effects }) => {
    const own = rows.filter(({ outcome }) => outcome === column)
    if (own.every(({ missing }) => missing === 0) || effects.length === 0) return []
    const values = context.run.outcomes.get(column) ?? new Float64Array()
    const { threshold, rounding } = context.policy
    const counts = (arm: Arm) => {
      const analysed = context.personsOf('after', arm)
      return { analysed, missing: analysed - context.personsWith(values, arm) }
    }
    const shownCount = (arm: Arm, count: number): Shown => {
      if (count >= threshold) return roundCount(count, rounding)
      context.hide('censoring', `${column}/${arm}`, 'few-persons', `${count} without the outcome`)
      return null
    }
    const byArm = <T>(tell: (arm: Arm) => T): ByArm<T> => ({
      treated: tell('treated'),
      control: tell('control'),
    })
    const analysed = byArm((arm) => roundCount(counts(arm).analysed, rounding))
    const missing = byArm((arm) => shownCount(arm, counts(arm).missing))
    const estimateOf = (isWeighted: boolean) => {
      const found = effects.find(({ method }) => (method === weightedMethod) === isWeighted)
      return found === undefined ? null : { estimate: found.estimate, se: found.se }
    }
    return [
      {
        ...{ outcome: column, label, analysed, missing },
        share: byArm((arm) => {
          const part = missing[arm]
          return part === null ? null : part / analysed[arm]
        }),
        known: estimateOf(false),
        weighted: estimateOf(true),
      },
    ]
  })
}
