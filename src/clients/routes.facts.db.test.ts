import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { openDb } from '../platform/server/db.ts'
import { toDay } from '../platform/shared/days.ts'
import { factDefinition, observedScalarFacts } from './model.facts.ts'
import type { FactsAnswer } from './model.recorded-facts.ts'
import { refoldDue } from './operations.profile.ts'
import { enterArea } from './queries.erasure.ts'
import { profileFacts } from './queries.profile.ts'

const koske = organisationOf(espoo, 'koske')

const seen = (
  key: string,
  value: unknown,
  observedOn = '2026-11-20',
  source = 'expert_estimate',
) => ({
  key,
  value,
  observedOn,
  source,
})

describe('facts', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const own = test.as('hepa.koske@demo.test')

  async function arrange() {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      areaId: espoo,
      organisations: [koske],
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
    })
    return { clientId, path: `/api/clients/${clientId}` }
  }
  const record = (path: string, ...observations: unknown[]) =>
    own<{ factIds: string[]; errorCode: string; fields: unknown[] }>(`POST ${path}/facts`, {
      observations,
    })
  const profileRow = async (clientId: string) =>
    (await test.owner.query('select * from client_profile where client_id = $1', [clientId]))
      .rows[0]

  it('are recorded together and folded into the profile and its row', async () => {
    const { clientId, path } = await arrange()
    const recorded = await record(
      path,
      seen('employment_status', 'unemployed'),
      seen('finnish_speaking', 'B1.1', '2026-06-01', 'test'),
      seen('degree', { item: 'a', facts: { degree_level: 'master', field: 'it' } }),
    )
    expect(recorded.status).toBe(200)
    const { body } = await own<FactsAnswer>(`GET ${path}/facts`)
    expect(body.profile.facts.employment_status).toMatchObject({
      value: 'unemployed',
      isStale: false,
    })
    expect(body.profile.lists.degree[0]?.facts.degree_level?.value).toBe('master')
    expect(body.facts.map((fact) => fact.factId).sort()).toEqual(recorded.body.factIds.sort())
    expect(await profileRow(clientId)).toMatchObject({
      employment_status: 'unemployed',
      finnish_speaking: 'B1.1',
      finnish: null,
      degrees: [{ degree_level: 'master', field: 'it' }],
      changes_on: '2027-05-20',
    })
  })

  it('that are wrong are rectified once, hidden from all, and counted no more', async () => {
    const { clientId, path } = await arrange()
    const { body } = await record(
      path,
      seen('literate', 'yes', '2026-01-01', 'test'),
      seen('literate', 'no', '2026-10-01', 'test'),
    )
    const wrong = `POST ${path}/facts/${body.factIds[1]}/rectification`
    expect((await own(wrong, { reason: 'wrong_value' })).status).toBe(200)
    expect((await own(wrong, { reason: 'wrong_day' })).status).toBe(200)
    const { body: after } = await own<FactsAnswer>(`GET ${path}/facts`)
    expect(after.facts.map((fact) => fact.factId)).toEqual([body.factIds[0]])
    expect(after.profile.facts.literate).toMatchObject({ value: 'yes', conflicts: [] })
    expect((await profileRow(clientId)).literate).toBe('yes')
    const kept = await test.owner.query(
      'select rectification from client_fact where fact_id = $1',
      [body.factIds[1]],
    )
    expect(kept.rows).toEqual([{ rectification: 'wrong_value' }])
  })

  it('of another client are not rectified through one’s own', async () => {
    const { path } = await arrange()
    const other = await make.client({ areaId: espoo, organisations: [koske] })
    const { rows } = await test.owner.query(
      `insert into client_fact (area_id, fact_id, client_id, key, value, observed_on, source, recorded_by, visible_to)
       select area_id, gen_random_uuid(), client_id, 'literate', '"yes"', '2026-01-01', 'test', created_by, visible_to
         from client where client_id = $1 returning fact_id`,
      [other.clientId],
    )
    const answer = await own(`POST ${path}/facts/${rows[0].fact_id}/rectification`, {
      reason: 'wrong_value',
    })
    expect(answer.status).toBe(404)
    const theirs = `/api/clients/${other.clientId}/facts`
    expect((await own(`GET ${theirs}`)).status).toBe(200)
    expect((await own(`POST ${theirs}`, { observations: [seen('literate', 'no')] })).status).toBe(
      403,
    )
    expect(
      (await own(`POST ${theirs}/${rows[0].fact_id}/rectification`, { reason: 'wrong_day' }))
        .status,
    ).toBe(403)
  })

  it('of support needs are kept and read apart', async () => {
    const { clientId, path } = await arrange()
    const health = { observations: [seen('health_allows', 'no', '2026-11-01', 'self_rated')] }
    expect((await own(`POST ${path}/support-facts`, health)).status).toBe(200)
    expect((await own<FactsAnswer>(`GET ${path}/facts`)).body.facts).toEqual([])
    const { body } = await own<FactsAnswer>(`GET ${path}/support-facts`)
    expect(body.profile.facts.health_allows?.value).toBe('no')
    const row = await test.owner.query(
      'select health_allows from client_support_profile where client_id = $1',
      [clientId],
    )
    expect(row.rows).toEqual([{ health_allows: 'no' }])
    const colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    expect((await test.as(colleague.email)(`GET ${path}/facts`)).status).toBe(200)
    expect((await test.as(colleague.email)(`GET ${path}/support-facts`)).status).toBe(403)
  })

  it.each([
    [[], 'observations', 'invalid.too_small'],
    [[seen('literate', 'yes', '2026-11-22')], 'observations.0.observedOn', 'dayInFuture'],
    [[seen('literate', 'maybe')], 'observations.0.value', 'factValueInvalid'],
    [[seen('health_allows', 'yes')], 'observations.0.key', 'factOfOtherKind'],
    [[seen('religion', 'x')], 'observations.0.key', 'invalid.invalid_union'],
    [[seen('literate', 'yes', '2026-02-30')], 'observations.0.observedOn', 'dayInvalid'],
  ])('refuse %j', async (observations, path, code) => {
    const { path: client } = await arrange()
    const { status, body } = await record(client, ...observations)
    expect([status, body.fields]).toEqual([400, [{ path, code }]])
  })

  it('recorded at once by two people are both in the profile', async () => {
    const { clientId, path } = await arrange()
    const colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    await test.owner.query(
      `insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period, visible_to)
       values ($1, gen_random_uuid(), $2, $3, $4, 'own_client', '[2026-01-01,)', $5)`,
      [espoo, clientId, colleague.staffId, koske, [koske]],
    )
    const facts = ['literate', 'latin_script', 'seeks_full_time', 'can_focus_full_time']
    const answers = await Promise.all(
      facts.map((key, index) =>
        test.as(index % 2 ? colleague.email : 'hepa.koske@demo.test')(`POST ${path}/facts`, {
          observations: [seen(key, 'yes')],
        }),
      ),
    )
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200])
    const row = await profileRow(clientId)
    expect(facts.map((key) => row[key])).toEqual(['yes', 'yes', 'yes', 'yes'])
  })

  it('pass their shelf life by day: reading says so at once, the row is folded again by the night', async () => {
    const { clientId, path } = await arrange()
    await record(
      path,
      seen('employment_status', 'unemployed', '2026-05-21'),
      seen('literate', 'yes'),
    )
    const { body } = await own<FactsAnswer>(`GET ${path}/facts`)
    expect(body.profile.facts.employment_status).toMatchObject({ isStale: true })
    expect(body.profile.facts.employment_status?.value).toBeUndefined()

    // A row that was folded when the fact was fresh.
    await test.owner.query(
      `update client_profile set employment_status = 'unemployed', changes_on = '2026-11-21' where client_id = $1`,
      [clientId],
    )
    const db = openDb(test.databaseUrl, 'taitopolku_retention', 1)
    const fold = () =>
      db.kysely.transaction().execute(async (tx) => {
        await enterArea(tx, espoo)
        return refoldDue(tx, espoo, toDay('2026-11-21'))
      })
    expect(await fold()).toBeGreaterThan(0)
    expect(await fold()).toBe(0)
    await db.close()
    expect(await profileRow(clientId)).toMatchObject({ employment_status: null, literate: 'yes' })
  })

  it('each have a column in the row of their kind', async () => {
    const { rows } = await test.owner.query<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns
        where table_name in ('client_profile', 'client_support_profile')`,
    )
    const columns = (table: string) =>
      rows.filter((row) => row.table_name === table).map((row) => row.column_name)
    expect(columns('client_profile')).toEqual(expect.arrayContaining(profileFacts('facts')))
    expect(columns('client_support_profile')).toEqual(
      expect.arrayContaining(profileFacts('support_needs')),
    )
    expect(profileFacts('facts').length + profileFacts('support_needs').length).toBe(
      observedScalarFacts.length,
    )
    expect(factDefinition('health_allows').right).toBe('support_needs')
  })
})
