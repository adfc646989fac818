import type { Profile, ProfileFact, ProfileItem } from './model.facts.profile.ts'
import {
  type FactKey,
  findListOf,
  type ItemFact,
  type LanguageFact,
  type ListFact,
  languages,
  listFacts,
  lists,
  type ScalarFact,
  skillParts,
} from './model.facts.ts'

/**
 * How a fact stands on a day: known; known, but observations disagree; once known and past its shelf life; observed
 * without an answer (not tested, being clarified); never observed.
 */
export type Standing = 'known' | 'contested' | 'stale' | 'unanswered' | 'missing'

/** How a fact of a profile stands. */
export function standingOf(fact: ProfileFact | undefined): Standing {
  if (fact === undefined) return 'missing'
  if (fact.value !== undefined) return fact.conflicts.length > 0 ? 'contested' : 'known'
  return fact.isStale ? 'stale' : 'unanswered'
}

/** Facts that are read and asked together. */
export interface FactGroup {
  readonly id:
    | 'work'
    | 'language'
    | 'education'
    | 'studies'
    | 'experience'
    | 'decisions'
    | 'jobs'
    | 'licences'
    | 'integration'
    | 'path'
    | 'support'
  readonly facts: readonly ScalarFact[]
  readonly list?: ListFact
}

/** All observed facts in the order in which a person is got to know. */
export const factGroups: readonly FactGroup[] = [
  { id: 'work', facts: ['employment_status', 'seeks_full_time', 'can_focus_full_time'] },
  { id: 'integration', facts: ['integration_phase', 'integration_training'] },
  {
    id: 'language',
    facts: [
      ...languages.flatMap((language): LanguageFact[] => [
        language,
        ...skillParts.map((part): LanguageFact => `${language}_${part}`),
      ]),
      'literate',
      'latin_script',
    ],
  },
  { id: 'education', facts: [], list: 'degree' },
  { id: 'decisions', facts: [], list: 'degree_decision' },
  { id: 'studies', facts: [], list: 'study' },
  { id: 'experience', facts: [], list: 'own_field_experience' },
  { id: 'jobs', facts: [], list: 'job' },
  { id: 'licences', facts: [], list: 'driving_licence' },
  {
    id: 'path',
    facts: ['professional_direct_to_work', 'home_parent_entering_work', 'arrived_as_older_youth'],
  },
  { id: 'support', facts: ['health_allows', 'rehabilitating'] },
]

/** A fact of a profile that is to be asked: where it stands, and of which degree or experience it is. */
export interface OpenFact {
  readonly key: FactKey
  readonly standing: Exclude<Standing, 'known'>
  /** The item of a list whose fact it is; undefined for a fact that stands alone, and for a list without any item. */
  readonly item?: string
  readonly known: ProfileFact | undefined
}

const itemFactsOf = (list: ListFact): readonly ItemFact[] => listFacts[list]

/** The facts of an item by key; a fact that no observation named is undefined. */
export function factOfItem(item: ProfileItem, key: ItemFact): ProfileFact | undefined {
  return (item.facts as Readonly<Partial<Record<ItemFact, ProfileFact>>>)[key]
}

/** Whether an item says that there is no degree, no experience: then nothing more of it is missing. */
function tellsOfNone(item: ProfileItem): boolean {
  return Object.values(item.facts).some((fact) => fact?.value === 'none')
}

/**
 * Which of the wanted facts a form asks first: those that are stale, contested, unanswered or missing, in the
 * order wanted. Of a list each item is asked by itself; a list without items is asked by its first wanted fact.
 */
export function openFacts(profile: Profile, wanted: readonly FactKey[]): readonly OpenFact[] {
  const open: OpenFact[] = []
  const add = (key: FactKey, known: ProfileFact | undefined, item?: string) => {
    const standing = standingOf(known)
    if (standing !== 'known')
      open.push({ key, standing, known, ...(item === undefined ? {} : { item }) })
  }
  const asked = new Set<ListFact>()
  for (const key of wanted) {
    const list = findListOf(key)
    if (list === undefined) {
      add(key, profile.facts[key as ScalarFact])
      continue
    }
    const items: readonly ProfileItem[] = profile.lists[list]
    for (const item of items) {
      const known = factOfItem(item, key as ItemFact)
      if (known !== undefined || !tellsOfNone(item)) add(key, known, item.item)
    }
    if (items.length === 0 && !asked.has(list)) add(key, undefined)
    asked.add(list)
  }
  return open
}

/** Every observed fact, in the order of the groups, facts of lists included. */
export const factsInOrder: readonly FactKey[] = factGroups.flatMap(({ facts, list }) => [
  ...facts,
  ...(list === undefined ? [] : itemFactsOf(list)),
])

/** The lists among the wanted facts. */
export function listsOf(wanted: readonly FactKey[]): readonly ListFact[] {
  return lists.filter((list) => wanted.some((key) => findListOf(key) === list))
}
