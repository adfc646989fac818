import { covers } from '../areas/model.rights.ts'
import type { Clock } from '../platform/server/clock.ts'
import { takeTurn } from '../platform/server/rate-limit.ts'
import { rightsOn } from './model.access.ts'
import type {
  DuplicateCandidate,
  DuplicatesQuestion,
  PossiblyKnownQuestion,
} from './model.duplicates.ts'
import { readHetu } from './model.hetu.ts'
import { listedName, searchTokens } from './model.names.ts'
import type { ClientContext } from './operations.identity.ts'
import { showPeople } from './operations.people.ts'
import { listRelations } from './queries.access.ts'
import { isPossiblyKnown, listLikePeople } from './queries.duplicates.ts'

/** Clients whom the actor may know and who may be the person; records of one person once, the likeliest first. */
export async function listDuplicates(
  { tx, actor, today, sealer, audit }: ClientContext,
  { familyName, givenNames, birthDate, hetu, clientId }: DuplicatesQuestion,
): Promise<DuplicateCandidate[]> {
  const code = hetu === null ? null : readHetu(hetu)
  const alike = await listLikePeople(tx, actor.areaId, {
    hetuHash: hetu === null ? null : sealer.hash(hetu),
    // Whoever was recorded without a code is found by the birth date that it tells.
    birthDate: birthDate ?? (code?.ok ? code.birthDate : null),
    searchName: listedName(familyName, givenNames),
    clientId,
  })
  const people = await showPeople(
    tx,
    actor,
    today,
    alike.map((one) => one.clientId),
  )
  const candidates = new Map<string, DuplicateCandidate>()
  for (const { clientId: found, byHetu, byName } of alike) {
    const person = people.get(found)
    if (person === undefined || person.clientId === clientId || candidates.has(person.clientId))
      continue
    const { searchName, ...hit } = person
    audit.subjects.add(hit.clientId).add(found)
    const reasons = [
      ...(byHetu ? (['hetu'] as const) : []),
      ...(byName ? (['birthDateAndName'] as const) : []),
    ]
    const { identity } = rightsOn(
      actor.assignments,
      await listRelations(tx, actor, hit.clientId, today),
    )
    candidates.set(hit.clientId, {
      ...{ ...hit, reasons },
      mayWrite: identity !== 'none' && covers(identity, 'write'),
    })
  }
  return [...candidates.values()]
}

/** How often one person may ask whether somebody is known: enough for a day's work, too little to try a list of names. */
const askedPerHour = 20
const askedPerDay = 60

/**
 * Whether somebody may be known to an organisation of the area that the actor does not belong to. The answer has one
 * shape and one cost, whatever is known; who asks and how often is remembered.
 * @throws ApiError 429 when asked too often
 */
export async function askPossiblyKnown(
  { tx, actor, sealer, clock }: ClientContext & { readonly clock: Clock },
  { familyName, givenNames, birthDate, hetu }: PossiblyKnownQuestion,
): Promise<{ possiblyKnown: boolean }> {
  const limits = [
    { seconds: 3600, times: askedPerHour },
    { seconds: 86_400, times: askedPerDay },
  ]
  for (const limit of limits)
    await takeTurn(tx, actor.areaId, `possibly known ${actor.staffId}`, limit, clock)
  const names = searchTokens(`${familyName} ${givenNames}`)
  const hetuHash = hetu === null ? null : sealer.hash(hetu)
  return { possiblyKnown: await isPossiblyKnown(tx, hetuHash, birthDate, names) }
}
