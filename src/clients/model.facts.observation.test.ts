import { describe, expect, test } from 'vitest'
import {
  factObservationSchema,
  factsOfObservation,
  observationKeys,
  observationRight,
} from './model.facts.observation.ts'

const observed = { observedOn: '2026-11-20', source: 'self_rated' }
const degree = (facts: object) => ({ key: 'degree', value: { item: 'd1', facts }, ...observed })

function codesOf(observation: unknown): readonly string[] {
  const { error } = factObservationSchema.safeParse(observation)
  return (error?.issues ?? []).map(({ message }) => message)
}

describe('an observation', () => {
  test.each([
    { key: 'finnish', value: 'A2.2', ...observed },
    { key: 'finnish_speaking', value: 'X', ...observed },
    { key: 'health_allows', value: 'being_clarified', ...observed },
    degree({ degree_level: 'master' }),
    degree({ degree_completed_on: '2026-11-20', field: 'it' }),
    {
      key: 'own_field_experience',
      value: { item: 'e1', facts: { own_field_experience_ended_on: 'ongoing' } },
      ...observed,
    },
  ])('is accepted: %j', (observation) => {
    expect(codesOf(observation)).toEqual([])
  })

  test.each([
    ['factValueInvalid', { key: 'finnish', value: 'A2.3', ...observed }],
    ['factValueInvalid', { key: 'literate', value: 'Yes', ...observed }],
    [
      'factSourceNotAllowed',
      { key: 'health_allows', value: 'no', ...observed, source: 'document' },
    ],
    ['dayAfterObservation', degree({ degree_completed_on: '2026-11-21' })],
    ['factItemEmpty', degree({})],
  ])('is refused with %s: %j', (code, observation) => {
    expect(codesOf(observation)).toEqual([code])
  })

  test.each([
    { key: 'birth_date', value: '1990-01-01', ...observed },
    { key: 'degree_level', value: 'master', ...observed },
    { key: 'finnish', value: 'A2.2', observedOn: '2026-02-30', source: 'test' },
    degree({ degree_level: 'master', grade: '5' }),
  ])('is refused by its shape: %j', (observation) => {
    expect(factObservationSchema.safeParse(observation).success).toBe(false)
  })
})

test('support needs go to their own table, everything else to the facts', () => {
  const apart = observationKeys.filter((key) => observationRight(key) === 'support_needs')
  expect(apart).toEqual(['health_allows', 'rehabilitating'])
})

test('an observation of a list carries the facts of its items', () => {
  expect(factsOfObservation('degree')).toEqual(['degree_level', 'degree_completed_on', 'field'])
  expect(factsOfObservation('literate')).toEqual(['literate'])
})
