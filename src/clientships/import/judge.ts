import type { FactObservation } from '../../clients/model.facts.observation.ts'
import { foldProfile } from '../../clients/model.facts.profile.ts'
import { profileValues, withGiven } from '../../clients/model.facts.values.ts'
import type { CriteriaTree } from '../../eligibility/model.criteria.ts'
import { compileCriteria } from '../../eligibility/model.evaluate.ts'
import { withoutSensitive } from '../../eligibility/model.preview.ts'
import { reasonsFor } from '../../eligibility/model.verdict.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { RowOutcome } from '../model.import.row.ts'
import type { RowPerson } from './prepared-row.ts'

/** The criteria of a centre that are in force. */
export interface CentreInForce {
  readonly organisationId: string
  readonly criteriaId: string
  readonly tree: CriteriaTree
}

export type RowJudge = (
  person: RowPerson,
  observations: readonly FactObservation[],
) => readonly RowOutcome[]

/** What is known of a person of whom nothing is recorded but what a list says. */
export function foldRow(
  person: Pick<RowPerson, 'birthDate' | 'contact'>,
  observations: readonly FactObservation[],
  on: Day,
) {
  const folded = foldProfile(
    observations.map((observation, index) => ({
      ...observation,
      factId: String(index),
      recordedBy: '',
      recordedAt: '',
      isRectified: false,
    })),
    on,
  )
  const { municipalityCode } = person.contact
  return withGiven(folded, {
    ...(person.birthDate === null ? {} : { birth_date: person.birthDate }),
    ...(municipalityCode === null ? {} : { home_municipality: municipalityCode }),
  })
}

/**
 * Judges people who are not recorded yet by what a list says of them, without the conditions on support needs: the
 * verdict is the one that is kept with the referral (`judgeForRecord`).
 */
export function createRowJudge(centres: readonly CentreInForce[], on: Day): RowJudge {
  const compiled = centres.map(({ organisationId, tree }) => {
    const open = withoutSensitive(tree)
    return {
      organisationId: organisationId as RowOutcome['organisationId'],
      criteria: open === undefined ? undefined : compileCriteria(open, on),
    }
  })
  const known = new Map<string, readonly RowOutcome[]>()
  return (person, observations) => {
    const values = profileValues(foldRow(person, observations, on))
    // Many rows say the same: what was judged once is not judged again.
    const key = JSON.stringify(values)
    const before = known.get(key)
    if (before !== undefined) return before
    const outcomes = compiled.map(({ organisationId, criteria }): RowOutcome => {
      if (criteria === undefined) return { organisationId, outcome: 'unknown', facts: [] }
      const { outcome, facts } = reasonsFor(criteria, values, false, 4)
      return { organisationId, outcome, facts: [...facts] }
    })
    known.set(key, outcomes)
    return outcomes
  }
}
