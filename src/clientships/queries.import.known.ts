import type { Read } from '../platform/server/db.ts'

/** To which centres some people are on the way, as `client id organisation id`; only what is in sight. */
export async function listOnTheWay(
  db: Read,
  areaId: string,
  clientIds: readonly string[],
): Promise<Set<string>> {
  if (clientIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('handover')
    .select(['clientId', 'toOrganisationId'])
    .where('areaId', '=', areaId)
    .where('clientId', 'in', [...clientIds])
    .where('kind', '=', 'referral')
    .where('state', 'in', ['sent', 'received'])
    .execute()
  return new Set(rows.map((row) => `${row.clientId} ${row.toOrganisationId}`))
}
