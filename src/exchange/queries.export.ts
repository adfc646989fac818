import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'

/** The staff member of an address in an area; sets the area of the transaction, which row-level security reads. */
export async function findStaffByEmail(
  tx: Tx,
  areaId: string,
  email: string,
): Promise<{ staffId: string; userId: string } | undefined> {
  await sql`select set_config('app.area_id', ${areaId}, true)`.execute(tx)
  return await tx
    .selectFrom('staffMember')
    .select(['staffId', 'userId'])
    .where('areaId', '=', areaId)
    .where('email', '=', email)
    .executeTakeFirst()
}

export interface ExportedClientship {
  /** The record through which the person is read: merged records are one person. */
  readonly clientId: string
  /** The record that the row belongs to. */
  readonly recordId: string
  readonly clientNumber: number
  readonly birthDate: Day | null
  readonly sex: string | null
  readonly motherTongue: string | null
  readonly isProtected: boolean
  readonly clientshipId: string
  readonly centre: string
  readonly state: string
  readonly startedOn: Day
  readonly activatedOn: Day | null
  readonly endedOn: Day | null
  readonly endReason: string | null
  readonly phase: string | null
}

/** Clientships of the organisations that are in sight of the transaction, by their id. */
export async function listExportedClientships(
  tx: Tx,
  areaId: string,
  organisationIds: readonly string[],
  days: { readonly from: Day | undefined; readonly to: Day | undefined; readonly today: Day },
): Promise<ExportedClientship[]> {
  const { rows } = await sql<ExportedClientship>`
    select person.client_id, s.client_id as record_id, person.client_number, person.birth_date, person.sex,
           person.mother_tongue, coalesce(person.protection @> ${days.today}::date, false) as is_protected,
           s.clientship_id, c.code as centre, s.state, s.started_on, s.activated_on, s.ended_on, s.end_reason, f.phase
      from clientship s
      join centre c on c.area_id = s.area_id and c.organisation_id = s.organisation_id
      left join clientship_figure f on f.area_id = s.area_id and f.clientship_id = s.clientship_id
      left join client_merge m on m.area_id = s.area_id and m.merged_client_id = s.client_id and m.undone_at is null
      join client person on person.area_id = s.area_id and person.client_id = coalesce(m.client_id, s.client_id)
     where s.area_id = ${areaId}
       and s.organisation_id = any(${organisationIds}::uuid[])
       and s.started_on >= coalesce(${days.from ?? null}::date, '-infinity')
       and s.started_on <= coalesce(${days.to ?? null}::date, 'infinity')
     order by s.clientship_id`.execute(tx)
  return rows
}

export interface ExportedOutcome {
  readonly clientshipId: string
  readonly kind: string
  readonly beganOn: Day
  readonly endedOn: Day | null
  readonly ownField: string | null
  readonly weeklyHours: number | null
  readonly confirmedOn: Day | null
}

/** Outcomes of clientships that were not hidden as wrong, by clientship and day. */
export async function listExportedOutcomes(
  tx: Tx,
  areaId: string,
  clientshipIds: readonly string[],
): Promise<ExportedOutcome[]> {
  return await tx
    .selectFrom('outcome')
    .select([
      'clientshipId',
      'kind',
      'beganOn',
      'endedOn',
      'ownField',
      'weeklyHours',
      'confirmedOn',
    ])
    .where('areaId', '=', areaId)
    .where('rectifiedAt', 'is', null)
    .where('clientshipId', '=', sql<string>`any(${clientshipIds}::uuid[])`)
    .orderBy('clientshipId')
    .orderBy('beganOn')
    .orderBy('outcomeId')
    .execute()
}
