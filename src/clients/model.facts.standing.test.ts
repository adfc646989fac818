import { describe, expect, it } from 'vitest'
import { toDay } from '../platform/shared/days.ts'
import type { RecordedFact } from './model.facts.observation.ts'
import { emptyProfile, foldProfile } from './model.facts.profile.ts'
import { factsInOrder, openFacts, standingOf } from './model.facts.standing.ts'
import { factKeys, findListOf, observedScalarFacts } from './model.facts.ts'

const today = toDay('2026-11-21')
let number = 0

function recorded(fact: Partial<RecordedFact> & Pick<RecordedFact, 'key' | 'value'>): RecordedFact {
  number += 1
  return {
    observedOn: toDay('2026-10-01'),
    source: 'self_rated',
    factId: `fact-${number}`,
    recordedBy: 'someone',
    recordedAt: `2026-10-01T08:00:${String(number).padStart(2, '0')}Z`,
    isRectified: false,
    ...fact,
  } as RecordedFact
}

describe('how a fact stands', () => {
  it('tells known, contested, stale, unanswered and missing apart', () => {
    const profile = foldProfile(
      [
        recorded({ key: 'literate', value: 'yes' }),
        recorded({ key: 'finnish', value: 'B1.1', source: 'test' }),
        recorded({ key: 'finnish', value: 'A2.1' }),
        recorded({
          key: 'employment_status',
          value: 'unemployed',
          observedOn: toDay('2025-11-20'),
        }),
        recorded({ key: 'english', value: 'X', source: 'test' }),
      ],
      today,
    )
    expect(standingOf(profile.facts.literate)).toBe('known')
    expect(standingOf(profile.facts.finnish)).toBe('contested')
    expect(standingOf(profile.facts.employment_status)).toBe('stale')
    expect(standingOf(profile.facts.english)).toBe('unanswered')
    expect(standingOf(profile.facts.swedish)).toBe('missing')
  })
})

describe('the facts to ask', () => {
  it('leave out what is known and keep the order in which they are wanted', () => {
    const profile = foldProfile([recorded({ key: 'literate', value: 'yes' })], today)
    expect(
      openFacts(profile, ['seeks_full_time', 'literate', 'finnish']).map(({ key }) => key),
    ).toEqual(['seeks_full_time', 'finnish'])
  })

  it('ask each degree for what it lacks, and a list without a degree once', () => {
    const wanted = ['degree_level', 'degree_completed_on'] as const
    expect(openFacts(emptyProfile, wanted)).toEqual([
      { key: 'degree_level', standing: 'missing', known: undefined },
    ])
    const profile = foldProfile(
      [
        recorded({ key: 'degree', value: { item: 'first', facts: { degree_level: 'master' } } }),
        recorded({
          key: 'degree',
          value: {
            item: 'second',
            facts: { degree_level: 'bachelor', degree_completed_on: '2020-05-31' },
          },
        }),
      ],
      today,
    )
    expect(openFacts(profile, wanted)).toEqual([
      { key: 'degree_completed_on', standing: 'missing', item: 'first', known: undefined },
    ])
  })
})

describe('no degree and no experience', () => {
  it('are answers: nothing more of them is missing', () => {
    const profile = foldProfile(
      [
        recorded({ key: 'degree', value: { item: 'first', facts: { degree_level: 'none' } } }),
        recorded({
          key: 'own_field_experience',
          value: { item: 'first', facts: { own_field_experience_ended_on: 'none' } },
        }),
      ],
      today,
    )
    expect(openFacts(profile, factsInOrder).map(({ key }) => findListOf(key))).not.toContain(
      'degree',
    )
    expect(
      openFacts(profile, ['degree_completed_on', 'field', 'own_field_experience_field']),
    ).toEqual([])
  })
})

describe('the groups', () => {
  it('hold every observed fact once', () => {
    const observed = factKeys.filter((key) => !['birth_date', 'home_municipality'].includes(key))
    expect([...factsInOrder].sort()).toEqual([...observed].sort())
    expect(observedScalarFacts.every((key) => factsInOrder.includes(key))).toBe(true)
  })
})
