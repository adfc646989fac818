import type { ClientData, Right } from '../areas/model.rights.ts'
import { covers } from '../areas/model.rights.ts'
import type { ClientId } from '../clients/model.access.ts'
import { namePeople, type People, showPeople } from '../clients/operations.people.ts'
import { reachable } from '../clients/operations.relations.ts'
import type { Context } from '../platform/server/route.ts'
import type { EnrolmentState } from './model.enrolment-life.ts'
import type { OfferingId } from './model.offering.ts'
import { teaches } from './permissions.session.ts'

type Reading = Pick<Context<unknown>, 'tx' | 'actor' | 'today'>

/** What the teacher of a group may do with those who are or were in it: what attendance needs (docs/decisions/0042). */
const taught: Partial<Record<ClientData, Right>> = {
  identity: 'read',
  clientship: 'read',
  attendance: 'write',
}

/** Whether somebody in this state is or was in the group: who waits for a seat is nobody whom its teacher meets. */
export const isTaught = (state: EnrolmentState): boolean =>
  state === 'accepted' || state === 'started' || state === 'completed' || state === 'interrupted'

/**
 * Those of some people of a group on whom the actor has a right: by how they stand to each, or because they teach the group.
 * @param clientIds people in sight who are or were in the group (`isTaught`)
 */
export async function reachableInGroup(
  context: Reading,
  offeringId: OfferingId,
  clientIds: readonly ClientId[],
  data: ClientData,
  right: Right,
): Promise<ReadonlySet<ClientId>> {
  if (covers(taught[data], right) && (await teaches(context, offeringId))) return new Set(clientIds)
  return reachable(context, clientIds, data, right)
}

/** The people of a group to be shown, as far as the actor may know them; the teacher knows who is in it. */
export async function peopleInGroup(
  context: Reading,
  offeringId: OfferingId,
  clientIds: readonly ClientId[],
): Promise<People> {
  const { tx, actor, today } = context
  const known = await showPeople(tx, actor, today, clientIds)
  if (!(await teaches(context, offeringId))) return known
  return new Map([...(await namePeople(tx, actor.areaId, clientIds)), ...known])
}
