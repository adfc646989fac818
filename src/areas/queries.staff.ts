import { sql } from 'kysely'
import { explaining } from '../platform/server/constraint.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  type NewRole,
  type Period,
  type RoleAssignment,
  type RoleAssignmentId,
  type StaffContent,
  type StaffId,
  type StaffMember,
  stateOn,
} from './model.staff.ts'

/** A role assignment with whose it is; without what depends on who asks. */
export type StoredAssignment = Omit<RoleAssignment, 'mayChange'> & { readonly staffId: StaffId }

/** The role assignments of an area, of one staff member when given, in the order in which they began. */
export async function listRoleAssignments(
  db: Read,
  areaId: string,
  today: Day,
  staffId?: StaffId,
): Promise<StoredAssignment[]> {
  const rows = await db
    .selectFrom('roleAssignment as r')
    .leftJoin('staffMember as g', (join) =>
      join.onRef('g.areaId', '=', 'r.areaId').onRef('g.staffId', '=', 'r.givenBy'),
    )
    .leftJoin('staffMember as e', (join) =>
      join.onRef('e.areaId', '=', 'r.areaId').onRef('e.staffId', '=', 'r.endedBy'),
    )
    .select(['r.roleAssignmentId', 'r.staffId', 'r.role', 'r.organisationId', 'r.version'])
    .select([
      sql<Day | null>`lower(r.valid)`.as('validFrom'),
      sql<Day | null>`upper(r.valid) - 1`.as('validTo'),
    ])
    .select(['g.name as givenName', 'r.givenAt', 'e.name as endedName', 'r.endedAt'])
    .where('r.areaId', '=', areaId)
    .$if(staffId !== undefined, (q) => q.where('r.staffId', '=', staffId ?? ''))
    .orderBy(sql`lower(r.valid)`, (o) => o.desc().nullsLast())
    .orderBy('r.roleAssignmentId')
    .execute()
  return rows.map(({ givenName, givenAt, endedName, endedAt, ...row }) => ({
    ...row,
    roleAssignmentId: row.roleAssignmentId as RoleAssignmentId,
    staffId: row.staffId as StaffId,
    organisationId: row.organisationId as RoleAssignment['organisationId'],
    role: row.role as RoleAssignment['role'],
    state: stateOn(row, today),
    given: givenName === null || givenAt === null ? null : { name: givenName, at: givenAt },
    ended: endedName === null || endedAt === null ? null : { name: endedName, at: endedAt },
  }))
}

/** A staff member without roles and without what depends on who asks. */
export type StoredStaffMember = Omit<
  StaffMember,
  'assignments' | 'mayManage' | 'mayNameDeputy' | 'isSelf'
>

/** The staff of an area by name, one when the id is given, with how far they are with signing in. */
export async function listStaffMembers(
  db: Read,
  areaId: string,
  now: Instant,
  staffId?: StaffId,
): Promise<StoredStaffMember[]> {
  const { rows } = await sql<{
    staffId: StaffId
    name: string
    email: string
    lockedAt: Instant | null
    version: number
    canSignIn: boolean
    invitedUntil: Instant | null
  }>`
    select m.staff_id, m.name, m.email, m.locked_at, m.version, s.can_sign_in, s.invited_until
      from staff_member m
      join staff_sign_in() s on s.staff_id = m.staff_id
     where m.area_id = ${areaId} and (${staffId ?? null}::uuid is null or m.staff_id = ${staffId ?? null}::uuid)
     order by m.name, m.staff_id`.execute(db)
  return rows.map(({ canSignIn, invitedUntil, ...row }) => {
    const open = invitedUntil !== null && invitedUntil > now
    const invited = open ? 'invited' : invitedUntil === null ? 'none' : 'invitation_over'
    return {
      ...row,
      signIn: canSignIn ? 'ready' : invited,
      invitedUntil: open ? invitedUntil : null,
    }
  })
}

const emailTaken = () => badRequest('emailTaken', [{ path: 'email', code: 'emailTaken' }])
const emailIsUnique = { staff_member_area_id_email_key: emailTaken, user_email_key: emailTaken }

/** Adds a staff member, with the user by whom they will sign in; nobody can sign in before an invitation. */
export async function insertStaffMember(
  tx: Tx,
  areaId: string,
  { name, email }: StaffContent,
): Promise<StaffId> {
  const staffId = newId<'Staff'>()
  await explaining(emailIsUnique, async () => {
    await tx
      .insertInto('staffMember')
      .values({ areaId, staffId, userId: newId<'User'>(), name, email })
      .execute()
    await sql`select save_staff_user(${staffId})`.execute(tx)
  })
  return staffId
}

