import { emptyProfile, type Profile, type ProfileFact } from './model.facts.profile.ts'
import type { ItemFact, RuleList, ScalarFact } from './model.facts.ts'

/** The bare values of a profile: what rules read and the profile's row holds. Absent is unknown. */
export interface ProfileValues {
  readonly facts: Readonly<Partial<Record<ScalarFact, string>>>
  readonly lists: {
    readonly [L in RuleList]: readonly Readonly<Partial<Record<ItemFact<L>, string>>>[]
  }
}

/** The bare values of a profile, for rules and for the profile's row. */
export function profileValues(profile: Profile): ProfileValues {
  const valuesOf = <K extends string>(facts: Readonly<Partial<Record<K, ProfileFact>>>) => {
    const values: Partial<Record<K, string>> = {}
    for (const key in facts) {
      const value = facts[key]?.value
      if (value !== undefined) values[key] = value
    }
    return values
  }
  return {
    facts: valuesOf(profile.facts),
    lists: {
      degree: profile.lists.degree.map((item) => valuesOf(item.facts)),
      own_field_experience: profile.lists.own_field_experience.map((item) => valuesOf(item.facts)),
    },
  }
}

/** A profile of bare values without evidence, as a bulk run or a typed row has them. */
export function profileOfValues(values: ProfileValues): Profile {
  const factsOf = <K extends string>(known: Readonly<Partial<Record<K, string>>>) => {
    const facts: Partial<Record<K, ProfileFact>> = {}
    for (const key in known) {
      const value = known[key]
      if (value !== undefined)
        facts[key] = { value, evidence: undefined, isStale: false, conflicts: [] }
    }
    return facts
  }
  return {
    facts: factsOf(values.facts),
    lists: {
      ...emptyProfile.lists,
      degree: values.lists.degree.map((item, index) => ({
        item: String(index),
        facts: factsOf(item),
      })),
      own_field_experience: values.lists.own_field_experience.map((item, index) => ({
        item: String(index),
        facts: factsOf(item),
      })),
    },
    changesOn: undefined,
  }
}

/**
 * A profile completed with facts that are kept elsewhere than among the observations (birth date
 * with the identity, municipality with the contact data), for rules that ask for them.
 */
export function withGiven(
  profile: Profile,
  given: Readonly<Partial<Record<'birth_date' | 'home_municipality', string>>>,
): Profile {
  const facts = { ...profile.facts }
  for (const key of ['birth_date', 'home_municipality'] as const) {
    const value = given[key]
    if (value !== undefined)
      facts[key] = { value, evidence: undefined, isStale: false, conflicts: [] }
  }
  return { ...profile, facts }
}
