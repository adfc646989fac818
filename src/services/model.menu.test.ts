import { describe, expect, it } from 'vitest'
import type { FactKey } from '../clients/model.facts.ts'
import { toDay } from '../platform/shared/days.ts'
import { isTeachable, overlapsOf, teachingKey } from './model.menu.ts'

const finnish = teachingKey({ fact: 'finnish', level: 'B1.1', concepts: [], units: [] })
const group = (serviceId: string, intakeOn: string, language = 'fi', key = finnish) => ({
  ...{ serviceId, language, key },
  intakeOn: toDay(intakeOn),
})
const daysOf = (groups: ReturnType<typeof group>[]) =>
  overlapsOf(groups).map((near) => near.map(({ intakeOn }) => intakeOn))

describe('a hole of the menu', () => {
  const asks = (...facts: FactKey[]) => ({
    codes: [],
    tests: facts.map((fact) => ({ fact, test: { op: 'yes' as const } })),
  })

  it('is where a service could lead, not where somebody stands in life', () => {
    expect(isTeachable(asks('finnish'))).toBe(true)
    expect(isTeachable(asks('employment_status'))).toBe(false)
    expect(isTeachable(asks('employment_status', 'degree_level'))).toBe(true)
    expect(isTeachable({ ...asks('employment_status'), codes: ['wage-subsidy'] })).toBe(true)
    // Nothing is asked of what must not be.
    expect(isTeachable(asks())).toBe(false)
  })
})

describe('overlaps of intakes', () => {
  it('are of different services that teach the same in one language within two months of the first', () => {
    expect(
      daysOf([
        group('a', '2027-03-01'),
        group('b', '2027-01-05'),
        group('a', '2027-01-12'),
        group('b', '2027-03-05'),
        group('b', '2027-01-20', 'sv'),
      ]),
    ).toEqual([['2027-01-05', '2027-01-12', '2027-03-01']])
  })

  it('are not the rhythm of one service, nor of services that say not what they teach', () => {
    expect(daysOf([group('a', '2027-01-05'), group('a', '2027-01-12')])).toEqual([])
    const nothing = teachingKey({ fact: null, level: null, concepts: [], units: [] })
    expect(nothing).toBeNull()
    expect(
      daysOf([group('a', '2027-01-05', 'fi', nothing), group('b', '2027-01-05', 'fi', nothing)]),
    ).toEqual([])
  })

  it('tell skills apart, in whichever order they are written', () => {
    const key = (concepts: string[]) =>
      teachingKey({ fact: null, level: null, concepts, units: [] })
    expect(key(['x', 'y'])).toBe(key(['y', 'x']))
    expect(key(['x'])).not.toBe(key(['y']))
  })
})
