import type { ClientId } from '../clients/model.access.ts'
import { type LanguageFact, languageFacts } from '../clients/model.facts.ts'
import { recordFacts } from '../clients/operations.facts.ts'
import { showPeople } from '../clients/operations.people.ts'
import { inSightOf, lockClients, reachable } from '../clients/operations.relations.ts'
import { badRequest } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import type { OfferingId } from '../services/model.offering.ts'
import { listOrganisationIds } from '../services/operations.seats.ts'
import { type LevelTests, learnedOf, type NewLevelTest } from './model.level-test.ts'
import type { AttendanceContext } from './operations.sheet.ts'
import { findTaught, listLevels, saveLevelTest } from './queries.level-test.ts'
import { listParticipants } from './queries.progress.ts'

const isLanguage = (key: string | null): key is LanguageFact =>
  key !== null && (languageFacts as readonly string[]).includes(key)

/** The tests of a group: the levels of those whose facts the reader may read, and what all of them learned as a figure. */
export async function readLevelTests(
  context: AttendanceContext,
  offeringId: OfferingId,
): Promise<LevelTests> {
  const { tx, actor, audit, today } = context
  const { areaId } = actor
  const participants = await listParticipants(tx, areaId, offeringId)
  const ids = participants.map((row) => row.clientId)
  const readable = await reachable(context, ids, 'facts', 'read')
  const writable = await reachable(context, ids, 'facts', 'write')
  const unprotected = await reachable(context, ids, 'protected_contact', 'read')
  const shown = await showPeople(tx, actor, today, [...writable])
  const all = await inSightOf(tx, await listOrganisationIds(tx, areaId), () =>
    listLevels(tx, areaId, offeringId),
  )
  const people = all.filter((row) => readable.has(row.clientId))
  for (const { clientId } of people) audit.subjects.add(clientId)
  for (const clientId of shown.keys()) audit.subjects.add(clientId)
  const taught = await findTaught(tx, areaId, offeringId)
  return {
    learned: [...Map.groupBy(all, (row) => row.key)].map(([key, rows]) => learnedOf(key, rows)),
    people,
    testable: [...shown].map(([clientId, person]) => ({
      ...{ clientId, clientNumber: person.clientNumber },
      name:
        person.isProtected && !unprotected.has(clientId)
          ? null
          : `${person.familyName} ${person.usedName ?? person.givenNames}`,
    })),
    teaches: isLanguage(taught) ? taught : null,
  }
}

/**
 * Records the results of a test that people of a group took: each is a fact whose source is a test, as if it had been
 * recorded with the client.
 * @throws ApiError 400 `notInGroup` when somebody of them has not been in the group, `dayInFuture`
 */
export async function recordLevelTest(
  context: Context<unknown>,
  offeringId: OfferingId,
  { moment, key, testedOn, results }: NewLevelTest,
): Promise<LevelTests> {
  const { tx, actor, today } = context
  const participants = await listParticipants(tx, actor.areaId, offeringId)
  const within = new Set(participants.map((row) => row.clientId))
  const strangers = results.flatMap(({ clientId }, index) =>
    within.has(clientId) ? [] : [{ path: `results.${index}.clientId`, code: 'notInGroup' }],
  )
  if (strangers.length > 0) throw badRequest('inputInvalid', strangers)
  const clientIds: ClientId[] = results.map((one) => one.clientId)
  await lockClients(tx, actor.areaId, clientIds, today)
  for (const { clientId, level } of results) {
    const { factIds } = await recordFacts(context, clientId, 'facts', [
      { key, value: level, observedOn: testedOn, source: 'test' },
    ])
    const [factId = ''] = factIds
    await saveLevelTest(tx, actor.areaId, { offeringId, clientId, moment, key, factId })
  }
  return readLevelTests(context, offeringId)
}
