import type pg from 'pg'
import type { Db } from '../../src/platform/server/db.ts'

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'One-Time Filter'?: string
  readonly Plans?: readonly PlanNode[]
}

/** How a statement reads one table: `Seq Scan client`, `Index Scan client client_search_name`. */
function scansOf(node: PlanNode): string[] {
  // What is under a condition that cannot be true is never run.
  if (node['One-Time Filter'] === 'false') return []
  const scan = [node['Node Type'], node['Relation Name'], node['Index Name']]
  const own = node['Node Type'].includes('Scan') ? [scan.filter(Boolean).join(' ')] : []
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)]
}

export interface StatementPlan {
  readonly text: string
  readonly scans: readonly string[]
}

/**
 * Makes every statement of a database's connections be explained right before it runs, as the same role and in the
 * same transaction.
 */
export function recordPlans(db: Db): StatementPlan[] {
  const plans: StatementPlan[] = []
  db.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (
      text: string,
      values?: unknown[],
    ) => Promise<pg.QueryResult>
    const explained = async (text: string, values: unknown[] = []) => {
      if (/^\s*(select|with|\()/i.test(text)) {
        const { rows } = await query(`explain (format json) ${text}`, values)
        plans.push({ text, scans: scansOf(rows[0]['QUERY PLAN'][0].Plan) })
      }
      return query(text, values)
    }
    Object.assign(client, { query: explained })
  })
  return plans
}
