import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { type Day, toDay } from '../platform/shared/days.ts'
import type { outcomesSchema } from './model.outcome.ts'
import type { Path } from './model.path.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

type Outcomes = z.infer<typeof outcomesSchema>
interface Recorded {
  readonly outcomeId: string
  readonly errorCode?: string
  readonly fields?: readonly { path: string; code: string }[]
}

describe('outcomes of a client', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  let expert: TestStaff
  let coach: TestStaff
  let counsellor: TestStaff
  let ofOske: TestStaff

  beforeAll(async () => {
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    coach = await make.staff(espoo, [{ role: 'coach', organisationId: koske }])
    counsellor = await make.staff(espoo, [{ role: 'career_counsellor', organisationId: koske }])
    ofOske = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
  })

  async function given(startedOn?: Day): Promise<{ client: TestClient; id: string; path: string }> {
    const client = await make.client({
      areaId: espoo,
      organisations: [koske, oske],
      relations: [
        { staff: ofOske, organisationId: oske, relation: 'own_client' },
        { staff: coach, organisationId: koske, relation: 'own_client' },
        { staff: counsellor, organisationId: koske, relation: 'own_client' },
      ],
    })
    const id = await start({
      ...{ clientId: client.clientId, organisationId: koske, responsible: expert },
      ...(startedOn === undefined ? {} : { startedOn }),
    })
    return { client, id, path: `/api/clients/${client.clientId}/outcomes` }
  }
  const record = (who: TestStaff, path: string, body: object) =>
    test.as(who.email)<Recorded>(`POST ${path}`, {
      ...{ kind: 'employed_open', beganOn: '2026-11-02', ownField: 'no', evidence: 'document' },
      ...body,
    })
  const read = async (who: TestStaff, path: string) =>
    (await test.as(who.email)<Outcomes>(`GET ${path}`)).body
  const figure = async (id: string) =>
    (
      await test.owner.query(
        `select work_on, business_on, study_on, positive_on, is_confirmed from clientship_figure
          where clientship_id = $1`,
        [id],
      )
    ).rows[0]

  it('are recorded with evidence, and part-time work is marked', async () => {
    const { id, path } = await given()
    const work = await record(coach, path, { clientshipId: id, weeklyHours: 17 })
    expect(work.status).toBe(200)
    const { outcomes, mayAddTo } = await read(expert, path)
    expect(outcomes).toMatchObject([
      {
        ...{ kind: 'employed_open', isPartTime: true, isVerified: true, isProvisional: false },
        ...{ recordedBy: { staffId: coach.staffId }, commands: ['rectify', 'end'] },
      },
    ])
    expect(outcomes[0]?.ownFieldJudgedBy).toMatch(/^Staff/)
    expect(mayAddTo).toEqual([id])
    expect((await read(counsellor, path)).mayAddTo).toEqual([])
    expect(await figure(id)).toMatchObject({ work_on: '2026-11-02', positive_on: '2026-11-02' })
  })

  it('count as a positive change only when verified; a tryout is no work', async () => {
    const { id, path } = await given()
    await record(expert, path, { clientshipId: id, evidence: 'client_told' })
    expect(await figure(id)).toMatchObject({ work_on: '2026-11-02', positive_on: null })
    await record(expert, path, {
      ...{ clientshipId: id, kind: 'work_tryout', ownField: null, beganOn: '2026-11-10' },
    })
    await record(expert, path, {
      ...{ clientshipId: id, kind: 'training_agreement', ownField: null, beganOn: '2026-11-01' },
    })
    expect(await figure(id)).toMatchObject({ work_on: '2026-11-02', positive_on: '2026-11-10' })
  })

  it('that are wrong are hidden and no longer count', async () => {
    const { id, path } = await given()
    const { body } = await record(expert, path, { clientshipId: id })
    const refused = await test.as(ofOske.email)(`POST ${path}/${body.outcomeId}/rectify`, {
      reason: 'x',
    })
    expect(refused.status).toBe(403)
    await test.as(expert.email)(`POST ${path}/${body.outcomeId}/rectify`, { reason: 'Ei alkanut' })
    expect((await read(expert, path)).outcomes).toEqual([])
    expect(await figure(id)).toMatchObject({ work_on: null, positive_on: null })
    const again = await test.as(expert.email)(`POST ${path}/${body.outcomeId}/end`, {
      endedOn: '2026-11-20',
    })
    expect(again.status).toBe(404)
  })

  it('end once, on a day that can be', async () => {
    const { id, path } = await given()
    const { body } = await record(expert, path, { clientshipId: id })
    const end = (endedOn: string) =>
      test.as(expert.email)<Recorded>(`POST ${path}/${body.outcomeId}/end`, { endedOn })
    expect((await end('2026-11-22')).body.fields).toEqual([
      { path: 'endedOn', code: 'dayInFuture' },
    ])
    expect((await end('2026-11-01')).body.fields?.[0]?.code).toBe('outcomeEndsBeforeStart')
    expect((await end('2026-11-20')).status).toBe(200)
    expect((await end('2026-11-21')).body.errorCode).toBe('outcomeHasEnded')
  })

  it('of a business are provisional until it was seen to be active after six months', async () => {
    const { id, path } = await given(toDay('2026-01-10'))
    const { body } = await record(expert, path, {
      ...{ clientshipId: id, kind: 'entrepreneur', ownField: 'yes', beganOn: '2026-02-01' },
    })
    expect((await read(expert, path)).outcomes[0]).toMatchObject({
      ...{ isProvisional: true, confirmableFrom: '2026-08-01' },
      commands: ['rectify', 'end', 'confirm'],
    })
    await test.as(expert.email)(`POST /api/clientships/${id}/end`, {
      endedOn: '2026-03-01',
      reason: 'entrepreneur',
      version: 1,
    })
    expect(await figure(id)).toMatchObject({ business_on: '2026-02-01', is_confirmed: false })
    const confirm = (confirmedOn: string) =>
      test.as(expert.email)<Recorded>(`POST ${path}/${body.outcomeId}/confirm`, { confirmedOn })
    expect((await confirm('2026-07-31')).body.fields?.[0]?.code).toBe('confirmedTooEarly')
    expect((await confirm('2026-11-22')).body.fields?.[0]?.code).toBe('dayInFuture')
    expect((await confirm('2026-08-01')).status).toBe(200)
    expect(await figure(id)).toMatchObject({ is_confirmed: true })
    expect((await confirm('2026-08-02')).body.errorCode).toBe('outcomeIsConfirmed')
    const job = await record(expert, path, { clientshipId: id, beganOn: '2026-02-15' })
    const wrong = await test.as(expert.email)<Recorded>(
      `POST ${path}/${job.body.outcomeId}/confirm`,
      { confirmedOn: '2026-11-01' },
    )
    expect(wrong.body.errorCode).toBe('notBusiness')
  })

  it('belong to the clientship until three months after its end, and are followed for two years', async () => {
    const { id, path } = await given(toDay('2026-01-10'))
    await test.as(expert.email)(`POST /api/clientships/${id}/end`, {
      ...{ endedOn: '2026-03-01', reason: 'no_contact', version: 1 },
    })
    await record(expert, path, { clientshipId: id, beganOn: '2026-06-02' })
    expect(await figure(id)).toMatchObject({ work_on: null })
    await record(expert, path, { clientshipId: id, beganOn: '2026-06-01' })
    expect(await figure(id)).toMatchObject({ work_on: '2026-06-01' })
  })

  const wrongOutcomes: readonly [string, object, string, string][] = [
    ['of a day to come', { beganOn: '2026-11-22' }, 'beganOn', 'dayInFuture'],
    ['before the clientship', { beganOn: '2026-01-01' }, 'beganOn', 'outcomeBeforeStart'],
    ['whose own field is not judged', { ownField: null }, 'ownField', 'required'],
    [
      'of study with hours',
      { kind: 'degree_study', ownField: null, weeklyHours: 20 },
      'weeklyHours',
      'hoursNotAsked',
    ],
    ['that ends before it begins', { endedOn: '2026-11-01' }, 'endedOn', 'outcomeEndsBeforeStart'],
  ]
  it.each(wrongOutcomes)('are not %s', async (_what, body, path, code) => {
    const given1 = await given()
    const answer = await record(expert, given1.path, { clientshipId: given1.id, ...body })
    expect(answer.status).toBe(400)
    expect(answer.body.fields?.map((one) => [one.path.replace('body.', ''), one.code])).toEqual([
      [path, code],
    ])
  })

  it('are recorded by nobody of another centre, nor for another person', async () => {
    const one = await given()
    const two = await given()
    expect((await record(ofOske, one.path, { clientshipId: one.id })).status).toBe(403)
    expect((await record(counsellor, one.path, { clientshipId: one.id })).status).toBe(403)
    expect((await record(expert, one.path, { clientshipId: two.id })).status).toBe(404)
  })

  it('stand on the path with everything else, as far as the reader may know', async () => {
    const { client, id, path } = await given(toDay('2026-10-01'))
    const post = (name: string, body: object) =>
      test.as(expert.email)(`POST /api/clientships/${id}/${name}`, body)
    await test.as(expert.email)(`POST /api/clients/${client.clientId}/notes`, {
      ...{ kind: 'meeting', happenedOn: '2026-10-05', text: 'Tapaaminen' },
    })
    await post('pause', { reason: 'study', version: 2 })
    await post('resume', { version: 3 })
    await record(expert, path, { clientshipId: id })
    await post('end', { endedOn: '2026-11-21', reason: 'health', version: 4 })
    const pathOf = async (who: TestStaff) =>
      (await test.as(who.email)<Path>(`GET /api/clients/${client.clientId}/path`)).body
    const own = await pathOf(expert)
    expect(own.events.map((event) => [event.day, event.kind])).toEqual([
      ['2026-10-01', 'clientship_started'],
      ['2026-10-05', 'clientship_activated'],
      ['2026-10-05', 'note'],
      ['2026-11-02', 'outcome'],
      ['2026-11-21', 'clientship_paused'],
      ['2026-11-21', 'clientship_resumed'],
      ['2026-11-21', 'clientship_ended'],
    ])
    expect(own.events.at(-1)).toMatchObject({ reason: 'health' })
    expect(own.spans.map((span) => [span.state, span.from, span.to])).toEqual([
      ['waiting', '2026-10-01', '2026-10-05'],
      ['active', '2026-10-05', '2026-11-21'],
      ['paused', '2026-11-21', '2026-11-21'],
      ['active', '2026-11-21', '2026-11-21'],
      ['follow_up', '2026-11-21', '2028-12-21'],
    ])
    const reception = await make.staff(espoo, [{ role: 'reception', organisationId: koske }])
    const brief = await pathOf(reception)
    expect(brief.events.map((event) => event.kind)).not.toContain('note')
    expect(brief.events.map((event) => event.kind)).not.toContain('outcome')
    expect(brief.events.at(-1)).toMatchObject({ reason: 'other' })
  })
})
