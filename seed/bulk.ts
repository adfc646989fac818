import type pg from 'pg'

/**
 * Lets the connections store rows without looking up each foreign key of each row, which takes more than half of a
 * bulk load; `checkReferences` looks at all of them at once afterwards. Only a superuser may, as of the embedded
 * database: elsewhere every row is checked as it comes.
 * @returns whether the lookups are off; `end` turns them on again
 */
export async function beginBulk(
  clients: readonly pg.ClientBase[],
): Promise<{ readonly isUnchecked: boolean; end(): Promise<void> }> {
  const [first] = clients
  const superuser = await first?.query(
    'select from pg_roles where rolname = current_user and rolsuper',
  )
  const isUnchecked = superuser?.rowCount === 1
  const set = async (role: 'replica' | 'origin') => {
    if (!isUnchecked) return
    await Promise.all(
      clients.map((client) => client.query(`set session_replication_role = ${role}`)),
    )
  }
  // What a crash takes of the last chunks is made again by the next call.
  const commit = (wait: 'off' | 'on') =>
    Promise.all(clients.map((client) => client.query(`set synchronous_commit = ${wait}`)))
  await Promise.all([set('replica'), commit('off')])
  return {
    isUnchecked,
    async end() {
      await Promise.all([set('origin'), commit('on')])
    },
  }
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
export async function checkReferences(client: pg.ClientBase, areaId: string): Promise<void> {
  const { rows } = await client.query<Reference>(
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
  for (const { name, table, target, columns, keys } of rows) {
    const given = columns.map((column) => `t.${column} is not null`).join(' and ')
    const same = columns.map((column, order) => `r.${keys[order]} = t.${column}`).join(' and ')
    const lost = await client.query(
      `select from ${table} t
        where t.area_id = $1 and ${given} and not exists (select from ${target} r where ${same}) limit 1`,
      [areaId],
    )
    if (lost.rowCount !== 0) throw new Error(`${name}: a row of ${table} points nowhere.`)
  }
}
