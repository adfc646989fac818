import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sessionCookieName, signSessionToken } from '../src/platform/server/session-cookie.ts'

/** A group with seats, and artificial people whom one expert may enrol in it. */
export interface SeatsWorld {
  readonly offeringId: string
  readonly clientIds: readonly string[]
}

/** An id that is the same in every run. */
const idOf = (name: string, n: number): string =>
  createHash('sha256')
    .update(`bench seats ${name} ${n}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

/**
 * Makes the group at the organisation of a member of staff, and the people with whom that member works.
 * @param name tells the ids of one group and its people from those of the next
 */
export async function makeSeatsWorld(
  owner: pg.Pool,
  email: string,
  { seats, people }: { readonly seats: number; readonly people: number },
  name: string,
): Promise<SeatsWorld> {
  const offeringId = idOf(`${name} offering`, 1)
  const clientIds = Array.from({ length: people }, (_, n) => idOf(`${name} client`, n))
  const { rows } = await owner.query<{ area: string; staff: string; organisation: string }>(
    `select m.area_id as area, m.staff_id as staff, r.organisation_id as organisation
       from staff_member m join role_assignment r using (area_id, staff_id)
      where m.email = $1 and r.role = 'expert'`,
    [email],
  )
  const { area, staff, organisation } = rows[0] ?? {}
  if (organisation === undefined) throw new Error(`${email} is no expert of the demo`)
  await owner.query(
    `insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode, language,
                           capacity, state)
     select area_id, $1, service_id, organisation_id, current_date, current_date + 30, current_date + 120, 'on_site', 'fi',
            $2, 'open'
       from service where area_id = $3 and organisation_id = $4 order by code limit 1`,
    [offeringId, seats, area, organisation],
  )
  const given = [area, clientIds, [organisation], staff]
  await owner.query(
    `insert into client (area_id, client_id, family_name, given_names, search_name, visible_to, created_by)
     select $1, id, 'Testinen' || n, 'Testi', 'testinen' || n || ' testi', $3, $4
       from unnest($2::uuid[]) with ordinality as c (id, n)`,
    given,
  )
  await owner.query(
    `insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
     select $1, id, ($3::uuid[])[1], daterange(current_date - 400, null), 'added', $3::uuid[]
       from unnest($2::uuid[]) as c (id)`,
    given.slice(0, 3),
  )
  await owner.query(
    `insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period,
                                  visible_to)
     select $1, gen_random_uuid(), id, $4, ($3::uuid[])[1], 'own_client', daterange(current_date - 400, null), $3::uuid[]
       from unnest($2::uuid[]) as c (id)`,
    given,
  )
  await owner.query('analyze client, client_access, client_relation, offering')
  return { offeringId, clientIds }
}

/** The cookie of a session of a user, made in the database as signing in would. */
export async function openSession(owner: pg.Pool, email: string, secret: string): Promise<string> {
  const token = randomUUID()
  await owner.query(
    `insert into auth.session (id, token, "userId", "expiresAt", "updatedAt")
     select $1, $1, id, now() + interval '1 day', now() from auth."user" where email = $2`,
    [token, email],
  )
  return `${sessionCookieName(false)}=${signSessionToken(token, secret)}`
}

/** What the database says of the group when all is done. */
export interface SeatsResult {
  readonly taken: number
  readonly enrolled: number
  readonly waiting: number
  /** Whether everybody with a seat joined before everybody who waits: two who wait may join at the same instant. */
  readonly inOrder: boolean
}

/** Reads the result back from the rows, whatever the answers said. */
export async function readSeatsResult(owner: pg.Pool, offeringId: string): Promise<SeatsResult> {
  const { rows } = await owner.query<SeatsResult>(
    `select o.taken,
            count(*) filter (where e.state in ('offered', 'accepted', 'started'))::int as enrolled,
            count(*) filter (where e.state = 'queued')::int as waiting,
            coalesce(max(e.joined_at) filter (where e.state <> 'queued')
                       < min(e.joined_at) filter (where e.state = 'queued'), true) as "inOrder"
       from offering o left join enrolment e using (area_id, offering_id)
      where o.offering_id = $1 group by o.taken`,
    [offeringId],
  )
  const [result] = rows
  if (result === undefined) throw new Error('The group is gone')
  return result
}
