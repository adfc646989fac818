import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './database.types.ts'
import { keepPlans } from './kept-plan.ts'
import { openPool } from './pool.ts'

export type { Database }

/** May read. */
export type Read = Kysely<Database>
/** May read and write: only ever a transaction. */
export type Tx = Transaction<Database>

const { DATE, INT8, TIMESTAMPTZ } = pg.types.builtins
const asDelivered = ([DATE, INT8, TIMESTAMPTZ] as const).map(
  (oid) => [oid, pg.types.getTypeParser(oid)] as const,
)

/** The types of values as the driver delivers them, for the pools of libraries that expect just those. */
export function libraryTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides()
  for (const [oid, parse] of asDelivered) types.setTypeParser(oid, parse)
  return types
}

// Days stay text (`Day`) and counts stay numbers: no driver object leaks into the domains.
pg.types.setTypeParser(DATE, (text) => text)
pg.types.setTypeParser(INT8, Number)
pg.types.setTypeParser(TIMESTAMPTZ, (text) =>
  Temporal.Instant.from(
    `${text.replace(' ', 'T')}:00`.replace(/([+-]\d\d:\d\d):00$/, '$1'),
  ).toString(),
)

export interface Db {
  readonly kysely: Read
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Told of every statement before it is sent: for measuring what a page costs without us. */
export type StatementListener = (statement: string, parameters: readonly unknown[]) => void

/**
 * Opens a pool of connections.
 * @param url address of the database, as its owner
 * @param as the role that every statement runs as; `owner` for migrations and seeds only
 */
export function openDb(
  url: string,
  as: 'taitopolku_app' | 'taitopolku_retention' | 'owner',
  size = 10,
  onStatement?: StatementListener,
): Db {
  const pool = openPool({
    connectionString: url,
    max: size,
    // A new connection learns tables and policies anew, which costs its first pages more than the pages themselves.
    idleTimeoutMillis: 600_000,
    application_name: `taitopolku ${as}`,
    // A page is many short statements of many people at once: to start workers for one costs more than it saves.
    ...(as === 'owner' ? {} : { options: `-c role=${as} -c max_parallel_workers_per_gather=0` }),
  })
  keepPlans(pool)
  const kysely = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    // Columns are snake_case in SQL and camelCase in rows; what is inside a jsonb value is left alone.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(onStatement === undefined
      ? {}
      : { log: ({ query }) => onStatement(query.sql, query.parameters) }),
  })
  return { kysely, pool, close: () => kysely.destroy() }
}
