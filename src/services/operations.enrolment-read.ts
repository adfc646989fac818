import { mayOffice } from '../areas/permissions.ts'
import { type ClientId, mayOfSome } from '../clients/model.access.ts'
import { showPeople } from '../clients/operations.people.ts'
import { inSightOf, reachable, recordsOfPerson } from '../clients/operations.relations.ts'
import { showEndReason } from '../clientships/model.clientship.ts'
import { notFound } from '../platform/server/errors.ts'
import {
  type ClientEnrolments,
  type EnrolmentCommand,
  enrolmentCommands,
  type Group,
  type GroupRow,
  type Place,
} from './model.enrolment.ts'
import type { OfferingId } from './model.offering.ts'
import { groundsOf, orderQueue, type QueuePriority } from './model.queue.ts'
import { type EnrolmentContext, fitsState } from './operations.enrolment.ts'
import { isTaught, peopleInGroup, reachableInGroup } from './operations.teaching.ts'
import { dataOfCommand } from './permissions.enrolment.ts'
import {
  countStates,
  findGroup,
  listNextGroups,
  listOfClient,
  listOfGroup,
  type ShownEnrolment,
} from './queries.enrolment.ts'
import { listToldOfPerson } from './queries.group-message.ts'
import {
  findPriorities,
  listOrganisationIds,
  listWaiting,
  type WaitingRow,
} from './queries.seats.ts'

/** What a reader may know and do of some clients. */
interface Reader {
  readonly plans: ReadonlySet<ClientId>
  readonly health: ReadonlySet<ClientId>
  readonly writes: Readonly<Record<'clientship' | 'attendance', ReadonlySet<ClientId>>>
}

async function readerOf(
  context: EnrolmentContext,
  clientIds: readonly ClientId[],
  marked?: ReadonlySet<ClientId>,
): Promise<Reader> {
  return {
    plans: await reachable(context, clientIds, 'plan', 'read'),
    health: await reachable(context, clientIds, 'support_needs', 'read'),
    writes: {
      clientship: await reachable(context, clientIds, 'clientship', 'write'),
      attendance: marked ?? (await reachable(context, clientIds, 'attendance', 'write')),
    },
  }
}

function commandsOn(row: ShownEnrolment, { writes }: Reader): EnrolmentCommand[] {
  return enrolmentCommands.filter(
    (command) =>
      fitsState(row.state, command) &&
      dataOfCommand[command].some(
        (data) =>
          (data === 'clientship' || data === 'attendance') && writes[data].has(row.clientId),
      ),
  )
}

/** A row as the reader may know it. */
function shown<Row extends ShownEnrolment>(row: Row, queue: Place | undefined, reader: Reader) {
  const { reason } = row
  return {
    ...row,
    reason: reason === 'health' ? showEndReason(reason, reader.health.has(row.clientId)) : reason,
    queue: row.state === 'queued' ? (queue ?? null) : null,
    commands: commandsOn(row, reader),
  }
}

/**
 * The place of everybody in some queues with what speaks for it. A place counts all who wait, also those whom the reader
 * may not see; grounds are told of those alone whose plans the reader may read.
 */
function placesIn(
  queue: readonly WaitingRow[],
  priorities: readonly QueuePriority[],
): Map<ClientId, Place> {
  return new Map(
    orderQueue(queue, priorities).map((one, index) => [
      one.clientId,
      {
        place: index + 1,
        grounds: groundsOf(one, priorities),
        planEndsOn: priorities.includes('legal_deadline') ? one.planEndsOn : null,
      },
    ]),
  )
}

const openedTo = (place: Place | undefined, mayReadPlans: boolean): Place | undefined =>
  place === undefined || mayReadPlans ? place : { ...place, grounds: [], planEndsOn: null }

/**
 * A group as it stands: seats, who is in it, who waits in which place and why. Lists of groups name nobody under
 * non-disclosure but to whoever may read protected contact data.
 * @throws ApiError 404 when there is no such group
 */
