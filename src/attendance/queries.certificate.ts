import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { EnrolmentId } from '../services/model.enrolment.ts'
import type { OfferingId } from '../services/model.offering.ts'
import type { ClientNames } from '../services/model.service-name.ts'

/** That somebody takes part in a group, or took part in it. */
export interface Participation {
  readonly clientId: ClientId
  readonly offeringId: OfferingId
  readonly serviceId: string
  readonly organisationId: string
  readonly organisation: LocalisedName
  readonly service: LocalisedName
  readonly clientNames: ClientNames
  readonly from: Day
  readonly endsOn: Day
  /** The day on which the client ended or broke off; null while they take part. */
  readonly lastOn: Day | null
  /** What the service teaches, as addresses of ESCO. */
  readonly concepts: string[]
}

/** What an enrolment tells of a participation, whether or not it has begun; undefined when there is none in sight. */
export async function findParticipation(
  db: Read,
  areaId: string,
  enrolmentId: EnrolmentId,
): Promise<Participation | undefined> {
  const { rows } = await sql<Participation>`
    select e.client_id, e.offering_id, f.service_id, f.organisation_id, f.ends_on, s.teaches_concepts as concepts,
           jsonb_build_object('fi', o.name_fi, 'sv', o.name_sv, 'en', o.name_en) as organisation,
           jsonb_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en) as service, s.client_names,
           greatest(f.starts_on, (p.began_at at time zone 'Europe/Helsinki')::date) as from,
           (p.ended_at at time zone 'Europe/Helsinki')::date as last_on
      from enrolment e
      join offering f on f.area_id = e.area_id and f.offering_id = e.offering_id
      join service s on s.area_id = f.area_id and s.service_id = f.service_id
      join organisation o on o.area_id = f.area_id and o.organisation_id = f.organisation_id
      left join lateral (
        select min(at) filter (where kind = 'started') as began_at,
               max(at) filter (where kind in ('completed', 'interrupted')) as ended_at
          from enrolment_step p where p.area_id = e.area_id and p.enrolment_id = e.enrolment_id) p on true
     where e.area_id = ${areaId} and e.enrolment_id = ${enrolmentId}`.execute(db)
  return rows[0]
}
