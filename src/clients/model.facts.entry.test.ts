import { describe, expect, it } from 'vitest'
import { toDay } from '../platform/shared/days.ts'
import {
  entryFaults,
  type FactEntries,
  observationsOf,
  withEntries,
  withEntry,
} from './model.facts.entry.ts'
import { factObservationSchema } from './model.facts.observation.ts'
import { emptyProfile } from './model.facts.profile.ts'

const today = toDay('2026-11-21')
const defaults = { source: 'register', observedOn: today } as const

function filled(...values: [Parameters<typeof withEntry>[1], string | undefined, string][]) {
  return values.reduce<FactEntries>(
    (entries, [key, item, value]) => withEntry(entries, key, item, value),
    {},
  )
}

describe('values filled in', () => {
  it('become one observation for a fact and one for all facts of a degree', () => {
    const entries = filled(
      ['finnish', undefined, 'B1.1'],
      ['degree_level', 'first', 'master'],
      ['degree_completed_on', 'first', '2024-05-31'],
      ['degree_level', 'second', 'bachelor'],
    )
    const observations = observationsOf(entries, defaults).map(({ observation }) => observation)
    expect(observations).toEqual([
      { key: 'finnish', value: 'B1.1', ...defaults },
      {
        key: 'degree',
        value: {
          item: 'first',
          facts: { degree_level: 'master', degree_completed_on: '2024-05-31' },
        },
        ...defaults,
      },
      {
        key: 'degree',
        value: { item: 'second', facts: { degree_level: 'bachelor' } },
        ...defaults,
      },
    ])
    for (const observation of observations)
      expect(factObservationSchema.parse(observation)).toEqual(observation)
  })

  it('keep their own source and day apart from the rest', () => {
    const entries: FactEntries = {
      ...filled(['degree_level', 'first', 'master']),
      'first.field': { key: 'field', item: 'first', value: 'it', source: 'self_rated' },
    }
    expect(observationsOf(entries, defaults).map(({ observation }) => observation.source)).toEqual([
      'register',
      'self_rated',
    ])
  })

  it('of health are the client’s or an official’s word, whatever the rest come from', () => {
    const [only] = observationsOf(filled(['health_allows', undefined, 'yes']), defaults)
    expect(only?.observation.source).toBe('self_rated')
    expect(entryFaults(filled(['health_allows', undefined, 'yes']), defaults, today)).toEqual({})
  })

  it('are taken away by emptying the field', () => {
    const entries = filled(['finnish', undefined, 'B1.1'])
    expect(withEntry(entries, 'finnish', undefined, null)).toEqual({})
  })

  it('name what is wrong at the field where it is', () => {
    const entries = filled(
      ['degree_level', 'first', 'master'],
      ['degree_completed_on', 'first', '31.2.2024'],
      ['own_field_experience_ended_on', 'work', '2026-12-01'],
    )
    expect(entryFaults(entries, defaults, today)).toEqual({
      'first.degree_completed_on': 'factValueInvalid',
      'work.own_field_experience_ended_on': 'dayAfterObservation',
    })
    const later = { ...defaults, observedOn: toDay('2026-11-22') }
    expect(entryFaults(filled(['literate', undefined, 'yes']), later, today)).toEqual({
      literate: 'observedInFuture',
    })
  })
})

describe('the supposed profile', () => {
  it('has what was filled in, and ignores what is no value yet', () => {
    const profile = withEntries(
      emptyProfile,
      filled(
        ['finnish', undefined, 'B1.1'],
        ['degree_level', 'first', 'master'],
        ['degree_completed_on', 'first', '1.2.'],
        ['health_allows', undefined, 'being_clarified'],
      ),
    )
    expect(profile.facts.finnish?.value).toBe('B1.1')
    expect(profile.facts.health_allows?.value).toBeUndefined()
    expect(profile.lists.degree).toEqual([
      {
        item: 'first',
        facts: {
          degree_level: { value: 'master', isStale: false, conflicts: [], evidence: undefined },
        },
      },
    ])
    expect(emptyProfile.lists.degree).toEqual([])
  })
})
