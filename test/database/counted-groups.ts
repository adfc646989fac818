import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** Groups of a service of the demo with so many people, each of whom came to the same state. */
export interface MadeGroup {
  readonly startsOn: string
  readonly endsOn: string
  readonly capacity: number
  readonly people: readonly {
    readonly state: 'queued' | 'accepted' | 'started' | 'completed' | 'interrupted'
    readonly count: number
    /** How many days before the beginning the first of them joined, and after how many days each got a seat. */
    readonly joinedBefore: number
    readonly waited?: number
    /** The clientship of each ended so many days after the beginning, for this reason. */
    readonly ended?: { readonly after: number; readonly reason: string }
  }[]
}

const steps = {
  queued: [],
  accepted: ['accepted'],
  started: ['accepted', 'started'],
  completed: ['accepted', 'started', 'completed'],
  interrupted: ['accepted', 'started', 'interrupted'],
} as const

/** Adds a group with its people and their steps, as the figures of services count them; gives its id. */
export async function addCountedGroup(
  owner: pg.Pool,
  of: {
    readonly areaId: string
    readonly organisationId: string
    readonly code: string
    readonly staffId: string
  },
  { startsOn, endsOn, capacity, people }: MadeGroup,
): Promise<string> {
  const offeringId = randomUUID()
  const { areaId, organisationId, code, staffId } = of
  await owner.query(
    `insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode, language,
                           capacity, state)
     select area_id, $1, service_id, organisation_id, $2, $2, $3, 'on_site', 'fi', $4, 'open'
       from service where area_id = $5 and organisation_id = $6 and code = $7`,
    [offeringId, startsOn, endsOn, capacity, areaId, organisationId, code],
  )
  for (const { state, count, joinedBefore, waited = 0, ended } of people) {
    const clientIds = Array.from({ length: count }, () => randomUUID())
    await owner.query(
      `insert into client (area_id, client_id, family_name, given_names, search_name, visible_to, created_by)
       select $1, id, 'Testinen', 'Testi', 'testinen testi', $3, $4 from unnest($2::uuid[]) as c (id)`,
      [areaId, clientIds, [organisationId], staffId],
    )
    await owner.query(
      `insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, version, visible_to)
       select $1, id, $2, id, $3, $4::date - $5::integer + time '12:00', $6, $7 from unnest($8::uuid[]) as c (id)`,
      [
        ...[areaId, offeringId, state, startsOn, joinedBefore, 1 + steps[state].length],
        ...[[organisationId], clientIds],
      ],
    )
    await owner.query(
      `insert into enrolment_step (area_id, enrolment_id, position, client_id, kind, at, by_staff_id, visible_to)
       select $1, id, 1 + k.position, id, k.kind,
              case k.kind when 'accepted' then $2::date - $3::integer + $4::integer when 'started' then $2::date
                          else $5::date end + time '12:00', $6, $7
         from unnest($8::uuid[]) as c (id), unnest($9::text[]) with ordinality as k (kind, position)`,
      [
        ...[areaId, startsOn, joinedBefore, waited, endsOn, staffId],
        ...[[organisationId], clientIds, [...steps[state]]],
      ],
    )
    if (ended)
      await owner.query(
        `insert into clientship_figure (area_id, clientship_id, client_id, organisation_id, started_on, ended_on, end_reason,
                                        own_field, visible_to)
         select $1, id, id, $2, $3::date - 100, $3::date + $4::integer, $5, 'yes', array[$2::uuid]
           from unnest($6::uuid[]) as c (id)`,
        [areaId, organisationId, startsOn, ended.after, ended.reason, clientIds],
      )
  }
  return offeringId
}
