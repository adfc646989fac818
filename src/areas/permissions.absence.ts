import type { Actor, Permission } from '../platform/server/route.ts'
import { deputyRoles } from './model.absence.ts'
import type { Role } from './model.rights.ts'
import type { RoleAssignment, StaffId } from './model.staff.ts'
import { mayOffice } from './permissions.ts'
import { listRoleAssignments } from './queries.staff.ts'

const hasClients = ({ role }: { readonly role: string }) => deputyRoles.includes(role as Role)

/** Who has clients of their own is away from them now and then. */
const mayBeAbsent = ({ assignments }: Actor): boolean => assignments.some(hasClients)
const managesStaff = (actor: Actor): boolean => mayOffice(actor, 'settings_of_centre', 'write')

/**
 * Where the actor says when somebody is away and who stands in: the person themselves where they work with clients, and
 * who manages the organisation. Nobody names themselves as the deputy: another has to give the rights.
 */
export function organisationsToName(
  actor: Actor,
  staffId: StaffId,
  assignments: readonly Pick<RoleAssignment, 'role' | 'organisationId' | 'state'>[],
): string[] {
  const held = assignments.filter(
    (one) => (one.state === 'current' || one.state === 'future') && hasClients(one),
  )
  return [...new Set(held.map((one) => one.organisationId as string))].filter(
    (organisationId) =>
      staffId === actor.staffId || mayOffice(actor, 'settings_of_centre', 'write', organisationId),
  )
}

/** A permission on the absences of the person of the address, at some organisation; the operation asks at which. */
export function absencesOf<Input extends { readonly params: { readonly staffId: StaffId } }>(
  name: string,
): Permission<Input> {
  return {
    name,
    offered: mayBeAbsent,
    async allows({ tx, actor, input, today }) {
      const { staffId } = input.params
      const mayAtAll = staffId === actor.staffId ? mayBeAbsent(actor) : managesStaff(actor)
      if (!mayAtAll) return 'no'
      const assignments = await listRoleAssignments(tx, actor.areaId, today, staffId)
      return organisationsToName(actor, staffId, assignments).length > 0 ? 'yes' : 'hidden'
    },
  }
}
