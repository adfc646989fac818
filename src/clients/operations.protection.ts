import type { Tx } from '../platform/server/db.ts'
import { conflict } from '../platform/server/errors.ts'
import type { Actor } from '../platform/server/route.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { Protection } from './model.contact.ts'
import { moveContact } from './queries.contact.ts'
import { updateIdentity } from './queries.identity.ts'
import { lockClient } from './queries.lock.ts'
import { listRecordsOfPerson } from './queries.merges.ts'

/** A protection as the range that the database keeps: its upper bound is the day after the last. */
export function protectionRange({ validFrom, validTo }: Protection): string {
  return `[${validFrom},${validTo === null ? '' : addDays(validTo, 1)})`
}

/** All records of the person change together, so that none of them shows what another hides. */
async function changeProtection(
  tx: Tx,
  { areaId }: Actor,
  clientId: ClientId,
  version: number,
  protection: Protection | null,
  today: Day,
): Promise<void> {
  for (const record of await listRecordsOfPerson(tx, areaId, clientId)) {
    const locked = await lockClient(tx, areaId, record, today)
    if (record === clientId && locked.version !== version)
      throw conflict('versionConflict', { version: locked.version })
    await updateIdentity(tx, areaId, record, locked.version, {
      protection: protection === null ? null : protectionRange(protection),
    })
    if (protection !== null && !locked.isProtected)
      await moveContact(tx, 'clientContact', 'clientProtectedContact', areaId, record)
    if (protection === null && locked.isProtected)
      await moveContact(tx, 'clientProtectedContact', 'clientContact', areaId, record)
  }
}

/** Puts a person under protection, or corrects its dates; moves the contact data out of the sight of most. */
export async function protect(
  tx: Tx,
  actor: Actor,
  clientId: ClientId,
  change: { readonly version: number; readonly protection: Protection },
  today: Day,
): Promise<void> {
  await changeProtection(tx, actor, clientId, change.version, change.protection, today)
}

/** Ends a protection; whoever may read contact data reads them again. */
export async function endProtection(
  tx: Tx,
  actor: Actor,
  clientId: ClientId,
  version: number,
  today: Day,
): Promise<void> {
  await changeProtection(tx, actor, clientId, version, null, today)
}
