import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'

/**
 * The people whom an organisation still sees although its last clientship of them ended before a day: none is open, no
 * referral is under way, and nobody there took the person up again after the end.
 */
export async function listFollowedUp(
  db: Read,
  areaId: string,
  endedBefore: Day,
  limit: number,
): Promise<{ clientId: ClientId; organisationId: string }[]> {
  const { rows } = await sql<{ clientId: ClientId; organisationId: string }>`
    select a.client_id, a.organisation_id
      from client_access a
      join lateral (
             select max(s.ended_on) as ended_on, bool_or(s.state <> 'ended') as is_open
               from clientship s
              where s.area_id = a.area_id and s.client_id = a.client_id and s.organisation_id = a.organisation_id
           ) last on not last.is_open and last.ended_on < ${endedBefore}::date
     where a.area_id = ${areaId} and upper_inf(a.period) and lower(a.period) <= last.ended_on
       and not exists (select from handover h
                        where h.area_id = a.area_id and h.client_id = a.client_id
                          and a.organisation_id in (h.from_organisation_id, h.to_organisation_id)
                          and h.state in ('draft', 'sent', 'received'))
       and not exists (select from client_relation r
                        where r.area_id = a.area_id and r.client_id = a.client_id
                          and r.organisation_id = a.organisation_id and lower(r.period) > last.ended_on
                          and upper_inf(r.period))
     order by a.client_id, a.organisation_id limit ${limit}`.execute(db)
  return rows
}
