import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf } from '../../test/database/factories.ts'
import {
  insertFigures,
  type MadeFigure,
  makeFigures,
  setGoal,
} from '../../test/database/figures.ts'
import { comersOf } from '../../test/database/figures-oracle.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { addDays, type Day, toDay } from '../platform/shared/days.ts'
import { getReferralQuality } from './operations.referral-quality.ts'
import type { ResultContext } from './operations.results.ts'
import { getAreaResults, getCentreResults } from './operations.results-pages.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

/** An attacker reads the same page on two days, knows who came or ended in between, and subtracts. */
describe('results that are read on two days', () => {
  const test = useTestApp()
  let db: Db
  const figures = makeFigures(7, 1200, [koske, oske], toDay('2026-11-30'))

  beforeAll(async () => {
    await test.owner.query('delete from clientship_figure')
    await setGoal(test.owner, espoo, koske, {
      ...{ from: toDay('2024-01-01'), reachedBy: ['employed_open', 'degree_study'] },
      cohortMonths: [12],
    })
    await insertFigures(test.owner, espoo, figures)
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
  })
  afterAll(() => db.close())

  /** What somebody who may read the results of the area, and no client, reads on a day. */
  async function asRead<T>(today: Day, read: (context: ResultContext) => Promise<T>): Promise<T> {
    const { rows } = await test.owner.query<{ staffId: string; userId: string }>(
      `select staff_id as "staffId", user_id as "userId" from staff_member where email = 'area@demo.test'`,
    )
    const actor = {
      ...{ areaId: espoo, email: 'e', name: 'n', locale: null, density: null },
      ...(rows[0] ?? { staffId: '', userId: '' }),
      assignments: [{ role: 'area_manager' as const, organisationId: koske }],
      standsInFor: [],
      glass: { organisations: [], open: [] },
    }
    return db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true), set_config('app.user_id', ${actor.userId}, true)`.execute(
        tx,
      )
      return read({ tx, actor, today })
    })
  }
  /** All that is told of people by what they are or have reached: everything but how many have come so far. */
  const tablesOn = async (today: Day, year: number) => {
    const centre = await asRead(today, (context) => getCentreResults(context, koske, year))
    const area = await asRead(today, (context) => getAreaResults(context, year))
    const quality = await asRead(today, (context) => getReferralQuality(context, koske, year))
    const heads = ['newClients', 'pace', 'curve']
    const withoutHeads = (page: object) =>
      Object.fromEntries(Object.entries(page).filter(([part]) => !heads.includes(part)))
    return {
      centre: withoutHeads(centre),
      area: { ...withoutHeads(area), centres: area.centres.map(withoutHeads) },
      quality,
    }
  }
  /** Somebody who came and reached the goal, in everything one of few. */
  const newcomer = (on: Day): MadeFigure => ({
    ...{ clientshipId: crypto.randomUUID(), clientId: crypto.randomUUID(), organisationId: koske },
    ...{ startedOn: addDays(on, -3), endedOn: on, endReason: 'degree_study', ownField: null },
    ...{ isConfirmed: false, positiveOn: on, workOn: null, businessOn: null, studyOn: on },
    ...{ phase: 'in_integration', age: 61, sex: 'female', motherTongue: 'ar' },
  })

  it('differ in nothing but how many have come, on any two days of a month', async () => {
    const before = await tablesOn(toDay('2026-11-02'), 2026)
    expect(JSON.stringify(before)).toContain('"asOf":"2026-10-31"')
    for (const day of ['2026-11-09', '2026-11-18', '2026-11-30'])
      expect(await tablesOn(toDay(day), 2026)).toEqual(before)
  })

  it('give the groups of a year with their own total, not with what has come since', async () => {
    const day = toDay('2026-11-21')
    const page = await asRead(day, (context) => getCentreResults(context, koske, 2026))
    const total = page.phaseByYear.find(({ year }) => year === 2026)?.total
    const ofKoske = figures.filter((one) => one.organisationId === koske)
    const people = (until: string) =>
      comersOf(
        ofKoske.filter((one) => one.startedOn <= until),
        2026,
      ).length
    expect(total).toBe(people(page.asOf))
    expect(page.newClients.count).toBe(people(day))
    expect(people(day)).toBeGreaterThan(people(page.asOf))
    for (const { groups } of page.splits) {
      const counts = groups.map((group) => group.new)
      if (!counts.includes(null))
        expect(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(total)
    }
  })

  it('tell nothing of who came and ended in between', async () => {
    const [dayBefore, dayAfter] = [toDay('2026-11-18'), toDay('2026-11-20')]
    const before = await tablesOn(dayBefore, 2026)
    const heads = async (day: Day) =>
      (await asRead(day, (context) => getCentreResults(context, koske, 2026))).newClients.count
    const came = await heads(dayAfter)
    await insertFigures(test.owner, espoo, [newcomer(toDay('2026-11-19'))])
    expect(await tablesOn(dayAfter, 2026)).toEqual(before)
    // That one more has come is told: it says nothing of whom.
    expect(await heads(dayAfter)).toBe((came ?? 0) + 1)
  })

  it('move on at the end of the month, to what has been by then', async () => {
    const november = await tablesOn(toDay('2026-11-30'), 2026)
    const december = await tablesOn(toDay('2026-12-01'), 2026)
    expect(december.centre.asOf).toBe('2026-11-30')
    expect(december).not.toEqual(november)
    expect(await tablesOn(toDay('2026-12-31'), 2026)).toEqual(december)
  })

  it('tell nothing but heads of a year in its first month', async () => {
    const centre = await asRead(toDay('2027-01-20'), (context) =>
      getCentreResults(context, koske, 2027),
    )
    const told = [
      ...centre.splits.flatMap(({ groups }) => groups.flatMap((one) => [one.new, one.ended])),
      ...centre.outcomes.map(({ ended }) => ended),
      ...[centre.ended.count, centre.people.served.count, centre.toWork.numerator],
    ]
    expect(new Set(told)).toEqual(new Set([null]))
    expect(centre.asOf).toBe('2026-12-31')
  })
})
