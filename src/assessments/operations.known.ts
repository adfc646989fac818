import type { ClientId } from '../clients/model.access.ts'
import { foldProfile, type Profile } from '../clients/model.facts.profile.ts'
import { type FactKey, factDefinition } from '../clients/model.facts.ts'
import type { FactKind, RecordedFactRow } from '../clients/model.recorded-facts.ts'
import { readFacts } from '../clients/operations.facts.ts'
import type { Context } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { FormContent } from './model.form.ts'
import { type KnownAnswers, knownAnswers } from './model.known.ts'
import type { AssessmentRights } from './permissions.ts'

/** What an operation on assessments works with. */
export type AssessmentContext = Pick<
  Context<unknown>,
  'tx' | 'actor' | 'audit' | 'today' | 'clock' | 'sealer'
>

/** What is known of a client for a form: of the kinds of facts that the reader may know. */
export interface Knowledge {
  readonly known: KnownAnswers
  readonly profileOf: (key: FactKey) => Profile | undefined
}

/** A moment of the past as of which something is told. */
export interface AsOf {
  readonly at: Instant
  readonly on: Day
}

const isBy = (fact: RecordedFactRow, { at }: AsOf) =>
  Temporal.Instant.compare(fact.recordedAt, at) <= 0

/**
 * What is known of the bound questions of a form.
 * @param asOf for a finished assessment: what was known then
 */
export async function readKnown(
  context: AssessmentContext,
  clientId: ClientId,
  content: FormContent,
  rights: Pick<AssessmentRights, FactKind>,
  asOf?: AsOf,
): Promise<Knowledge> {
  const profiles = new Map<string, Profile>()
  const names = new Map<string, string>()
  for (const kind of ['facts', 'support_needs'] as const) {
    if (rights[kind] === 'none') continue
    const { profile, facts } = await readFacts(context, clientId, kind)
    for (const { factId, recordedBy } of facts) names.set(factId, recordedBy.name)
    profiles.set(
      kind,
      asOf === undefined
        ? profile
        : foldProfile(
            facts
              .filter((fact) => isBy(fact, asOf))
              .map(({ recordedBy, ...fact }) => ({
                ...(fact as object),
                recordedBy: recordedBy.staffId,
                isRectified: false,
              })) as never,
            asOf.on,
          ),
    )
  }
  const profileOf = (key: FactKey) => profiles.get(factDefinition(key).right)
  const known = knownAnswers(content, profileOf, ({ factId }) => names.get(factId) ?? '')
  return { known, profileOf }
}
