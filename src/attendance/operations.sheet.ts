import type { ClientId } from '../clients/model.access.ts'
import { inSightOf, reachable } from '../clients/operations.relations.ts'
import { notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import { compareTexts, dayOfInstant } from '../platform/shared/format.ts'
import { listOrganisationIds } from '../services/operations.seats.ts'
import { peopleInGroup, reachableInGroup } from '../services/operations.teaching.ts'
import { showReason } from './model.mark.ts'
import type { SessionId, Sheet, SheetRow, ShownMark } from './model.sheet.ts'
import { countPeople, findSession, type KeptMark, listMarks, listPeople } from './queries.sheet.ts'

export type AttendanceContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today' | 'clock'>

/** Those of some clients of whom the reader may know that they were ill: who marks them, and who knows their needs. */
export async function mayKnowIllness(
  context: AttendanceContext,
  clientIds: readonly ClientId[],
): Promise<ReadonlySet<ClientId>> {
  const marked = await reachable(context, clientIds, 'attendance', 'write')
  const known = await reachable(context, clientIds, 'support_needs', 'read')
  return new Set([...marked, ...known])
}

const shown = (mark: KeptMark, knowsIllness: boolean): ShownMark => ({
  ...mark,
  reason: mark.reason === null ? null : showReason(mark.reason, knowsIllness),
})

/**
 * A session as it is marked. Nobody under non-disclosure is named but to whoever may read protected contact data: they
 * stand in the list by their number.
 * @throws ApiError 404 when there is no such session
 */
export async function readSheet(context: AttendanceContext, sessionId: SessionId): Promise<Sheet> {
  const { tx, actor, audit, today } = context
  const { areaId } = actor
  const head = await findSession(tx, areaId, sessionId)
  if (head === undefined) throw notFound()
  const found = await listPeople(tx, areaId, sessionId)
  const ids = found.map((row) => row.clientId)
  const { offeringId } = head
  const known = await reachableInGroup(context, offeringId, ids, 'attendance', 'read')
  const writable = await reachableInGroup(context, offeringId, ids, 'attendance', 'write')
  const illness = new Set([...writable, ...(await mayKnowIllness(context, ids))])
  const unprotected = await reachable(context, ids, 'protected_contact', 'read')
  const people = await peopleInGroup(context, offeringId, [...known])
  const rows = found.flatMap(({ clientId, mark, checkedInAt }): SheetRow[] => {
    const person = people.get(clientId)
    if (person === undefined) return []
    audit.subjects.add(clientId)
    const isNamed = !person.isProtected || unprotected.has(clientId)
    return [
      {
        ...{ clientId, clientNumber: person.clientNumber, checkedInAt },
        name: isNamed ? `${person.familyName} ${person.usedName ?? person.givenNames}` : null,
        mark: mark === null || mark.kind === null ? null : shown(mark, illness.has(clientId)),
        mayMark: writable.has(clientId) && head.state !== 'cancelled',
      },
    ]
  })
  const total = await inSightOf(tx, await listOrganisationIds(tx, areaId), () =>
    countPeople(tx, areaId, sessionId),
  )
  const compare = compareTexts('fi')
  return {
    ...head,
    isEarly: dayOfInstant(head.startsAt) > today,
    rows: rows.toSorted((a, b) => compare(a.name ?? '', b.name ?? '')),
    hidden: total - rows.length,
  }
}

/** Every mark that was made of a client at a session, the one that decides first. */
export async function readMarks(
  context: AttendanceContext,
  sessionId: SessionId,
  clientId: ClientId,
): Promise<ShownMark[]> {
  const { tx, actor } = context
  const marks = await listMarks(tx, actor.areaId, sessionId, clientId)
  const illness = await mayKnowIllness(context, [clientId])
  return marks.map((mark) => shown(mark, illness.has(clientId)))
}
