import { beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Clientship, ClientshipId } from './model.clientship.ts'
import type { Path } from './model.path.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

interface Problem {
  readonly errorCode: string
  readonly fields?: readonly { path: string; code: string }[]
  readonly current?: Clientship
}

describe('a clientship', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  let expert: TestStaff
  let colleague: TestStaff
  let manager: TestStaff
  let ofOske: TestStaff

  beforeAll(async () => {
    const at = (organisationId: string) => [{ role: 'expert' as const, organisationId }]
    expert = await make.staff(espoo, at(koske))
    colleague = await make.staff(espoo, at(koske))
    manager = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
    ofOske = await make.staff(espoo, at(oske))
  })

  /** A person of both centres, whose clientship at Koske the expert is responsible for. */
  async function given(): Promise<{ client: TestClient; id: ClientshipId }> {
    const client = await make.client({
      areaId: espoo,
      organisations: [koske, oske],
      relations: [{ staff: ofOske, organisationId: oske, relation: 'own_client' }],
    })
    const id = await start({
      clientId: client.clientId,
      organisationId: koske,
      responsible: expert,
    })
    return { client, id }
  }
  const command = async (who: TestStaff, id: string, name: string, body: object) =>
    test.as(who.email)<Clientship & Problem>(`POST /api/clientships/${id}/${name}`, body)
  const read = async (who: TestStaff, client: TestClient) =>
    (
      await test.as(who.email)<{ clientships: Clientship[] }>(
        `GET /api/clients/${client.clientId}/clientships`,
      )
    ).body.clientships
  const people = async (client: TestClient) =>
    (
      await test.owner.query<{ staff_id: string }>(
        `select staff_id from client_relation where client_id = $1 and relation = 'own_client'
            and organisation_id = $2 and period @> '2026-11-21'::date`,
        [client.clientId, koske],
      )
    ).rows.map((row) => row.staff_id)
  const figure = async (id: string) =>
    (
      await test.owner.query(
        `select ended_on, end_reason, own_field, is_confirmed, positive_on, work_on, business_on, study_on
           from clientship_figure where clientship_id = $1`,
        [id],
      )
    ).rows[0]

  it('goes from waiting over a pause to its end, and each answer says what can be done next', async () => {
    const { client, id } = await given()
    const [before] = await read(expert, client)
    expect(before).toMatchObject({ state: 'waiting', version: 1, isBrief: false })
    expect(before?.commands).toEqual(expect.arrayContaining(['assign', 'activate', 'end']))
    expect(before?.commands).not.toContain('pause')
    const active = await command(expert, id, 'activate', { onDay: '2026-11-10', version: 1 })
    expect(active.body).toMatchObject({
      ...{ state: 'active', activatedOn: '2026-11-10', lastContactOn: '2026-11-10', version: 2 },
    })
    const planned = await command(expert, id, 'next-step', {
      ...{ text: 'Osaamiskartoitus', on: '2026-12-01', version: 2 },
    })
    expect(planned.body.nextStep).toEqual({ text: 'Osaamiskartoitus', on: '2026-12-01' })
    const paused = await command(expert, id, 'pause', {
      ...{ reason: 'study', until: '2027-01-10', words: 'Kurssi', version: 3 },
    })
    expect(paused.body).toMatchObject({
      state: 'paused',
      pause: { reason: 'study', until: '2027-01-10', words: 'Kurssi' },
    })
    const resumed = await command(expert, id, 'resume', { version: 4 })
    expect(resumed.body).toMatchObject({ state: 'active', pause: null })
    const named = await command(expert, id, 'caseworker', {
      ...{ name: 'Oona Omavalmentaja', contact: '040 123 4567', version: 5 },
    })
    expect(named.body.caseworker).toEqual({ name: 'Oona Omavalmentaja', contact: '040 123 4567' })
    const done = await command(expert, id, 'next-step-done', { version: 6 })
    expect(done.body.nextStep).toBeNull()
    const ended = await command(expert, id, 'end', {
      ...{ endedOn: '2026-11-20', reason: 'employed_open', version: 7 },
      outcome: {
        ...{ kind: 'employed_open', beganOn: '2026-11-16', ownField: 'yes' },
        ...{ weeklyHours: 30, evidence: 'employer' },
      },
    })
    expect(ended.body).toMatchObject({
      ...{ state: 'ended', endedOn: '2026-11-20', endReason: 'employed_open' },
      followUpUntil: '2028-12-20',
    })
    expect(ended.body.commands.toSorted()).toEqual(['correct', 'recordOutcome', 'reopen'])
    expect(await figure(id)).toMatchObject({
      ...{ ended_on: '2026-11-20', end_reason: 'employed_open', own_field: 'yes' },
      ...{ work_on: '2026-11-16', positive_on: '2026-11-16', study_on: null },
    })
  })

  it('is given to another expert, and the one before no longer works with the client', async () => {
    const { client, id } = await given()
    expect(await people(client)).toEqual([expert.staffId])
    const given2 = await command(manager, id, 'assign', {
      ...{ responsibleId: colleague.staffId, words: 'Loma', version: 1 },
    })
    expect(given2.body.responsible?.staffId).toBe(colleague.staffId)
    expect(await people(client)).toEqual([colleague.staffId])
    const wrong = await command(manager, id, 'assign', {
      ...{ responsibleId: ofOske.staffId, version: 2 },
    })
    expect(wrong.body.fields).toEqual([{ path: 'responsibleId', code: 'responsibleInvalid' }])
    const same = await command(manager, id, 'assign', {
      ...{ responsibleId: colleague.staffId, version: 2 },
    })
    expect(same.body.fields).toEqual([{ path: 'responsibleId', code: 'alreadyResponsible' }])
  })

  it('has one responsible expert when two are chosen at once', async () => {
    const { client, id } = await given()
    const third = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const answers = await Promise.all(
      [colleague, third].map((one) =>
        command(manager, id, 'assign', { responsibleId: one.staffId, version: 1 }),
      ),
    )
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409])
    const lost = answers.find((one) => one.status === 409)
    expect(lost?.body).toMatchObject({ errorCode: 'versionConflict', current: { version: 2 } })
    const [now] = await read(manager, client)
    expect(await people(client)).toEqual([now?.responsible?.staffId])
  })

  it('is changed by nobody who works with the client at another centre alone', async () => {
    const { client, id } = await given()
    const [seen] = await read(ofOske, client)
    expect(seen).toMatchObject({ isBrief: false, commands: [] })
    const refused = await command(ofOske, id, 'resume', { version: 1 })
    expect(refused.status).toBe(403)
    const outsider = await command({ ...expert, email: 'hepa.stadi@demo.test' }, id, 'resume', {
      version: 1,
    })
    expect(outsider.status).toBe(404)
  })

  const wrongEndings: readonly [string, object, string, string][] = [
    ['a day to come', { endedOn: '2026-11-22', reason: 'moved' }, 'endedOn', 'dayInFuture'],
    [
      'a day before the start',
      { endedOn: '2026-01-01', reason: 'moved' },
      'endedOn',
      'endBeforeStart',
    ],
    [
      'an employed end without its job',
      { endedOn: '2026-11-20', reason: 'employed_open' },
      'outcome',
      'outcomeMissing',
    ],
    [
      'another outcome than the reason',
      {
        ...{ endedOn: '2026-11-20', reason: 'moved' },
        outcome: { kind: 'degree_study', beganOn: '2026-11-01', evidence: 'document' },
      },
      'outcome.kind',
      'outcomeDisagrees',
    ],
    [
      'a job that began before the clientship',
      {
        ...{ endedOn: '2026-11-20', reason: 'degree_study' },
        outcome: { kind: 'degree_study', beganOn: '2026-01-01', evidence: 'document' },
      },
      'outcome.beganOn',
      'outcomeBeforeStart',
    ],
    [
      'a study that has not begun',
      {
        ...{ endedOn: '2026-11-20', reason: 'degree_study' },
        outcome: { kind: 'degree_study', beganOn: '2026-12-01', evidence: 'document' },
      },
      'outcome.beganOn',
      'dayInFuture',
    ],
    [
      'no word on the own field',
      {
        ...{ endedOn: '2026-11-20', reason: 'employed_open' },
        outcome: { kind: 'employed_open', beganOn: '2026-11-01', evidence: 'document' },
      },
      'outcome.ownField',
      'required',
    ],
  ]
  it.each(wrongEndings)('does not end with %s', async (_what, body, path, code) => {
    const { id } = await given()
    const { status, body: problem } = await command(expert, id, 'end', { ...body, version: 1 })
    expect(status).toBe(400)
    expect(
      problem.fields?.map((field) => ({ ...field, path: field.path.replace('body.', '') })),
    ).toEqual([{ path, code }])
  })

  it('does not end while a next step is open, unless it is said what became of it', async () => {
    const { id } = await given()
    await command(expert, id, 'next-step', { text: 'Soitto', on: null, version: 1 })
    const body = { endedOn: '2026-11-20', reason: 'no_contact', version: 2 }
    const refused = await command(expert, id, 'end', body)
    expect(refused.body.fields).toEqual([{ path: 'openStep', code: 'nextStepOpen' }])
    const ended = await command(expert, id, 'end', { ...body, openStep: 'dropped' })
    expect(ended.body).toMatchObject({ state: 'ended', nextStep: null })
  })

  it('tells of health only to whoever may read support needs', async () => {
    const { client, id } = await given()
    await command(expert, id, 'end', {
      ...{ endedOn: '2026-11-20', reason: 'health', words: 'Sairausloma', version: 1 },
    })
    expect((await read(expert, client))[0]).toMatchObject({
      endReason: 'health',
      endWords: 'Sairausloma',
    })
    expect((await read(manager, client))[0]).toMatchObject({ endReason: 'other', endWords: null })
  })

  it('is corrected by a step, and the figure follows', async () => {
    const { client, id } = await given()
    const outcome = { kind: 'degree_study', beganOn: '2026-11-02', evidence: 'document' }
    await command(expert, id, 'end', {
      ...{ endedOn: '2026-11-20', reason: 'degree_study', outcome, version: 1 },
    })
    expect(await figure(id)).toMatchObject({ study_on: '2026-11-02' })
    const right = await command(expert, id, 'correct', {
      ...{ endedOn: '2026-11-19', reason: 'no_contact', words: 'Väärä henkilö', version: 2 },
    })
    expect(right.body).toMatchObject({ endReason: 'no_contact', endedOn: '2026-11-19', version: 3 })
    expect(await figure(id)).toMatchObject({
      ...{ end_reason: 'no_contact', ended_on: '2026-11-19', study_on: null, positive_on: null },
    })
    const { body } = await test.as(expert.email)<{ outcomes: unknown[] }>(
      `GET /api/clients/${client.clientId}/outcomes`,
    )
    expect(body.outcomes).toEqual([])
    const open = await given()
    const early = await command(expert, open.id, 'correct', {
      ...{ endedOn: '2026-11-19', reason: 'no_contact', words: 'x', version: 1 },
    })
    expect(early.body.errorCode).toBe('stepNotPossible')
  })

  it('is reopened as a new one, linked to the one before', async () => {
    const { client, id } = await given()
    await command(expert, id, 'end', { endedOn: '2026-11-01', reason: 'moved', version: 1 })
    const path = `POST /api/clients/${client.clientId}/clientships`
    const body = { previousClientshipId: id, responsibleId: colleague.staffId, words: 'Palasi' }
    const foreign = await test.as(ofOske.email)<Problem>(path, body)
    expect(foreign.status).toBe(403)
    const again = await test.as(manager.email)<Clientship & Problem>(path, body)
    expect(again.body).toMatchObject({ state: 'waiting', previousClientshipId: id })
    expect((await read(manager, client)).map((one) => one.state)).toEqual(['waiting', 'ended'])
    const twice = await test.as(manager.email)<Problem>(path, body)
    expect(twice.body.errorCode).toBe('reopenLatest')
    const late = await command(manager, id, 'correct', {
      ...{ endedOn: '2026-11-21', reason: 'moved', words: 'Päivä', version: 2 },
    })
    expect(late.status).toBe(200)
    // Ended and opened again on one day: the path tells it in that order.
    const { body: walked } = await test.as(manager.email)<Path>(
      `GET /api/clients/${client.clientId}/path`,
    )
    expect(walked.events.slice(-2)).toMatchObject([
      { kind: 'clientship_ended', day: '2026-11-21' },
      { kind: 'clientship_started', day: '2026-11-21', isReopened: true },
    ])
  })
})
