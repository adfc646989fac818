import { type Role, rightOf } from '../areas/model.rights.ts'
import { badRequest } from '../platform/server/errors.ts'
import type { HandingKind, ReceivingOrganisation } from './model.handing.ts'
import { responsibleRoles } from './model.work-list.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { listWorkingPeople, type WorkingPerson } from './queries.handing.receivers.ts'

const wrong = (path: string, code: string) => badRequest('inputInvalid', [{ path, code }])

/** Roles in which somebody can have clients of their own: only they can give a service. */
const hasOwnClients = (role: Role) => rightOf(role, 'identity', 'own_client') !== undefined
const takesResponsibility = ({ roles }: WorkingPerson) =>
  roles.some((role) => responsibleRoles.includes(role))
const receivesUnnamed = ({ roles }: WorkingPerson) =>
  roles.some((role) => rightOf(role, 'referral', 'same_organisation') === 'write')

/** To whom clients can be handed over in the area, by organisation. */
export async function listReceivers({
  tx,
  actor,
  today,
}: ClientshipContext): Promise<ReceivingOrganisation[]> {
  const people = await listWorkingPeople(tx, actor.areaId, today)
  const byOrganisation = Map.groupBy(people, (one) => one.organisation.organisationId)
  return [...byOrganisation.values()].flatMap((there) => {
    const [first] = there
    if (first === undefined) return []
    const able = there.filter(({ roles }) => roles.some(hasOwnClients))
    const unnamed = there.some(receivesUnnamed)
    if (able.length === 0) return []
    return [
      {
        organisation: first.organisation,
        isCentre: first.isCentre,
        receivesUnnamed: unnamed,
        people: able.map((one) => ({
          ...{ staffId: one.staffId, name: one.name, roles: [...one.roles], open: one.open },
          takesResponsibility: takesResponsibility(one),
        })),
      },
    ]
  })
}

/** Who can take a client of an organisation by a handing of a kind: for responsibility, or for a service. */
export async function listTakers(
  { tx, actor, today }: ClientshipContext,
  organisationId: string,
  isForService: boolean,
): Promise<WorkingPerson[]> {
  const people = await listWorkingPeople(tx, actor.areaId, today, organisationId)
  return people.filter((one) =>
    isForService ? one.roles.some(hasOwnClients) : takesResponsibility(one),
  )
}

/**
 * Sees that somebody at the receiver can take the client.
 * @returns whose reading a preview shows: who is named, else the first who could take it
 * @throws ApiError 400 `receiverInvalid`, `receiverMissing`
 */
export async function checkReceiver(
  context: ClientshipContext,
  kind: HandingKind,
  to: { readonly organisationId: string; readonly staffId: string | null },
  isForService: boolean,
): Promise<WorkingPerson> {
  const { tx, actor, today } = context
  const there = await listWorkingPeople(tx, actor.areaId, today, to.organisationId)
  const takers = await listTakers(context, to.organisationId, isForService)
  const named = takers.find((one) => one.staffId === to.staffId)
  if (to.staffId !== null && named === undefined) throw wrong('toStaffId', 'receiverInvalid')
  if (kind === 'assignment' && named === undefined) throw wrong('toStaffId', 'receiverMissing')
  const [first] = takers
  if (first === undefined || (named === undefined && !there.some(receivesUnnamed)))
    throw wrong(to.staffId === null ? 'toStaffId' : 'toOrganisationId', 'receiverMissing')
  if (kind === 'transfer' && !first.isCentre) throw wrong('toOrganisationId', 'receiverInvalid')
  return named ?? first
}
