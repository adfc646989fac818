import type { Tx } from '../platform/server/db.ts'
import { conflict } from '../platform/server/errors.ts'
import type { Actor } from '../platform/server/route.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { Protection } from './model.contact.ts'
import { moveContact } from './queries.contact.ts'
import { updateIdentity } from './queries.identity.ts'
import { type LockedClient, lockClient } from './queries.lock.ts'
import { listRecordsOfPerson } from './queries.merges.ts'
import { withSightOf } from './queries.sight.ts'

/** A protection as the range that the database keeps: its upper bound is the day after the last. */
export function protectionRange({ validFrom, validTo }: Protection): string {
  return `[${validFrom},${validTo === null ? '' : addDays(validTo, 1)})`
}

/** All records of the person in sight change together, so that none of them shows what another hides. */
async function changeRecords(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  protection: Protection | null,
  today: Day,
): Promise<void> {
  for (const record of await listRecordsOfPerson(tx, areaId, clientId)) {
    const { version, isProtected } = await lockClient(tx, areaId, record, today)
    await updateIdentity(tx, areaId, record, version, {
      protection: protection === null ? null : protectionRange(protection),
    })
    if (protection !== null && !isProtected)
      await moveContact(tx, 'clientContact', 'clientProtectedContact', areaId, record)
    if (protection === null && isProtected)
      await moveContact(tx, 'clientProtectedContact', 'clientContact', areaId, record)
  }
}

/** @throws ApiError 409 when the client was changed since that version */
async function lockVersion(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  version: number,
  today: Day,
): Promise<LockedClient> {
  const locked = await lockClient(tx, areaId, clientId, today)
  if (locked.version !== version) throw conflict('versionConflict', { version: locked.version })
  return locked
}

/**
 * Puts a person under protection, or corrects its dates; moves the contact data out of the sight of most. A record of
 * the same person that only others see is hidden with it.
 */
export async function protect(
  tx: Tx,
  { areaId }: Actor,
  clientId: ClientId,
  { version, protection }: { readonly version: number; readonly protection: Protection },
  today: Day,
): Promise<void> {
  const { visibleTo } = await lockVersion(tx, areaId, clientId, version, today)
  await withSightOf(tx, visibleTo, () => changeRecords(tx, areaId, clientId, protection, today))
}

/**
 * Ends a protection; whoever may read contact data reads them again. A record that only others see stays hidden, until
 * one of them ends it too.
 */
export async function endProtection(
  tx: Tx,
  { areaId }: Actor,
  clientId: ClientId,
  version: number,
  today: Day,
): Promise<void> {
  await lockVersion(tx, areaId, clientId, version, today)
  await changeRecords(tx, areaId, clientId, null, today)
}
