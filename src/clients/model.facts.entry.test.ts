import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '../platform/shared/days.ts'
import {
  entryFaults,
  type FactEntries,
  observationsOf,
  withEntries,
  withEntry,
} from './model.facts.entry.ts'
import {
  type FactObservation,
  factObservationSchema,
  type RecordedFact,
} from './model.facts.observation.ts'
import { emptyProfile, foldProfile } from './model.facts.profile.ts'
import type { FactSource } from './model.facts.ts'
import { profileValues, withGiven } from './model.facts.values.ts'

const today = toDay('2026-11-21')
/** An observation recorded as the n-th. */
function recordedAs(observation: FactObservation, n: number): RecordedFact {
  return {
    ...observation,
    factId: `fact-${n}`,
    recordedBy: 'somebody',
    recordedAt: `2026-11-20T10:${String(n).padStart(2, '0')}:00Z`,
    isRectified: false,
  }
}

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
      defaults,
      today,
    )
    expect(profile.facts.finnish?.value).toBe('B1.1')
    expect(profile.facts.health_allows?.value).toBeUndefined()
    expect(profile.lists.degree.map(({ item, facts }) => [item, Object.keys(facts)])).toEqual([
      ['first', ['degree_level']],
    ])
    expect(emptyProfile.lists.degree).toEqual([])
  })

  it('does not let a self-rating prevail over a test, and shows the conflict', () => {
    const tested = { key: 'finnish', value: 'A2.1', source: 'test', observedOn: today } as const
    const known = foldProfile([recordedAs(tested, 1)], today)
    const suppose = (source: FactSource) =>
      withEntries(
        known,
        filled(['finnish', undefined, 'B1.1']),
        { source, observedOn: today },
        today,
      ).facts.finnish
    expect(suppose('self_rated')?.value).toBe('A2.1')
    expect(suppose('self_rated')?.conflicts.map(({ value }) => value)).toEqual(['B1.1'])
    expect(suppose('test')?.value).toBe('B1.1')
  })

  it('keeps what is given with the identity', () => {
    const known = withGiven(emptyProfile, { birth_date: '1990-01-01' })
    const supposed = withEntries(known, filled(['literate', undefined, 'yes']), defaults, today)
    expect(supposed.facts.birth_date?.value).toBe('1990-01-01')
  })

  it('has the values that the profile will have once the entries are recorded', () => {
    const said = fc.record({
      key: fc.constantFrom('finnish', 'finnish_speaking', 'literate', 'health_allows'),
      level: fc.constantFrom('A1.3', 'A2', 'B1.1', 'B2.2', 'X'),
      answer: fc.constantFrom('yes', 'no'),
      source: fc.constantFrom('self_rated', 'expert_estimate'),
      observedOn: fc.integer({ min: 0, max: 1500 }).map((back) => addDays(today, -back)),
    })
    const observation = said.map(({ key, level, answer, ...origin }) => ({
      key,
      value: key.startsWith('finnish') ? level : answer,
      ...origin,
    }))
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 10 }), observation, (before, filledIn) => {
        const recorded = before.map((one, index) => recordedAs(one as FactObservation, index))
        const { key, value, source, observedOn } = filledIn
        const entries = filled([key as 'finnish', undefined, value])
        const supposed = withEntries(
          foldProfile(recorded, today),
          entries,
          { source: source as FactSource, observedOn },
          today,
        )
        const after = foldProfile(
          [...recorded, recordedAs(filledIn as FactObservation, recorded.length)],
          today,
        )
        expect(profileValues(supposed)).toEqual(profileValues(after))
      }),
      { seed: 2026, numRuns: 500 },
    )
  })
})
