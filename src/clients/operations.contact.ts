import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Read, Tx } from '../platform/server/db.ts'
import { badRequest, conflict } from '../platform/server/errors.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import {
  type Contact,
  type ContactAnswer,
  emptyContact,
  type ProtectedContactAnswer,
  protectionState,
} from './model.contact.ts'
import {
  type ContactTable,
  findContact,
  findProtection,
  insertContact,
  isMunicipality,
  updateContact,
} from './queries.contact.ts'
import { lockClient } from './queries.lock.ts'

/**
 * Contact data as they are kept: the phone number in its international form.
 * @throws ApiError 400 for a number that cannot be, or a municipality that is not
 */
export async function checkedContact(db: Read, contact: Contact, path = ''): Promise<Contact> {
  const { municipalityCode } = contact
  if (municipalityCode !== null && !(await isMunicipality(db, municipalityCode)))
    throw badRequest('inputInvalid', [
      { path: `${path}municipalityCode`, code: 'municipalityUnknown' },
    ])
  if (contact.phone === null) return contact
  const phone = parsePhoneNumberFromString(contact.phone, 'FI')
  if (phone?.isPossible() !== true)
    throw badRequest('inputInvalid', [{ path: `${path}phone`, code: 'phoneInvalid' }])
  return { ...contact, phone: phone.number }
}

/** Contact data of a person; of a protected one only that they are protected. */
export async function readContact(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<ContactAnswer> {
  const protection = await findProtection(db, areaId, clientId)
  if (protection !== undefined) return { isProtected: true, contact: null, version: 0 }
  const saved = await findContact(db, 'clientContact', areaId, clientId)
  const { version, ...contact } = saved ?? { ...emptyContact, version: 0 }
  return { isProtected: false, contact, version }
}

/**
 * Contact data of a protected person.
 * @throws ApiError 409 `notProtected` when the person is not under protection
 */
export async function readProtectedContact(
  db: Read,
  areaId: string,
  clientId: ClientId,
  today: Day,
): Promise<ProtectedContactAnswer> {
  const protection = await findProtection(db, areaId, clientId)
  if (protection === undefined) throw conflict('notProtected')
  const saved = await findContact(db, 'clientProtectedContact', areaId, clientId)
  const { version, ...contact } = saved ?? { ...emptyContact, version: 0 }
  return { protection, state: protectionState(protection, today), contact, version }
}

/**
 * Saves contact data where they belong.
 * @throws ApiError 409 when the person's protection says that they belong in the other table, or the version is stale
 */
export async function saveContact(
  tx: Tx,
  actor: Actor,
  clientId: ClientId,
  table: ContactTable,
  change: Contact & { readonly version: number },
  today: Day,
): Promise<void> {
  const { areaId } = actor
  const { isProtected, organisations } = await lockClient(tx, areaId, clientId, today)
  if (isProtected !== (table === 'clientProtectedContact'))
    throw conflict(isProtected ? 'contactProtected' : 'notProtected')
  const { version, ...given } = change
  const contact = await checkedContact(tx, given)
  const before = await findContact(tx, table, areaId, clientId)
  if (before === undefined && version === 0)
    return insertContact(tx, table, { ...contact, areaId, clientId, visibleTo: organisations })
  if (!(await updateContact(tx, table, areaId, clientId, version, contact)))
    throw conflict('versionConflict', before ?? { ...emptyContact, version: 0 })
}
