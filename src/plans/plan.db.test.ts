import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Assessments } from '../assessments/model.assessment.ts'
import type { Packet, Plan, Plans } from './model.plan-answer.ts'
import type { Proposal } from './model.proposal.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const id = (n: number) => `0195f2a0-0000-7000-8000-${String(n).padStart(12, '0')}`
const sentence = (n: number, key: string | null, text = '', slots = {}) => ({
  sentenceId: id(n),
  phrase: key === null ? null : { key, slots },
  text,
  translation: null,
})
const step = (n: number, key: string, dueOn: string | null = '2027-02-01') => ({
  ...sentence(n, key),
  responsible: { kind: 'client' },
  dueOn,
})

type Answer = Plan & {
  errorCode?: string
  fields?: { path: string; code: string }[]
  current?: Plan
}

describe('a plan', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let expert: TestStaff
  let colleague: TestStaff
  let ofOske: TestStaff
  let coach: TestStaff

  beforeAll(async () => {
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    coach = await make.staff(espoo, [{ role: 'coach', organisationId: koske }])
    ofOske = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
  })

  /** A client of Koske with whom an expert and a coach work, and a draft of an integration plan. */
  async function given(): Promise<{ client: TestClient; path: string }> {
    const client = await make.client({
      areaId: espoo,
      organisations: [koske],
      relations: [
        { staff: expert, organisationId: koske, relation: 'own_client' },
        { staff: coach, organisationId: koske, relation: 'own_client' },
      ],
    })
    const begun = await test.as(expert.email)<{ planId: string }>(
      `POST /api/clients/${client.clientId}/plans`,
      { kind: 'integration_plan', startsOn: '2026-11-21', clientLanguage: 'ar', binding: 'fi' },
    )
    return { client, path: `/api/plans/${begun.body.planId}` }
  }
  const read = async (path: string, who = expert) =>
    (await test.as(who.email)<Answer>(`GET ${path}`)).body
  const command = (path: string, body: object, who = expert) =>
    test.as(who.email)<Answer>(`POST ${path}`, body)
  /** Saves a plan with a goal and two steps. */
  async function written(path: string, change: object = {}) {
    const { version, frame, body } = await read(path)
    const { kind: _kind, ...days } = frame
    return test.as(expert.email)<Answer>(`PUT ${path}/draft`, {
      version,
      frame: { ...days, reviewOn: '2027-02-20' },
      body: {
        ...body,
        goals: [sentence(1, 'goal.own_field_job')],
        steps: [step(2, 'step.cv'), step(3, 'step.work_tryout')],
        ...change,
      },
    })
  }
  const accepted = async (path: string) => {
    const { version } = (await written(path)).body
    const acceptance = { mode: 'in_person', on: '2026-11-21', withInterpreter: true }
    return command(`${path}/accept`, { version, ...acceptance })
  }

  it('begins as a draft with the standard rights and duties and the longest days of its kind', async () => {
    const { client, path } = await given()
    const plan = await read(path)
    expect(plan).toMatchObject({
      ...{ state: 'draft', number: 1, acceptedNumber: null, latestEnd: '2028-11-20' },
      frame: { endsOn: '2028-11-20', reviewOn: null, clientLanguage: 'ar', binding: 'fi' },
      commands: ['save', 'accept', 'discard'],
    })
    expect(plan.body.duties.map(({ phrase }) => phrase?.key)).toContain('duty.consequence')
    const list = await test.as(expert.email)<Plans>(`GET /api/clients/${client.clientId}/plans`)
    expect(list.body).toMatchObject({
      plans: [{ kind: 'integration_plan', state: 'draft' }],
      offered: [
        'integration_plan',
        'employment_plan',
        'activation_plan',
        'multi_sector_employment_plan',
      ],
      writesFor: [{ organisationId: koske }],
    })
  })

  it('is not made of a kind that is of history, nor longer than its rule', async () => {
    const { client, path } = await given()
    const old = await test.as(expert.email)<Answer>(`POST /api/clients/${client.clientId}/plans`, {
      ...{ kind: 'multi_sector_integration_plan', startsOn: '2026-11-21' },
      ...{ clientLanguage: null, binding: 'fi' },
    })
    expect([old.status, old.body.fields?.[0]?.code]).toEqual([400, 'planKindNotOffered'])
    const { version, frame, body } = await read(path)
    const { kind: _kind, ...days } = frame
    const long = await test.as(expert.email)<Answer>(`PUT ${path}/draft`, {
      ...{ version, body },
      frame: { ...days, endsOn: '2028-11-21', reviewOn: '2029-01-01' },
    })
    expect(long.body.fields).toEqual([
      { path: 'frame.endsOn', code: 'planTooLong' },
      { path: 'frame.reviewOn', code: 'reviewAfterEnd' },
    ])
  })

  it.each([
    [{ goals: [sentence(1, 'goal.unheard_of')] }, `body.goals.${id(1)}`, 'phraseUnknown'],
    [{ goals: [sentence(1, 'step.cv')] }, `body.goals.${id(1)}`, 'phraseUnknown'],
    [{ goals: [sentence(1, null)] }, `body.goals.${id(1)}`, 'required'],
    [{ needs: [sentence(2, 'need.language')] }, `body.steps.${id(2)}`, 'sentenceTwice'],
    [
      { steps: [{ ...step(2, 'step.cv'), responsible: { kind: 'staff', staffId: id(9) } }] },
      `body.steps.${id(2)}.responsible`,
      'responsibleInvalid',
    ],
  ])('refuses %j', async (change, path, code) => {
    const answer = await written((await given()).path, change)
    expect([answer.status, answer.body.fields]).toEqual([400, [{ path, code }]])
  })

  it('two who save at once: the second is told and shown what is there', async () => {
    const { path } = await given()
    const { version, frame, body } = await read(path)
    const { kind: _kind, ...days } = frame
    const save = (goal: string, who: TestStaff) =>
      test.as(who.email)<Answer>(`PUT ${path}/draft`, {
        ...{ version, frame: days },
        body: { ...body, goals: [sentence(1, goal)] },
      })
    expect((await save('goal.job', expert)).status).toBe(200)
    const second = await save('goal.business', expert)
    expect([second.status, second.body.errorCode]).toEqual([409, 'versionConflict'])
    expect(second.body.current?.body.goals[0]?.phrase?.key).toBe('goal.job')
  })

  it('is accepted with mode, day and interpreter; then it is changed by a next version only', async () => {
    const { path } = await given()
    const empty = await command(`${path}/accept`, {
      ...{ version: (await read(path)).version, mode: 'by_phone', on: '2026-11-22' },
      withInterpreter: false,
    })
    expect(empty.body.fields?.map(({ code }) => code)).toEqual([
      'dayInFuture',
      'goalMissing',
      'planStepMissing',
    ])
    const plan = (await accepted(path)).body
    expect(plan).toMatchObject({ state: 'in_force', acceptedNumber: 1 })
    expect(plan.versions[0]?.acceptance).toMatchObject({
      ...{ mode: 'in_person', on: '2026-11-21', withInterpreter: true },
    })
    expect(plan.steps.map(({ state }) => state)).toEqual(['planned', 'planned'])
    expect((await written(path)).body.errorCode).toBe('planNotSo')

    const next = (await command(`${path}/revise`, { version: plan.version })).body
    expect(next).toMatchObject({ state: 'under_review', number: 2, acceptedNumber: 1, changes: [] })
    const changed = await written(path, {
      goals: [sentence(1, 'goal.job')],
      steps: [step(2, 'step.cv', '2027-03-01'), step(4, 'step.job_search')],
    })
    expect(changed.body.changes).toEqual([
      { part: 'goals', sentenceId: id(1), kind: 'changed', what: ['words'] },
      { part: 'steps', sentenceId: id(2), kind: 'changed', what: ['due'] },
      { part: 'steps', sentenceId: id(4), kind: 'added', what: [] },
      { part: 'steps', sentenceId: id(3), kind: 'removed', what: [] },
    ])
    await command(`${path}/steps/${id(2)}/progress`, { state: 'done', on: '2026-11-20' })
    const again = await command(`${path}/accept`, {
      ...{ version: (await read(path)).version, mode: 'by_phone', on: '2026-11-21' },
      withInterpreter: false,
    })
    expect(again.body).toMatchObject({ state: 'in_force', acceptedNumber: 2 })
    expect(again.body.steps.map((one) => [one.sentenceId, one.state])).toEqual([
      [id(2), 'done'],
      [id(4), 'planned'],
    ])
    expect((await read(`${path}?number=1`)).body.goals[0]?.phrase?.key).toBe('goal.own_field_job')
  })

  it('a version that is given up leaves what was accepted; a first draft leaves nothing', async () => {
    const first = await given()
    const { version } = await read(first.path)
    expect((await command(`${first.path}/discard`, { version })).body).toMatchObject({
      isGone: true,
    })
    expect((await test.as(expert.email)(`GET ${first.path}`)).status).toBe(404)
    const { path } = await given()
    const plan = (await accepted(path)).body
    const next = (await command(`${path}/revise`, { version: plan.version })).body
    await command(`${path}/discard`, { version: next.version })
    expect(await read(path)).toMatchObject({ state: 'in_force', number: 1, acceptedNumber: 1 })
  })

  it('one in force at an organisation replaces the one before', async () => {
    const { client, path } = await given()
    await accepted(path)
    const begun = await test.as(expert.email)<{ planId: string }>(
      `POST /api/clients/${client.clientId}/plans`,
      { kind: 'employment_plan', startsOn: '2026-11-21', clientLanguage: null, binding: 'sv' },
    )
    await accepted(`/api/plans/${begun.body.planId}`)
    expect(await read(path)).toMatchObject({ state: 'replaced', endReason: 'replaced' })
  })

  it('is printed in both languages, and refused to be printed to others', async () => {
    const { path } = await given()
    await accepted(path)
    const printed = await test.as(expert.email)<Buffer>(`GET ${path}/document?language=ar`)
    expect([printed.status, printed.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    for (const who of [ofOske.email, 'hepa.stadi@demo.test'])
      expect((await test.as(who)(`GET ${path}/document`)).status).toBe(404)
  })

  it('is proposed what the client’s assessments say, as far as who writes it may know', async () => {
    const { client, path } = await given()
    const as = test.as(expert.email)
    const ofClient = `/api/clients/${client.clientId}/assessments`
    const { forms } = (await as<Assessments>(`GET ${ofClient}`)).body
    const assess = async (kind: string, section: string, answers: object) => {
      const formId = forms.find((form) => form.kind === kind)?.formId
      const { body } = await as<{ assessmentId: string }>(`POST ${ofClient}`, { formId })
      const saved = await as(`PUT /api/assessments/${body.assessmentId}/sections/${section}`, {
        ...{ version: 0, answers, facts: [], confirmed: [] },
      })
      expect(saved.status).toBe(200)
      return body.assessmentId
    }
    await assess('entry', 'goal', { goal: 'vocational', job_search: 'not_yet' })
    const joint = await assess('service_needs', 'education', {
      training_needed: ['language', 'vocational'],
    })
    const proposals = await as<Proposal[]>(`GET ${path}/proposals`)
    expect(proposals.body.map(({ phrase }) => phrase)).toEqual([
      ...['goal.vocational_degree', 'need.language', 'need.vocational_skills', 'need.job_search'],
    ])
    expect(proposals.body[1]).toMatchObject({
      ...{ assessmentId: joint, form: 'Monialainen palvelutarpeen arvio' },
      answer: expect.stringMatching(/^Mitä koulutusta asiakas tarvitsee\? /),
    })
    expect((await test.as(coach.email)(`GET ${path}/proposals`)).status).toBe(403)
    expect((await test.as(ofOske.email)(`GET ${path}/proposals`)).status).toBe(404)
  })

  it('goes to the register heading by heading, and says what has changed since', async () => {
    const { path } = await given()
    const plan = (await accepted(path)).body
    const packet = (await test.as(expert.email)<Packet>(`GET ${path}/packet`)).body
    const text = packet.headings.find(({ heading }) => heading === 'plan')?.text ?? ''
    expect(text.split('\n')).toEqual([
      'Tavoitteesi on oman alan työ.',
      'Teet ansioluettelon ja työnhakuprofiilin. (Sinä, viimeistään 1.2.2027)',
      'Menet työkokeiluun. (Sinä, viimeistään 1.2.2027)',
    ])
    const other = await test.as(expert.email)<{ errorCode: string }>(
      `POST ${path}/packet/plan/copied`,
      { text: 'Muuta' },
    )
    expect([other.status, other.body.errorCode]).toEqual([409, 'wordsChanged'])
    const copy = (await test.as(expert.email)<Packet>(`POST ${path}/packet/plan/copied`, { text }))
      .body
    const copied = (of: Packet) => of.headings.find(({ heading }) => heading === 'plan')?.copied
    expect(copied(copy)).toMatchObject({ hasChanged: false })
    const next = (await command(`${path}/revise`, { version: plan.version })).body
    await written(path, { goals: [sentence(1, 'goal.job')] })
    await command(`${path}/accept`, {
      ...{ version: (await read(path)).version, mode: 'in_person', on: '2026-11-21' },
      withInterpreter: false,
    })
    expect(next.state).toBe('under_review')
    const after = (await test.as(expert.email)<Packet>(`GET ${path}/packet`)).body
    expect(copied(after)).toMatchObject({ hasChanged: true })
  })

  it('is changed by who writes plans where it belongs, read by a coach, hidden from others', async () => {
    const { client, path } = await given()
    expect((await test.as(coach.email)(`GET ${path}`)).status).toBe(200)
    expect((await read(path, coach)).commands).toEqual([])
    expect((await command(`${path}/end`, { version: 1, reason: 'other' }, coach)).status).toBe(403)
    expect((await test.as(colleague.email)(`GET ${path}`)).status).toBe(200)
    expect((await command(`${path}/revise`, { version: 1 }, colleague)).status).toBe(403)
    for (const who of [ofOske.email, 'hepa.stadi@demo.test']) {
      expect((await test.as(who)(`GET ${path}`)).status).toBe(404)
      expect((await test.as(who)(`GET /api/clients/${client.clientId}/plans`)).status).toBe(404)
    }
  })

  it('prints a duty in the client’s language only when a translator has checked its words', async () => {
    const admin = test.as('admin@demo.test')
    const library = await admin<{ phrases: Record<string, Record<string, string>> }>(
      'GET /api/phrases?languages=fi,so',
    )
    const words = library.body.phrases.so?.['duty.take_part'] ?? ''
    const check = (given: string) =>
      admin<{ checked: { key: string }[]; errorCode?: string }>('POST /api/phrases/checks', {
        ...{ language: 'so', checkedBy: 'Tulkki Oy 12/2026' },
        checks: [{ key: 'duty.take_part', words: given, isChecked: true }],
      })
    expect((await check('Muuta')).status).toBe(400)
    expect((await check(words)).body.checked).toMatchObject([{ key: 'duty.take_part' }])
    const refused = await test.as(expert.email)('POST /api/phrases/checks', {
      ...{ language: 'so', checkedBy: 'X' },
      checks: [{ key: 'duty.take_part', words, isChecked: false }],
    })
    expect(refused.status).toBe(403)
  })
})
