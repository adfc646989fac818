import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { addDays, type Day, toDay } from '../platform/shared/days.ts'
import { contractUses, costOf, costOfAll } from './model.service-costs.ts'
import { costPer, waitOf } from './model.service-figures.ts'
import { type CountedGroup, capacityOf, seatHours, utilisationOf } from './model.service-seats.ts'
import { areaServiceTables, type ServicePeople, serviceTables } from './model.service-tables.ts'
import { tell } from './model.year-tables.ts'

const run = { seed: 2026 }
const year = { from: toDay('2026-01-01'), until: toDay('2026-12-31') }
const months = Array.from({ length: 12 }, (_none, index) => {
  const month = String(index + 1).padStart(2, '0')
  const next = index === 11 ? '2027-01-01' : `2026-${String(index + 2).padStart(2, '0')}-01`
  return { from: toDay(`2026-${month}-01`), until: addDays(toDay(next), -1) }
})

const groupArbitrary: fc.Arbitrary<CountedGroup> = fc
  .record({
    start: fc.integer({ min: -120, max: 400 }),
    length: fc.integer({ min: 0, max: 250 }),
    capacity: fc.integer({ min: 1, max: 40 }),
    seated: fc.integer({ min: 0, max: 45 }),
    hoursPerWeek: fc.option(fc.integer({ min: 1, max: 40 })),
    sessionHours: fc.option(
      fc.dictionary(
        fc.constantFrom('2026-01', '2026-07', '2026-12'),
        fc.integer({ min: 1, max: 90 }),
      ),
    ),
  })
  .map(({ start, length, ...rest }) => {
    const startsOn = addDays(year.from, start)
    return { ...rest, startsOn, endsOn: addDays(startsOn, length) }
  })

const group = (startsOn: string, endsOn: string, more: Partial<CountedGroup> = {}) => ({
  ...{ startsOn: toDay(startsOn), endsOn: toDay(endsOn), capacity: 10, seated: 8 },
  ...{ hoursPerWeek: 20, sessionHours: null, ...more },
})

describe('the seats and hours of services', () => {
  it('are in a year the sum of its months', () => {
    fc.assert(
      fc.property(
        fc.array(groupArbitrary, { maxLength: 8 }),
        fc.integer({ min: 0, max: 364 }),
        (groups, day) => {
          const today = addDays(year.from, day)
          const whole = capacityOf(groups, year, today)
          const parts = months.map((month) => capacityOf(groups, month, today))
          const sum = (value: (one: typeof whole) => number) =>
            parts.reduce((all, one) => all + value(one), 0)
          for (const kind of ['seats', 'begun'] as const)
            for (const what of ['planned', 'used'] as const)
              expect(sum((one) => one[kind][what])).toBe(whole[kind][what])
          // Each month is rounded to whole hours.
          expect(Math.abs(sum((one) => one.hours.planned) - whole.hours.planned)).toBeLessThan(7)
          for (const one of [whole, ...parts])
            for (const use of [one.seats, one.begun, one.hours])
              expect(use.used).toBeLessThanOrEqual(use.planned)
        },
      ),
      run,
    )
  })

  it('leave holidays out, and are of the days within the period', () => {
    const weeks = group('2026-11-02', '2026-11-13')
    expect(seatHours(weeks, year)).toBe(40)
    // Independence Day is a Sunday in 2026; Christmas Eve and Day are a Thursday and a Friday.
    expect(seatHours(group('2026-12-21', '2026-12-25'), year)).toBe(12)
    expect(seatHours(group('2025-12-29', '2026-01-09'), year)).toBe(20)
    expect(seatHours({ ...weeks, hoursPerWeek: null }, year)).toBeNull()
    const sessionHours = { '2026-11': 30, '2027-01': 9 }
    expect(seatHours({ ...weeks, hoursPerWeek: null, sessionHours }, year)).toBe(30)
  })

  it('count a seat once that two used, and utilisation of groups that have begun', () => {
    const today = toDay('2026-06-01')
    const groups = [
      group('2026-03-02', '2026-03-27', { seated: 12 }),
      group('2026-05-04', '2026-05-29', { seated: 5 }),
      group('2026-09-07', '2026-10-02', { seated: 1 }),
    ]
    const capacity = capacityOf(groups, year, today)
    expect(capacity.seats).toEqual({ planned: 30, used: 16 })
    expect(utilisationOf(capacity)).toBe(15 / 20)
    expect(utilisationOf(capacityOf([], year, today))).toBeNull()
  })
})

