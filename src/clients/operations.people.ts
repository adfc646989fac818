import type { Read } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import {
  listMergesInto,
  listPeopleInSight,
  listPeopleOf,
  type PersonRow,
} from './queries.search.ts'

/** A person to be shown, by the record by which they were found. */
export type People = ReadonlyMap<ClientId, PersonRow>

/**
 * The people to be shown for some clients, each under the id by which it was found: a merged record shows as the kept
 * one, where the actor may know that.
 */
export async function showPeople(
  db: Read,
  actor: Actor,
  today: Day,
  clientIds: readonly ClientId[],
): Promise<People> {
  if (clientIds.length === 0) return new Map()
  const merges = await listMergesInto(db, actor.areaId, clientIds)
  const keptOf = new Map(merges.map((merge) => [merge.mergedClientId, merge.clientId]))
  const all = await listPeopleOf(db, actor, today, [...clientIds, ...keptOf.values()])
  const people = new Map(all.map((person) => [person.clientId, person]))
  const shown = new Map<ClientId, PersonRow>()
  for (const clientId of clientIds) {
    const kept = keptOf.get(clientId)
    const person = (kept && people.get(kept)) ?? people.get(clientId)
    if (person !== undefined) shown.set(clientId, person)
  }
  return shown
}

/** The people of some clients in sight, whom the actor may know by a rule of the caller's, not by their relation to them. */
export async function namePeople(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<People> {
  if (clientIds.length === 0) return new Map()
  const all = await listPeopleInSight(db, areaId, clientIds)
  return new Map(all.map((person) => [person.clientId, person]))
}
