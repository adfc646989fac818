import type { Day } from '../platform/shared/days.ts'
import {
  type FactObservation,
  type ItemValue,
  observationFaults,
  type RecordedFact,
} from './model.facts.observation.ts'
import { foldProfile, type Profile, type ProfileFact } from './model.facts.profile.ts'
import {
  type FactKey,
  type FactSource,
  factDefinition,
  factValueSchema,
  findListOf,
  type ListFact,
  lists,
  type ScalarFact,
} from './model.facts.ts'

/** A value filled in for a fact and not recorded yet. */
export interface FactEntry {
  readonly key: FactKey
  /** The degree or experience whose fact it is. */
  readonly item?: string
  /** The value as it stands in the field: it may not be one yet. */
  readonly value: string
  /** How and when this one is known, when otherwise than the rest. */
  readonly source?: FactSource
  readonly observedOn?: Day
}

/** How and when the filled-in values are known, unless an entry says otherwise. */
export interface EntryDefaults {
  readonly source: FactSource
  readonly observedOn: Day
  /** The document that they rest on. */
  readonly documentId?: string | null
}

/** The values filled in so far, by `entryId`. */
export type FactEntries = Readonly<Record<string, FactEntry>>

/** Names an entry: by its fact, and by its item when the fact is of a list. */
export function entryId(key: FactKey, item?: string): string {
  return item === undefined ? key : `${item}.${key}`
}

/** The entries with one value set, or with it taken away when the value is null. */
export function withEntry(
  entries: FactEntries,
  key: FactKey,
  item: string | undefined,
  value: string | null,
): FactEntries {
  const id = entryId(key, item)
  if (value === null) {
    const { [id]: _gone, ...rest } = entries
    return rest
  }
  return {
    ...entries,
    [id]: { ...entries[id], key, value, ...(item === undefined ? {} : { item }) },
  }
}

/** The source of an entry: its own, else the common one where the fact allows it, else the first allowed. */
export function entrySource(entry: FactEntry, { source }: EntryDefaults): FactSource {
  const { sources } = factDefinition(entry.key)
  const wanted = entry.source ?? source
  return sources === undefined || sources.includes(wanted) ? wanted : (sources[0] ?? wanted)
}

/** Names the degree or experience of entries that name none: one that is not recorded yet. */
export const newItem = 'new'

/** An observation to be recorded, with the entries that it is made of. */
export interface EnteredObservation {
  readonly observation: FactObservation
  readonly entries: readonly string[]
}

/** What is read in a document or a test result may name the document. */
export const isCiting = (source: FactSource): boolean => source === 'document' || source === 'test'

function citation(key: FactKey, source: FactSource, { documentId }: EntryDefaults) {
  const cites = documentId && isCiting(source) && factDefinition(key).right === 'facts'
  return cites ? { documentId } : {}
}

/**
 * The observations that entries make: one for each fact that stands alone, and one for the facts of a degree or
 * experience that are known in the same way on the same day.
 * @param freshItem the id of a degree or experience that is not recorded yet
 */
export function observationsOf(
  entries: FactEntries,
  defaults: EntryDefaults,
  freshItem: string = newItem,
): readonly EnteredObservation[] {
  const ofItems = new Map<string, { list: ListFact; item: string; ids: string[] }>()
  const made: EnteredObservation[] = []
  for (const [id, entry] of Object.entries(entries)) {
    const list = findListOf(entry.key)
    const source = entrySource(entry, defaults)
    const observedOn = entry.observedOn ?? defaults.observedOn
    if (list === undefined) {
      const observation = {
        ...{ key: entry.key as ScalarFact, value: entry.value, source, observedOn },
        ...citation(entry.key, source, defaults),
      }
      made.push({ observation, entries: [id] })
      continue
    }
    const item = entry.item ?? freshItem
    const group = `${list} ${item} ${source} ${observedOn}`
    const known = ofItems.get(group)
    if (known === undefined) ofItems.set(group, { list, item, ids: [id] })
    else known.ids.push(id)
  }
  for (const { list, item, ids } of ofItems.values()) {
    const of = ids.flatMap((id) => entries[id] ?? [])
    const [first] = of
    if (first === undefined) continue
    const facts = Object.fromEntries(of.map(({ key, value }) => [key, value]))
    const value: ItemValue = { item, facts }
    const source = entrySource(first, defaults)
    const observation = {
      ...{ key: list, value, source, observedOn: first.observedOn ?? defaults.observedOn },
      ...citation(first.key, source, defaults),
    } as FactObservation
    made.push({ observation, entries: ids })
  }
  return made
}

/** What is wrong with entries, as text keys by entry; empty when they can be recorded. */
export function entryFaults(
  entries: FactEntries,
  defaults: EntryDefaults,
  today: Day,
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const made of observationsOf(entries, defaults)) {
    const [only] = made.entries
    for (const { path, code } of observationFaults(made.observation)) {
      const id = made.entries.find((one) => entries[one]?.key === path[2]) ?? only
      if (id !== undefined) faults[id] ??= code
    }
    if (made.observation.observedOn > today)
      for (const id of made.entries) faults[id] ??= 'observedInFuture'
  }
  return faults
}

function isValue(entry: FactEntry): boolean {
  return factValueSchema(entry.key).safeParse(entry.value).success
}

/** Recorded last, so that of equals the value that is being filled in wins. */
const presently = '9999'

/** What stands behind a profile, as the observations that the fold would need to come to it again. */
function observationsBehind(profile: Profile): RecordedFact[] {
  const recorded: RecordedFact[] = []
  const add = (known: ProfileFact | undefined, said: (value: string) => object) => {
    if (known?.evidence === undefined || known.derivedFrom !== undefined) return
    for (const seen of [known.evidence, ...known.conflicts]) {
      const { value, ...origin } = seen
      const fact = { ...origin, ...said(value), recordedAt: '', isRectified: false }
      recorded.push(fact as RecordedFact)
    }
  }
  for (const [key, known] of Object.entries(profile.facts)) add(known, (value) => ({ key, value }))
  for (const list of lists)
    for (const { item, facts } of profile.lists[list])
      for (const [key, known] of Object.entries<ProfileFact | undefined>(facts))
        add(known, (value) => ({ key: list, value: { item, facts: { [key]: value } } }))
  return recorded
}

/**
 * The profile as it would be if the values filled in were recorded: what a judgement would then say. It comes from the
 * fold that the recorded facts go through, so a value that would not prevail (a self-rating against a test) changes
 * nothing and is shown as a conflict. Values that are none yet are left out.
 * @param on the day of the profile
 */
export function withEntries(
  profile: Profile,
  entries: FactEntries,
  defaults: EntryDefaults,
  on: Day,
): Profile {
  const usable = Object.entries(entries).filter(([, entry]) => isValue(entry))
  if (usable.length === 0) return profile
  const supposed = observationsOf(Object.fromEntries(usable), defaults).map(
    ({ observation, entries: ids }): RecordedFact => ({
      ...observation,
      factId: ids.join(' '),
      recordedBy: '',
      recordedAt: presently,
      isRectified: false,
    }),
  )
  const folded = foldProfile([...observationsBehind(profile), ...supposed], on)
  // What is kept with the identity and the contact data has no observation behind it.
  const given = Object.entries(profile.facts).filter(
    ([, known]) => known?.value !== undefined && known.evidence === undefined,
  )
  return { ...folded, facts: { ...folded.facts, ...Object.fromEntries(given) } }
}
