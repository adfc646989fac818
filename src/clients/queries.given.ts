import type { Read } from '../platform/server/db.ts'
import type { ClientId } from './model.access.ts'

/** Facts that are kept with the identity and the open contact data: a protected person's municipality is not there. */
export async function findGivenFacts(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<{ readonly birth_date?: string; readonly home_municipality?: string }> {
  const row = await db
    .selectFrom('client as c')
    .leftJoin('clientContact as o', (join) =>
      join.onRef('o.areaId', '=', 'c.areaId').onRef('o.clientId', '=', 'c.clientId'),
    )
    .select(['c.birthDate', 'o.municipalityCode'])
    .where('c.areaId', '=', areaId)
    .where('c.clientId', '=', clientId)
    .executeTakeFirst()
  return {
    ...(row?.birthDate == null ? {} : { birth_date: row.birthDate }),
    ...(row?.municipalityCode == null ? {} : { home_municipality: row.municipalityCode }),
  }
}
