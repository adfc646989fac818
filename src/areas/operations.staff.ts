import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newInvitation } from '../platform/server/invitation.ts'
import type { Context } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import { addDays } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  leavesGap,
  type NewRole,
  type Period,
  type RoleAssignment,
  type RoleAssignmentId,
  type StaffContent,
  type StaffId,
  type StaffList,
  type StaffMember,
} from './model.staff.ts'
import { organisationsToName } from './permissions.absence.ts'
import { grantableRoles, mayGive, mayManage } from './permissions.staff.ts'
import { listOrganisations } from './queries.area.ts'
import { findOrganisation } from './queries.organisations.ts'
import {
  insertRoleAssignment,
  insertStaffMember,
  listRoleAssignments,
  listStaffMembers,
  lockAdministration,
  type StoredAssignment,
  saveInvitation,
  updateLock,
  updateRolePeriod,
  updateStaffMember,
} from './queries.staff.ts'

type Asking = Context<unknown>

/** How long an invitation can be used. */
const invitationHours = 7 * 24

const nowOf = ({ clock }: Asking): Instant => clock.now().toString() as Instant

/** The staff of the area, or one of them, with what the actor may do with each. */
async function staffOf(asking: Asking, staffId?: StaffId): Promise<StaffMember[]> {
  const { tx, actor, today } = asking
  const members = await listStaffMembers(tx, actor.areaId, nowOf(asking), staffId)
  const byStaff = Map.groupBy(
    await listRoleAssignments(tx, actor.areaId, today, staffId),
    (assignment) => assignment.staffId,
  )
  return members.map((member) => {
    const assignments = byStaff.get(member.staffId) ?? []
    return {
      ...member,
      assignments: assignments.map(({ staffId: _holder, ...assignment }) => ({
        ...assignment,
        mayChange: mayChange(asking, assignment),
      })),
      mayManage: mayManage(actor, assignments),
      mayNameDeputy: organisationsToName(actor, member.staffId, assignments).length > 0,
      isSelf: member.staffId === actor.staffId,
    }
  })
}

const isOpen = ({ state }: Pick<RoleAssignment, 'state'>) =>
  state === 'current' || state === 'future'

const mayChange = (
  { actor }: Asking,
  assignment: Pick<RoleAssignment, 'role' | 'organisationId' | 'state'>,
): boolean => isOpen(assignment) && mayGive(actor, assignment.role, assignment.organisationId)

/** Everybody of the area and which roles the actor may give where. */
export async function readStaffList(asking: Asking): Promise<StaffList> {
  const organisations = await listOrganisations(asking.tx, asking.actor.areaId)
  return {
    staff: await staffOf(asking),
    grantable: organisations
      .filter(({ closedOn }) => closedOn === null || closedOn > asking.today)
      .map(({ organisationId }) => ({
        organisationId,
        roles: grantableRoles(asking.actor, organisationId),
      }))
      .filter(({ roles }) => roles.length > 0),
  }
}

async function getStaffMember(asking: Asking, staffId: StaffId): Promise<StaffMember> {
  const [member] = await staffOf(asking, staffId)
  if (member === undefined) throw notFound()
  return member
}

/**
 * Adds a staff member with a first role. They cannot sign in before somebody makes an invitation.
 * @throws ApiError 400 `emailTaken`, and as `giveRole`
 */
export async function addStaff(
  asking: Asking,
  { name, email, ...role }: StaffContent & NewRole,
): Promise<StaffMember> {
  const staffId = await insertStaffMember(asking.tx, asking.actor.areaId, { name, email })
  await insertRole(asking, staffId, role)
  return getStaffMember(asking, staffId)
}

/** Changes the name and address of a staff member. */
export async function changeStaff(
  asking: Asking,
  staffId: StaffId,
  change: StaffContent & { readonly version: number },
): Promise<StaffMember> {
  return updateStaffMember(asking.tx, asking.actor.areaId, staffId, change, () =>
    getStaffMember(asking, staffId),
  )
}

/** Refuses a period that the organisation does not last for. */
async function checkOrganisation(
  { tx, actor }: Asking,
  organisationId: string,
  validTo: Day | null,
): Promise<void> {
  const organisation = await findOrganisation(tx, actor.areaId, organisationId)
  if (organisation === undefined)
    throw badRequest('inputInvalid', [{ path: 'organisationId', code: 'chooseOne' }])
  const { closedOn } = organisation
  if (closedOn !== null && (validTo === null || validTo >= closedOn))
    throw conflict('organisationClosed')
}

async function insertRole(asking: Asking, staffId: StaffId, role: NewRole): Promise<void> {
  const { tx, actor, today } = asking
  if (role.validFrom < today)
    throw badRequest('inputInvalid', [{ path: 'validFrom', code: 'dayPast' }])
  if (role.validTo !== null && role.validTo < role.validFrom)
    throw badRequest('inputInvalid', [{ path: 'validTo', code: 'endsBeforeItBegins' }])
  await checkOrganisation(asking, role.organisationId, role.validTo)
  await insertRoleAssignment(tx, actor.areaId, staffId, role, {
    by: actor.staffId,
    at: nowOf(asking),
  })
}

/**
 * Gives a role.
 * @throws ApiError 409 `ownRole` for oneself, `rolesOverlap`, `organisationClosed`; 400 with the field
 */
