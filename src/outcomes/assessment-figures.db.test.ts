import { beforeAll, describe, expect, it } from 'vitest'
import { addCountedAssessments } from '../../test/database/counted-assessments.ts'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { type AssessmentFigures, medianMinutes } from './model.assessment-figures.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

/** How many assessments of which form in which month, with what each counted. */
const made = [
  { code: 'entry_interview', day: '2026-03-10', count: 12, questions: 40, notAsked: 10 },
  { code: 'entry_interview', day: '2026-04-10', count: 14, questions: 40, notAsked: 20 },
  { code: 'review', day: '2026-03-12', count: 3, questions: 8, notAsked: 8 },
  { code: 'review', day: '2026-04-12', count: 6, questions: 8, notAsked: 4 },
  // Of a month that is not over, of another year.
  { code: 'review', day: '2026-11-20', count: 7, questions: 8, notAsked: 4 },
  { code: 'review', day: '2025-03-12', count: 11, questions: 8, notAsked: 2 },
]

describe('the figures of assessments', () => {
  const test = useTestApp()
  const make = useFactories(test)

  beforeAll(async () => {
    const { staffId } = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({ areaId: espoo, organisations: [koske] })
    const of = { areaId: espoo, organisationId: koske, clientId, staffId }
    await addCountedAssessments(test.owner, of, made)
  })

  const read = async (year = 2026) =>
    (
      await test.as('manager.koske@demo.test')<AssessmentFigures>(
        `GET /api/results/${koske}/assessments?year=${year}`,
      )
    ).body

  it('are the counts, shares and middle times of the months that are over', async () => {
    const { all, forms, asOf } = await read()
    expect(asOf).toBe('2026-10-31')
    expect(all).toMatchObject({ finished: 35, notAsked: 0.4 })
    const entry = forms.find(({ kind }) => kind === 'entry')
    expect(entry).toMatchObject({ finished: 26, notAsked: 0.38, minutes: 7 })
    expect(forms.map(({ kind }) => kind).toSorted()).toEqual(['entry', 'review'])
    expect(all.months[10]).toEqual({ month: 11, finished: 0, notAsked: null, minutes: null })
    expect((await read(2025)).all).toMatchObject({ finished: 11, notAsked: 0.25, minutes: 6 })
  })

  it('hide small groups and what would tell them, and shares of fewer than ten', async () => {
    const { all, forms } = await read()
    const review = forms.find(({ kind }) => kind === 'review')
    const entry = forms.find(({ kind }) => kind === 'entry')
    expect(review?.months[2]).toEqual({ month: 3, finished: null, notAsked: null, minutes: null })
    // Of a total and one part that are told the hidden part would follow.
    for (const parts of [
      [review?.months[3]?.finished, review?.finished],
      [entry?.months[2]?.finished, all.months[2]?.finished],
    ])
      expect(parts).toContain(null)
    expect(review).toMatchObject({ notAsked: null, minutes: null })
  })

  it('take no time that is not known, and none of fewer than ten', () => {
    expect(medianMinutes([0, 0, ...Array.from({ length: 11 }, (_none, n) => 60 * (n + 1))])).toBe(6)
    expect(medianMinutes(Array.from({ length: 9 }, () => 60))).toBeNull()
  })

  it('are of the own centre alone', async () => {
    const path = `GET /api/results/${oske}/assessments` as const
    expect((await test.as('manager.koske@demo.test')(path)).status).toBe(404)
    expect((await test.as('manager.stadi@demo.test')(path)).status).toBe(404)
  })
})
