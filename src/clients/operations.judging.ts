import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import { type ClientId, type ClientRights, rightsOn } from './model.access.ts'
import { foldProfile, type Profile } from './model.facts.profile.ts'
import { withGiven } from './model.facts.values.ts'
import type { FactKind } from './model.recorded-facts.ts'
import { getProfile } from './operations.facts.ts'
import type { ClientContext } from './operations.identity.ts'
import { listRelations } from './queries.access.ts'
import { listFacts } from './queries.facts.ts'
import { findGivenFacts } from './queries.given.ts'
import { listMergedRecords } from './queries.merges.ts'

/**
 * What rules may use of a client, as far as the reader may know it: the profile of the facts, support needs only by
 * right, the birth date, and the municipality of a person who is not protected.
 */
export async function getProfileForRules(
  context: ClientContext,
  clientId: ClientId,
): Promise<{ readonly profile: Profile; readonly rights: ClientRights }> {
  const { tx, actor, today } = context
  const rights = rightsOn(actor.assignments, await listRelations(tx, actor, clientId, today))
  const kinds: FactKind[] = rights.support_needs === 'none' ? ['facts'] : ['facts', 'support_needs']
  const profile = await getProfile(context, clientId, kinds)
  return { profile: withGiven(profile, await findGivenFacts(tx, actor.areaId, clientId)), rights }
}

/**
 * What rules may use of a client without support needs, whoever reads: for what is kept or told beyond the reader. The
 * caller has the right to the client and writes the access log.
 */
export async function getOpenProfile(
  db: Read,
  areaId: string,
  clientId: ClientId,
  on: Day,
): Promise<Profile> {
  const merged = await listMergedRecords(db, areaId, clientId)
  const records = [clientId, ...merged.map((record) => record.clientId)]
  const profile = foldProfile(await listFacts(db, 'facts', areaId, records), on)
  return withGiven(profile, await findGivenFacts(db, areaId, clientId))
}
