import type { ClientId } from '../clients/model.access.ts'
import { beginOwnClient, endOwnClient, recordsOfPerson } from '../clients/operations.relations.ts'
import { explaining } from '../platform/server/constraint.ts'
import type { Tx } from '../platform/server/db.ts'
import { badRequest, conflict } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import { refreshFigure } from './operations.figure.ts'
import { listCaseloads, listWorkingExperts } from './queries.receivers.ts'
import { insertClientship, insertStartStep, listClientshipsAt } from './queries.start.ts'

/** What a clientship begins with. */
export interface Start {
  readonly areaId: string
  readonly clientId: ClientId
  readonly organisationId: string
  /** The referral that it comes of. */
  readonly handoverId: string | null
  readonly responsibleId: string
  /** Who accepted, and the words that go with it. */
  readonly by: { readonly staffId: string; readonly words: string | null }
  readonly today: Day
  /** Who has access to the client now, and who had it ever. */
  readonly organisations: readonly string[]
  readonly visibleTo: readonly string[]
}

/**
 * Begins a person's clientship at a centre, waiting for the first meeting, with one responsible expert who has the
 * person as an own client from now on; an expert of the centre who had them before, as one who recorded an own
 * contact, hands them on. The person is locked.
 * @throws ApiError 400 `responsibleInvalid` when the person is no expert or official of the centre today,
 *   409 `alreadyClientThere` while a clientship of the person at the centre is open
 */
export async function startClientship(tx: Tx, start: Start): Promise<string> {
  const { areaId, clientId, organisationId, responsibleId, today, organisations } = start
  const [able] = await listCaseloads(tx, areaId, organisationId, today, responsibleId)
  if (able === undefined)
    throw badRequest('responsibleInvalid', [{ path: 'responsibleId', code: 'responsibleInvalid' }])
  const records = await recordsOfPerson(tx, areaId, clientId)
  const [latest] = await listClientshipsAt(tx, areaId, records, organisationId)
  if (latest?.isOpen === true) throw conflict('alreadyClientThere')

  const row = {
    ...{ areaId, clientId, organisationId, responsibleId, startedOn: today },
    clientshipId: newId<'Clientship'>(),
    handoverId: start.handoverId,
    previousClientshipId: latest?.clientshipId ?? null,
  }
  // Two records of one person that nobody has merged yet may still meet in the database.
  await explaining({ clientship_open: () => conflict('alreadyClientThere') }, () =>
    insertClientship(tx, row, start.visibleTo),
  )
  await insertStartStep(tx, row, start.by, organisations)
  const pair = { areaId, clientId, organisationId }
  for (const staffId of await listWorkingExperts(tx, areaId, clientId, organisationId, today))
    if (staffId !== responsibleId) await endOwnClient(tx, { ...pair, staffId }, today)
  await beginOwnClient(tx, { ...pair, staffId: responsibleId }, today)
  await refreshFigure(tx, areaId, row.clientshipId, today)
  return row.clientshipId
}
