import { addMonths, type Day } from '../platform/shared/days.ts'
import { type Level, levelsAgree, lowestLevel, notTested } from './model.facts.levels.ts'
import { type ItemValue, isOfList, type RecordedFact } from './model.facts.observation.ts'
import {
  type FactKey,
  type FactSource,
  factDefinition,
  type ItemFact,
  isUnknownValue,
  type LanguageFact,
  type ListFact,
  languages,
  lists,
  type ScalarFact,
  skillParts,
  sourceRank,
} from './model.facts.ts'

/** An observation as it stands behind a value. */
export interface Evidence {
  readonly factId: string
  readonly value: string
  readonly observedOn: Day
  readonly source: FactSource
  readonly recordedBy: string
}

/** What is known of one fact on a day. */
export interface ProfileFact {
  /** What rules may use; undefined is unknown. */
  readonly value: string | undefined
  /** The observation behind the value; for an unknown fact the one that is out of date or undecided, to be shown. */
  readonly evidence: Evidence | undefined
  /** Whether the evidence is past its shelf life, which makes the fact unknown. */
  readonly isStale: boolean
  /** Observations that disagree with the evidence and are no older than it, latest first. */
  readonly conflicts: readonly Evidence[]
  /** For an overall language level that was not recorded: the skill part that is the lowest of the four. */
  readonly derivedFrom?: LanguageFact
}

/** Something for each list. */
const ofLists = <T>(make: (list: ListFact) => T): Record<ListFact, T> =>
  Object.fromEntries(lists.map((list) => [list, make(list)])) as Record<ListFact, T>

/** One degree or experience. */
export interface ProfileItem<L extends ListFact = ListFact> {
  readonly item: string
  readonly facts: Readonly<Partial<Record<ItemFact<L>, ProfileFact>>>
}

/** What is known of a client on a day, with the evidence. A fact that is absent was never observed. */
export interface Profile {
  readonly facts: Readonly<Partial<Record<ScalarFact, ProfileFact>>>
  readonly lists: { readonly [L in ListFact]: readonly ProfileItem<L>[] }
  /** The first day on which a value in use passes its shelf life and the fold must be made again. */
  readonly changesOn: Day | undefined
}

export const emptyProfile: Profile = {
  facts: {},
  lists: ofLists(() => []),
  changesOn: undefined,
}

/** Shelf lives in months that an area sets otherwise than the default; null: never out of date. */
export type ShelfLives = Readonly<Partial<Record<FactKey, number | null>>>

interface Seen extends Evidence {
  readonly recordedAt: string
}

interface Folded {
  readonly fact: ProfileFact
  readonly changesOn: Day | undefined
}

/** The map's entry of a key, made if there is none. */
function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The better evidence first: by source, then the latest observed, then the latest recorded. */
function compareSeen(a: Seen, b: Seen): number {
  return (
    sourceRank[b.source] - sourceRank[a.source] ||
    compareText(b.observedOn, a.observedOn) ||
    compareText(b.recordedAt, a.recordedAt) ||
    compareText(b.factId, a.factId)
  )
}

function expiryOf(key: FactKey, seen: Evidence, shelfLives: ShelfLives): Day | undefined {
  const definition = factDefinition(key)
  if (definition.ageingValues !== undefined && !definition.ageingValues.includes(seen.value))
    return undefined
  const months = key in shelfLives ? shelfLives[key] : definition.shelfLifeMonths
  return months === null || months === undefined ? undefined : addMonths(seen.observedOn, months)
}

function disagree(key: FactKey, a: string, b: string): boolean {
  return factDefinition(key).domain.kind === 'level' ? !levelsAgree(a, b) : a !== b
}

function toEvidence({ factId, value, observedOn, source, recordedBy }: Seen): Evidence {
  return { factId, value, observedOn, source, recordedBy }
}

