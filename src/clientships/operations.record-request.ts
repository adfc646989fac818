import { listNamedOrganisations } from '../areas/operations.names.ts'
import { notify } from '../areas/operations.notification.ts'
import { listManagers, listOfficers } from '../areas/operations.told.ts'
import { mayOffice } from '../areas/permissions.ts'
import { getProfile } from '../clients/operations.facts.ts'
import { inSightOnlyOf } from '../clients/operations.relations.ts'
import { managedBy } from '../clients/permissions.ts'
import { conflict, forbidden, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { takeTurn } from '../platform/server/rate-limit.ts'
import type { Context } from '../platform/server/route.ts'
import { addDays } from '../platform/shared/days.ts'
import {
  type AskRecord,
  type GrantedRecord,
  type GrantRecord,
  grantedNotes,
  type RecordDemandId,
  type RecordRequestId,
  type RecordRequests,
  recordListSize,
  requestDays,
} from './model.record-request.ts'
import { getShownPerson } from './queries.handing.ts'
import { listNotes } from './queries.notes.ts'
import {
  askForRecord,
  type DemandRow,
  decideDemand,
  findResponsibleThere,
  listDemands,
  listMyGrants,
  listOwnRequests,
  listRequestsOfArea,
} from './queries.record-request.ts'

type Asking = Context<unknown>

/** How often somebody may ask other organisations: codes are not to be tried. */
const asksPerHour = { seconds: 3600, times: 10 }

/**
 * Asks whoever has a person to see their record. The answer is the same whether anybody has them: the managers there and the
 * data-protection officer are told, the asker learns of a grant alone.
 * @throws ApiError 429 when asked too often, 403 without a role in which records may be opened
 */
export async function askRecord(
  { tx, actor, audit, today, sealer, clock }: Asking,
  { hetu, reason }: AskRecord,
): Promise<{ requestId: RecordRequestId }> {
  const { areaId, staffId, glass } = actor
  await takeTurn(tx, areaId, `record request ${staffId}`, asksPerHour, clock)
  const [organisationId] = glass.organisations
  if (organisationId === undefined) throw forbidden()
  const requestId: RecordRequestId = newId<'RecordRequest'>()
  const reached = await askForRecord(tx, {
    ...{ requestId, organisationId, reason, today },
    hetuHash: sealer.hash(hetu),
    lapsesOn: addDays(today, requestDays),
  })
  for (const { clientId } of reached) audit.subjects.add(clientId)
  // Words about nobody whom the log names would outlive the person.
  if (reached.length > 0) audit.reason = reason
  const there = reached.map((one) => one.organisationId)
  const told = [
    ...(await listManagers(tx, areaId, there, today)),
    ...(await listOfficers(tx, areaId, today)),
  ]
  const others = told.filter((one) => one !== staffId)
  await notify(tx, areaId, others, 'record_asked', requestId)
  return { requestId }
}

/** What the actor has asked; and what they decide on, or oversee as the data-protection officer. */
export async function readRequests({ tx, actor, audit, today }: Asking): Promise<RecordRequests> {
  const { areaId, staffId } = actor
  const names = new Map(
    (await listNamedOrganisations(tx, areaId)).map((one) => [one.organisationId as string, one]),
  )
  const nameOf = (id: string) => {
    const named = names.get(id)
    if (named === undefined) throw new RangeError('Organisations of the area are in sight')
    return named
  }
  const grants = await listMyGrants(tx)
  const managed = managedBy(actor)
  const rows = mayOffice(actor, 'access_log', 'read')
    ? await listRequestsOfArea(tx, today, recordListSize + 1)
    : await listDemands(tx, areaId, managed, recordListSize + 1)
  for (const { clientId } of [...grants, ...rows])
    if (clientId !== null) audit.subjects.add(clientId)
  return {
    own: (await listOwnRequests(tx, areaId, staffId, recordListSize)).map((one) => ({
      ...one,
      isLapsed: one.lapsesOn < today,
      grants: grants
        .filter((grant) => grant.recordRequestId === one.requestId)
        .map(({ recordDemandId, organisationId, parts, until }) => ({
          ...{ demandId: recordDemandId, from: nameOf(organisationId), parts: [...parts], until },
        })),
    })),
    demands: rows.slice(0, recordListSize).map((row) => {
      const {
        recordRequestId,
        recordDemandId,
        clientId: _client,
        organisationId,
        parts,
        ...rest
      } = row
      return {
        ...rest,
        requestId: recordRequestId,
        demandId: recordDemandId,
        askedFrom: nameOf(row.askedFrom),
        to: organisationId === null ? null : nameOf(organisationId),
        parts: [...(parts ?? [])],
        mayDecide:
          row.state === 'open' &&
          row.lapsesOn >= today &&
          organisationId !== null &&
          managed.includes(organisationId),
      }
    }),
    isCut: rows.length > recordListSize,
  }
}

/** The request of the address, when it waits for the actor's decision. */
async function getOpenDemand(
  { tx, actor, audit, today }: Asking,
  demandId: RecordDemandId,
): Promise<DemandRow> {
  const [row] = await listDemands(tx, actor.areaId, managedBy(actor), 1, demandId)
  if (row === undefined || row.clientId === null) throw notFound()
  audit.subjects.add(row.clientId)
  if (row.state !== 'open') throw conflict('requestDecided')
  if (row.lapsesOn < today) throw conflict('requestLapsed')
  return row
}

/**
 * Grants parts of a record to who asked, for some hours.
 * @throws ApiError 404 to who does not manage the organisation, 409 `requestDecided` or `requestLapsed`
 */
export async function grantRecord(
  context: Asking,
  demandId: RecordDemandId,
  grant: GrantRecord,
): Promise<{ demandId: RecordDemandId }> {
  const { tx, actor } = context
  await getOpenDemand(context, demandId)
  const decision = { decidedBy: actor.staffId, grant }
  const askedBy = await decideDemand(tx, actor.areaId, demandId, decision)
  if (askedBy === undefined) throw conflict('requestDecided')
  await notify(tx, actor.areaId, [askedBy], 'record_granted', demandId)
  return { demandId }
}

/**
 * Refuses a request with a reason, which the data-protection officer reads. The asker is not told: a refusal would say that the
 * person is a client here.
 * @throws ApiError 404 to who does not manage the organisation, 409 `requestDecided` or `requestLapsed`
 */
export async function refuseRecord(
  context: Asking,
  demandId: RecordDemandId,
  words: string,
): Promise<{ demandId: RecordDemandId }> {
  const { tx, actor } = context
  await getOpenDemand(context, demandId)
  const decision = { decidedBy: actor.staffId, words }
  if ((await decideDemand(tx, actor.areaId, demandId, decision)) === undefined)
    throw conflict('requestDecided')
  return { demandId }
}

/**
 * The granted parts of a record as they are now, read in the sight of the organisation that granted them alone.
 * @throws ApiError 404 when nothing, or nothing any more, is granted to the actor under this id
 */
export async function readGranted(
  context: Asking,
  demandId: RecordDemandId,
): Promise<GrantedRecord> {
  const { tx, actor, audit } = context
  const grant = (await listMyGrants(tx)).find((one) => one.recordDemandId === demandId)
  if (grant === undefined) throw notFound()
  const { clientId, organisationId, parts, until } = grant
  const { areaId } = actor
  audit.subjects.add(clientId)
  const [from] = await listNamedOrganisations(tx, areaId, [organisationId])
  if (from === undefined) throw notFound()
  return inSightOnlyOf(tx, [organisationId], async () => {
    const person = await getShownPerson(tx, areaId, clientId)
    const scope = { clientIds: [clientId], isPlainRead: true, sensitiveOf: [] }
    return {
      name: `${person.usedName ?? person.givenNames} ${person.familyName}`,
      birthYear: person.birthYear,
      serviceLanguage: person.serviceLanguage,
      ...{ from, until },
      responsible: parts.includes('responsible')
        ? await findResponsibleThere(tx, areaId, clientId, organisationId)
        : null,
      profile: parts.includes('facts') ? await getProfile(context, clientId, ['facts']) : null,
      notes: parts.includes('notes')
        ? (await listNotes(tx, areaId, scope, {}, grantedNotes)).map(
            ({ noteId, kind, happenedOn, text }) => ({ noteId, kind, on: happenedOn, text }),
          )
        : null,
    }
  })
}
