import type { ClientId } from '../clients/model.access.ts'
import { nobody } from '../clients/model.owned-tables.ts'
import { lockClients } from '../clients/operations.relations.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import type { Enqueue } from '../platform/server/jobs.ts'
import { dayOfInstant } from '../platform/shared/format.ts'
import { holdingSeats, type SeatWork, takeSeatStep } from '../services/operations.seats.ts'
import { reachableInGroup } from '../services/operations.teaching.ts'
import type { Mark } from './model.mark.ts'
import type { SessionId, Sheet } from './model.sheet.ts'
import { refreshAlarms } from './operations.alarms.ts'
import { type AttendanceContext, readSheet } from './operations.sheet.ts'
import {
  findSession,
  insertMarks,
  listNotBegun,
  listPeople,
  type SessionHead,
} from './queries.sheet.ts'

const attends = ({ kind }: Mark) => kind !== null && kind !== 'absent'

/** Who marks, where, and by whom; nobody of the staff: the client. */
export interface Marking extends SeatWork {
  readonly now: string
}

/**
 * Keeps marks of people of a session's group: who was there has begun. Whoever may be about to drop out after them is told
 * of to who is responsible. The caller has asked whether each mark may be made.
 */
export async function keepMarks(
  work: Marking,
  { sessionId, offeringId, organisation }: SessionHead,
  marks: readonly Mark[],
): Promise<void> {
  const { tx, areaId, staffId, today, now } = work
  const clientIds = [...new Set(marks.map((mark) => mark.clientId))]
  const came = [...new Set(marks.filter(attends).map((mark) => mark.clientId))]
  const keep = async (organisations: ReadonlyMap<ClientId, readonly string[]>) => {
    const visibleTo = (clientId: ClientId) => {
      const seeing = organisations.get(clientId)
      return seeing === undefined || seeing.length === 0 ? [nobody] : seeing
    }
    const rows = marks.map((mark) => ({
      ...mark,
      byStaffId: staffId,
      visibleTo: visibleTo(mark.clientId),
    }))
    await insertMarks(tx, areaId, sessionId, rows, now)
    const { organisationId } = organisation
    await refreshAlarms({ tx, areaId, today }, { offeringId, organisationId }, clientIds, visibleTo)
  }
  // The group is taken before its people, as by everything that changes enrolments.
  if ((await listNotBegun(tx, areaId, offeringId, came)).length === 0)
    return keep(await lockClients(tx, areaId, clientIds, today))
  const needs = { offeringIds: [offeringId], clientIds, frees: 0 }
  await holdingSeats(work, needs, async (held) => {
    for (const enrolment of await listNotBegun(tx, areaId, offeringId, came))
      await takeSeatStep(work, held, enrolment, { kind: 'started', state: 'started' })
    await keep(held.organisations)
  })
}

/**
 * Marks who took part in a session. Marks come when there is a connection, in any order, also twice: what cannot be
 * taken is told one by one and stops no other.
 * @throws ApiError 404 when there is no such session, 409 `sessionCancelled`
 */
export async function markAttendance(
  context: AttendanceContext & { readonly enqueue: Enqueue },
  sessionId: SessionId,
  marks: readonly Mark[],
): Promise<{ sheet: Sheet; refused: Mark['markId'][] }> {
  const { tx, actor, audit, today, clock } = context
  const { areaId, staffId } = actor
  const session = await findSession(tx, areaId, sessionId)
  if (session === undefined) throw notFound()
  if (session.state === 'cancelled') throw conflict('sessionCancelled')
  const people = await listPeople(tx, areaId, sessionId)
  const ids = people.map((row) => row.clientId)
  const { offeringId } = session
  const writable = await reachableInGroup(context, offeringId, ids, 'attendance', 'write')
  const isEarly = dayOfInstant(session.startsAt) > today
  const taken = marks.filter((mark) => writable.has(mark.clientId) && !(isEarly && attends(mark)))
  for (const { clientId } of taken) audit.subjects.add(clientId)
  if (taken.length > 0)
    await keepMarks({ tx, areaId, staffId, today, now: clock.now().toString() }, session, taken)
  const kept = new Set(taken)
  return {
    sheet: await readSheet(context, sessionId),
    refused: marks.filter((mark) => !kept.has(mark)).map((mark) => mark.markId),
  }
}
