import { describe, expect, test } from 'vitest'
import { createRandom } from '../../platform/shared/random.ts'
import { idsOf } from '../frame/model.frame.ts'
import { monthNumber, monthText } from '../registers/model.registers.ts'
import { matrixOf } from '../stats/matrix.ts'
import { startTeam } from '../threads/team.ts'
import { eventPairs, personOf } from './event-pairs.ts'
import { profilesOf } from './profiles.ts'
import type { PersonMonths } from './queries.series.ts'

const months = 72
const firstMonth = monthNumber('2018-01')

/** Persons by their monthly earnings and by when they were in the service. */
function panelOf(
  people: Readonly<
    Record<string, { earns: (month: number) => number; serves?: readonly [number, number] }>
  >,
): PersonMonths {
  const persons = Object.keys(people)
  const fill = (value: (person: string, month: number) => number) =>
    matrixOf(
      persons.length,
      months,
      persons.flatMap((person) =>
        Array.from({ length: months }, (_, month) => value(person, month)),
      ),
    )
  const earnings = fill((person, month) => people[person]?.earns(month) ?? 0)
  return {
    persons,
    firstMonth,
    inService: fill((person, month) => {
      const [from, to] = people[person]?.serves ?? [1, 0]
      return Number(month >= from && month <= to)
    }),
    measures: new Map([
      ['earnings', earnings],
      ['worked', fill((person, month) => Number((people[person]?.earns(month) ?? 0) > 0))],
      ['expert_work', fill((person, month) => Number(person === 'client1' && month >= 44))],
    ]),
  }
}

const start = 30
const at = (person: string) => `${person}@${monthText(firstMonth + start)}`
/** Level, a dip of 600 in the year before the start, and an effect after the ten months of the service. */
const life = (level: number, effect: number) => (month: number) =>
  level - (month >= start - 12 && month < start + 6 ? 600 : 0) + (month > start + 9 ? effect : 0)

const panel = panelOf({
  client1: { earns: life(1000, 300), serves: [start, start + 9] },
  client2: { earns: life(1400, 500), serves: [start, start + 9] },
  control1: { earns: life(900, 0) },
  control2: { earns: life(1700, 0) },
  control3: { earns: life(1300, 0) },
})
const ids = idsOf([at('client1'), at('control1'), at('client2'), at('control2'), at('control3')])
const pairs = {
  treated: Int32Array.of(0, 2),
  offsets: Int32Array.of(0, 1, 3),
  controls: Int32Array.of(1, 3, 4),
}
const order = {
  before: 24,
  after: 40,
  groupTime: ['earnings'],
  adjusted: null,
  random: createRandom(1),
}
const profiles = await profilesOf(panel, eventPairs(pairs, ids, panel), order)
const earnings = profiles.measures.find(({ measure }) => measure === 'earnings')
const phase = (name: string) => earnings?.phases.find((point) => point.at === name)
const month = (k: number) => earnings?.months.find((point) => point.at === String(k))

describe('profiles of matched pairs', () => {
  test('are the same whoever makes them', async () => {
    const team = startTeam(2)
    const again = { ...order, random: createRandom(1) }
    try {
      expect(await profilesOf(panel, eventPairs(pairs, ids, panel), again, team.run)).toEqual(
        profiles,
      )
    } finally {
      await team.close()
    }
  })

  test('show the curve of the controls beside that of the clients, in the same months', () => {
    expect(profiles.pairs).toBe(2)
    expect(month(-24)?.treated.mean).toBe(1200)
    // The controls of the second pair share its weight: (900 + (1700 + 1300) / 2) / 2.
    expect(month(-24)?.control).toMatchObject({ n: 3, mean: 1200 })
    expect(month(-1)?.treated.mean).toBe(600)
    expect(month(-1)?.control.mean).toBe(600)
  })

  test('count after the end of the service, also for controls', () => {
    expect(phase('during')?.treated.mean).toBeCloseTo(1200 - 600 * 0.6, 12)
    expect(phase('during')?.control.mean).toBeCloseTo(1200 - 600 * 0.6, 12)
    expect(phase('after_1_6')?.treated.mean).toBe(1600)
    expect(phase('after_1_6')?.control.mean).toBe(1200)
  })

  test('the matched change finds the effect, and the base in the dip does not make one of the recovery', () => {
    expect(phase('after_13_24')?.change).toMatchObject({
      pairs: 2,
      persons: 5,
      estimate: 400,
      se: 100,
    })
    expect(phase('after_13_24')?.change.treated).toBe(400)
    expect(phase('after_13_24')?.changeFromLastMonth).toMatchObject({
      treated: 1000,
      control: 600,
      estimate: 400,
    })
    expect(phase('before_6_1')?.change.estimate).toBe(0)
  })

  test('group-time effects compare within the same dip, and the placebo finds nothing', () => {
    const [found] = profiles.groupTime
    expect(found?.dynamic.find((point) => point.month === 12)?.att).toBeCloseTo(400, 9)
    expect(found?.dynamic.find((point) => point.month === -3)?.att).toBeCloseTo(0, 9)
    expect(found?.byGroup).toEqual([
      {
        ...{
          start: '2020-07',
          att: expect.any(Number),
          se: expect.any(Number),
          reach: expect.any(Number),
        },
        persons: { treated: 2, control: 3 },
      },
    ])
    expect(found?.placebo).toMatchObject({ months: 12, att: 0 })
  })

  test('months worked as an expert among months worked', () => {
    const found = profiles.occupations.find((point) => point.phase === 'after_13_24')
    expect(found?.treated).toMatchObject({ persons: 2, share: 0.5 })
    expect(found?.control).toMatchObject({ persons: 3, share: 0, se: 0 })
    expect(found?.treated).toMatchObject({ experts: { nonzero: 1 }, others: { nonzero: 1 } })
    expect(found?.difference).toBe(0.5)
  })
})

test('a client without a match is in no profile, and an end that is not known gives no phase after it', async () => {
  const open = panelOf({
    client: { earns: life(1000, 0), serves: [start, months - 1] },
    control: { earns: life(900, 0) },
    alone: { earns: life(900, 0), serves: [start, start + 3] },
  })
  const matched = {
    treated: Int32Array.of(0, 2),
    offsets: Int32Array.of(0, 1, 1),
    controls: Int32Array.of(1),
  }
  const found = await profilesOf(
    open,
    eventPairs(matched, idsOf([at('client'), at('control'), at('alone')]), open),
    { ...order, groupTime: [] },
  )
  expect(found.pairs).toBe(1)
  const after = found.measures[0]?.phases.find((point) => point.at === 'after_1_6')
  expect(after?.treated).toMatchObject({ n: 0, mean: Number.NaN })
  expect(after?.change).toMatchObject({ pairs: 0, estimate: Number.NaN })
})

test('a unit names its person and its month', () => {
  expect(personOf('a@b@2020-01')).toEqual({ person: 'a@b', month: '2020-01' })
})
