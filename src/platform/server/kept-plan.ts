import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'

const mark = '/* kept plan */'

/**
 * At the end of a statement that is the same in many requests and finds its rows by a key, few or many of one client or of one
 * person's day: a connection parses it once and plans it only the first times. Not for lists, whose best plan depends on
 * what is asked, nor for texts of which there are many: each stays in every connection (docs/decisions/0069).
 */
export const keptPlan = sql.raw(mark)

/**
 * Whether every statement of a transaction runs by its general plan, also where one for its values would seem cheaper than
 * that: a client's few records, a person's day. Then the kept ones are not planned at all.
 */
export type Plans = 'general' | 'by values'

/** Sets for the transaction of a statement, as one of its sources, by what plans it goes on. */
export const choosePlans = (plans: Plans) =>
  sql`set_config('plan_cache_mode', ${plans === 'general' ? 'force_generic_plan' : 'auto'}, true)`

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `kept_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}

/** Lets the connections of a pool keep the plans of the statements that are marked so. */
export function keepPlans(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    const keeping = (text: unknown, values?: unknown, ...rest: unknown[]): unknown =>
      typeof text === 'string' && text.endsWith(mark)
        ? query({ name: nameOf(text), text, values }, ...rest)
        : query(text, values, ...rest)
    Object.assign(client, { query: keeping })
  })
}
