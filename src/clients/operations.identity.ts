import type { Read } from '../platform/server/db.ts'
import { badRequest, conflict, type FieldError, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import type { Sealer } from '../platform/server/sealing.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { type ClientId, rightsOn } from './model.access.ts'
import type { BreakGlassId } from './model.break-glass.ts'
import { type Hetu, hetuBirthDate, maskHetu } from './model.hetu.ts'
import type { Client, Identity, IdentityChange } from './model.identity.ts'
import { listedName, nameTokens } from './model.names.ts'
import { listRelations } from './queries.access.ts'
import {
  findIdentity,
  type IdentityRow,
  type IdentityValues,
  insertFormerHetu,
  listOrganisations,
  listPeople,
  relistReferrals,
  updateIdentity,
} from './queries.identity.ts'
import { lockClient } from './queries.lock.ts'
import { findMergedInto, listMergedRecords } from './queries.merges.ts'
import { replaceTokens } from './queries.tokens.ts'

/** What an operation of this domain works with. */
export type ClientContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today' | 'sealer'>

/** A hetu as it is kept: sealed, and hashed to be found. */
export function sealHetu(sealer: Sealer, hetu: Hetu | null) {
  return {
    hetuSealed: hetu === null ? null : sealer.seal(hetu),
    hetuHash: hetu === null ? null : sealer.hash(hetu),
  }
}

/** @throws ApiError 400 when a person is born after today, by the birth date or the hetu */
export function checkBirth(
  person: { readonly birthDate?: Day | null | undefined; readonly hetu?: Hetu | null | undefined },
  today: Day,
): void {
  const fields: FieldError[] = []
  if (person.birthDate && person.birthDate > today)
    fields.push({ path: 'birthDate', code: 'dayInFuture' })
  if (person.hetu && hetuBirthDate(person.hetu) > today)
    fields.push({ path: 'hetu', code: 'dayInFuture' })
  if (fields.length > 0) throw badRequest('inputInvalid', fields)
}

function toIdentity({ hetuSealed, ...row }: IdentityRow, sealer: Sealer): Identity {
  const hetuMasked = hetuSealed === null ? null : maskHetu(sealer.open(hetuSealed) as Hetu)
  return { ...row, hetuMasked }
}

async function getIdentityRow(db: Read, areaId: string, clientId: ClientId): Promise<IdentityRow> {
  const row = await findIdentity(db, areaId, clientId)
  if (row === undefined) throw notFound()
  return row
}

/** How long the actor has the record of a client open outside their access; null when they do not. */
function openingOf({ glass }: ClientContext['actor'], clientId: ClientId): Client['opening'] {
  const opening = glass.open.find((one) => one.clientId === clientId)
  if (opening === undefined) return null
  const { breakGlassId, until } = opening
  return {
    breakGlassId: breakGlassId as BreakGlassId,
    until: Temporal.Instant.from(until).toString() as Instant,
  }
}

/** Who the client is, who works with them, and what the reader may do. */
export async function readClient(context: ClientContext, clientId: ClientId): Promise<Client> {
  const { tx, actor, today, sealer, audit } = context
  const { areaId } = actor
  const identity = toIdentity(await getIdentityRow(tx, areaId, clientId), sealer)
  const relations = await listRelations(tx, actor, clientId, today)
  const mergedRecords = await listMergedRecords(tx, areaId, clientId)
  for (const record of mergedRecords) audit.subjects.add(record.clientId)
  return {
    ...identity,
    rights: rightsOn(actor.assignments, relations),
    opening: openingOf(actor, clientId),
    people: await listPeople(tx, areaId, clientId, today),
    organisations: await listOrganisations(tx, areaId, clientId, today),
    mergedInto: (await findMergedInto(tx, areaId, clientId)) ?? null,
    mergedRecords,
  }
}

/** The whole hetu, for who asked for it. */
export async function readHetuOf(
  { tx, actor, sealer }: ClientContext,
  clientId: ClientId,
): Promise<string | null> {
  const { hetuSealed } = await getIdentityRow(tx, actor.areaId, clientId)
  return hetuSealed === null ? null : sealer.open(hetuSealed)
}

/** The fields that are there: a key without a value changes nothing. */
type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/**
 * Changes who a client is. New names change the words by which the client is found; a hetu that is replaced is kept
 * apart, because people are still asked for by it.
 * @throws ApiError 409 with the present identity when it was changed meanwhile, 400 when neither hetu nor birth date
 * would be left
 */
export async function changeIdentity(
  context: ClientContext,
  clientId: ClientId,
  { version, ...change }: IdentityChange,
): Promise<Identity> {
  const { tx, actor, sealer, today } = context
  const { areaId } = actor
  checkBirth(change, today)
  const { visibleTo } = await lockClient(tx, areaId, clientId, today)
  const before = await getIdentityRow(tx, areaId, clientId)
  if (before.version !== version) throw conflict('versionConflict', toIdentity(before, sealer))

  const { hetu, ...fields } = change
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<typeof fields>
  const after = { ...before, ...given }
  const hasHetu = hetu === undefined ? before.hetuSealed !== null : hetu !== null
  if (after.birthDate === null && !hasHetu)
    throw badRequest('inputInvalid', [{ path: 'birthDate', code: 'birthDateOrHetuMissing' }])
  const isRenamed =
    after.familyName !== before.familyName ||
    after.givenNames !== before.givenNames ||
    after.usedName !== before.usedName
  const values: Partial<IdentityValues> = {
    ...given,
    searchName: listedName(after.familyName, after.givenNames),
    ...(hetu === undefined ? {} : sealHetu(sealer, hetu)),
  }
  await updateIdentity(tx, areaId, clientId, version, values)
  if (isRenamed) {
    await replaceTokens(
      tx,
      areaId,
      clientId,
      nameTokens(after.familyName, after.givenNames, after.usedName ?? ''),
      visibleTo,
    )
    await relistReferrals(tx, clientId)
  }
  if (hetu !== undefined && before.hetuSealed !== null) {
    const old = sealer.open(before.hetuSealed)
    if (old !== hetu)
      await insertFormerHetu(tx, {
        areaId,
        clientFormerHetuId: newId<'ClientFormerHetu'>(),
        clientId,
        hetuSealed: before.hetuSealed,
        hetuHash: sealer.hash(old),
        visibleTo,
      })
  }
  return toIdentity(await getIdentityRow(tx, areaId, clientId), sealer)
}
