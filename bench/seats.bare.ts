import pg from 'pg'
import { makeSeatsWorld } from './seats.world.ts'

/** As many connections as the application has. */
const connections = 10

/**
 * Writes the rows of so many waits for a seat, each in a transaction of its own that also takes the group for share, all at
 * once through pg: what the database does of an enrolment without sign-in, rights, rules, log and HTTP.
 * @returns how many a second
 */
export async function enrolBare(
  databaseUrl: string,
  owner: pg.Pool,
  people: number,
): Promise<number> {
  const { offeringId, clientIds } = await makeSeatsWorld(
    owner,
    'hepa.koske@demo.test',
    { seats: 1, people },
    'bare',
  )
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections })
  const one = async (clientId: string): Promise<void> => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('select taken from offering where offering_id = $1 for share', [
        offeringId,
      ])
      await client.query(
        `with e as (
           insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, visible_to)
           select area_id, gen_random_uuid(), $1, client_id, 'queued', clock_timestamp(), visible_to
             from client where client_id = $2 returning *)
         insert into enrolment_step (area_id, enrolment_id, position, client_id, kind, at, offering_id, visible_to)
         select area_id, enrolment_id, 1, client_id, 'joined', joined_at, offering_id, visible_to from e`,
        [offeringId, clientId],
      )
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, () => pool.query('select')))
    const start = performance.now()
    await Promise.all(clientIds.map(one))
    return people / ((performance.now() - start) / 1000)
  } finally {
    await pool.end()
  }
}