describe('the cost of services', () => {
  const weeks = group('2026-11-02', '2026-11-13')

  it('is of used seats, or of their hours, and unknown without a price', () => {
    expect(costOf(weeks, { priceCents: 50_000, pricePer: 'seat' }, 8)).toBe(400_000)
    expect(costOf(weeks, { priceCents: 1_000, pricePer: 'hour' }, 8)).toBe(8 * 40 * 1_000)
    expect(costOf(weeks, { priceCents: null, pricePer: null }, 8)).toBeNull()
    const unknown = { ...weeks, hoursPerWeek: null }
    expect(costOfAll([weeks, unknown], { priceCents: 1_000, pricePer: 'hour' })).toBeNull()
    expect(costPer(400_000, 8)).toBe(50_000)
    for (const [cents, count] of [
      [null, 8],
      [400_000, null],
      [400_000, 0],
    ] as const)
      expect(costPer(cents, count)).toBeNull()
  })

  it('fills the cap of a contract with what has begun, and reserves all seats of what is to begin', () => {
    const name = { fi: 'Kurssi', sv: 'Kurs', en: 'Course' }
    const organisation = {
      organisationId: organisationIdSchema.parse('60c1a83b-1111-4222-8333-444455556666'),
      name,
    }
    const contracted = {
      ...{ name, organisation, priceCents: 10_000, pricePer: 'seat' as const },
      ...{ contractNumber: 'A-1', contractCapCents: 500_000 },
      ...{ contractFrom: year.from, contractTo: year.until as Day | null },
    }
    const today = toDay('2026-06-01')
    const first = [group('2026-03-02', '2026-03-27'), group('2026-09-07', '2026-10-02')]
    const uses = contractUses(
      [
        { ...contracted, groups: [...first, group('2027-01-11', '2027-02-01')] },
        { ...contracted, groups: [group('2026-04-06', '2026-04-30', { seated: 3 })] },
        { ...contracted, contractNumber: '', groups: first },
      ],
      today,
    )
    expect(uses).toMatchObject([
      { number: 'A-1', capCents: 500_000, usedCents: 110_000, reservedCents: 100_000 },
    ])
  })
})

describe('what is told of participations', () => {
  const line = (serviceId: string, production: string, counts: readonly number[]) => {
    const [started = 0, ended = 0, completed = 0, reached = 0] = counts
    return { serviceId, production, isPriced: true, started, ended, completed, reached }
  }

  it('hides few who broke off, and what would tell them', () => {
    const told = tell(serviceTables([line('a', 'own', [40, 40, 38, 20])]))
    expect([told.get('service.a.ended'), told.get('service.a.completed')]).toContain(null)
  })

  it('tells nothing of a small count by any sum, in an organisation or in the area', () => {
    const people = fc
      .record({
        production: fc.constantFrom('own', 'with_area', 'bought'),
        isPriced: fc.boolean(),
        counts: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }),
      })
      .map(({ production, isPriced, counts }) => {
        const [a = 0, b = 0, c = 0, d = 0] = counts
        const [started, ended] = [a + b, Math.min(a, a + b)]
        return {
          ...{ production, isPriced, started, ended },
          ...{ completed: Math.min(c, ended), reached: Math.min(d, ended) },
        }
      })
    const services = fc
      .array(people, { minLength: 1, maxLength: 5 })
      .map((ones): ServicePeople[] => ones.map((one, n) => ({ ...one, serviceId: `s${n}` })))
    fc.assert(
      fc.property(fc.array(services, { minLength: 1, maxLength: 3 }), (organisations) => {
        const all = organisations.map((own) => ({ people: own, told: tell(serviceTables(own)) }))
        for (const { people: own, told } of all)
          for (const one of own)
            for (const measure of ['started', 'ended', 'completed', 'reached'] as const)
              if (one[measure] > 0 && one[measure] < 5)
                expect(told.get(`service.${one.serviceId}.${measure}`)).toBeNull()
        const area = tell(areaServiceTables(all))
        for (const production of ['own', 'with_area', 'bought'])
          for (const measure of ['started', 'ended'] as const) {
            // Where one organisation alone is hidden, the area less the others would tell it.
            const parts = all
              .filter(({ people: own }) =>
                own.some((one) => one.isPriced && one.production === production),
              )
              .map(({ told }) => told.get(`production.${production}.${measure}`))
            if (parts.filter((part) => part === null).length === 1)
              expect(area.get(`production.${production}.${measure}`)).toBeNull()
          }
      }),
      { ...run, numRuns: 40 },
    )
  }, 30_000)

  it('gives no middle of fewer than ten, and nothing beside a hidden count', () => {
    expect(waitOf(12, 20, 40)).toEqual({ people: 12, medianDays: 20, p90Days: 40 })
    expect(waitOf(9, 20, 40)).toEqual({ people: 9, medianDays: null, p90Days: null })
    expect(waitOf(null, 20, 40)).toEqual({ people: null, medianDays: null, p90Days: null })
  })
})
