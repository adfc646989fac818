import { type RawBuilder, sql } from 'kysely'
import type { Actor } from './route.ts'

/**
 * That two columns name the actor, or somebody for whom the actor stands in at that organisation.
 * @param staff the column of a staff member
 * @param organisation the column of the organisation for which they work in that row
 * @param shared what the row has to be besides, where it is of somebody for whom the actor stands in
 */
export function namesActor(
  { staffId, standsInFor }: Pick<Actor, 'staffId' | 'standsInFor'>,
  staff: string,
  organisation: string,
  shared: RawBuilder<unknown> = sql`true`,
): RawBuilder<boolean> {
  const [who, where] = [sql.ref(staff), sql.ref(organisation)]
  if (standsInFor.length === 0) return sql`${who} = ${staffId}`
  const absent = standsInFor.map((one) => sql`(${one.staffId}::uuid, ${one.organisationId}::uuid)`)
  // An index is read by the list of people.
  return sql`(${who} = any(${[staffId, ...standsInFor.map((one) => one.staffId)]}::uuid[])
    and (${who} = ${staffId} or ((${who}, ${where}) in (${sql.join(absent)}) and ${shared})))`
}
