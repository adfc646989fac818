import { sql } from 'kysely'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { HandoverState, ReturnReason } from './model.handover.ts'

/** A referral on a person's path: when it was sent to whom, and when what became of it. */
export interface PathReferral {
  readonly handoverId: string
  readonly organisationId: OrganisationId
  readonly organisationName: LocalisedName
  readonly state: HandoverState
  readonly sentOn: Day
  readonly settledOn: Day | null
  readonly returnReason: ReturnReason | null
}

/** The referrals of some records in sight that were ever sent. */
export async function listPathReferrals(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<PathReferral[]> {
  const { rows } = await sql<PathReferral>`
    select h.handover_id, h.to_organisation_id as organisation_id,
           short_name(o) as organisation_name,
           h.state, h.sent_on, h.return_reason,
           coalesce(h.decided_on, (
             select (p.at at time zone 'Europe/Helsinki')::date from handover_step p
              where p.area_id = h.area_id and p.handover_id = h.handover_id and p.kind = 'withdrawn')) as settled_on
      from handover h
      join organisation o on o.area_id = h.area_id and o.organisation_id = h.to_organisation_id
     where h.area_id = ${areaId} and h.client_id = any(${[...clientIds]}::uuid[]) and h.sent_on is not null
       and h.kind = 'referral'
     order by h.sent_on, h.handover_number ${keptPlan}`.execute(db)
  return rows
}
