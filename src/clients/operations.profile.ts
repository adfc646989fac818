import type { Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import { foldProfile } from './model.facts.profile.ts'
import { profileValues } from './model.facts.values.ts'
import type { FactKind } from './model.recorded-facts.ts'
import { listOrganisationsNow, lockClient } from './queries.lock.ts'
import { findMergedInto } from './queries.merges.ts'
import { listDueProfiles, listFactsToFold, saveProfile } from './queries.profile.ts'
import { withSightOf } from './queries.sight.ts'

const kinds: readonly FactKind[] = ['facts', 'support_needs']

/** Folds the facts of one client, which the transaction has locked, into the profile's row. */
async function foldOne(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  today: Day,
  of: readonly FactKind[],
): Promise<void> {
  const readers = await listOrganisationsNow(tx, areaId, clientId, today)
  for (const kind of of) {
    const profile = foldProfile(await listFactsToFold(tx, kind, areaId, clientId, readers), today)
    await saveProfile(
      tx,
      kind,
      areaId,
      clientId,
      profileValues(profile),
      profile.changesOn,
      readers,
    )
  }
}

/**
 * Folds a client's facts again after they changed, and those of the record through which the client is read. The
 * record may be out of the actor's sight, but never out of the sight of those who see the client.
 */
export async function refold(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  today: Day,
  of: readonly FactKind[] = kinds,
): Promise<void> {
  const { visibleTo } = await lockClient(tx, areaId, clientId, today)
  await withSightOf(tx, visibleTo, async () => {
    await foldOne(tx, areaId, clientId, today, of)
    const kept = await findMergedInto(tx, areaId, clientId)
    if (kept === undefined) return
    await lockClient(tx, areaId, kept.clientId, today)
    await foldOne(tx, areaId, kept.clientId, today, of)
  })
}

/**
 * Folds the profiles in which a fact has passed its shelf life, at most `limit` of each kind. A nightly job runs it per
 * area, in transactions of the retention role (which sees all rows of the area that `app.area_id` names), until
 * it gives 0.
 * @returns how many profiles were folded
 */
export async function refoldDue(tx: Tx, areaId: string, today: Day, limit = 500): Promise<number> {
  let folded = 0
  for (const kind of kinds)
    for (const clientId of await listDueProfiles(tx, kind, areaId, today, limit)) {
      await lockClient(tx, areaId, clientId, today)
      await foldOne(tx, areaId, clientId, today, [kind])
      folded++
    }
  return folded
}
