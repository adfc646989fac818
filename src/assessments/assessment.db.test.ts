import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Assessment, Assessments, SectionState } from './model.assessment.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

type Answer<T> = T & {
  errorCode?: string
  fields?: { path: string; code: string }[]
  current?: T
}

describe('an assessment', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let expert: TestStaff
  let colleague: TestStaff
  let teacher: TestStaff
  let health: TestStaff
  let stranger: TestStaff
  let forms: Assessments['forms']

  beforeAll(async () => {
    const staff = (role: 'expert' | 'teacher' | 'social_health_expert', organisationId = koske) =>
      make.staff(espoo, [{ role, organisationId }])
    expert = await staff('expert')
    colleague = await staff('expert')
    teacher = await staff('teacher', oske)
    health = await staff('social_health_expert', oske)
    stranger = await staff('expert', oske)
    const { client } = await given('entry_interview')
    const list = await test.as(expert.email)<Assessments>(
      `GET /api/clients/${client.clientId}/assessments`,
    )
    forms = list.body.forms
  })

  /** A client of Koske and OSKE with whom these people work, with a form opened by the expert. */
  async function given(
    code: string,
    facts: object[] = [],
  ): Promise<{ client: TestClient; path: string }> {
    const own = (staff: TestStaff, organisationId: string) => ({
      ...{ staff, organisationId, relation: 'own_client' as const },
    })
    const client = await make.client({
      areaId: espoo,
      organisations: [koske, oske],
      relations: [
        ...[own(expert, koske), own(colleague, koske), own(teacher, oske), own(health, oske)],
      ],
    })
    if (facts.length > 0)
      await test.as(expert.email)(`POST /api/clients/${client.clientId}/facts`, {
        observations: facts,
      })
    const { rows } = await test.owner.query(
      'select form_id from form where area_id = $1 and code = $2',
      [...[espoo, code]],
    )
    const { body } = await test.as(expert.email)<{ assessmentId: string }>(
      `POST /api/clients/${client.clientId}/assessments`,
      { formId: rows[0].form_id },
    )
    return { client, path: `/api/assessments/${body.assessmentId}` }
  }
  const fact = (key: string, value: unknown, observedOn: string, source = 'self_rated') => ({
    ...{ key, value, observedOn, source },
  })
  const read = async (path: string, who = expert) =>
    (await test.as(who.email)<Answer<Assessment>>(`GET ${path}`)).body
  const sectionOf = async (path: string, section: string, who = expert) =>
    (await read(path, who)).sections.find((one) => one.section === section)
  const save = (path: string, section: string, said: object, who = expert) =>
    test.as(who.email)<Answer<SectionState>>(`PUT ${path}/sections/${section}`, {
      ...{ version: 0, answers: {}, facts: [], confirmed: [], ...said },
    })
  const said = (code: string, value: string, source = 'self_rated') => ({
    ...{ code, value, source, observedOn: '2026-11-21' },
  })
  const observationsOf = async (client: TestClient) =>
    (
      await test.owner.query(
        `select key, value, observed_on::text as on, source, rectified_at is not null as is_wrong
           from client_fact where client_id = $1 order by key, recorded_at, fact_id`,
        [client.clientId],
      )
    ).rows

  it('knows what is recorded within its shelf life, and what is missing or out of date', async () => {
    const { path } = await given('entry_interview', [
      fact('employment_status', 'unemployed', '2026-10-01'),
      fact('integration_phase', 'in_integration_time', '2024-01-10'),
      fact('degree', { item: 'a', facts: { degree_level: 'bachelor' } }, '2020-05-05', 'document'),
      fact('degree', { item: 'b', facts: { degree_level: 'master' } }, '2020-05-05', 'document'),
    ])
    const { sections, prefilled, content, writable, commands } = await read(path)
    expect(content.sections.flatMap(({ questions }) => questions)).toHaveLength(40)
    expect(prefilled).toEqual(['employment_status', 'degree_level'])
    expect(sections[0]?.known).toMatchObject({
      employment_status: {
        standing: 'known',
        value: 'unemployed',
        evidence: {
          observedOn: '2026-10-01',
          source: 'self_rated',
          by: expect.stringMatching(/Staff/),
        },
      },
      integration_phase: {
        standing: 'stale',
        value: null,
        evidence: { value: 'in_integration_time' },
      },
      seeks_full_time: { standing: 'missing', evidence: null },
    })
    expect(sections[2]?.known.degree_level?.value).toBe('master')
    expect(writable).toEqual(content.sections.map(({ code }) => code))
    expect(commands).toEqual(['finish', 'discard'])
    expect(forms.map(({ kind }) => kind).toSorted()).toEqual([
      ...['career_guidance', 'entry', 'exit', 'review', 'service_needs', 'skills_mapping'],
    ])
  })

  it('records bound answers as facts, keeps free ones, and corrects what it recorded itself', async () => {
    const { client, path } = await given('entry_interview', [
      fact('employment_status', 'unemployed', '2026-10-01'),
    ])
    const first = await save(path, 'situation', {
      answers: { unemployed_since: '2026-02-01' },
      facts: [said('seeks_full_time', 'yes')],
      confirmed: ['employment_status'],
    })
    expect(first.body).toMatchObject({
      ...{ version: 1, answers: { unemployed_since: '2026-02-01' } },
      ...{ recorded: ['seeks_full_time'], confirmed: ['employment_status'] },
      known: { employment_status: { value: 'unemployed', evidence: { observedOn: '2026-11-21' } } },
    })
    const second = await save(path, 'situation', {
      ...{ version: 1, answers: { unemployed_since: '2026-02-01' } },
      ...{ facts: [said('seeks_full_time', 'no')], confirmed: ['employment_status'] },
    })
    expect(second.body.known.seeks_full_time).toMatchObject({ standing: 'known', value: 'no' })
    const told = (await observationsOf(client)).map(({ key, value, on, is_wrong }) => [
      key,
      value,
      on,
      is_wrong,
    ])
    expect(told).toEqual([
      ['employment_status', 'unemployed', '2026-10-01', false],
      ['employment_status', 'unemployed', '2026-11-21', false],
      ['seeks_full_time', 'yes', '2026-11-21', true],
      ['seeks_full_time', 'no', '2026-11-21', false],
    ])
    const { rows } = await test.owner.query(
      'select answers from assessment_section where client_id = $1',
      [client.clientId],
    )
    expect(rows).toEqual([{ answers: { unemployed_since: '2026-02-01' } }])
  })

  it('asks about the leading degree, makes one where there is none, and corrects one answer of it alone', async () => {
    const { path } = await given('entry_interview')
    const facts = [said('degree_level', 'bachelor'), said('field', 'it')]
    await save(path, 'education', { facts })
    const changed = await save(path, 'education', {
      version: 1,
      facts: [said('degree_level', 'master')],
    })
    expect(changed.body.known).toMatchObject({
      ...{ degree_level: { value: 'master', standing: 'known' }, field: { value: 'it' } },
    })
  })

  it('is confirmed by no more than the word of an expert where a test said it', async () => {
    const { client, path } = await given('entry_interview', [
      fact('finnish', 'B1.1', '2024-03-01', 'test'),
    ])
    const { body } = await save(path, 'language', { confirmed: ['finnish'] })
    expect(body.known.finnish).toMatchObject({
      ...{ standing: 'known', value: 'B1.1' },
      evidence: { source: 'expert_estimate', observedOn: '2026-11-21' },
    })
    expect(await observationsOf(client)).toHaveLength(2)
  })

  it.each([
    [{ answers: { goal: 'fame' } }, 'answers.goal', 'answerInvalid'],
    [{ answers: { childcare: 'yes' } }, 'answers.childcare', 'questionUnknown'],
    [{ facts: [said('finnish', 'B1.1')] }, 'facts.finnish', 'questionUnknown'],
    [{ confirmed: ['finnish'] }, 'confirmed.finnish', 'questionUnknown'],
  ])('refuses %j', async (input, path, code) => {
    const { path: address } = await given('entry_interview')
    const { status, body } = await save(address, 'goal', input)
    expect([status, body.fields]).toEqual([400, [{ path, code }]])
  })

  it('lets two people write their own sections, and tells of the same one what is stored', async () => {
    const { path } = await given('entry_interview')
    await save(path, 'goal', { answers: { goal: 'any_work' } })
    expect((await save(path, 'education', { answers: { work_years: 4 } }, colleague)).status).toBe(
      200,
    )
    const late = await save(path, 'goal', { answers: { goal: 'business' } }, colleague)
    expect([late.status, late.body.errorCode, late.body.current?.answers]).toEqual([
      ...[409, 'versionConflict', { goal: 'any_work' }],
    ])
    const { rows } = await test.owner.query(
      'select count(*)::int as n from assessment_section where section = $1',
      ['goal'],
    )
    expect(rows[0].n).toBeGreaterThan(0)
  })

  it('is written jointly: each profession its own section, health by codes and rights of its own', async () => {
    const { path } = await given('joint_service_needs')
    expect((await read(path)).writable).toEqual(['employment', 'education', 'city'])
    expect((await read(path, health)).writable).toEqual(['health'])
    expect((await read(path, teacher)).writable).toEqual(['education'])
    const facts = [said('health_allows', 'being_clarified', 'expert_estimate')]
    expect((await save(path, 'health', { facts }, health)).status).toBe(200)
    expect((await save(path, 'health', { version: 1 })).status).toBe(403)
    expect(
      (await save(path, 'education', { facts: [said('finnish', 'A2.1', 'test')] }, teacher)).status,
    ).toBe(200)
    // Who has no right to support needs does not see them; who has none to facts does not see those.
    expect(Object.keys((await sectionOf(path, 'health', teacher))?.known ?? {})).toEqual([])
    expect(Object.keys((await sectionOf(path, 'education', health))?.known ?? {})).toEqual([])
    expect((await sectionOf(path, 'health'))?.known.health_allows?.evidence?.value).toBe(
      'being_clarified',
    )
    const { version } = await read(path)
    expect((await test.as(teacher.email)(`POST ${path}/finish`, { version })).status).toBe(403)
  })

  it('is written by nobody of another organisation when it is not joint', async () => {
    const { path } = await given('skills_mapping')
    expect((await read(path, teacher)).writable).toEqual([])
    expect((await save(path, 'language', {}, teacher)).status).toBe(403)
    expect((await save(path, 'language', {}, stranger)).status).toBe(403)
  })

  it('is finished when what its writer must answer is answered, counted, and read as it was then', async () => {
    const { client, path } = await given('entry_interview', [
      fact('employment_status', 'unemployed', '2026-10-01'),
      fact('literate', 'yes', '2025-10-01'),
    ])
    const finish = async () => {
      const { version } = await read(path)
      return test.as(expert.email)<Answer<Assessment>>(`POST ${path}/finish`, { version })
    }
    const early = await finish()
    expect([early.status, early.body.errorCode, early.body.fields]).toEqual([
      ...[400, 'requiredMissing', [{ path: 'goal.goal', code: 'required' }]],
    ])
    await save(path, 'goal', { answers: { goal: 'not_clear' } })
    await save(path, 'language', { confirmed: ['literate'] })
    const done = await finish()
    // Degree, its day and field hang on answers that nobody gave, and so does the field of the work.
    expect(done.body).toMatchObject({
      ...{ state: 'finished', writable: [], commands: [] },
      counts: { questions: 35, notAsked: 2, confirmed: 1 },
    })
    await test.as(expert.email)(`POST /api/clients/${client.clientId}/facts`, {
      observations: [fact('employment_status', 'employed', '2026-11-21')],
    })
    expect((await sectionOf(path, 'situation'))?.known.employment_status?.value).toBe('unemployed')
    const after = await save(path, 'goal', { version: 1 })
    expect([after.status, after.body.errorCode]).toEqual([409, 'assessmentFinished'])
  })

  it('is given up while it is open; the facts stay', async () => {
    const { client, path } = await given('review')
    await save(path, 'changes', { facts: [said('employment_status', 'employed')] })
    const { version } = await read(path)
    expect(
      (await test.as(expert.email)(`POST ${path}/discard`, { version: version + 1 })).status,
    ).toBe(409)
    expect((await test.as(expert.email)(`POST ${path}/discard`, { version })).status).toBe(200)
    expect((await test.as(expert.email)(`GET ${path}`)).status).toBe(404)
    expect(await observationsOf(client)).toHaveLength(1)
  })
})
