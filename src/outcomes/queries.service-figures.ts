import { sql } from 'kysely'
import type { Service } from '../areas/model.centre.ts'
import type { NamedOrganisation } from '../areas/model.setting.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { productions } from '../services/model.service.ts'
import type { CountedMoves } from './model.appointment-moves.ts'
import type { Price } from './model.service-costs.ts'
import type { CountedGroup, Period } from './model.service-seats.ts'

/** A service as far as its groups are counted and priced. */
export interface CountedService extends Price {
  readonly serviceId: Service['serviceId']
  readonly name: LocalisedName
  readonly organisation: NamedOrganisation
  readonly production: (typeof productions)[number]
  readonly hoursPerWeek: number | null
  readonly contractNumber: string
  readonly contractCapCents: number | null
  readonly contractFrom: Day | null
  readonly contractTo: Day | null
}

const ofOrganisation = (column: 's' | 'o', organisationId: string | undefined) =>
  organisationId === undefined
    ? sql``
    : sql`and ${sql.ref(`${column}.organisation_id`)} = ${organisationId}::uuid`

/** The services of an organisation, or of the area, that have ever had a group or a contract. */
export async function listCountedServices(
  db: Read,
  areaId: string,
  organisationId: string | undefined,
): Promise<CountedService[]> {
  const { rows } = await sql<CountedService>`
    select s.service_id, json_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en) as name,
           named_organisation(o) as organisation, s.production, s.hours_per_week, s.price_cents, s.price_per,
           s.contract_number, s.contract_cap_cents::float8 as contract_cap_cents, s.contract_from, s.contract_to
      from service s
      join organisation o on o.area_id = s.area_id and o.organisation_id = s.organisation_id
     where s.area_id = ${areaId} and not s.draft ${ofOrganisation('s', organisationId)}
     order by o.position, s.position, s.service_id`.execute(db)
  return rows
}

/** A group with the people of it who are counted. */
export interface GroupRow extends Omit<CountedGroup, 'hoursPerWeek'> {
  readonly serviceId: string
  /** Until the day that was asked: who began, completed, and ended a clientship at the goal. */
  readonly started: number
  readonly completed: number
  readonly reached: number
}

/**
 * The groups of an organisation, or of the area, that run in a period, with how many of their people are counted, whoever may see
 * them; the database checks the right.
 */
export async function listCountedGroups(
  tx: Tx,
  areaId: string,
  organisationId: string | undefined,
  { from, until }: Period,
  days: { readonly told: Day; readonly today: Day },
): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select o.service_id, o.starts_on, o.ends_on, o.capacity, coalesce(f.seated, 0) as seated,
           h.session_hours, coalesce(f.started, 0) as started, coalesce(f.completed, 0) as completed, coalesce(f.reached, 0) as reached
      from offering o
      left join service_figures(${organisationId ?? null}::uuid, ${from}::date, ${until}::date, ${days.told}::date,
                                ${days.today}::date) f on f.offering_id = o.offering_id
      left join lateral (
        select jsonb_object_agg(m.month, m.hours) as session_hours
          from (select to_char(starts_at at time zone 'Europe/Helsinki', 'YYYY-MM') as month,
                       sum(extract(epoch from ends_at - starts_at))::float8 / 3600 as hours
                  from session s
                 where s.area_id = o.area_id and s.offering_id = o.offering_id and s.state <> 'cancelled'
                 group by 1) m) h on true
     where o.area_id = ${areaId} ${ofOrganisation('o', organisationId)} and o.state <> 'cancelled'
       and o.intake_on <= ${until}::date and o.starts_on <= ${until}::date and o.ends_on >= ${from}::date`.execute(
    tx,
  )
  return rows
}

/** The moves of the appointments of an organisation. */
export interface MovesRow extends CountedMoves {
  readonly organisation: NamedOrganisation
}

/** Appointments of a period at an organisation, or at each of the area, and how many had been moved; the database checks the right. */
export async function listMoves(
  tx: Tx,
  areaId: string,
  organisationId: string | undefined,
  { from, until }: Period,
  today: Day,
): Promise<MovesRow[]> {
  const { rows } = await sql<MovesRow>`
    select named_organisation(o) as organisation, f.agreed, f.moved,
           jsonb_build_object('client', f.late_client, 'no_times', f.late_no_times, 'expert', f.late_expert,
                              'other', f.late_other) as late
      from appointment_figures(${organisationId ?? null}::uuid, ${from}::date, ${until}::date, ${today}::date) f
      join organisation o on o.area_id = ${areaId} and o.organisation_id = f.organisation_id
     order by o.position, o.organisation_id`.execute(tx)
  return rows
}

/** How long people wait, and had waited, for seats of a service; of an organisation where no service is named. */
export interface WaitRow {
  readonly organisationId: string
  readonly serviceId: string | null
  readonly waiting: number
  readonly waitingMedian: number | null
  readonly waitingP90: number | null
  readonly seated: number
  readonly seatedMedian: number | null
  readonly seatedP90: number | null
}

/** Waits at an organisation, or at each of the area: today, and of who got a seat in a period; the database checks the right. */
export async function listWaits(
  tx: Tx,
  organisationId: string | undefined,
  { from, until }: Period,
  today: Day,
): Promise<WaitRow[]> {
  const { rows } = await sql<WaitRow>`
    select * from service_waits(${organisationId ?? null}::uuid, ${from}::date, ${until}::date, ${today}::date)`.execute(
    tx,
  )
  return rows
}