export async function readGroup(context: EnrolmentContext, offeringId: OfferingId): Promise<Group> {
  const { tx, actor, audit, today } = context
  const { areaId } = actor
  const head = await findGroup(tx, areaId, offeringId)
  if (head === undefined) throw notFound()
  const { organisationId } = head.organisation
  const { priorities } = await findPriorities(tx, areaId, organisationId)
  const [counts, queue] = await inSightOf(tx, await listOrganisationIds(tx, areaId), async () => [
    await countStates(tx, areaId, offeringId),
    await listWaiting(tx, areaId, [offeringId]),
  ])
  const places = placesIn(queue, priorities)
  const all = await listOfGroup(tx, areaId, offeringId)
  const ids = all.map((row) => row.clientId)
  const inGroup = all.filter((row) => isTaught(row.state)).map((row) => row.clientId)
  const taught = await reachableInGroup(context, offeringId, inGroup, 'clientship', 'read')
  const known = new Set([...taught, ...(await reachable(context, ids, 'clientship', 'read'))])
  const unprotected = await reachable(context, ids, 'protected_contact', 'read')
  const people = new Map([
    ...(await showPeople(tx, actor, today, [...known])),
    ...(await peopleInGroup(context, offeringId, [...taught])),
  ])
  const marked = await reachableInGroup(context, offeringId, inGroup, 'attendance', 'write')
  const reader = await readerOf(context, [...known], marked)
  const rows = all.flatMap((row): GroupRow[] => {
    const person = people.get(row.clientId)
    if (person === undefined || (person.isProtected && !unprotected.has(row.clientId))) return []
    audit.subjects.add(row.clientId)
    const place = openedTo(places.get(row.clientId), reader.plans.has(row.clientId))
    const name = `${person.familyName} ${person.usedName ?? person.givenNames}`
    return [{ ...shown(row, place, reader), clientNumber: person.clientNumber, name }]
  })
  const total = counts.reduce((sum, one) => sum + one.count, 0)
  const { serviceId: _serviceId, ...group } = head
  return {
    ...group,
    ...{ priorities, counts, rows, hidden: total - rows.length },
    next: await listNextGroups(tx, areaId, head, today),
    mayEnrol: mayOfSome(actor.assignments, 'clientship', 'write') && head.state === 'open',
    maySetRule: mayOffice(actor, 'settings_of_centre', 'write', organisationId),
  }
}

/** The enrolments of a person, in every record, with the places in queues. */
export async function readClientEnrolments(
  context: EnrolmentContext,
  clientId: ClientId,
): Promise<ClientEnrolments> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const rows = await listOfClient(tx, areaId, records)
  const reader = await readerOf(context, records)
  const waitsIn = rows.filter((row) => row.state === 'queued')
  const waiting = await inSightOf(tx, await listOrganisationIds(tx, areaId), () =>
    listWaiting(
      tx,
      areaId,
      waitsIn.map((row) => row.offeringId),
    ),
  )
  const places = new Map<OfferingId, Map<ClientId, Place>>()
  for (const { offeringId, organisation } of waitsIn) {
    const { priorities } = await findPriorities(tx, areaId, organisation.organisationId)
    const queue = waiting.filter((one) => one.offeringId === offeringId)
    places.set(offeringId, placesIn(queue, priorities))
  }
  const told = await listToldOfPerson(tx, areaId, records)
  const named = new Set<string>()
  return rows.map((row) => {
    const place = places.get(row.offeringId)?.get(row.clientId)
    // Of the sessions of a group one is told for all of one's enrolments in it: it stands at the latest.
    const group = `${row.offeringId} ${row.clientId}`
    const isLatest = !named.has(group)
    named.add(group)
    const ofRow = told.filter(
      ({ clientId, offeringId, enrolmentId }) =>
        enrolmentId === row.enrolmentId ||
        (enrolmentId === null &&
          isLatest &&
          offeringId === row.offeringId &&
          clientId === row.clientId),
    )
    return {
      ...shown(row, openedTo(place, reader.plans.has(row.clientId)), reader),
      told: ofRow.map(({ kind, at, given, sent }) => ({ kind, at, given, sent })),
    }
  })
}