function foldFact(key: FactKey, all: readonly Seen[], on: Day, shelfLives: ShelfLives): Folded {
  // "Not tested" says nothing, so it replaces no level that is known.
  const telling = all.filter((seen) => seen.value !== notTested)
  const ranked = (telling.length > 0 ? telling : all).toSorted(compareSeen)
  const isLive = (seen: Seen) => {
    const expiry = expiryOf(key, seen, shelfLives)
    return expiry === undefined || on < expiry
  }
  const live = ranked.filter(isLive)
  const best = live[0] ?? ranked[0]
  const isStale = live.length === 0
  const conflicts =
    best === undefined
      ? []
      : live.filter(
          (seen) => seen.observedOn >= best.observedOn && disagree(key, seen.value, best.value),
        )
  const isKnown = best !== undefined && !isStale && !isUnknownValue(key, best.value)
  return {
    fact: {
      value: isKnown ? best.value : undefined,
      evidence: best && toEvidence(best),
      isStale,
      conflicts: conflicts
        .toSorted((a, b) => compareText(b.observedOn, a.observedOn) || compareSeen(a, b))
        .map(toEvidence),
    },
    changesOn: best && !isStale ? expiryOf(key, best, shelfLives) : undefined,
  }
}

/** The overall level: the recorded one, else the lowest of four known parts, else unknown (design.md section 3). */
function withOverall(facts: Partial<Record<ScalarFact, ProfileFact>>): void {
  for (const language of languages) {
    const recorded = facts[language]
    if (recorded?.value !== undefined) continue
    const parts = skillParts.map((part) => {
      const fact: LanguageFact = `${language}_${part}`
      return { fact, known: facts[fact] }
    })
    const values = parts.map(({ known }) => known?.value as Level | undefined)
    const lowest = values.every((value) => value !== undefined) ? lowestLevel(values) : undefined
    if (lowest === undefined) continue
    const source = parts.find(({ known }) => known?.value && levelsAgree(known.value, lowest))
    if (source?.known === undefined) continue
    facts[language] = {
      value: lowest,
      evidence: source.known.evidence,
      isStale: false,
      conflicts: recorded?.conflicts ?? [],
      derivedFrom: source.fact,
    }
  }
}

/**
 * What is known of a client on a day: the fold of the recorded facts, in whatever order they come
 * (design.md section 3). Rectified facts and those observed after the day count for nothing. Per
 * fact a register, test or document beats an expert's estimate, which beats a self-rating; among
 * equals the latest observed wins. An observation past its shelf life is no longer knowledge, so
 * a fresh self-rating replaces an outdated test; with nothing fresh the fact is unknown.
 * Each fact of a list's item is folded by itself: the level of a degree may be registered while
 * its day is the client's own word.
 */
export function foldProfile(
  recorded: readonly RecordedFact[],
  on: Day,
  shelfLives: ShelfLives = {},
): Profile {
  const scalars = new Map<ScalarFact, Seen[]>()
  const items = ofLists(() => new Map<string, Map<ItemFact, Seen[]>>())
  for (const fact of recorded) {
    if (fact.isRectified || fact.observedOn > on) continue
    const { factId, observedOn, source, recordedBy, recordedAt } = fact
    const seen = (value: string): Seen => ({
      factId,
      value,
      observedOn,
      source,
      recordedBy,
      recordedAt,
    })
    if (isOfList(fact)) {
      const value: ItemValue = fact.value
      const item = entryOf(items[fact.key], value.item, () => new Map<ItemFact, Seen[]>())
      for (const [key, said] of Object.entries(value.facts) as [ItemFact, string | undefined][])
        if (said !== undefined) entryOf(item, key, () => []).push(seen(said))
    } else entryOf(scalars, fact.key, () => []).push(seen(fact.value))
  }

  let changesOn: Day | undefined
  const fold = (key: FactKey, all: readonly Seen[]): ProfileFact => {
    const folded = foldFact(key, all, on, shelfLives)
    if (folded.changesOn !== undefined && (changesOn === undefined || folded.changesOn < changesOn))
      changesOn = folded.changesOn
    return folded.fact
  }
  const facts: Partial<Record<ScalarFact, ProfileFact>> = {}
  for (const [key, all] of scalars) facts[key] = fold(key, all)
  withOverall(facts)
  const foldItems = (list: ListFact): ProfileItem[] =>
    [...items[list]]
      .map(([item, seen]) => ({
        item,
        facts: Object.fromEntries([...seen].map(([key, all]) => [key, fold(key, all)])),
      }))
      .toSorted((a, b) => compareText(a.item, b.item))
  return {
    facts,
    lists: ofLists(foldItems),
    changesOn,
  }
}
