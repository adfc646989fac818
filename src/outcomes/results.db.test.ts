import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf } from '../../test/database/factories.ts'
import {
  insertFigures,
  type MadeFigure,
  makeFigures,
  setGoal,
} from '../../test/database/figures.ts'
import {
  changesOf,
  cohortOf,
  comersOf,
  groupIn,
  outcomeOf,
  reaches,
} from '../../test/database/figures-oracle.ts'
import { testDay } from '../../test/database/template.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { toDay } from '../platform/shared/days.ts'
import type { AreaResults, CentreResults } from './model.results.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const goal = {
  reachedBy: ['employed_open', 'employed_subsidised', 'apprenticeship', 'entrepreneur'],
  inOwnField: ['employed_open', 'employed_subsidised', 'apprenticeship'],
  whenConfirmed: ['entrepreneur'],
}

describe('the results of a centre', () => {
  const test = useTestApp()
  const manager = test.as('manager.koske@demo.test')
  const figures: MadeFigure[] = makeFigures(2026, 3000, [koske, oske], testDay)
  const ofKoske = figures.filter((one) => one.organisationId === koske)
  /** Tables are as of the end of the month before: who came later is not in them. */
  const until = toDay('2026-10-31')
  const known = ofKoske.filter((one) => one.startedOn <= until)

  beforeAll(async () => {
    await test.owner.query('delete from clientship_figure')
    await setGoal(test.owner, espoo, koske, {
      from: toDay('2024-01-01'),
      ...goal,
      cohortMonths: [12, 24],
    })
    await insertFigures(test.owner, espoo, figures)
  })

  const read = async (year: number) =>
    (await manager<CentreResults>(`GET /api/results/${koske}?year=${year}`)).body
  /** Told as it is counted, or hidden. */
  const same = (told: number | null, counted: number) => {
    if (told !== null) expect(told).toBe(counted)
    return told !== null
  }

  it.each([2023, 2024, 2025, 2026])('of %i are those that a slow count gives', async (year) => {
    const results = await read(year)
    const comers = comersOf(known, year)
    const ended = known.filter((one) => one.endedOn?.startsWith(`${year}`) && one.endedOn <= until)
    const reached = year < 2024 ? [] : ended.filter((one) => reaches(one, goal))
    expect(results.newClients).toEqual({
      ...{
        indicator: 'new_clients',
        version: 1,
        asOf: testDay,
        count: comersOf(ofKoske, year).length,
      },
    })
    expect(results.asOf).toBe(until)
    expect(results.ended.count).toBe(ended.length)
    expect(results.toGoal?.numerator).toBe(year < 2024 ? undefined : reached.length)
    expect(results.toWork.denominator).toBe(ended.length)
    const languages = results.splits
      .find(({ dimension }) => dimension === 'language')
      ?.groups.map(({ group }) => group)
      .filter((group) => group !== 'other' && group !== 'unknown')
    expect(languages?.slice(0, 2).toSorted()).toEqual(['ar', 'ru'])
    let told = 0
    for (const { dimension, groups } of results.splits)
      for (const { group, ...counts } of groups) {
        const isIn = (one: MadeFigure) => groupIn(one, dimension, languages ?? []) === group
        told += Number(same(counts.new, comers.filter(isIn).length))
        told += Number(same(counts.ended, ended.filter(isIn).length))
        if (year >= 2024) told += Number(same(counts.goal, reached.filter(isIn).length))
      }
    expect(told).toBeGreaterThan(30)
    for (const group of results.outcomes)
      for (const { outcome, ended: count } of group.parts)
        same(count, ended.filter((one) => outcomeOf(one) === outcome).length)
    const people = changesOf(known, year, until)
    expect(results.people.served.count).toBe(people.length)
    expect(results.people.positive.numerator).toBe(
      people.filter(({ kinds }) => kinds.has('verified')).length,
    )
    for (const [kind, count] of Object.entries(results.people.change))
      same(count, people.filter(({ headline }) => headline === kind).length)
    same(
      results.people.overlap.degree,
      people.filter(({ kinds, headline }) => kinds.has('degree') && headline !== 'degree').length,
    )
  })

  it('follow who came in a year for twelve and for twenty-four months', async () => {
    const { cohorts } = await read(2026)
    expect(cohorts.map(({ months }) => months)).toEqual([12, 24])
    for (const { months, rows } of cohorts)
      for (const row of rows) {
        const counted = cohortOf(known, row.year, months, goal, until)
        same(row.denominator, counted.observed)
        same(row.numerator, counted.reached)
      }
    expect(cohorts[0]?.rows.map(({ year }) => year)).toEqual([2023, 2024, 2025])
  })

  it('count a person of two centres once in the area', async () => {
    const { body } = await test.as('area@demo.test')<AreaResults>('GET /api/results?year=2025')
    expect(body.newClients.count).toBe(comersOf(figures, 2025).length)
    expect(body.people.served.count).toBe(changesOf(figures, 2025, until).length)
    const both = body.centres.reduce((sum, one) => sum + (one.newClients.count ?? 0), 0)
    expect(both).toBeGreaterThan(body.newClients.count ?? 0)
  })

  it('list as many people behind each figure as it counts, less those without a name', async () => {
    const results = await read(2025)
    const ids = ['new', 'ended', 'goal', 'served', 'positive', 'change.work', 'ended.group.work']
    for (const { dimension, groups } of results.splits)
      for (const { group, ...counts } of groups)
        for (const measure of ['new', 'ended', 'goal'] as const)
          if (counts[measure] !== null) ids.push(`${measure}.${dimension}.${group}`)
    for (const figure of ids) {
      const { status, body } = await manager<{ total: number; visible: number; nameless: number }>(
        `GET /api/results/${koske}/people?figure=${figure}&year=2025`,
      )
      expect([figure, status]).toEqual([figure, 200])
      // The made-up rows are of nobody who is in the register: none is there to be seen.
      expect(body.visible).toBe(0)
      expect(body.total).toBeGreaterThanOrEqual(body.nameless ?? 0)
    }
  })
})
