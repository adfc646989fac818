import type { Read } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Sealer } from '../platform/server/sealing.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import {
  nearness,
  readSearch,
  type SearchAnswer,
  type SearchQuestion,
  searchPageSize,
} from './model.search.ts'
import type { ClientContext } from './operations.identity.ts'
import { showPeople } from './operations.people.ts'
import {
  listBySigns,
  listNamed,
  listSimilarWords,
  type Match,
  type Meaning,
  type PersonRow,
} from './queries.search.ts'

/** So many candidates are weighed against each other; whoever has more types more. */
const mostCandidates = 100

/** What may be meant by each typed word; a word by which nothing is meant has no meaning in the list. */
async function meaningsOf(db: Read, words: readonly string[]): Promise<Meaning[]> {
  const similar = await listSimilarWords(db, words)
  return words.flatMap((typed, word) =>
    similar.flatMap(({ word: asked, token }) => {
      const near = asked === typed ? nearness(typed, token) : undefined
      return near === undefined ? [] : [{ word, token, near }]
    }),
  )
}

/** How near a person's names are to all typed words together; undefined when some word is none of theirs. */
function distanceOf(tokens: readonly string[], meanings: readonly Meaning[], words: number) {
  let sum = 0
  for (let word = 0; word < words; word += 1) {
    const own = meanings.filter((one) => one.word === word && tokens.includes(one.token))
    if (own.length === 0) return undefined
    sum += Math.min(...own.map(({ near }) => near))
  }
  return sum
}

/** A person who was found, by which record and how far from what was typed. */
interface Found extends Match {
  readonly person: PersonRow
}

async function show(
  db: Read,
  actor: Actor,
  today: Day,
  matches: readonly Match[],
): Promise<Found[]> {
  const people = await showPeople(
    db,
    actor,
    today,
    matches.map(({ clientId }) => clientId),
  )
  return matches.flatMap((match) => {
    const person = people.get(match.clientId)
    return person === undefined ? [] : [{ ...match, person }]
  })
}

/** Finds people by names alone: the nearest names first, in ever larger parts, until enough are the actor's to know. */
async function findNamed(
  db: Read,
  actor: Actor,
  today: Day,
  meanings: readonly Meaning[],
): Promise<Found[]> {
  const found: Found[] = []
  let after = 0
  for (let size = mostCandidates; found.length < mostCandidates; size *= 4) {
    const matches = await listNamed(db, meanings, after, size)
    found.push(...(await show(db, actor, today, matches)))
    if (matches.length < size) break
    after += size
  }
  return found.slice(0, mostCandidates)
}

async function findPeople(
  db: Read,
  actor: Actor,
  today: Day,
  question: SearchQuestion,
  sealer: Sealer | undefined,
): Promise<Found[]> {
  const { words, birthDate, clientNumber, hetu } = question
  const hasSigns = birthDate !== undefined || clientNumber !== undefined || hetu !== undefined
  if (!hasSigns && words.length === 0) return []
  const meanings = words.length === 0 ? [] : await meaningsOf(db, words)
  if (words.some((_typed, word) => !meanings.some((one) => one.word === word))) return []
  if (!hasSigns) return findNamed(db, actor, today, meanings)
  const hetuHash = hetu === undefined ? undefined : sealer?.hash(hetu)
  const signs = { birthDate, clientNumber, hetuHash }
  const candidates = await listBySigns(db, actor, today, signs, mostCandidates)
  const matches = candidates.flatMap(({ clientId, tokens }) => {
    const distance = distanceOf(tokens, meanings, words.length)
    return distance === undefined ? [] : [{ clientId, distance }]
  })
  return show(db, actor, today, matches)
}

/** The clients that a text may mean, for a list to choose from; an identity code is not looked up here. */
export async function searchClientIds(
  db: Read,
  actor: Actor,
  today: Day,
  text: string,
): Promise<ClientId[]> {
  const question = { ...readSearch(text), hetu: undefined }
  const found = await findPeople(db, actor, today, question, undefined)
  return found.map(({ person }) => person.clientId)
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function compareFound(a: Found, b: Found): number {
  return (
    a.distance - b.distance ||
    compareText(a.person.searchName, b.person.searchName) ||
    a.person.clientNumber - b.person.clientNumber
  )
}

/**
 * Finds people by names with typing errors, a client number, a birth date or a whole hetu. The nearest names come
 * first, then the order of names and numbers, so that the same question always gives the same answer. Records of one
 * person show once.
 */
export async function searchClients(
  { tx, actor, today, audit, sealer }: ClientContext,
  text: string,
): Promise<SearchAnswer> {
  const nearest = new Map<ClientId, Found>()
  for (const found of await findPeople(tx, actor, today, readSearch(text), sealer)) {
    const before = nearest.get(found.person.clientId)
    if (before === undefined || found.distance < before.distance)
      nearest.set(found.person.clientId, found)
  }
  const ranked = [...nearest.values()].sort(compareFound)
  const hits = ranked
    .slice(0, searchPageSize)
    .map(({ person: { searchName, ...hit }, clientId: foundBy }) => {
      audit.subjects.add(hit.clientId).add(foundBy)
      return hit
    })
  return { hits, hasMore: ranked.length > searchPageSize }
}
