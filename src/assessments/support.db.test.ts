import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { SupportMeasures } from './model.support.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const county = organisationOf(espoo, 'wellbeing-county')

type Answer = SupportMeasures & { errorCode?: string; fields?: { path: string; code: string }[] }

describe('support measures', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let expert: TestStaff
  let coach: TestStaff
  let teacher: TestStaff
  let health: TestStaff
  let colleague: TestStaff
  let client: TestClient
  let path: string

  beforeAll(async () => {
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    coach = await make.staff(espoo, [{ role: 'coach', organisationId: koske }])
    teacher = await make.staff(espoo, [{ role: 'teacher', organisationId: koske }])
    health = await make.staff(espoo, [{ role: 'social_health_expert', organisationId: county }])
    const own = (staff: TestStaff, organisationId: string) => ({
      ...{ staff, organisationId, relation: 'own_client' as const },
    })
    client = await make.client({
      areaId: espoo,
      organisations: [koske, county],
      relations: [
        ...[own(expert, koske), own(coach, koske), own(teacher, koske), own(health, county)],
      ],
    })
    path = `/api/clients/${client.clientId}/support-measures`
  })

  const agreed = (measure: string, more: object = {}) => ({
    ...{ measure, followerOrganisationId: county, followerRole: null, followerStaffId: null },
    ...{ agreedOn: '2026-11-10', ...more },
  })
  const agree = (who: TestStaff, measure: string, more: object = {}) =>
    test.as(who.email)<Answer>(`POST ${path}`, agreed(measure, more))
  const read = async (who: TestStaff) => (await test.as(who.email)<Answer>(`GET ${path}`)).body

  it('are agreed by codes by both professions, followed by an organisation, a role or a person', async () => {
    expect((await agree(expert, 'social_work')).status).toBe(200)
    const role = { followerRole: 'social_health_expert' }
    expect((await agree(health, 'trauma_support', role)).status).toBe(200)
    const person = { followerOrganisationId: koske, followerStaffId: coach.staffId }
    const { body } = await agree(health, 'digital_support', person)
    expect(
      body.measures.map(({ measure, follower }) => [measure, follower.role, follower.staffName]),
    ).toEqual(
      expect.arrayContaining([
        ['social_work', null, null],
        ['trauma_support', 'social_health_expert', null],
        ['digital_support', null, expect.stringMatching(/Staff/)],
      ]),
    )
    const { rows } = await test.owner.query(
      `select column_name from information_schema.columns
        where table_name = 'support_measure' and data_type = 'text' order by 1`,
    )
    // No column takes words: each of these is a code that a check or a schema holds.
    expect(rows.map(({ column_name }) => column_name)).toEqual([
      ...['area_id', 'end_reason', 'follower_role', 'measure'],
    ])
  })

  it('are read with whom one works, written by whom the matrix lets, and hidden from all others', async () => {
    expect(await read(coach)).toMatchObject({ mayWrite: false, followers: [] })
    expect((await agree(coach, 'debt_advice')).status).toBe(403)
    for (const who of [teacher, colleague]) {
      expect((await test.as(who.email)(`GET ${path}`)).status).toBe(403)
      expect((await agree(who, 'debt_advice')).status).toBe(403)
    }
    const stranger = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
    const elsewhere = await make.demoStaff('hepa.stadi@demo.test')
    for (const who of [stranger, elsewhere]) {
      expect((await test.as(who.email)(`GET ${path}`)).status).toBe(404)
      expect((await agree(who, 'debt_advice')).status).toBe(404)
    }
  })

  it.each([
    [{ measure: 'astrology' }, 'measure', 'invalid_value'],
    [{ agreedOn: '2026-11-22' }, 'agreedOn', 'dayInFuture'],
    [{ followerOrganisationId: espoo }, 'followerOrganisationId', undefined],
    [{ text: 'a word' }, '', 'unrecognized_keys'],
  ])('refuse %j', async (said, field, code) => {
    const { status, body } = await agree(expert, 'housing_advice', said)
    expect([status, body.fields?.[0]?.path]).toEqual([400, field])
    if (code !== undefined) expect(body.fields?.[0]?.code).toContain(code.slice(0, 5))
  })

  it('refuse a follower who is not of the organisation, two followers, and the same measure twice', async () => {
    const wrong = await agree(expert, 'debt_advice', { followerStaffId: coach.staffId })
    expect(wrong.body.fields).toEqual([{ path: 'followerStaffId', code: 'followerUnknown' }])
    const two = await agree(expert, 'debt_advice', {
      ...{ followerOrganisationId: koske, followerStaffId: coach.staffId, followerRole: 'coach' },
    })
    expect(two.body.fields).toEqual([{ path: 'followerStaffId', code: 'oneFollower' }])
    expect((await agree(expert, 'rehabilitation')).status).toBe(200)
    expect((await agree(health, 'rehabilitation')).body.errorCode).toBe('measureAlreadyOpen')
  })

  it('end on a day for a reason, once; what was recorded wrongly is no longer told', async () => {
    const { body } = await agree(health, 'health_check')
    const one = body.measures.find(({ measure }) => measure === 'health_check')
    const end = (who: TestStaff, said: object, version = 1, of = path) =>
      test.as(who.email)<Answer>(`POST ${of}/${one?.supportMeasureId}/end`, {
        ...{ endedOn: '2026-11-20', reason: 'reached', version, ...said },
      })
    expect((await end(coach, {})).status).toBe(403)
    expect((await end(health, { endedOn: '2026-11-01' })).body.fields).toEqual([
      { path: 'endedOn', code: 'dayBeforeAgreed' },
    ])
    // The id of another client's measure does nothing through a client of one's own.
    const other = await make.client({
      areaId: espoo,
      organisations: [koske],
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
    })
    const through = `/api/clients/${other.clientId}/support-measures`
    expect((await end(expert, {}, 1, through)).status).toBe(404)
    const ended = await end(expert, {})
    expect(ended.body.measures.at(-1)).toMatchObject({
      ...{ measure: 'health_check', endedOn: '2026-11-20', endReason: 'reached' },
    })
    expect((await end(health, {})).body.errorCode).toBe('versionConflict')

    const slip = await agree(expert, 'debt_advice')
    const wrong = slip.body.measures.find(({ measure }) => measure === 'debt_advice')
    const { body: after } = await test.as(expert.email)<Answer>(
      `POST ${path}/${wrong?.supportMeasureId}/end`,
      { endedOn: '2026-11-20', reason: 'recorded_wrongly', version: 1 },
    )
    expect(after.measures.map(({ measure }) => measure)).not.toContain('debt_advice')
  })

  it('go with the access to the client, as its other support needs', async () => {
    const { rows } = await test.owner.query(
      'select distinct cardinality(visible_to) as n from support_measure where client_id = $1',
      [client.clientId],
    )
    expect(rows).toEqual([{ n: 2 }])
  })
})
