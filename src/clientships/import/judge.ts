import type { FactObservation } from '../../clients/model.facts.observation.ts'
import { foldProfile } from '../../clients/model.facts.profile.ts'
import { profileValues, withGiven } from '../../clients/model.facts.values.ts'
import type { CriteriaTree } from '../../eligibility/model.criteria.ts'
import { compileCriteria } from '../../eligibility/model.evaluate.ts'
import type { Trace, TraceNode } from '../../eligibility/model.trace.schema.ts'
import { redactTrace, traceCriteria } from '../../eligibility/model.trace.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { RowOutcome } from '../model.import.row.ts'
import type { RowPerson } from './prepared-row.ts'

/** The criteria of a centre that are in force. */
export interface CentreInForce {
  readonly organisationId: string
  readonly criteriaId: string
  readonly tree: CriteriaTree
}

export type RowJudge = (person: RowPerson, observations: readonly FactObservation[]) => RowOutcome[]

const mostFacts = 4

/** The facts of conditions that are not met and make the whole not met, in the order of the criteria. */
function unmetFacts(node: TraceNode): string[] {
  if (node.outcome !== 'not_met') return []
  if (node.kind === 'fact') return [node.fact]
  if (node.kind === 'hidden' || node.kind === 'not') return []
  return node.nodes.flatMap(unmetFacts)
}

const factsInTheWay = ({ outcome, missing, root }: Trace): readonly string[] =>
  outcome === 'unknown' ? missing : unmetFacts(root)

/**
 * Judges people who are not recorded yet by what a list says of them, without support needs: the verdict is the one that
 * would be kept with the referral.
 */
export function createRowJudge(centres: readonly CentreInForce[], on: Day): RowJudge {
  const compiled = centres.map(({ organisationId, tree }) => ({
    organisationId: organisationId as RowOutcome['organisationId'],
    criteria: compileCriteria(tree, on),
  }))
  const known = new Map<string, RowOutcome[]>()
  return (person, observations) => {
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
    const municipality = person.contact.municipalityCode
    const profile = withGiven(folded, {
      ...(person.birthDate === null ? {} : { birth_date: person.birthDate }),
      ...(municipality === null ? {} : { home_municipality: municipality }),
    })
    // Many rows say the same: what was judged once is not judged again.
    const key = JSON.stringify(profileValues(profile))
    const before = known.get(key)
    if (before !== undefined) return before
    const outcomes = compiled.map(({ organisationId, criteria }): RowOutcome => {
      const trace = redactTrace(traceCriteria(criteria, profile), {
        supportNeeds: false,
        municipality: true,
      })
      const facts = [...new Set(factsInTheWay(trace))].slice(0, mostFacts)
      return { organisationId, outcome: trace.outcome, facts }
    })
    known.set(key, outcomes)
    return outcomes
  }
}
