import { beforeAll, describe, expect, it } from 'vitest'
import {
  county,
  type HandingPeople,
  koske,
  oske,
  useHandings,
} from '../../test/database/handings.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Plan, Plans } from '../plans/model.plan-answer.ts'
import type { Handing, HandingForm, HandingList, Preview } from './model.handing.ts'
import type { Notes } from './model.note.ts'

interface Accepted {
  readonly clientshipId: string | null
}

describe('handing a client over', () => {
  const test = useTestApp()
  const { people, client, send, on, note, standing } = useHandings(test)
  let who: HandingPeople
  beforeAll(async () => {
    who = await people()
  })
  const stepsOf = async (id: string) =>
    (
      await test.owner.query<{ kind: string; detail: Record<string, unknown> }>(
        'select kind, detail from clientship_step where clientship_id = $1 order by position',
        [id],
      )
    ).rows
  const planStep = async (id: string, text: string) => {
    const version = (
      await test.owner.query('select version from clientship where clientship_id = $1', [id])
    ).rows[0].version
    const answer = await test.as(who.expert.email)(`POST /api/clientships/${id}/next-step`, {
      ...{ text, on: '2026-11-30', version },
    })
    expect(answer.status).toBe(200)
  }
  /** A plan that the client has accepted, and a next version of it that is being made. */
  const plan = async (clientId: ClientId, goal: string): Promise<string> => {
    const as = test.as(who.expert.email)
    const begun = await as<{ planId: string }>(`POST /api/clients/${clientId}/plans`, {
      ...{ kind: 'integration_plan', startsOn: '2026-11-21', clientLanguage: null, binding: 'fi' },
    })
    const path = `/api/plans/${begun.body.planId}`
    const { kind: _kind, ...days } = (await as<Plan>(`GET ${path}`)).body.frame
    const sentence = (n: number, key: string | null, text: string) => ({
      ...{ sentenceId: `0195f2a0-0000-7000-8000-00000000000${n}`, text, translation: null },
      phrase: key === null ? null : { key },
    })
    const step = { ...sentence(2, 'step.cv', ''), responsible: { kind: 'client' }, dueOn: null }
    const draft = await as<Plan>(`PUT ${path}/draft`, {
      version: 1,
      frame: { ...days, reviewOn: '2027-02-20' },
      body: {
        ...{ goals: [sentence(1, null, goal)], needs: [], duties: [], rights: [], register: {} },
        steps: [step],
      },
    })
    const { version } = draft.body
    const acceptance = { mode: 'by_phone', on: '2026-11-21', withInterpreter: false }
    const accepted = await as<Plan>(`POST ${path}/accept`, { version, ...acceptance })
    const next = await as<Plan>(`POST ${path}/revise`, { version: accepted.body.version })
    expect(next.body).toMatchObject({ state: 'under_review', number: 2 })
    return begun.body.planId
  }
  const notesOf = async (email: string, clientId: ClientId) =>
    (await test.as(email)<Notes>(`GET /api/clients/${clientId}/notes`)).body.notes

  it('to a colleague: nothing changes until they accept, and then everything at once', async () => {
    const { clientId, id } = await client(who.expert)
    await planStep(id, 'Soita Omniaan')
    const asked = {
      kind: 'assignment',
      clientId,
      clientshipId: id,
      toStaffId: who.colleague.staffId,
    }
    expect((await send(who.expert, asked)).body).toMatchObject({
      fields: [{ path: 'openStep', code: 'nextStepOpen' }],
    })
    const sent = await send(who.expert, { ...asked, openStep: 'moves' })
    expect(sent).toMatchObject({
      status: 200,
      body: { state: 'sent', dueOn: '2026-11-26', commands: ['withdraw'], contents: [] },
    })
    const { handoverId, version } = sent.body
    expect((await standing(clientId)).open).toMatchObject([{ responsible: who.expert.staffId }])
    expect(await send(who.expert, { ...asked, openStep: 'moves' })).toMatchObject({
      ...{ status: 409, body: { errorCode: 'handingAlreadyOpen' } },
    })
    expect((await on(who.expert, handoverId, 'accept', { version })).status).toBe(403)

    const accepted = await on<Accepted>(who.colleague, handoverId, 'accept', { version })
    expect(accepted).toMatchObject({ status: 200, body: { clientshipId: id } })
    const after = await standing(clientId)
    expect(after.open).toEqual([{ organisation: koske, responsible: who.colleague.staffId }])
    expect(after.own).toEqual([{ organisation: koske, staff: who.colleague.staffId }])
    expect((await stepsOf(id)).at(-1)).toMatchObject({
      ...{ kind: 'assigned', detail: { handoverId, responsibleId: who.colleague.staffId } },
    })
    const rows = await test.owner.query(
      'select next_step from clientship where clientship_id = $1',
      [id],
    )
    expect(rows.rows).toEqual([{ next_step: 'Soita Omniaan' }])
    // The tab that the sender left open still shows the clientship as theirs; the server does not.
    const old = await test.as(who.expert.email)(`POST /api/clientships/${id}/next-step`, {
      ...{ text: 'Vanha välilehti', on: null, version: 9 },
    })
    expect(old.status).toBe(403)
  })

  it('closes the open step where it was said so', async () => {
    const { clientId, id } = await client(who.expert)
    await planStep(id, 'Soita Omniaan')
    const { body } = await send(who.expert, {
      ...{ kind: 'assignment', clientId, clientshipId: id, openStep: 'closes' },
      toStaffId: who.colleague.staffId,
    })
    await on(who.colleague, body.handoverId, 'accept', { version: body.version })
    const { rows } = await test.owner.query(
      'select next_step, next_step_on from clientship where clientship_id = $1',
      [id],
    )
    expect(rows).toEqual([{ next_step: null, next_step_on: null }])
    expect((await stepsOf(id)).at(-1)).toMatchObject({
      kind: 'planned',
      detail: { nextStep: null },
    })
  })

  it('to another centre: what the preview shows is what the receiver reads, and the sender reads no more', async () => {
    const { clientId, id } = await client(who.expert)
    await test.as(who.expert.email)(`POST /api/clients/${clientId}/facts`, {
      observations: [{ key: 'literate', value: 'yes', observedOn: '2026-11-01', source: 'test' }],
    })
    const chosen = await note(who.expert, clientId, { text: 'Tämä siirtyy' })
    const sensitive = await note(who.expert, clientId, { text: 'Herkkä', isSensitive: true })
    await note(who.expert, clientId, { text: 'Tämä ei siirry' })
    await note(who.expert, clientId, { text: 'Tämäkään ei', isSensitive: true })
    await planStep(id, 'Varaa tapaaminen')
    const agreed = await plan(clientId, 'Oma tavoite')

    const form = await test.as(who.expert.email)<HandingForm>(
      `GET /api/clients/${clientId}/handing-form`,
    )
    expect(form.body.offers).toHaveLength(5)
    const asked = {
      ...{ kind: 'transfer', clientId, clientshipId: id, toOrganisationId: oske },
      toStaffId: who.ofOske.staffId,
      contents: [
        { kind: 'plan', rowId: agreed },
        { kind: 'note', rowId: chosen },
        { kind: 'sensitive_note', rowId: sensitive, basis: 'consent' },
      ],
    }
    const withoutBasis = { ...asked, contents: [{ kind: 'sensitive_note', rowId: sensitive }] }
    expect((await send(who.expert, { ...withoutBasis, openStep: 'moves' })).body).toMatchObject({
      fields: [{ path: 'contents.0', code: 'basisMissing' }],
    })
    const preview = await test.as(who.expert.email)<Preview>('POST /api/handings/preview', asked)
    expect(preview.status).toBe(200)
    expect((await standing(clientId)).access).toEqual([koske])

    const sent = await send(who.expert, { ...asked, openStep: 'moves' })
    const { handoverId } = sent.body
    const limited = await test.as(who.ofOske.email)<Handing>(`GET /api/handings/${handoverId}`)
    expect(limited.body).toMatchObject({
      ...{ clientId: null, person: { givenNames: 'Maija', birthYear: 1990 }, message: 'Sovittu' },
      contents: [
        { kind: 'facts' },
        { kind: 'support_needs' },
        { kind: 'support_measures' },
        { kind: 'skills' },
        { kind: 'document' },
        { kind: 'plan', title: { fi: 'Kotoutumissuunnitelma' }, onDay: '2026-11-21' },
        { kind: 'note', title: { en: 'Call' }, onDay: '2026-11-20' },
        { kind: 'sensitive_note', basis: 'consent' },
      ],
      commands: ['receive', 'ask', 'accept', 'decline'],
    })
    expect(JSON.stringify(limited.body)).not.toContain('Tämä siirtyy')
    for (const part of ['', '/facts', '/notes', '/plans', '/clientships'])
      expect((await test.as(who.ofOske.email)(`GET /api/clients/${clientId}${part}`)).status).toBe(
        404,
      )
    // Of a person who is asked by name the colleagues there learn nothing.
    const { colleague } = who
    expect((await test.as(colleague.email)(`GET /api/handings/${handoverId}`)).status).toBe(200)

    const { version } = sent.body
    const accepted = await on<Accepted>(who.ofOske, handoverId, 'accept', { version })
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
    const after = await standing(clientId)
    expect(after).toEqual({
      open: [{ organisation: oske, responsible: who.ofOske.staffId }],
      own: [{ organisation: oske, staff: who.ofOske.staffId }],
      access: [oske],
    })
    // To the letter what was previewed.
    const read = await notesOf(who.ofOske.email, clientId)
    const previewed = preview.body.items.filter((item) => item.kind.endsWith('note'))
    expect(read.map((one) => [one.noteId, one.text])).toEqual(
      previewed.map((item) => [item.rowId, item.text]),
    )
    expect(read.map((one) => one.noteId).sort()).toEqual([chosen, sensitive].sort())
    const receiver = test.as(who.ofOske.email)
    const { plans } = (await receiver<Plans>(`GET /api/clients/${clientId}/plans`)).body
    expect(plans.map((one) => one.planId)).toEqual([agreed])
    // The version that is being made stays with who makes it.
    const got = (await receiver<Plan>(`GET /api/plans/${agreed}`)).body
    expect(got).toMatchObject({ state: 'under_review', number: 1, versions: [{ number: 1 }] })
    expect(got.steps).toHaveLength(1)
    expect(got.commands).toEqual([])
    const text = preview.body.items.find((item) => item.kind === 'plan')?.text
    for (const words of ['Oma tavoite', 'Teet ansioluettelon ja työnhakuprofiilin'])
      expect(text).toContain(words)
    expect((await receiver(`GET /api/plans/${agreed}?number=2`)).status).toBe(404)
    const facts = await test.as(who.ofOske.email)<{ facts: { key: string }[] }>(
      `GET /api/clients/${clientId}/facts`,
    )
    const known = preview.body.items.find((item) => item.kind === 'facts')
    expect(known?.facts.map((fact) => fact.key)).toEqual(facts.body.facts.map((fact) => fact.key))

    expect(await stepsOf(id)).toMatchObject([
      ...[{ kind: 'started' }, { kind: 'planned' }],
      {
        kind: 'ended',
        detail: { reason: 'other_service', handoverId, openStep: 'moved' },
      },
    ])
    expect((await stepsOf(accepted.body.clientshipId ?? '')).map((step) => step.kind)).toEqual([
      'started',
      'planned',
    ])
    // The sender's old tab: whatever it tries to write is refused.
    const old = test.as(who.expert.email)
    const path = `/api/clients/${clientId}`
    const call = { kind: 'call', happenedOn: '2026-11-21', text: 'Vanha välilehti' }
    expect((await old(`POST ${path}/notes`, call)).status).toBe(403)
    expect((await old(`POST ${path}/facts`, { observations: [] })).status).not.toBe(200)
    expect((await old(`GET ${path}/notes`)).status).toBe(403)
    const next = { text: 'Vanha', on: null, version: 9 }
    expect((await old(`POST /api/clientships/${id}/next-step`, next)).status).toBe(403)
    expect((await old<{ rights: object }>(`GET ${path}`)).body.rights).toMatchObject({
      ...{ identity: 'read', notes: 'none', facts: 'none' },
    })
    const list = await old<HandingList>('GET /api/handings?box=sent&state=settled')
    expect(list.body.rows.find((row) => row.handoverId === handoverId)).toMatchObject({
      ...{ state: 'accepted', decidedOn: '2026-11-21' },
    })
  })

  it('is declined with a reason, and the receiver no longer knows of it', async () => {
    const { clientId, id } = await client(who.expert)
    const { body } = await send(who.expert, {
      ...{ kind: 'transfer', clientId, clientshipId: id, toOrganisationId: oske },
    })
    const { handoverId, version } = body
    const asks = await on(who.ofOske, handoverId, 'ask', { words: 'Mikä on tavoite?' })
    expect(asks).toMatchObject({ status: 200, body: { questionOpen: true } })
    await on(who.expert, handoverId, 'answer', { words: 'Oma ala' })
    expect((await on(who.ofOske, handoverId, 'decline', { version })).status).toBe(400)
    const late = { reason: 'no_capacity', words: 'Täynnä', version }
    expect((await on(who.ofOske, handoverId, 'decline', late)).body).toMatchObject({
      errorCode: 'versionConflict',
    })
    const declined = await on(who.ofOske, handoverId, 'decline', { ...late, version: version + 2 })
    expect(declined.status).toBe(200)
    expect((await test.as(who.ofOske.email)(`GET /api/handings/${handoverId}`)).status).toBe(404)
    expect((await on(who.ofOske, handoverId, 'accept', { version: version + 3 })).status).toBe(404)
    const seen = await test.as(who.expert.email)<Handing[]>(`GET /api/clients/${clientId}/handings`)
    expect(seen.body).toMatchObject([{ state: 'returned', returnReason: 'no_capacity' }])
    expect(await standing(clientId)).toMatchObject({
      ...{ open: [{ responsible: who.expert.staffId }], access: [koske] },
    })
  })

  it('asks a partner for a service: the sender stays responsible, and gets the client back', async () => {
    const { clientId, id } = await client(who.expert)
    const { body } = await send(who.expert, {
      ...{ kind: 'service_request', clientId, clientshipId: id, toOrganisationId: county },
      toStaffId: who.ofCounty.staffId,
    })
    const ofCounty = test.as(who.ofCounty.email)
    expect((await ofCounty<HandingList>('GET /api/handings')).body.rows).toMatchObject([
      { handoverId: body.handoverId, clientId: null },
    ])
    const { version } = body
    expect((await on(who.ofCounty, body.handoverId, 'accept', { version })).status).toBe(200)
    const during = await standing(clientId)
    expect(during.open).toEqual([{ organisation: koske, responsible: who.expert.staffId }])
    expect(during.own).toContainEqual({ organisation: county, staff: who.ofCounty.staffId })
    expect((await ofCounty(`GET /api/clients/${clientId}`)).status).toBe(200)
    // Without notes by right, and with none handed over.
    expect((await ofCounty(`GET /api/clients/${clientId}/notes`)).status).toBe(403)

    const form = await ofCounty<HandingForm>(`GET /api/clients/${clientId}/handing-form`)
    expect(form.body).toMatchObject({ clientships: [], returns: [{ kind: 'service_request' }] })
    const back = await send(who.ofCounty, {
      ...{ kind: 'return', clientId, returnsHandoverId: body.handoverId },
    })
    expect(back, JSON.stringify(back.body)).toMatchObject({
      ...{ status: 200, body: { toStaff: { staffId: who.expert.staffId } } },
    })
    const answered = await on(who.expert, back.body.handoverId, 'accept', {
      version: back.body.version,
    })
    expect(answered.status, JSON.stringify(answered.body)).toBe(200)
    expect(await standing(clientId)).toEqual({
      open: [{ organisation: koske, responsible: who.expert.staffId }],
      own: [{ organisation: koske, staff: who.expert.staffId }],
      access: [koske],
    })
    expect((await ofCounty(`GET /api/clients/${clientId}`)).status).toBe(404)
  })

  it('within a centre goes to a teacher by name, who accepts without any other right to handovers', async () => {
    const { clientId, id } = await client(who.expert)
    const { body } = await send(who.expert, {
      ...{ kind: 'service_request', clientId, clientshipId: id, toOrganisationId: koske },
      toStaffId: who.teacher.staffId,
    })
    const { version } = body
    expect((await on(who.teacher, body.handoverId, 'accept', { version })).status).toBe(200)
    expect((await standing(clientId)).own.map((one) => one.staff).sort()).toEqual(
      [who.expert.staffId, who.teacher.staffId].sort(),
    )
    expect((await test.as(who.teacher.email)(`GET /api/clients/${clientId}/notes`)).status).toBe(
      200,
    )
  })

  it('comes back from another centre to who sent it', async () => {
    const { clientId, id } = await client(who.expert)
    const there = await send(who.expert, {
      ...{ kind: 'transfer', clientId, clientshipId: id, toOrganisationId: oske },
    })
    const taken = await on<Accepted>(who.managerOfOske, there.body.handoverId, 'accept', {
      ...{ version: there.body.version, takerId: who.ofOske.staffId },
    })
    expect(taken.status, JSON.stringify(taken.body)).toBe(200)
    const back = await send(who.ofOske, {
      ...{ kind: 'return', clientId, clientshipId: taken.body.clientshipId },
      returnsHandoverId: there.body.handoverId,
    })
    expect(back, JSON.stringify(back.body)).toMatchObject({ status: 200 })
    const { handoverId, version } = back.body
    expect((await on(who.expert, handoverId, 'accept', { version })).status).toBe(200)
    expect(await standing(clientId)).toEqual({
      open: [{ organisation: koske, responsible: who.expert.staffId }],
      own: [{ organisation: koske, staff: who.expert.staffId }],
      access: [koske],
    })
  })

  it('is closed when the clientship ends or a manager assigns it at once', async () => {
    const one = await client(who.expert)
    const asked = { kind: 'assignment', toStaffId: who.colleague.staffId }
    const first = await send(who.expert, { ...asked, ...one, clientshipId: one.id, id: undefined })
    expect(first.status, JSON.stringify(first.body)).toBe(200)
    const other = await test.owner.query(
      'select version from clientship where clientship_id = $1',
      [one.id],
    )
    const third = await people()
    const now = await test.as(who.manager.email)(`POST /api/clientships/${one.id}/assign`, {
      ...{ responsibleId: third.expert.staffId, words: null, version: other.rows[0].version },
    })
    expect(now.status, JSON.stringify(now.body)).toBe(200)
    const stale = { version: first.body.version }
    expect(await on(who.colleague, first.body.handoverId, 'accept', stale)).toMatchObject({
      ...{ status: 409 },
    })
    expect((await standing(one.clientId)).open).toMatchObject([
      { responsible: third.expert.staffId },
    ])
  })

  it('is refused to who may not hand over, and of clients of others', async () => {
    const { clientId, id } = await client(who.expert)
    const asked = { kind: 'transfer', clientId, clientshipId: id, toOrganisationId: oske }
    expect((await send(who.colleague, asked)).status).toBe(403)
    expect((await send(who.teacher, asked)).status).toBe(404)
    expect((await send(who.ofOske, asked)).status).toBe(404)
    expect(
      (await test.as('hepa.stadi@demo.test')('POST /api/handings', { message: 'x', ...asked }))
        .status,
    ).toBe(404)
    const { body } = await send(who.manager, { ...asked, toStaffId: who.ofOske.staffId })
    const { handoverId, version } = body
    // A colleague of the receiver is not asked; somebody of another area does not know of it.
    const someone = await people()
    expect((await on(someone.ofOske, handoverId, 'accept', { version })).status).toBe(404)
    expect((await test.as('hepa.stadi@demo.test')(`GET /api/handings/${handoverId}`)).status).toBe(
      404,
    )
    expect((await on(who.ofOske, handoverId, 'withdraw', { version })).status).toBe(403)
    const log = await test.owner.query<{ event: string }>(
      `select l.event from access_log l join access_log_client c using (area_id, log_id)
        where c.client_id = $1 and l.outcome = 'done' and l.event like 'Handing%' order by l.at`,
      [clientId],
    )
    expect(log.rows.map((row) => row.event)).toEqual(['HandingSend'])
  })
})
