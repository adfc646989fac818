import { randomUUID } from 'node:crypto'
import type { Day } from '../../src/platform/shared/days.ts'
import type { TestApp } from './test-app.ts'

/** What tells a group apart from the next; all else has a default. */
interface GivenOffering {
  readonly areaId: string
  readonly organisationId: string
  readonly capacity: number
  /** The service by its place in the list of the organisation. */
  readonly service?: number
  readonly startsOn?: Day
  readonly state?: 'planned' | 'open' | 'closed' | 'cancelled'
  readonly offerDays?: number
}

/** Makes a group of a service of an organisation; gives its id. */
export async function addOffering(test: TestApp, given: GivenOffering): Promise<string> {
  const offeringId = randomUUID()
  const { areaId, organisationId, capacity, service = 0, startsOn = '2026-12-01' } = given
  await test.owner.query(
    `insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode, language,
                           capacity, state, offer_days)
     select area_id, $1, service_id, organisation_id, $2::date - 7, $2, $2::date + 90, 'on_site', 'fi', $3, $4, $5
       from service where area_id = $6 and organisation_id = $7 order by code limit 1 offset $8`,
    [
      ...[offeringId, startsOn, capacity, given.state ?? 'open', given.offerDays ?? null],
      ...[areaId, organisationId, service],
    ],
  )
  return offeringId
}

/** What the seats of a group are by its rows: the figure on it, and the people in each state. */
export async function seatsOf(test: TestApp, offeringId: string) {
  const { rows } = await test.owner.query<{ taken: number; state: string | null; count: number }>(
    `select o.taken, e.state, count(e.*)::int as count
       from offering o left join enrolment e using (area_id, offering_id)
      where o.offering_id = $1 group by o.taken, e.state`,
    [offeringId],
  )
  const states = rows.flatMap(({ state, count }) => (state === null ? [] : [[state, count]]))
  return { taken: rows[0]?.taken, ...Object.fromEntries(states) }
}