export async function giveRole(
  asking: Asking,
  staffId: StaffId,
  role: NewRole,
): Promise<StaffMember> {
  if (staffId === asking.actor.staffId) throw conflict('ownRole')
  await insertRole(asking, staffId, role)
  return getStaffMember(asking, staffId)
}

/** The assignment of an address, when it is still open. */
async function getOpenAssignment(
  asking: Asking,
  staffId: StaffId,
  roleAssignmentId: RoleAssignmentId,
): Promise<StoredAssignment & { readonly validFrom: Day }> {
  const { tx, actor, today } = asking
  const assignments = await listRoleAssignments(tx, actor.areaId, today, staffId)
  const found = assignments.find((one) => one.roleAssignmentId === roleAssignmentId)
  if (found === undefined) throw notFound()
  const { validFrom } = found
  if (!isOpen(found) || validFrom === null) throw conflict('roleEnded')
  return { ...found, validFrom }
}

async function savePeriod(
  asking: Asking,
  assignment: StoredAssignment,
  { period, version }: { readonly period: Period | null; readonly version: number },
): Promise<StaffMember> {
  const { tx, actor } = asking
  const { staffId, roleAssignmentId } = assignment
  if (assignment.role === 'administrator') {
    const before = await lockAdministration(tx, actor.areaId)
    const others = before.filter((one) => one.roleAssignmentId !== roleAssignmentId)
    const own = before.filter((one) => one.roleAssignmentId === roleAssignmentId)
    const after = [...others, ...(period === null ? [] : own.map(() => period))]
    if (leavesGap(before, after, asking.today)) throw conflict('lastAdministrator')
  }
  const ends = period === null || period.validTo !== null
  await updateRolePeriod(
    tx,
    { areaId: actor.areaId, staffId, roleAssignmentId },
    { period, version, ended: ends ? { by: actor.staffId, at: nowOf(asking) } : null },
    async () =>
      (await getStaffMember(asking, staffId)).assignments.find(
        (one) => one.roleAssignmentId === roleAssignmentId,
      ),
  )
  return getStaffMember(asking, staffId)
}

/**
 * Changes the last day of a role, today at the earliest; null takes the end away.
 * @throws ApiError 409 `roleEnded`, `ownRole` when it would last longer for oneself, `lastAdministrator`, `rolesOverlap`
 */
export async function changeRoleEnd(
  asking: Asking,
  staffId: StaffId,
  roleAssignmentId: RoleAssignmentId,
  { validTo, version }: { readonly validTo: Day | null; readonly version: number },
): Promise<StaffMember> {
  const found = await getOpenAssignment(asking, staffId, roleAssignmentId)
  const longer = found.validTo !== null && (validTo === null || validTo > found.validTo)
  if (longer && staffId === asking.actor.staffId) throw conflict('ownRole')
  if (validTo !== null && validTo < found.validFrom)
    throw badRequest('inputInvalid', [{ path: 'validTo', code: 'endsBeforeItBegins' }])
  if (validTo !== null && validTo < asking.today)
    throw badRequest('inputInvalid', [{ path: 'validTo', code: 'dayPast' }])
  await checkOrganisation(asking, found.organisationId, validTo)
  return savePeriod(asking, found, { period: { validFrom: found.validFrom, validTo }, version })
}

/** Ends a role at once: its last day was yesterday; one that began today or later is withdrawn. */
export async function endRole(
  asking: Asking,
  staffId: StaffId,
  roleAssignmentId: RoleAssignmentId,
  { version }: { readonly version: number },
): Promise<StaffMember> {
  const found = await getOpenAssignment(asking, staffId, roleAssignmentId)
  const period =
    found.validFrom < asking.today
      ? { validFrom: found.validFrom, validTo: addDays(asking.today, -1) }
      : null
  return savePeriod(asking, found, { period, version })
}

/**
 * Locks a staff member out or lets them in again; their roles stay.
 * @throws ApiError 409 `ownLock` for oneself, `lastAdministrator`
 */
export async function setLock(
  asking: Asking,
  staffId: StaffId,
  { locked, version }: { readonly locked: boolean; readonly version: number },
): Promise<StaffMember> {
  const { tx, actor, today } = asking
  if (staffId === actor.staffId) throw conflict('ownLock')
  if (locked) {
    const before = await lockAdministration(tx, actor.areaId)
    const after = before.filter((one) => one.staffId !== staffId)
    if (leavesGap(before, after, today)) throw conflict('lastAdministrator')
  }
  const lockedAt = locked ? nowOf(asking) : null
  return updateLock(tx, actor.areaId, staffId, { lockedAt, version }, () =>
    getStaffMember(asking, staffId),
  )
}

/**
 * Makes the token of a link by which a staff member sets their password: the first one, or a new one when it is
 * forgotten. Only its hash is kept, so it is told once.
 * @throws ApiError 409 `staffLocked`
 */
export async function invite(
  asking: Asking,
  staffId: StaffId,
): Promise<{ token: string; until: string }> {
  const { lockedAt } = await getStaffMember(asking, staffId)
  if (lockedAt !== null) throw conflict('staffLocked')
  const { token, tokenHash } = newInvitation()
  const until = asking.clock.now().add({ hours: invitationHours }).toString() as Instant
  await saveInvitation(asking.tx, staffId, { tokenHash, until })
  return { token, until }
}
