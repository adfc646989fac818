import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, toDay } from '../platform/shared/days.ts'
import { levels, levelsAgree, notTested } from './model.facts.levels.ts'
import type { RecordedFact } from './model.facts.observation.ts'
import { foldProfile } from './model.facts.profile.ts'
import { factSources, factValueSchema, sourceRank } from './model.facts.ts'
import { profileOfValues, profileValues, withGiven } from './model.facts.values.ts'

const seeded = { seed: 2026, numRuns: 300 }
const on = toDay('2026-11-21')

const days = fc.integer({ min: -30, max: 1500 }).map((back) => addDays(on, -back))
const origin = fc.record({
  observedOn: days,
  source: fc.constantFrom(...factSources),
  recordedAt: fc.integer({ min: 0, max: 5 }).map((minute) => `2026-11-20T10:0${minute}:00Z`),
  recordedBy: fc.constantFrom('anna', 'bo'),
  isRectified: fc.boolean(),
})
const scalar = fc
  .constantFrom('finnish', 'finnish_speaking', 'literate', 'health_allows', 'seeks_full_time')
  .chain((key) => {
    const isLevel = key.startsWith('finnish')
    const values = isLevel ? [...levels, notTested] : ['yes', 'no']
    return fc.record({ key: fc.constant(key), value: fc.constantFrom(...values) })
  })
const degree = fc
  .record({
    item: fc.constantFrom('d1', 'd2', 'd3'),
    facts: fc.record(
      {
        degree_level: fc.constantFrom('none', 'bachelor', 'master'),
        degree_completed_on: fc.constantFrom('2015-06-01', '2024-06-01'),
        field: fc.constantFrom('it', 'health'),
      },
      { requiredKeys: [] },
    ),
  })
  .map((value) => ({ key: 'degree' as const, value }))
const recorded = fc
  .array(fc.tuple(fc.oneof(scalar, degree), origin), { maxLength: 14 })
  .map((all) =>
    all.map(([said, from], index) => ({ ...said, ...from, factId: `f${index}` }) as RecordedFact),
  )

describe('the fold of recorded facts', () => {
  test('does not depend on their order', () => {
    fc.assert(
      fc.property(recorded, fc.infiniteStream(fc.nat()), (facts, keys) => {
        const shuffled = facts
          .map((fact) => ({ fact, key: keys.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ fact }) => fact)
        expect(foldProfile(shuffled, on)).toEqual(foldProfile(facts, on))
      }),
      seeded,
    )
  })

  test('is the same without the rectified facts and those observed later', () => {
    fc.assert(
      fc.property(recorded, (facts) => {
        const counting = facts.filter((fact) => !fact.isRectified && fact.observedOn <= on)
        expect(foldProfile(facts, on)).toEqual(foldProfile(counting, on))
      }),
      seeded,
    )
  })

  test('gives values of the domain, backed by an observation that is not outdated', () => {
    fc.assert(
      fc.property(recorded, (facts) => {
        const { facts: known } = foldProfile(facts, on)
        for (const [key, fact] of Object.entries(known)) {
          if (fact?.value === undefined) continue
          expect(factValueSchema(key as 'literate').safeParse(fact.value).success).toBe(true)
          expect(fact.isStale).toBe(false)
          expect(facts.map(({ factId }) => factId)).toContain(fact.evidence?.factId)
        }
      }),
      seeded,
    )
  })

  test('prefers the better source, then the later day, among what is fresh', () => {
    fc.assert(
      fc.property(recorded, (facts) => {
        const best = foldProfile(facts, on).facts.seeks_full_time
        const fresh = facts.filter(
          ({ key, isRectified, observedOn }) =>
            key === 'seeks_full_time' &&
            !isRectified &&
            observedOn <= on &&
            on < addMonths(observedOn, 12),
        )
        expect(best?.value !== undefined).toBe(fresh.length > 0)
        if (fresh.length === 0) return
        const better = fresh.filter(
          ({ source, observedOn }) =>
            best?.evidence !== undefined &&
            (sourceRank[source] > sourceRank[best.evidence.source] ||
              (sourceRank[source] === sourceRank[best.evidence.source] &&
                observedOn > best.evidence.observedOn)),
        )
        expect(better).toEqual([])
        for (const conflict of best?.conflicts ?? []) expect(conflict.value).not.toBe(best?.value)
      }),
      seeded,
    )
  })

  test('changes by itself first on the day that it names', () => {
    fc.assert(
      fc.property(recorded, (facts) => {
        const past = facts.filter((fact) => fact.observedOn <= on)
        const { changesOn, ...now } = foldProfile(past, on)
        if (changesOn === undefined) {
          const { changesOn: later, ...then } = foldProfile(past, addMonths(on, 600))
          expect({ ...then, later }).toEqual({ ...now, later: undefined })
          return
        }
        const dayBefore = foldProfile(past, addDays(changesOn, -1))
        expect(profileValues(dayBefore)).toEqual(profileValues({ ...now, changesOn }))
        expect(changesOn > on).toBe(true)
        expect(foldProfile(past, changesOn)).not.toEqual(dayBefore)
      }),
      seeded,
    )
  })
})

