import { describe, expect, it } from 'vitest'
import { countEvents } from '../src/clientships/model.figure.ts'
import { toDay } from '../src/platform/shared/days.ts'
import { peopledAreas, variantEvery } from './demo-people.ts'
import { defaultCount } from './history/arrivals.ts'
import { createEvenDraws } from './history/even.ts'
import type { ClientshipHistory } from './history/history.ts'
import { countedOutcome } from './history/tables.ts'
import { createWorld } from './history/world.ts'
import { createPeopleMaker } from './make-people.ts'
import { dayNumber, dayOf } from './people/calendar.ts'

const espoo = peopledAreas[0]
if (espoo === undefined) throw new Error('No demo area')
const on = toDay('2026-11-21')
const world = createWorld(espoo.area, dayNumber(on))
const byDefault = defaultCount(espoo.population, on)
const [first, last] = [dayNumber(toDay('2021-01-01')), dayNumber(toDay('2025-12-31'))]
const work = ['employed_open', 'employed_subsidised', 'apprenticeship']

const make = (seed: number, from: number, count: number) =>
  createPeopleMaker(world, { ...espoo, seed, on, variantEvery })(from, count)

function eventsOf({ startedOn, end, outcomes }: ClientshipHistory) {
  const ended = { endedOn: end ? dayOf(end.on) : null, endReason: end?.reason ?? null }
  const events = countEvents(
    { startedOn: dayOf(startedOn), ...ended },
    outcomes.map(countedOutcome),
    on,
  )
  const within = (day: string | null) => day !== null && day >= dayOf(first) && day <= dayOf(last)
  return {
    work: within(events.workOn),
    business: within(events.businessOn),
    degree: within(events.studyOn),
    better: within(events.positiveOn),
  }
}

/** What S0 publishes, counted of histories; domain section 7 says how its sentences are read. */
function count(seed: number, people: number) {
  const made = make(seed, 0, people)
  const persons = made.flatMap(({ history }) => {
    const lives = history.clientships.filter(
      (one) => one.startedOn <= last && (one.end === undefined || one.end.on >= first),
    )
    return lives.length === 0 ? [] : [lives.map(eventsOf)]
  })
  const has = (kind: 'work' | 'business' | 'degree' | 'better') =>
    persons.filter((events) => events.some((one) => one[kind])).length
  const onlyDegree = persons.filter(
    (events) => events.some((one) => one.degree) && !events.some((one) => one.work || one.business),
  ).length
  const ended = made
    .flatMap(({ history }) => history.clientships)
    .filter(({ end }) => end !== undefined && dayOf(end.on).startsWith('2025'))
  const share = (centre: string, reasons: readonly string[]) => {
    const there = ended.filter((one) => one.centre === centre)
    return (
      (100 * there.filter(({ end }) => reasons.includes(end?.reason ?? '')).length) / there.length
    )
  }
  return {
    totals: { served: persons.length, employed: has('work'), degree: onlyDegree },
    better: (100 * has('better')) / persons.length,
    shares: [share('koske', work), share('oske', work), share('oske', ['degree_study'])],
  }
}

describe('the simulated people', () => {
  // S0, Tulos 2021-2025 and Tulos 2025.
  const published = { served: 4371, employed: 1496, degree: 946 }
  const in2025 = [42.5, 28, 35]
  const nearShares = (shares: readonly number[]) => {
    for (const [place, share] of shares.entries())
      expect(Math.abs(share - (in2025[place] ?? 0)), `${shares}`).toBeLessThan(2)
  }

  // The usual seed is counted as it is stored (totals.db.test.ts).
  it.each([1, 7, 987_654_321])(
    'of seed %i add up to the published totals within three per cent, the shares of 2025 within two points',
    (seed) => {
      const { totals, better, shares } = count(seed, byDefault)
      for (const key of ['served', 'employed', 'degree'] as const)
        expect(Math.abs(totals[key] / published[key] - 1), `${key} ${totals[key]}`).toBeLessThan(
          0.03,
        )
      expect(Math.abs(better / 63 - 1), `${better}`).toBeLessThan(0.03)
      nearShares(shares)
    },
  )

  it.each([
    [7_500, 3],
    [13_001, 5],
    [20_001, 6],
  ])('have the published shares of 2025 within two points when they are %i', (people, seed) => {
    nearShares(count(seed, people).shares)
  })

  it('are the same wherever one begins, within a block and across its end', () => {
    const whole = make(9, 9_900, 200)
    expect(make(9, 9_950, 100)).toEqual(whole.slice(50, 150))
    expect(make(9, 10_050, 50)).toEqual(whole.slice(150))
    const people = createPeopleMaker(world, { ...espoo, seed: 9, on, variantEvery })
    expect([...people(9_900, 70), ...people(9_970, 130)]).toEqual(whole)
  })
})

describe('even draws', () => {
  it('happen as often as their probabilities add up to, each as likely as it is said to be', () => {
    const seeds = Array.from({ length: 400 }, (_none, seed) => createEvenDraws(seed, 0))
    const chances = [0.1, 0.5, 0.9, 0.25, 0.65]
    const happened = seeds.map((even) => chances.map((chance) => even.chance('a', chance)))
    for (const draws of happened) {
      const sum = draws.filter(Boolean).length
      expect(sum === 2 || sum === 3).toBe(true)
    }
    for (const [place, chance] of chances.entries()) {
      const share = happened.filter((draws) => draws[place]).length / seeds.length
      expect(Math.abs(share - chance)).toBeLessThan(0.1)
    }
  })

  it('are alike for the same seed, block and stratum, and differ else', () => {
    const of = (seed: number, block: number, stratum: string) =>
      createEvenDraws(seed, block).next(stratum)
    expect(of(1, 2, 'a')).toBe(of(1, 2, 'a'))
    expect(new Set([of(1, 2, 'a'), of(2, 2, 'a'), of(1, 3, 'a'), of(1, 2, 'b')]).size).toBe(4)
  })

  it('take each of several values by its weight', () => {
    const even = createEvenDraws(3, 0)
    const taken = Array.from({ length: 1000 }, () =>
      even.weighted('c', [
        ['x', 5],
        ['y', 3],
        ['z', 2],
      ] as const),
    )
    const counts = (['x', 'y', 'z'] as const).map((v) => taken.filter((one) => one === v).length)
    expect(counts.map((one) => Math.round(one / 10))).toEqual([50, 30, 20])
  })
})
