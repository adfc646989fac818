import { explaining } from '../platform/server/constraint.ts'
import { badRequest, notFound } from '../platform/server/errors.ts'
import type { ClientId } from './model.access.ts'
import type { FactObservation, RecordedFact } from './model.facts.observation.ts'
import { foldProfile, type Profile } from './model.facts.profile.ts'
import type { FactKind, FactsAnswer, RecordedFactRow } from './model.recorded-facts.ts'
import type { ClientContext } from './operations.identity.ts'
import { refold } from './operations.profile.ts'
import { findFact, insertFacts, listFacts, rectifyFact, type StoredFact } from './queries.facts.ts'
import { lockClient } from './queries.lock.ts'
import { listMergedRecords } from './queries.merges.ts'

const toAnswer = ({
  recordedBy,
  recorderName,
  isRectified,
  ...fact
}: StoredFact): RecordedFactRow => ({
  ...fact,
  recordedBy: { staffId: recordedBy, name: recorderName },
})

/** The observations of a client and of the records read through it; every record goes to the access log. */
async function listFactsOfPerson(
  { tx, actor, audit }: ClientContext,
  clientId: ClientId,
  kind: FactKind,
): Promise<StoredFact[]> {
  const merged = await listMergedRecords(tx, actor.areaId, clientId)
  const records = [clientId, ...merged.map((record) => record.clientId)]
  for (const record of records) audit.subjects.add(record)
  return listFacts(tx, kind, actor.areaId, records)
}

/** What is known of a client today, and the observations behind it. */
export async function readFacts(
  context: ClientContext,
  clientId: ClientId,
  kind: FactKind,
): Promise<FactsAnswer> {
  const facts = await listFactsOfPerson(context, clientId, kind)
  return { profile: foldProfile(facts, context.today), facts: facts.map(toAnswer) }
}

/**
 * What is known of a client today of the kinds of facts that the reader may read, in one profile: for rules that a
 * person looks at. The caller has the rights.
 */
export async function getProfile(
  context: ClientContext,
  clientId: ClientId,
  kinds: readonly FactKind[],
): Promise<Profile> {
  const facts: RecordedFact[] = []
  for (const kind of kinds) facts.push(...(await listFactsOfPerson(context, clientId, kind)))
  return foldProfile(facts, context.today)
}

/** Takes the client for this transaction, before facts that are to be recorded are compared with what is known. */
export const lockFacts = lockClient

const noSuchDocument = () =>
  badRequest('inputInvalid', [{ path: 'observations', code: 'documentNotTheirs' }])

/**
 * Records what was observed at one sitting, all of it or nothing, and folds the profile in the same transaction.
 * @throws ApiError 400 `dayInFuture` for an observation of a day to come, `documentNotTheirs` for a document that is not
 * this client's
 */
export async function recordFacts(
  { tx, actor, today }: ClientContext,
  clientId: ClientId,
  kind: FactKind,
  observations: readonly FactObservation[],
): Promise<{ clientId: ClientId; factIds: string[] }> {
  const early = observations.flatMap(({ observedOn }, index) =>
    observedOn > today ? [{ path: `observations.${index}.observedOn`, code: 'dayInFuture' }] : [],
  )
  if (early.length > 0) throw badRequest('inputInvalid', early)
  const { areaId, staffId } = actor
  const { organisations } = await lockClient(tx, areaId, clientId, today)
  const by = { areaId, clientId, recordedBy: staffId }
  const factIds = await explaining({ client_fact_document: noSuchDocument }, () =>
    insertFacts(tx, kind, by, observations, organisations),
  )
  await refold(tx, areaId, clientId, today, [kind])
  return { clientId, factIds }
}

/**
 * Marks an observation as wrong: from then on nobody reads it and no profile counts it. Done twice it stays as the first
 * time.
 * @throws ApiError 404 when the client has no such fact
 */
export async function rectify(
  { tx, actor, today }: ClientContext,
  clientId: ClientId,
  kind: FactKind,
  factId: string,
  reason: string,
): Promise<{ clientId: ClientId; factId: string }> {
  const { areaId, staffId } = actor
  await lockClient(tx, areaId, clientId, today)
  const fact = await findFact(tx, kind, areaId, clientId, factId)
  if (fact === undefined) throw notFound()
  if (!fact.isRectified) {
    await rectifyFact(tx, kind, areaId, factId, staffId, reason)
    await refold(tx, areaId, clientId, today, [kind])
  }
  return { clientId, factId }
}
