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
  type Candidate,
  countBearers,
  listBearers,
  listBySigns,
  listSimilarWords,
  type PersonRow,
} from './queries.search.ts'

/** So many candidates are weighed against each other; whoever has more types more. */
const mostCandidates = 100

/** The words of names that may be meant by a typed word, with how near each is. */
type Meanings = ReadonlyMap<string, number>

async function meaningsOf(db: Read, words: readonly string[]): Promise<Meanings[]> {
  const meanings = new Map(words.map((word) => [word, new Map<string, number>()]))
  for (const { word, token } of await listSimilarWords(db, words)) {
    const near = nearness(word, token)
    if (near !== undefined) meanings.get(word)?.set(token, near)
  }
  return words.map((word) => meanings.get(word) ?? new Map())
}

/** How near a person's names are to all typed words together; undefined when some word is none of theirs. */
function distanceOf(tokens: readonly string[], meanings: readonly Meanings[]): number | undefined {
  let sum = 0
  for (const meaning of meanings) {
    let nearest: number | undefined
    for (const token of tokens) {
      const near = meaning.get(token)
      if (near !== undefined && (nearest === undefined || near < nearest)) nearest = near
    }
    if (nearest === undefined) return undefined
    sum += nearest
  }
  return sum
}

/** Walks the bearers of the rarest typed word, those of its nearest meanings first, until there are enough. */
async function walk(
  db: Read,
  actor: Actor,
  today: Day,
  meanings: readonly Meanings[],
): Promise<Candidate[]> {
  const lists = meanings.map((meaning) => [...meaning.keys()])
  if (lists.some((tokens) => tokens.length === 0)) return []
  const bearers =
    lists.length === 1 ? [0] : await countBearers(db, actor.areaId, lists, mostCandidates)
  const rarest = bearers.indexOf(Math.min(...bearers))
  const others = lists.filter((_tokens, index) => index !== rarest)
  const found = new Map<ClientId, Candidate>()
  for (const tokens of tiersOf(meanings[rarest] ?? new Map())) {
    const limit = mostCandidates - found.size
    if (limit <= 0) break
    for (const candidate of await listBearers(db, actor, today, tokens, others, limit))
      found.set(candidate.clientId, candidate)
  }
  return [...found.values()]
}

/** So many words are walked at once: few enough for their bearers to be found by index. */
const wordsAtOnce = 20

/** The meanings of a word in groups of the same nearness, the nearest first; a large group comes in parts. */
function tiersOf(meaning: Meanings): string[][] {
  const tiers = [...Map.groupBy(meaning, ([, near]) => near)].toSorted(([a], [b]) => a - b)
  return tiers.flatMap(([, entries]) => {
    const tokens = entries.map(([token]) => token).sort()
    const parts = Math.ceil(tokens.length / wordsAtOnce)
    return Array.from({ length: parts }, (_part, index) =>
      tokens.slice(index * wordsAtOnce, (index + 1) * wordsAtOnce),
    )
  })
}

interface Match {
  readonly clientId: ClientId
  readonly distance: number
}

async function listMatches(
  db: Read,
  actor: Actor,
  today: Day,
  question: SearchQuestion,
  sealer: Sealer | undefined,
): Promise<Match[]> {
  const { words, birthDate, clientNumber, hetu } = question
  const hasSigns = birthDate !== undefined || clientNumber !== undefined || hetu !== undefined
  if (!hasSigns && words.length === 0) return []
  const meanings = words.length === 0 ? [] : await meaningsOf(db, words)
  const signs = {
    birthDate,
    clientNumber,
    hetuHash: hetu === undefined ? undefined : sealer?.hash(hetu),
  }
  const candidates = hasSigns
    ? await listBySigns(db, actor, today, signs, mostCandidates)
    : await walk(db, actor, today, meanings)
  return candidates.flatMap(({ clientId, tokens }) => {
    const distance = distanceOf(tokens, meanings)
    return distance === undefined ? [] : [{ clientId, distance }]
  })
}

/** The clients that a text may mean, for a list to choose from; an identity code is not looked up here. */
export async function searchClientIds(
  db: Read,
  actor: Actor,
  today: Day,
  text: string,
): Promise<ClientId[]> {
  const matches = await listMatches(
    db,
    actor,
    today,
    { ...readSearch(text), hetu: undefined },
    undefined,
  )
  const people = await showPeople(
    db,
    actor,
    today,
    matches.map((match) => match.clientId),
  )
  return [...people.values()].map((person) => person.clientId)
}

interface Ranked {
  readonly person: PersonRow
  readonly foundBy: ClientId
  readonly distance: number
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function compareRanked(a: Ranked, b: Ranked): number {
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
  const matches = await listMatches(tx, actor, today, readSearch(text), sealer)
  const distances = new Map(matches.map((match) => [match.clientId, match.distance]))
  const nearest = new Map<ClientId, Ranked>()
  for (const [foundBy, person] of await showPeople(tx, actor, today, [...distances.keys()])) {
    const ranked = { person, foundBy, distance: distances.get(foundBy) ?? 0 }
    const before = nearest.get(person.clientId)
    if (before === undefined || ranked.distance < before.distance)
      nearest.set(person.clientId, ranked)
  }
  const ranked = [...nearest.values()].sort(compareRanked)
  const hits = ranked
    .slice(0, searchPageSize)
    .map(({ person: { searchName, ...hit }, foundBy }) => {
      audit.subjects.add(hit.clientId).add(foundBy)
      return hit
    })
  return { hits, hasMore: ranked.length > searchPageSize }
}