let count = 0
function fact(
  key: string,
  value: unknown,
  observedOn: string,
  source: RecordedFact['source'] = 'expert_estimate',
): RecordedFact {
  const factId = `x${++count}`
  const recordedAt = '2026-11-20T10:00:00Z'
  const day: Day = toDay(observedOn)
  const whole = { key, value, observedOn: day, source, factId, recordedBy: 'anna', recordedAt }
  return { ...whole, isRectified: false } as RecordedFact
}

describe('a fact', () => {
  test('is unknown past its shelf life, with the old value shown', () => {
    const old = foldProfile([fact('seeks_full_time', 'yes', '2025-11-21')], on).facts
    expect(old.seeks_full_time).toMatchObject({
      value: undefined,
      isStale: true,
      evidence: { value: 'yes', observedOn: '2025-11-21' },
    })
    const fresh = foldProfile([fact('seeks_full_time', 'yes', '2025-11-22')], on)
    expect(fresh.facts.seeks_full_time?.value).toBe('yes')
    expect(fresh.changesOn).toBe('2026-11-22')
  })

  test('keeps to a shelf life that the area sets', () => {
    const facts = [fact('seeks_full_time', 'yes', '2026-06-01')]
    const profile = (months: number | null) => foldProfile(facts, on, { seeks_full_time: months })
    expect(profile(3).facts.seeks_full_time?.isStale).toBe(true)
    expect(profile(null).changesOn).toBeUndefined()
  })

  test('is taken from a fresh self-rating when the test is outdated', () => {
    const facts = [
      fact('finnish', 'B1.1', '2023-01-01', 'test'),
      fact('finnish', 'A2.2', '2026-10-01', 'self_rated'),
    ]
    expect(foldProfile(facts, on).facts.finnish?.value).toBe('A2.2')
  })

  test('shows a later disagreement of a weaker source, not an earlier one', () => {
    const conflictsOf = (selfRatedOn: string) =>
      foldProfile(
        [
          fact('finnish', 'A2.2', '2026-05-01', 'test'),
          fact('finnish', 'B2.1', selfRatedOn, 'self_rated'),
        ],
        on,
      ).facts.finnish
    expect(conflictsOf('2026-06-01')).toMatchObject({
      value: 'A2.2',
      conflicts: [{ value: 'B2.1', source: 'self_rated' }],
    })
    expect(conflictsOf('2026-04-01')).toMatchObject({ value: 'A2.2', conflicts: [] })
  })

  test('does not conflict with a coarse level that may mean the same', () => {
    const facts = [
      fact('finnish', 'A2.2', '2026-05-01', 'test'),
      fact('finnish', 'A2', '2026-06-01', 'document'),
    ]
    const { finnish } = foldProfile(facts, on).facts
    expect(finnish).toMatchObject({ value: 'A2', conflicts: [] })
  })

  test('that is being clarified is unknown but not outdated; one not tested keeps the known level', () => {
    const { health_allows: health, finnish } = foldProfile(
      [
        fact('health_allows', 'yes', '2026-05-01', 'self_rated'),
        fact('health_allows', 'being_clarified', '2026-06-01', 'self_rated'),
        fact('finnish', 'A2.2', '2026-05-01', 'test'),
        fact('finnish', notTested, '2026-06-01', 'test'),
      ],
      on,
    ).facts
    expect(health).toMatchObject({
      value: undefined,
      isStale: false,
      evidence: { value: 'being_clarified' },
    })
    expect(finnish?.value).toBe('A2.2')
  })
})

