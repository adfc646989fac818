import type { Right } from '../areas/model.rights.ts'
import { type ClientId, mayOfSome } from '../clients/model.access.ts'
import { clientPermission, clientsPermission } from '../clients/permissions.ts'
import type { Permission } from '../platform/server/route.ts'
import type { OfferingId } from '../services/model.offering.ts'
import { teaches } from '../services/permissions.session.ts'
import type { AlarmId } from './model.group-attendance.ts'
import type { SessionId } from './model.sheet.ts'
import { findAlarm, findGroupHead } from './queries.progress.ts'
import { findSession, listPeople } from './queries.sheet.ts'

interface ThisSession {
  readonly params: { readonly sessionId: SessionId }
}

/**
 * A permission on the attendance at the session of the address: of whoever has the right to it of some clients. Whose
 * attendance is read or marked is asked for each person. Who teaches the group has it there in any role (docs/decisions/0042).
 */
export const thisSession = (name: string, right: Right): Permission<ThisSession> => ({
  name,
  offered: (actor) => mayOfSome(actor.assignments, 'attendance', right),
  async allows(context) {
    const { tx, actor, input } = context
    const session = await findSession(tx, actor.areaId, input.params.sessionId)
    if (session !== undefined && (await teaches(context, session.offeringId))) return 'yes'
    if (!mayOfSome(actor.assignments, 'attendance', right)) return 'no'
    return session === undefined ? 'hidden' : 'yes'
  },
})

/**
 * A permission on the attendance of one client at the session of the address: of who has the right to it of the client, and
 * of who teaches the group, of everybody in it.
 */
export function thisPersonAt<Input extends ThisSession>(
  name: string,
  right: Right,
  clientOf: (input: Input) => ClientId,
): Permission<Input> {
  const ofClient = clientPermission<Input>(name, 'attendance', right, clientOf)
  return {
    name,
    offered: ofClient.offered,
    async allows(context) {
      const { tx, actor, input, audit } = context
      const clientId = clientOf(input)
      const session = await findSession(tx, actor.areaId, input.params.sessionId)
      if (session !== undefined && (await teaches(context, session.offeringId))) {
        const people = await listPeople(tx, actor.areaId, session.sessionId)
        audit.subjects.add(clientId)
        if (people.some((one) => one.clientId === clientId)) return 'yes'
      }
      return ofClient.allows(context)
    },
  }
}

/** The same for the group of the address. */
export const thisGroup = (
  name: string,
): Permission<{ readonly params: { readonly offeringId: OfferingId } }> => ({
  name,
  offered: (actor) => mayOfSome(actor.assignments, 'attendance', 'read'),
  async allows({ tx, actor, input }) {
    if (!mayOfSome(actor.assignments, 'attendance', 'read')) return 'no'
    const group = await findGroupHead(tx, actor.areaId, input.params.offeringId)
    return group === undefined ? 'hidden' : 'yes'
  },
})

/** A permission to see to the alarm of the address: of who writes the clientship of its client. */
export const thisAlarm = (
  name: string,
): Permission<{ readonly params: { readonly alarmId: AlarmId } }> =>
  clientsPermission(name, 'clientship', 'write', async ({ tx, actor, input }) => {
    const alarm = await findAlarm(tx, actor.areaId, input.params.alarmId)
    return alarm === undefined ? [] : [alarm.clientId]
  })
