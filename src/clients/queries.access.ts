import { type RawBuilder, sql } from 'kysely'
import type { ClientData, Right } from '../areas/model.rights.ts'
import type { Read } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import { type ClientId, type ClientRelation, organisationsWith } from './model.access.ts'

/** How the actor stands to a client on a day; empty when there is no such client for them. */
export async function listRelations(
  db: Read,
  actor: Actor,
  clientId: ClientId,
  today: Day,
): Promise<ClientRelation[]> {
  const organisations = actor.assignments.map((a) => a.organisationId)
  const { rows } = await sql<ClientRelation>`
    select organisation_id,
           case relation when 'own_client' then 'own_client' else 'sent_by_me' end as relation,
           relation = 'referral_sent' as sent
      from client_relation
     where area_id = ${actor.areaId} and client_id = ${clientId} and staff_id = ${actor.staffId}
       and period @> ${today}::date
    union all
    select organisation_id, case when bool_or(period @> ${today}::date) then 'same_organisation' else 'former' end, false
      from client_access
     where area_id = ${actor.areaId} and client_id = ${clientId} and organisation_id = any(${organisations}::uuid[])
     group by organisation_id`.execute(db)
  return rows
}

/**
 * A query of the ids of the clients on whom the actor has a right to a kind of data: the same rule as `rightsOn`,
 * for a set. Used as `client_id in (…)`.
 */
export function allowedClientIds(
  actor: Actor,
  data: ClientData,
  right: Right,
  today: Day,
): RawBuilder<{ clientId: ClientId }> {
  const within = (relation: Parameters<typeof organisationsWith>[3]) =>
    organisationsWith(actor.assignments, data, right, relation)
  const related = (relations: string[], organisations: string[]) => sql`
    select client_id from client_relation
     where area_id = ${actor.areaId} and staff_id = ${actor.staffId} and relation = any(${relations})
       and organisation_id = any(${organisations}::uuid[]) and period @> ${today}::date`
  const sent = right === 'write' ? ['referral_draft'] : ['referral_draft', 'referral_sent']
  const parts = [related(['own_client'], within('own_client')), related(sent, within('sent_by_me'))]
  const same = within('same_organisation')
  if (same.length > 0)
    parts.push(sql`
      select client_id from client_access
       where area_id = ${actor.areaId} and organisation_id = any(${same}::uuid[]) and period @> ${today}::date`)
  const former = within('former')
  if (former.length > 0)
    parts.push(sql`
      select client_id from client_access
       where area_id = ${actor.areaId} and organisation_id = any(${former}::uuid[])`)
  return sql`(${sql.join(parts, sql` union all `)})`
}
