import { badRequest, forbidden } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Assignment } from '../platform/server/route.ts'
import { type AddingStanding, addingStandings, type ClientId } from './model.access.ts'
import { hetuBirthDate } from './model.hetu.ts'
import type { AddedClient, NewClient } from './model.identity.ts'
import { listedName, nameTokens } from './model.names.ts'
import { checkedContact } from './operations.contact.ts'
import { type ClientContext, checkBirth, sealHetu } from './operations.identity.ts'
import { protectionRange } from './operations.protection.ts'
import { insertContact } from './queries.contact.ts'
import { insertClient } from './queries.identity.ts'
import { insertEmptyProfiles } from './queries.profile.ts'
import { insertTokens } from './queries.tokens.ts'
import { insertAccess, insertRelation } from './queries.visibility.ts'

/** @throws ApiError 403 where the role adds nobody, 400 when it is not said for which of several organisations */
function standingOf(
  assignments: readonly Assignment[],
  organisationId: string | undefined,
): AddingStanding {
  const standings = addingStandings(assignments)
  const standing =
    organisationId === undefined && standings.length === 1
      ? standings[0]
      : standings.find((one) => one.organisationId === organisationId)
  if (standing !== undefined) return standing
  if (organisationId !== undefined || standings.length === 0) throw forbidden()
  throw badRequest('inputInvalid', [{ path: 'organisationId', code: 'organisationMissing' }])
}

/**
 * Adds a person as a client of one of the adder's organisations. Whoever works with clients has them as their own from
 * then on, a referrer as the draft of a referral; who sits at the desk has no relation besides the organisation's.
 */
export async function addClient(context: ClientContext, person: NewClient): Promise<AddedClient> {
  const { tx, actor, audit, sealer, today } = context
  const { areaId, staffId } = actor
  checkBirth(person, today)
  const standing = standingOf(actor.assignments, person.organisationId)
  const contact = await checkedContact(tx, person.contact, 'contact.')
  const { familyName, givenNames, usedName, hetu, protection } = person
  const clientId: ClientId = newId<'Client'>()
  const visibleTo = [standing.organisationId]
  audit.subjects.add(clientId)

  const clientNumber = await insertClient(tx, {
    areaId,
    clientId,
    familyName,
    givenNames,
    usedName,
    searchName: listedName(familyName, givenNames),
    birthDate: person.birthDate ?? (hetu === null ? null : hetuBirthDate(hetu)),
    ...sealHetu(sealer, hetu),
    motherTongue: person.motherTongue,
    serviceLanguage: person.serviceLanguage,
    citizenships: person.citizenships,
    residenceGround: person.residenceGround,
    sex: person.sex,
    protection: protection === null ? null : protectionRange(protection),
    visibleTo,
    createdBy: staffId,
  })
  const client = { areaId, clientId, organisationId: standing.organisationId, visibleTo }
  await insertAccess(tx, { ...client, from: today, ground: 'added' })
  if (standing.relation !== 'same_organisation')
    await insertRelation(tx, {
      ...client,
      staffId,
      relation: standing.relation === 'own_client' ? 'own_client' : 'referral_draft',
      from: today,
    })
  const contactTable = protection === null ? 'clientContact' : 'clientProtectedContact'
  await insertContact(tx, contactTable, { ...contact, areaId, clientId, visibleTo })
  await insertEmptyProfiles(tx, areaId, clientId, visibleTo)
  const tokens = nameTokens(familyName, givenNames, usedName ?? '')
  await insertTokens(tx, areaId, clientId, tokens, visibleTo)
  return { clientId, clientNumber }
}
