import { type RawBuilder, sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { HandoverId } from './model.handover.ts'
import type { SentQuery, SentRow } from './model.referral.ts'

/** A referral in its sender's list, with the person; whether they are named is decided by right. */
export type FoundSentRow = Omit<SentRow, 'person'> & {
  readonly clientId: ClientId
  readonly familyName: string
  readonly givenNames: string
  readonly isProtected: boolean
}

/** The number of a referral, by which lists of sent ones go on; undefined when it is out of sight. */
export async function findNumber(
  db: Read,
  areaId: string,
  handoverId: HandoverId,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('handover')
    .select('handoverNumber')
    .where('areaId', '=', areaId)
    .where('handoverId', '=', handoverId)
    .executeTakeFirst()
  return row && Number(row.handoverNumber)
}

/**
 * The referrals that a person made, or an organisation, the latest first.
 * @param whose `staffId` for one's own, else organisations
 * @param before the number of the last one on the page before
 */
export async function listSentRows(
  db: Read,
  areaId: string,
  whose: { readonly staffId: string } | { readonly organisationIds: readonly string[] },
  { state }: Pick<SentQuery, 'state'>,
  before: number | undefined,
  limit: number,
): Promise<FoundSentRow[]> {
  const beyond = [
    sql`h.kind = 'referral'`,
    // What was thrown away is shown to who asks for it.
    state === undefined ? sql`h.state <> 'discarded'` : sql`h.state = ${state}`,
    ...(before === undefined ? [] : [sql`h.handover_number < ${before}`]),
  ]
  const latest = (mine: RawBuilder<unknown>) => sql`
    select h.* from handover h
     where ${sql.join([sql`h.area_id = ${areaId}`, mine, ...beyond], sql` and `)}
     order by h.handover_number desc limit ${limit}`
  // Of each organisation the latest by its index, and the latest of these: all of them would have to be sorted.
  const page =
    'staffId' in whose
      ? latest(sql`h.from_staff_id = ${whose.staffId}`)
      : sql`
        select h.* from unnest(${[...whose.organisationIds]}::uuid[]) as o (organisation_id)
         cross join lateral (${latest(
           sql`h.from_organisation_id = o.organisation_id and o.organisation_id = any(h.visible_to)`,
         )}) h
         order by h.handover_number desc limit ${limit}`
  const { rows } = await sql<FoundSentRow>`
    with page as (${page})
    select h.handover_id, h.handover_number, h.client_id, c.family_name, c.given_names,
           c.protection is not null as is_protected, s.name as from_name, h.state,
           case when t.organisation_id is not null then
             named_organisation(t) end as "to",
           (h.drafted_at at time zone 'Europe/Helsinki')::date as drafted_on, h.sent_on, h.due_on, h.decided_on,
           h.question_open, h.return_reason
      from page h
      join client c on c.area_id = h.area_id and c.client_id = h.client_id
      join staff_member s on s.area_id = h.area_id and s.staff_id = h.from_staff_id
      left join organisation t on t.area_id = h.area_id and t.organisation_id = h.to_organisation_id
     order by h.handover_number desc`.execute(db)
  return rows
}
