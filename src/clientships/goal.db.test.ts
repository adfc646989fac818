import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { espoo, organisationOf } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { goalsSchema } from './model.goal.ts'

type Goals = z.infer<typeof goalsSchema>
interface Problem {
  readonly errorCode: string
  readonly fields?: readonly { path: string; code: string }[]
  readonly current?: Goals
}
const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

describe('the goal of a centre', () => {
  const test = useTestApp()
  const manager = test.as('manager.koske@demo.test')
  const path = (id = koske) => `/api/centres/${id}/goal`
  const change = {
    ...{ reachedBy: ['employed_open', 'entrepreneur'], inOwnField: ['employed_open'] },
    ...{ whenConfirmed: ['entrepreneur'], cohortMonths: [12], source: 'Lautakunta 3.12.2026' },
  }

  it('is data with a source: Koske counts work in the own field, OSKE degree study too, neither a tryout', async () => {
    const ofKoske = (await manager<Goals>(`GET ${path()}`)).body
    const ofOske = (await manager<Goals>(`GET ${path(oske)}`)).body
    expect(ofKoske.goals[0]).toMatchObject({
      ...{ validFrom: '2026-01-01', validTo: null, cohortMonths: [12, 24], version: 1 },
      reachedBy: ['employed_open', 'employed_subsidised', 'apprenticeship', 'entrepreneur'],
      inOwnField: ['employed_open', 'employed_subsidised', 'apprenticeship'],
      whenConfirmed: ['entrepreneur'],
    })
    expect(ofOske.goals[0]?.reachedBy).toContain('degree_study')
    expect(ofOske.goals[0]?.inOwnField).toEqual([])
    expect([ofKoske.mayChange, ofOske.mayChange]).toEqual([true, false])
  })

  it('changes from a day on, and the years before keep theirs', async () => {
    const changed = await manager<Goals>(`PUT ${path()}`, {
      ...{ ...change, validFrom: '2027-01-01', version: 1 },
    })
    expect(changed.body.goals.map((goal) => [goal.validFrom, goal.validTo, goal.version])).toEqual([
      ['2027-01-01', null, 2],
      ['2026-01-01', '2026-12-31', 1],
    ])
    const stale = await manager<Problem>(`PUT ${path()}`, {
      ...{ ...change, validFrom: '2027-06-01', version: 1 },
    })
    expect(stale.status).toBe(409)
    expect(stale.body.current?.goals).toHaveLength(2)
    const early = await manager<Problem>(`PUT ${path()}`, {
      ...{ ...change, validFrom: '2026-06-01', version: 2 },
    })
    expect(early.body.fields).toEqual([{ path: 'validFrom', code: 'goalBeforeLatest' }])
    const again = await manager<Goals>(`PUT ${path()}`, {
      ...{ ...change, validFrom: '2027-01-01', version: 2, source: 'Oikaistu' },
    })
    expect(again.body.goals).toHaveLength(2)
    expect(again.body.goals[0]).toMatchObject({ source: 'Oikaistu', version: 3 })
  })

  it.each([
    ['work in the own field that does not count', { inOwnField: ['apprenticeship'] }],
    ['study in the own field', { reachedBy: ['degree_study'], inOwnField: ['degree_study'] }],
    ['a job that is confirmed', { whenConfirmed: ['employed_open'] }],
    ['nothing', { reachedBy: [], inOwnField: [], whenConfirmed: [] }],
    ['a work tryout', { reachedBy: ['work_tryout'] }],
  ])('is not %s', async (_what, part) => {
    const { status } = await manager(`PUT ${path()}`, {
      ...{ ...change, validFrom: '2028-01-01', version: 3, ...part },
    })
    expect(status).toBe(400)
  })

  it('is set by nobody of another centre or area, nor by an expert', async () => {
    const body = { ...change, validFrom: '2028-01-01', version: 1 }
    expect((await manager(`PUT ${path(oske)}`, body)).status).toBe(404)
    expect((await test.as('hepa.koske@demo.test')(`PUT ${path()}`, body)).status).toBe(403)
    expect((await test.as('hepa.stadi@demo.test')(`PUT ${path()}`, body)).status).toBe(403)
    expect((await test.as('hepa.stadi@demo.test')(`GET ${path()}`)).status).toBe(404)
  })
})
