import type { RecordedFact } from '../../src/clients/model.facts.observation.ts'
import { foldProfile } from '../../src/clients/model.facts.profile.ts'
import { profileValues, withGiven } from '../../src/clients/model.facts.values.ts'
import type { Criteria } from '../../src/eligibility/model.criteria.ts'
import { type CompiledCriteria, compileCriteria } from '../../src/eligibility/model.evaluate.ts'
import { withoutSensitive } from '../../src/eligibility/model.preview.ts'
import type { Day } from '../../src/platform/shared/days.ts'
import type { AreaDefinition } from '../areas/definition.ts'
import { findShippedCriteria } from '../criteria.ts'
import { demoId } from '../ids.ts'

export type Outcome = 'met' | 'not_met' | 'unknown'

export interface Judged {
  /** With everything that is known: what the one who decides has before them. */
  readonly full: Outcome
  /** What a referral keeps: without the conditions on support needs, so that it never tells of health. */
  readonly open: Outcome
  /** The criteria in force on the day; absent before a centre had any. */
  readonly criteriaId: string | undefined
}

export interface Judge {
  judge(
    centre: string,
    facts: readonly RecordedFact[],
    given: { readonly birth_date: string },
    on: Day,
  ): Judged
}

/** The criteria of an area's centres by the application's own evaluator, laid out once for each day. */
export function createJudge(area: AreaDefinition): Judge {
  const byCentre = new Map<string, Criteria>()
  for (const { code } of area.organisations) {
    const criteria = findShippedCriteria(code)
    if (criteria !== undefined) byCentre.set(code, criteria)
  }
  const compiled = new Map<string, { full: CompiledCriteria; open: CompiledCriteria }>()
  const layOut = (criteria: Criteria, on: Day) => ({
    full: compileCriteria(criteria, on),
    open: compileCriteria(withoutSensitive(criteria) ?? criteria, on),
  })
  return {
    judge(centre, facts, given, on) {
      const criteria = byCentre.get(centre)
      if (criteria === undefined) return { full: 'unknown', open: 'unknown', criteriaId: undefined }
      const key = `${centre} ${on}`
      const { full, open } = compiled.get(key) ?? layOut(criteria, on)
      compiled.set(key, { full, open })
      const values = profileValues(withGiven(foldProfile(facts, on), given))
      return {
        full: full.outcome(values),
        open: open.outcome(values),
        criteriaId: criteria.validFrom <= on ? demoId(area.code, 'criteria', centre) : undefined,
      }
    },
  }
}