/** Changes the name and address of a staff member and of the user by whom they sign in. */
export async function updateStaffMember(
  tx: Tx,
  areaId: string,
  staffId: StaffId,
  change: StaffContent & { readonly version: number },
  find: () => Promise<StaffMember | undefined>,
): Promise<StaffMember> {
  const { name, email, version } = change
  return explaining(emailIsUnique, async () => {
    const saved = await savedVersion(
      tx
        .updateTable('staffMember')
        .set({ name, email, version: version + 1 })
        .where('areaId', '=', areaId)
        .where('staffId', '=', staffId)
        .where('version', '=', version),
      find,
    )
    await sql`select save_staff_user(${staffId})`.execute(tx)
    return saved
  })
}

/** Locks or unlocks a staff member; locking signs them out everywhere. */
export async function updateLock(
  tx: Tx,
  areaId: string,
  staffId: StaffId,
  { lockedAt, version }: { readonly lockedAt: Instant | null; readonly version: number },
  find: () => Promise<StaffMember | undefined>,
): Promise<StaffMember> {
  const saved = await savedVersion(
    tx
      .updateTable('staffMember')
      .set({ lockedAt, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('staffId', '=', staffId)
      .where('version', '=', version),
    find,
  )
  if (lockedAt !== null) await sql`select end_staff_sessions(${staffId})`.execute(tx)
  return saved
}

/** Lets a staff member set a password once; an earlier invitation ends. */
export async function saveInvitation(
  tx: Tx,
  staffId: StaffId,
  { tokenHash, until }: { readonly tokenHash: string; readonly until: Instant },
): Promise<void> {
  await sql`select save_staff_user(${staffId}), invite_staff_user(${staffId}, ${tokenHash}, ${until})`.execute(
    tx,
  )
}

const rolesOverlap = { role_periods_apart: () => conflict('rolesOverlap') }

/** Gives a role. */
export async function insertRoleAssignment(
  tx: Tx,
  areaId: string,
  staffId: StaffId,
  { role, organisationId, validFrom, validTo }: NewRole,
  given: { readonly by: string; readonly at: Instant },
): Promise<RoleAssignmentId> {
  const roleAssignmentId = newId<'RoleAssignment'>()
  await explaining(rolesOverlap, () =>
    tx
      .insertInto('roleAssignment')
      .values({
        areaId,
        roleAssignmentId,
        staffId,
        role,
        organisationId,
        valid: sql<string>`daterange(${validFrom}::date, ${validTo}::date, '[]')`,
        givenBy: given.by,
        givenAt: given.at,
      })
      .execute(),
  )
  return roleAssignmentId
}

/** The staff member and the role assignment of an address. */
export interface AssignmentKey {
  readonly areaId: string
  readonly staffId: StaffId
  readonly roleAssignmentId: RoleAssignmentId
}

/**
 * Changes when a role holds.
 * @param period null when it is withdrawn: it then never held
 * @param ended who decided its end; null when it has none any more
 */
export function updateRolePeriod(
  tx: Tx,
  key: AssignmentKey,
  change: {
    readonly period: Period | null
    readonly ended: { readonly by: string; readonly at: Instant } | null
    readonly version: number
  },
  find: () => Promise<RoleAssignment | undefined>,
): Promise<RoleAssignment> {
  const { period, ended, version } = change
  const valid =
    period === null
      ? sql<string>`'empty'::daterange`
      : sql<string>`daterange(${period.validFrom}::date, ${period.validTo}::date, '[]')`
  return explaining(rolesOverlap, () =>
    savedVersion(
      tx
        .updateTable('roleAssignment')
        .set({ valid, endedBy: ended?.by ?? null, endedAt: ended?.at ?? null })
        .set({ version: version + 1 })
        .where('areaId', '=', key.areaId)
        .where('staffId', '=', key.staffId)
        .where('roleAssignmentId', '=', key.roleAssignmentId)
        .where('version', '=', version),
      find,
    ),
  )
}

/**
 * When somebody who is not locked and has a way to sign in administers the area. Locks the area's row first, so that
 * of two requests that each would leave it to the other, the second sees what the first did.
 */
export async function lockAdministration(
  tx: Tx,
  areaId: string,
): Promise<(Period & { readonly staffId: StaffId; readonly roleAssignmentId: string })[]> {
  const area = await tx
    .selectFrom('area')
    .select('areaId')
    .where('areaId', '=', areaId)
    .forUpdate()
    .executeTakeFirst()
  if (area === undefined) throw notFound()
  const { rows } = await sql<
    Period & { readonly staffId: StaffId; readonly roleAssignmentId: string }
  >`
    select r.staff_id, r.role_assignment_id, lower(r.valid) as valid_from, upper(r.valid) - 1 as valid_to
      from role_assignment r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.staff_id
      join staff_sign_in() s on s.staff_id = m.staff_id
     where r.area_id = ${areaId} and r.role = 'administrator' and not isempty(r.valid)
       and m.locked_at is null and s.can_sign_in`.execute(tx)
  return rows
}
