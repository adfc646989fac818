import type { Actor, Permission } from '../platform/server/route.ts'
import { type Role, roles } from './model.rights.ts'
import {
  type RoleAssignment,
  type RoleAssignmentId,
  reachesBeyondOrganisation,
  type StaffId,
} from './model.staff.ts'
import { mayOffice } from './permissions.ts'
import { listRoleAssignments } from './queries.staff.ts'

/** Whether the actor changes settings of the area or of some centre: to them the staff of the area is shown. */
const managesSomething = (actor: Actor): boolean =>
  mayOffice(actor, 'settings_of_area', 'write') || mayOffice(actor, 'settings_of_centre', 'write')

/**
 * Whether the actor may give a role in an organisation, and take it away. Who manages a centre gives the roles that
 * reach no farther than that centre; who manages the area gives every role but one: only an administrator makes an
 * administrator.
 */
export function mayGive(actor: Actor, role: Role, organisationId: string): boolean {
  if (role === 'administrator' && !actor.assignments.some((a) => a.role === 'administrator'))
    return false
  return (
    mayOffice(actor, 'settings_of_area', 'write') ||
    (!reachesBeyondOrganisation(role) &&
      mayOffice(actor, 'settings_of_centre', 'write', organisationId))
  )
}

/** The roles that the actor may give in an organisation. */
export const grantableRoles = (actor: Actor, organisationId: string): Role[] =>
  roles.filter((role) => mayGive(actor, role, organisationId))

/**
 * Whether the actor may rename, invite and lock a person with these roles: who could take away all of them. A new
 * password lets its owner act in every role of the person, so nobody manages somebody who may do more elsewhere.
 */
export function mayManage(
  actor: Actor,
  assignments: readonly Pick<RoleAssignment, 'role' | 'organisationId' | 'state'>[],
): boolean {
  const open = assignments.filter(({ state }) => state === 'current' || state === 'future')
  // Of somebody who has left, the last roles say whose they were.
  const telling = open.length > 0 ? open : assignments
  return (
    managesSomething(actor) &&
    telling.every(({ role, organisationId }) => mayGive(actor, role, organisationId))
  )
}

/** A permission to read the staff of the area. */
export function readStaff<Input>(name: string): Permission<Input> {
  return {
    name,
    offered: managesSomething,
    allows: async ({ actor }) => (managesSomething(actor) ? 'yes' : 'no'),
  }
}

/** A permission to change the very person of the address. */
export function manageStaff<Input extends { readonly params: { readonly staffId: StaffId } }>(
  name: string,
): Permission<Input> {
  return {
    name,
    offered: managesSomething,
    async allows({ tx, actor, input, today }) {
      if (!managesSomething(actor)) return 'no'
      const assignments = await listRoleAssignments(tx, actor.areaId, today, input.params.staffId)
      if (assignments.length === 0) return 'hidden'
      return mayManage(actor, assignments) ? 'yes' : 'no'
    },
  }
}

/** A permission to give the role of the body, to the person of the address where there is one. */
export function giveRole<
  Input extends {
    readonly params: { readonly staffId: StaffId } | undefined
    readonly body: { readonly role: Role; readonly organisationId: string }
  },
>(name: string): Permission<Input> {
  return {
    name,
    offered: managesSomething,
    async allows({ tx, actor, input, today }) {
      const { role, organisationId } = input.body
      if (!managesSomething(actor) || !mayGive(actor, role, organisationId)) return 'no'
      const staffId = input.params?.staffId
      if (staffId === undefined) return 'yes'
      const assignments = await listRoleAssignments(tx, actor.areaId, today, staffId)
      return assignments.length === 0 ? 'hidden' : 'yes'
    },
  }
}

/** A permission to change the very role assignment of the address, of the person of the address. */
export function changeRole<
  Input extends {
    readonly params: { readonly staffId: StaffId; readonly roleAssignmentId: RoleAssignmentId }
  },
>(name: string): Permission<Input> {
  return {
    name,
    offered: managesSomething,
    async allows({ tx, actor, input, today }) {
      if (!managesSomething(actor)) return 'no'
      const { staffId, roleAssignmentId } = input.params
      const assignments = await listRoleAssignments(tx, actor.areaId, today, staffId)
      const found = assignments.find((one) => one.roleAssignmentId === roleAssignmentId)
      if (found === undefined) return 'hidden'
      return mayGive(actor, found.role, found.organisationId) ? 'yes' : 'no'
    },
  }
}
