import { sql } from 'kysely'
import { explaining } from '../platform/server/constraint.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { conflict } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { type Absence, type AbsenceContent, type AbsenceId, deputyRoles } from './model.absence.ts'
import type { OrganisationId } from './model.setting.ts'
import type { StaffId } from './model.staff.ts'

/** An absence without what depends on who asks and when. */
export type StoredAbsence = Omit<Absence, 'state' | 'mayChange'>

/** The absences of a staff member, the latest first; one when the id is given. */
export async function listAbsences(
  db: Read,
  areaId: string,
  staffId: StaffId,
  absenceId?: AbsenceId,
): Promise<StoredAbsence[]> {
  const one = absenceId === undefined ? sql`true` : sql`a.absence_id = ${absenceId}`
  const { rows } = await sql<StoredAbsence>`
    select a.absence_id, a.organisation_id, lower(a.period) as first_day, upper(a.period) - 1 as last_day,
           case when a.deputy_id is not null
                then json_build_object('staffId', d.staff_id, 'name', d.name) end as deputy,
           n.name as named_by, a.named_at, a.version
      from absence a
      join staff_member n on n.area_id = a.area_id and n.staff_id = a.named_by
      left join staff_member d on d.area_id = a.area_id and d.staff_id = a.deputy_id
     where a.area_id = ${areaId} and a.staff_id = ${staffId} and ${one}
     order by lower(a.period) desc, a.absence_id`.execute(db)
  return rows
}

/** Who has or will have a role at some organisations in which they can stand in for a colleague, by name. */
export async function listDeputies(
  db: Read,
  areaId: string,
  organisations: readonly string[],
  today: Day,
): Promise<{ organisationId: OrganisationId; staffId: StaffId; name: string }[]> {
  const { rows } = await sql<{ organisationId: OrganisationId; staffId: StaffId; name: string }>`
    select distinct r.organisation_id, m.staff_id, m.name
      from role_assignment r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.staff_id and m.locked_at is null
     where r.area_id = ${areaId} and r.organisation_id = any(${[...organisations]}::uuid[])
       and r.role = any(${[...deputyRoles]}) and not isempty(r.valid)
       and (upper_inf(r.valid) or upper(r.valid) > ${today}::date)
     order by m.name, m.staff_id`.execute(db)
  return rows
}

/** Whether somebody has a role at an organisation on some day of a period, in which they can stand in. */
export async function canStandIn(
  db: Read,
  areaId: string,
  staffId: StaffId,
  organisationId: string,
  { firstDay, lastDay }: Pick<AbsenceContent, 'firstDay' | 'lastDay'>,
): Promise<boolean> {
  const { rows } = await sql`
    select from role_assignment
     where area_id = ${areaId} and staff_id = ${staffId} and organisation_id = ${organisationId}
       and role = any(${[...deputyRoles]}) and valid && daterange(${firstDay}::date, ${lastDay}::date, '[]')
     limit 1`.execute(db)
  return rows.length > 0
}

/** Who says when somebody is away. */
export interface Naming {
  readonly by: string
  readonly at: Instant
}

const refusals = {
  absences_apart: () => conflict('absencesOverlap'),
  deputy_is_another: () => conflict('deputyIsAbsent'),
}
const periodOf = ({ firstDay, lastDay }: Pick<AbsenceContent, 'firstDay' | 'lastDay'>) =>
  sql<string>`daterange(${firstDay}::date, ${lastDay}::date, '[]')`

/** Adds an absence. */
export async function insertAbsence(
  tx: Tx,
  areaId: string,
  absence: AbsenceContent & { readonly staffId: StaffId; readonly organisationId: string },
  { by, at }: Naming,
): Promise<AbsenceId> {
  const absenceId = newId<'Absence'>()
  const { staffId, organisationId, deputyId } = absence
  await explaining(refusals, () =>
    tx
      .insertInto('absence')
      .values({
        ...{ areaId, absenceId, staffId, organisationId, deputyId, period: periodOf(absence) },
        ...{ namedBy: by, namedAt: at },
      })
      .execute(),
  )
  return absenceId
}

/** An absence of a person. */
export interface AbsenceKey {
  readonly areaId: string
  readonly staffId: StaffId
  readonly absenceId: AbsenceId
}

/** Changes an absence that is as the person saw it. */
export function updateAbsence(
  tx: Tx,
  key: AbsenceKey,
  change: AbsenceContent & { readonly version: number },
  { by, at }: Naming,
  find: () => Promise<Absence | undefined>,
): Promise<Absence> {
  const { deputyId, version } = change
  return explaining(refusals, () =>
    savedVersion(
      tx
        .updateTable('absence')
        .set({ period: periodOf(change), deputyId, namedBy: by, namedAt: at, version: version + 1 })
        .where('areaId', '=', key.areaId)
        .where('staffId', '=', key.staffId)
        .where('absenceId', '=', key.absenceId)
        .where('version', '=', version),
      find,
    ),
  )
}

/** Takes away an absence of which no day has passed. */
export async function deleteAbsence(tx: Tx, key: AbsenceKey, version: number): Promise<boolean> {
  const result = await tx
    .deleteFrom('absence')
    .where('areaId', '=', key.areaId)
    .where('staffId', '=', key.staffId)
    .where('absenceId', '=', key.absenceId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
