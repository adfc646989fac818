import type pg from 'pg'
import { lastingTables, ownedTables } from '../src/clients/model.owned-tables.ts'

/** From so many people on it pays to build the indexes at the end. */
const manyPeople = 20_000

/**
 * Prepares the connections for a bulk load. Where the database user may (a superuser, as of the embedded database), rows
 * are stored without looking up each foreign key of each row, which takes more than half of the time; `checkReferences`
 * looks at all of them at once afterwards. Of many people into a database that is nearly empty the indexes are built at the end; a
 * run that is cut off leaves them to the next start (migration 0019).
 * @param people how many are to be added at most
 * @returns whether the lookups are off; `end` puts everything back
 */
export async function beginBulk(
  clients: readonly pg.ClientBase[],
  people: number,
): Promise<{ readonly isUnchecked: boolean; end(): Promise<void> }> {
  const [first] = clients
  if (first === undefined) throw new RangeError('No connection')
  const superuser = await first.query(
    'select from pg_roles where rolname = current_user and rolsuper',
  )
  const isUnchecked = superuser.rowCount === 1
  const all = (statement: string) => Promise.all(clients.map((client) => client.query(statement)))
  if (isUnchecked) await all('set session_replication_role = replica; set wal_compression = off')
  // What a crash takes of the last chunks is made again by the next call.
  await all('set synchronous_commit = off')
  // Few connections, each with an index of all rows to sort.
  await all(`set maintenance_work_mem = '256MB'`)
  if (isUnchecked && people >= manyPeople && (await countClients(first)) < people / 10)
    await first.query('call maintenance.postpone_indexes($1::text[]::regclass[])', [loadedTables])
  return {
    isUnchecked,
    async end() {
      await all('call maintenance.build_postponed()')
      if (isUnchecked) await all('reset session_replication_role; reset wal_compression')
      await all('reset synchronous_commit; reset maintenance_work_mem')
    },
  }
}

const loadedTables: readonly string[] = [...ownedTables, ...lastingTables]

async function countClients(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from client')
  return rows[0]?.n ?? 0
}

/** Lets the planner know what was loaded, and leaves nobody to wait for the clean-up that would follow. */
export async function tidyLoaded(clients: readonly pg.ClientBase[]): Promise<void> {
  const left = [...loadedTables, 'name_token']
  await Promise.all(
    clients.map(async (client) => {
      for (let table = left.shift(); table !== undefined; table = left.shift())
        await client.query(`vacuum (analyze) ${table}`)
    }),
  )
}

interface Reference {
  readonly name: string
  readonly table: string
  readonly target: string
  readonly columns: string[]
  readonly keys: string[]
}

/**
 * Sees that every row of an area that belongs to a client points at rows that are there.
 * @throws Error that names the foreign key with a row that points nowhere
 */
export async function checkReferences(
  clients: readonly pg.ClientBase[],
  areaId: string,
): Promise<void> {
  const left = await listReferences(clients[0])
  await Promise.all(
    clients.map(async (client) => {
      await client.query(`set work_mem = '128MB'`)
      for (let one = left.shift(); one !== undefined; one = left.shift())
        await checkReference(client, areaId, one)
      await client.query('reset work_mem')
    }),
  )
}

async function listReferences(client: pg.ClientBase | undefined): Promise<Reference[]> {
  const found = await client?.query<Reference>(
    `select c.conname as name, c.conrelid::regclass::text as "table", c.confrelid::regclass::text as target,
            array(select a.attname::text from unnest(c.conkey) with ordinality k (n, o)
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.o) as columns,
            array(select a.attname::text from unnest(c.confkey) with ordinality k (n, o)
                    join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by k.o) as keys
       from pg_constraint c
      where c.contype = 'f' and exists (
              select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'client_id')
      order by 1`,
  )
  return found?.rows ?? []
}

async function checkReference(
  client: pg.ClientBase,
  areaId: string,
  { name, table, target, columns, keys }: Reference,
): Promise<void> {
  const given = columns.map((column) => `t.${column} is not null`).join(' and ')
  const same = columns.map((column, order) => `r.${keys[order]} = t.${column}`).join(' and ')
  // A count, not the first: whoever expects to find one soon looks each row up by itself.
  const { rows } = await client.query<{ lost: boolean }>(
    `select count(*) > 0 as lost from ${table} t
      where t.area_id = $1 and ${given} and not exists (select from ${target} r where ${same})`,
    [areaId],
  )
  if (rows[0]?.lost !== false) throw new Error(`${name}: a row of ${table} points nowhere.`)
}
