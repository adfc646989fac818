import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { Contact } from './model.contact.ts'
import type { LikePerson } from './model.duplicates.ts'
import type { FactObservation } from './model.facts.observation.ts'
import { foldProfile } from './model.facts.profile.ts'
import { profileValues } from './model.facts.values.ts'
import { type Hetu, hetuBirthDate } from './model.hetu.ts'
import { listedName, nameTokens } from './model.names.ts'
import { type ClientContext, sealHetu } from './operations.identity.ts'
import { showPeople } from './operations.people.ts'
import {
  insertAccesses,
  insertClients,
  insertFactsOfMany,
  insertProfiles,
  insertSentRelations,
  insertTokensOfMany,
  listLikeMany,
  type ManyClient,
} from './queries.add-many.ts'
import { profileFacts } from './queries.profile.ts'

/** A person of a list, checked where the list was read. */
export interface ListedPerson {
  readonly clientId: ClientId
  readonly familyName: string
  readonly givenNames: string
  readonly hetu: Hetu | null
  readonly birthDate: Day | null
  readonly sex: 'female' | 'male' | null
  readonly motherTongue: string | null
  readonly serviceLanguage: string | null
  readonly citizenships: readonly string[]
  readonly contact: Contact
  readonly observations: readonly FactObservation[]
  /** Who gets access besides the organisation that adds: the receiver of the referral. */
  readonly receiverId: string
}

const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null

/**
 * Adds people whom an organisation refers, with what a list says of them, in a fixed number of statements: each visible to
 * the organisation and the receiver of the referral, which the caller writes in the same transaction.
 */
export async function addReferredPeople(
  { tx, actor, audit, sealer, today }: ClientContext,
  organisationId: string,
  people: readonly ListedPerson[],
): Promise<void> {
  if (people.length === 0) return
  const { areaId, staffId } = actor
  const added = people.map((person) => {
    const { clientId, familyName, givenNames, hetu, receiverId } = person
    const visibleTo = [...new Set([organisationId, receiverId])]
    const sealed = sealHetu(sealer, hetu)
    audit.subjects.add(clientId)
    const { observations, ...identity } = person
    const client: ManyClient = {
      ...identity,
      searchName: listedName(familyName, givenNames),
      birthDate: person.birthDate ?? (hetu === null ? null : hetuBirthDate(hetu)),
      hetuSealed: hex(sealed.hetuSealed),
      hetuHash: hex(sealed.hetuHash),
      visibleTo,
    }
    // The hetu itself stays out of what is sent to the database.
    const { hetu: _hetu, ...row } = client as ManyClient & { hetu: Hetu | null }
    return { row, observations, visibleTo, clientId }
  })
  const rows = added.map(({ row }) => row)
  await insertClients(tx, areaId, staffId, rows)
  await insertAccesses(
    tx,
    areaId,
    today,
    added.flatMap(({ clientId, visibleTo }) =>
      visibleTo.map((id) => ({
        ...{ clientId, organisationId: id, visibleTo },
        ground: id === organisationId ? 'added' : 'referral',
      })),
    ),
  )
  await insertSentRelations(tx, areaId, { staffId, organisationId, from: today }, rows)
  const facts = added.flatMap(({ clientId, observations, visibleTo }) =>
    observations.map((observation) => ({
      ...observation,
      clientId,
      visibleTo,
      factId: newId<'Fact'>(),
    })),
  )
  if (facts.length > 0) await insertFactsOfMany(tx, areaId, staffId, facts)
  await insertProfiles(
    tx,
    areaId,
    profileFacts('facts'),
    added.map(({ clientId, observations, visibleTo }) =>
      profileRow(clientId, observations, visibleTo, today),
    ),
  )
  await insertTokensOfMany(
    tx,
    areaId,
    rows.flatMap(({ clientId, familyName, givenNames, visibleTo }) =>
      nameTokens(familyName, givenNames).map((token) => ({ clientId, token, visibleTo })),
    ),
  )
}

/** The profile's row of a person of whom nothing else is recorded. */
function profileRow(
  clientId: ClientId,
  observations: readonly FactObservation[],
  visibleTo: readonly string[],
  today: Day,
): object {
  const profile = foldProfile(
    observations.map((observation, index) => ({
      ...observation,
      ...{ factId: String(index), recordedBy: '', recordedAt: '', isRectified: false },
    })),
    today,
  )
  const { facts, lists } = profileValues(profile)
  return {
    ...facts,
    client_id: clientId,
    degrees: lists.degree.length > 0 ? lists.degree : null,
    experiences: lists.own_field_experience.length > 0 ? lists.own_field_experience : null,
    changes_on: profile.changesOn ?? null,
    visible_to: visibleTo,
  }
}

/** Who is asked about among many; `key` tells which answer is whose. */
export interface AskedPerson {
  readonly key: number
  readonly familyName: string
  readonly givenNames: string
  readonly hetu: Hetu | null
  readonly birthDate: Day | null
}

/** For each of many people the clients whom the actor may know and who may be the same person. */
export async function listDuplicatesOfMany(
  { tx, actor, today, sealer, audit }: ClientContext,
  people: readonly AskedPerson[],
): Promise<Map<number, LikePerson[]>> {
  const found = new Map<number, LikePerson[]>()
  if (people.length === 0) return found
  const alike = await listLikeMany(
    tx,
    actor.areaId,
    people.map(({ key, familyName, givenNames, hetu, birthDate }) => ({
      ...{ key, birthDate, searchName: listedName(familyName, givenNames) },
      hetuHash: hetu === null ? null : sealer.hash(hetu).toString('hex'),
    })),
  )
  if (alike.length === 0) return found
  const shown = await showPeople(tx, actor, today, [...new Set(alike.map((one) => one.clientId))])
  for (const { key, clientId, byHetu, byName } of alike) {
    const person = shown.get(clientId)
    if (person === undefined) continue
    const before = found.get(key) ?? []
    if (before.some((one) => one.clientId === person.clientId)) continue
    audit.subjects.add(person.clientId).add(clientId)
    const { searchName, ...hit } = person
    const reasons = [
      ...(byHetu ? (['hetu'] as const) : []),
      ...(byName ? (['birthDateAndName'] as const) : []),
    ]
    found.set(key, [...before, { ...hit, reasons }])
  }
  return found
}
