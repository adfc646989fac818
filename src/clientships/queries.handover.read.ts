import { sql } from 'kysely'
import type { NamedOrganisation } from '../areas/model.setting.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { HandoverId } from './model.handover.ts'
import type { ReferralStep } from './model.referral.ts'
import type { HandoverHead } from './queries.handover.ts'

/** A handover with the names that are shown with it. */
export interface NamedHandover extends Omit<HandoverHead, 'kind' | 'guests'> {
  readonly from: NamedOrganisation
  readonly fromStaff: { readonly staffId: string; readonly name: string }
  readonly referring: NamedOrganisation
  readonly to: NamedOrganisation | null
}

/** Handovers with their names: one by its id, or those of the records of a person, newest first. */
export async function listNamedHandovers(
  db: Read,
  areaId: string,
  which: { readonly handoverId: HandoverId } | { readonly clientIds: readonly ClientId[] },
): Promise<NamedHandover[]> {
  const condition =
    'handoverId' in which
      ? sql`h.handover_id = ${which.handoverId}`
      : sql`h.client_id = any(${[...which.clientIds]}::uuid[])`
  const { rows } = await sql<NamedHandover>`
    select h.handover_id, h.handover_number, h.client_id, h.from_organisation_id, h.from_staff_id,
           h.referring_organisation_id, h.to_organisation_id, h.origin, h.state, h.message, h.sent_on, h.due_on,
           h.decided_on, h.question_open, h.escalations, h.verdict, h.against_trace, h.return_reason, h.version,
           named_organisation(f) as "from", named_organisation(r) as referring,
           case when t.organisation_id is not null then named_organisation(t) end as "to",
           jsonb_build_object('staffId', s.staff_id, 'name', s.name) as from_staff
      from handover h
      join organisation f on f.area_id = h.area_id and f.organisation_id = h.from_organisation_id
      join organisation r on r.area_id = h.area_id and r.organisation_id = h.referring_organisation_id
      left join organisation t on t.area_id = h.area_id and t.organisation_id = h.to_organisation_id
      join staff_member s on s.area_id = h.area_id and s.staff_id = h.from_staff_id
     where h.area_id = ${areaId} and h.kind = 'referral' and ${condition}
     order by h.handover_number desc`.execute(db)
  return rows
}

/** A step as it is stored, with the names of who took it and of the services that it suggests. */
export interface StepRow extends ReferralStep {
  readonly handoverId: HandoverId
}

/** The steps of handovers in their order. */
export async function listSteps(
  db: Read,
  areaId: string,
  handoverIds: readonly HandoverId[],
): Promise<StepRow[]> {
  const { rows } = await sql<Omit<StepRow, 'at'> & { at: Instant }>`
    select p.handover_id, p.position, p.kind, p.at, p.words,
           case when s.staff_id is not null then jsonb_build_object('staffId', s.staff_id, 'name', s.name) end as by,
           coalesce((
             select jsonb_agg(jsonb_build_object('fi', v.name_fi, 'sv', v.name_sv, 'en', v.name_en) order by v.position)
               from jsonb_array_elements_text(p.detail -> 'suggestedServiceIds') as chosen (service_id)
               join service v on v.area_id = p.area_id and v.service_id = chosen.service_id::uuid), '[]')
             as suggested_services
      from handover_step p
      left join staff_member s on s.area_id = p.area_id and s.staff_id = p.by_staff_id
     where p.area_id = ${areaId} and p.handover_id = any(${[...handoverIds]}::uuid[])
     order by p.handover_id, p.position`.execute(db)
  return rows
}

/** Who sent a handover, to whom by name, and who stood in for that person there on the day of sending. */
export interface Parties {
  readonly kind: string
  readonly from: string
  readonly to: string | null
  readonly deputies: readonly string[]
}

/** The people of a handover in sight. */
export async function getParties(
  db: Read,
  areaId: string,
  handoverId: HandoverId,
): Promise<Parties> {
  const { rows } = await sql<Parties>`
    select h.kind, h.from_staff_id as "from", h.to_staff_id as "to",
           array(select distinct a.deputy_id from absence a
                   join role_assignment r on r.area_id = a.area_id and r.staff_id = a.deputy_id
                    and r.organisation_id = a.organisation_id and r.valid @> h.sent_on
                  where a.area_id = h.area_id and a.staff_id = h.to_staff_id
                    and a.organisation_id = h.to_organisation_id and a.period @> h.sent_on) as deputies
      from handover h where h.area_id = ${areaId} and h.handover_id = ${handoverId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new RangeError('The handover of a step is in sight')
  return row
}
