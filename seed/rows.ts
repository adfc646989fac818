import type pg from 'pg'

/** A row to insert: columns and values as JSON writes them; a range as its text. */
export type Row = Readonly<Record<string, unknown>>

/**
 * Inserts rows in one statement; a row whose key is there already stays as it is, so that seeding
 * twice changes nothing and what an administrator has edited since is kept. All rows have the
 * columns of the first.
 */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ')
  await client.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}

/** The columns of a name in the three languages. */
export function nameColumns(name: { fi: string; sv: string; en: string }, prefix = 'name'): Row {
  return { [`${prefix}_fi`]: name.fi, [`${prefix}_sv`]: name.sv, [`${prefix}_en`]: name.en }
}
