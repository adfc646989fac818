import { sql } from 'kysely'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { StaffId } from '../areas/model.staff.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { NewSupportMeasure, SupportMeasure, SupportMeasureId } from './model.support.ts'

/** A measure with the record of the person on which it stands. */
export type SupportRow = Omit<SupportMeasure, 'follower'> & {
  readonly clientId: ClientId
  readonly followerOrganisationId: OrganisationId
  readonly followerOrganisationName: LocalisedName
  readonly followerRole: SupportMeasure['follower']['role']
  readonly followerName: string | null
}

/** The measures on some records of a person, without what was recorded wrongly: those that go on, then the latest ended. */
export async function listSupportMeasures(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<SupportRow[]> {
  const { rows } = await sql<SupportRow>`
    select m.support_measure_id, m.client_id, m.measure, m.follower_organisation_id, m.follower_role, m.agreed_on,
           m.ended_on, m.end_reason, m.version, short_name(o) as follower_organisation_name, f.name as follower_name,
           a.name as agreed_by, e.name as ended_by
      from support_measure m
      join organisation o on o.area_id = m.area_id and o.organisation_id = m.follower_organisation_id
      join staff_member a on a.area_id = m.area_id and a.staff_id = m.agreed_by
      left join staff_member f on f.area_id = m.area_id and f.staff_id = m.follower_staff_id
      left join staff_member e on e.area_id = m.area_id and e.staff_id = m.ended_by
     where m.area_id = ${areaId} and m.client_id = any(${[...clientIds]}::uuid[])
       and m.end_reason is distinct from 'recorded_wrongly'
     order by m.ended_on desc nulls first, m.agreed_on desc, m.support_measure_id`.execute(db)
  return rows
}

/** Writes a measure that was agreed. */
export async function insertSupportMeasure(
  tx: Tx,
  row: NewSupportMeasure & {
    readonly areaId: string
    readonly supportMeasureId: SupportMeasureId
    readonly clientId: ClientId
    readonly organisationId: string
    readonly agreedBy: string
    readonly visibleTo: readonly string[]
  },
): Promise<void> {
  await tx
    .insertInto('supportMeasure')
    .values({ ...row, visibleTo: [...row.visibleTo] })
    .execute()
}

/** Ends a measure of a client that goes on, at the version that was seen. */
export async function endSupportMeasure(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  supportMeasureId: SupportMeasureId,
  end: { readonly endedOn: Day; readonly endReason: string; readonly endedBy: string },
): Promise<void> {
  await tx
    .updateTable('supportMeasure')
    .set({ ...end, version: sql`version + 1` })
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .where('supportMeasureId', '=', supportMeasureId)
    .where('endedOn', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Somebody of an organisation that has access to a client. */
export interface PossibleFollower {
  readonly organisationId: OrganisationId
  readonly staffId: StaffId
  readonly name: string
}

/** Whoever has a role on a day in an organisation that then has access to some record of a person, by name. */
export async function listFollowers(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
  today: Day,
): Promise<PossibleFollower[]> {
  const { rows } = await sql<PossibleFollower>`
    select distinct r.organisation_id, s.staff_id, s.name
      from client_access a
      join role_assignment r on r.area_id = a.area_id and r.organisation_id = a.organisation_id
      join staff_member s on s.area_id = r.area_id and s.staff_id = r.staff_id
     where a.area_id = ${areaId} and a.client_id = any(${[...clientIds]}::uuid[])
       and a.period @> ${today}::date and r.valid @> ${today}::date
     order by s.name, s.staff_id`.execute(db)
  return rows
}