describe('an overall level', () => {
  const parts = (speaking: string) => [
    fact('finnish_listening', 'B1.1', '2026-05-01'),
    fact('finnish_speaking', speaking, '2026-05-01'),
    fact('finnish_reading', 'B1.2', '2026-05-01'),
    fact('finnish_writing', 'B1.1', '2026-05-01'),
  ]

  test('is the recorded one', () => {
    const facts = [...parts('A2.1'), fact('finnish', 'B1.1', '2026-04-01', 'self_rated')]
    expect(foldProfile(facts, on).facts.finnish?.value).toBe('B1.1')
  })

  test('is else the lowest of four known parts, with the part that decides', () => {
    expect(foldProfile(parts('A2.1'), on).facts.finnish).toMatchObject({
      value: 'A2.1',
      derivedFrom: 'finnish_speaking',
    })
    expect(foldProfile(parts('A2'), on).facts.finnish?.value).toBe('A2')
  })

  test('is else unknown', () => {
    expect(foldProfile(parts(notTested), on).facts.finnish?.value).toBeUndefined()
    expect(foldProfile(parts('A2.1').slice(1), on).facts.finnish?.value).toBeUndefined()
  })
})

describe('a degree', () => {
  test('is put together from several observations, each fact by its best source', () => {
    const say = (facts: object, observedOn: string, source: RecordedFact['source']) =>
      fact('degree', { item: 'd1', facts }, observedOn, source)
    const { lists } = foldProfile(
      [
        say({ degree_level: 'bachelor', field: 'it' }, '2026-09-01', 'self_rated'),
        say({ degree_level: 'master' }, '2026-08-01', 'register'),
        say({ degree_completed_on: '2022-05-31' }, '2026-09-01', 'self_rated'),
      ],
      on,
    )
    expect(lists.degree).toHaveLength(1)
    expect(lists.degree[0]?.facts).toMatchObject({
      degree_level: { value: 'master', conflicts: [{ value: 'bachelor' }] },
      degree_completed_on: { value: '2022-05-31' },
      field: { value: 'it' },
    })
  })

  test('does not age, but work that goes on does', () => {
    const experience = (ended: string) =>
      foldProfile(
        [
          fact(
            'own_field_experience',
            { item: 'e1', facts: { own_field_experience_ended_on: ended } },
            '2024-01-01',
          ),
        ],
        on,
      ).lists.own_field_experience[0]?.facts.own_field_experience_ended_on
    expect(experience('2023-12-31')).toMatchObject({ value: '2023-12-31', isStale: false })
    expect(experience('ongoing')).toMatchObject({ value: undefined, isStale: true })
  })
})

test('bare values make a profile of the same values', () => {
  fc.assert(
    fc.property(recorded, (facts) => {
      const values = profileValues(foldProfile(facts, on))
      expect(profileValues(profileOfValues(values))).toEqual(values)
    }),
    seeded,
  )
})

test('facts kept elsewhere are added to the profile', () => {
  const profile = withGiven(foldProfile([], on), { birth_date: '1990-01-01' })
  expect(profileValues(profile).facts).toEqual({ birth_date: '1990-01-01' })
})

test('levels agree when an interval holds the other', () => {
  expect(levelsAgree('A2', 'A2.2')).toBe(true)
  expect(levelsAgree('A2', 'B1.1')).toBe(false)
})
