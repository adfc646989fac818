import { beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestClient,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { runJobs } from '../../test/database/jobs.ts'
import { addOffering, seatsOf } from '../../test/database/offerings.ts'
import { testDay } from '../../test/database/template.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { eraseByNumber } from '../clients/operations.erasure.ts'
import { openDb } from '../platform/server/db.ts'
import { toDay } from '../platform/shared/days.ts'
import { queueClock, queueJobs } from './jobs.queue.ts'
import type { ClientEnrolments, Enrolment, Group } from './model.enrolment.ts'
import { foldEnrolment } from './model.enrolment-life.ts'
import type { IntakeCheck } from './model.intake.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

describe('enrolments', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const startClientship = useClientships(test)
  let expert: TestStaff
  let other: TestStaff
  let manager: TestStaff
  let reception: TestStaff

  beforeAll(async () => {
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    other = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
    manager = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
    reception = await make.staff(espoo, [{ role: 'reception', organisationId: koske }])
  })

  const own = (organisations = [koske], staff = expert) =>
    make.client({
      areaId: espoo,
      organisations,
      relations: [{ staff, organisationId: organisations[0] ?? koske, relation: 'own_client' }],
    })
  const group = (capacity: number, more: object = {}) =>
    addOffering(test, { areaId: espoo, organisationId: koske, capacity, ...more })
  const join = (offeringId: string, client: TestClient, staff = expert) =>
    test.as(staff.email)<Enrolment & { errorCode?: string }>(
      `POST /api/offerings/${offeringId}/enrolments`,
      { clientId: client.clientId },
    )
  const act = (command: string, enrolment: Enrolment, body: object = {}, staff = expert) =>
    test.as(staff.email)<Enrolment & { errorCode?: string }>(
      `POST /api/enrolments/${enrolment.enrolmentId}/${command}`,
      { version: enrolment.version, ...body },
    )
  const read = async (offeringId: string, staff = expert) =>
    (await test.as(staff.email)<Group>(`GET /api/offerings/${offeringId}/enrolments`)).body
  const rowOf = async (enrolment: Enrolment) => {
    const { rows } = await test.owner.query(
      'select state, version, offering_id, offered_until from enrolment where enrolment_id = $1',
      [enrolment.enrolmentId],
    )
    return rows[0]
  }

  it('take a free seat, then wait, and a seat that falls free goes to who waits longest', async () => {
    const offering = await group(1)
    const joined: Enrolment[] = []
    for (let n = 0; n < 3; n += 1) joined.push((await join(offering, await own())).body)
    expect(joined.map((one) => one.state)).toEqual(['accepted', 'queued', 'queued'])
    const [first, second] = joined as [Enrolment, Enrolment]
    const before = await read(offering)
    expect(before).toMatchObject({ capacity: 1, taken: 1, hidden: 0, mayEnrol: true })
    expect(before.rows.map((row) => row.queue?.place ?? null)).toEqual([null, 1, 2])

    const left = await act('cancel', first, { reason: 'own_wish' })
    expect(left).toMatchObject({ status: 200, body: { state: 'cancelled', version: 3 } })
    expect(await seatsOf(test, offering)).toEqual({
      ...{ taken: 1, accepted: 1, queued: 1, cancelled: 1 },
    })
    expect(await rowOf(second)).toMatchObject({ state: 'accepted', version: 2 })
  })

  it('are offered with a day where the group says so; declined or past the day they go on', async () => {
    const offering = await group(1, { offerDays: 3 })
    const clients = [await own(), await own(), await own()]
    const colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    for (const [at, { clientId }] of clients.entries())
      await startClientship({
        ...{ clientId, organisationId: koske },
        responsible: at === 0 ? expert : colleague,
      })
    const enrolments: Enrolment[] = []
    for (const [at, client] of clients.entries())
      enrolments.push((await join(offering, client, at === 0 ? expert : colleague)).body)
    // Saturday: three working days later is Wednesday.
    expect(enrolments[0]).toMatchObject({ state: 'offered', offeredUntil: '2026-11-25' })
    expect(await act('decline', enrolments[0] as Enrolment)).toMatchObject({ status: 200 })
    expect(await rowOf(enrolments[1] as Enrolment)).toMatchObject({ state: 'offered' })

    await runJobs(test, queueJobs, queueClock, toDay('2026-11-25'))
    expect(await rowOf(enrolments[1] as Enrolment)).toMatchObject({ state: 'offered' })
    await runJobs(test, queueJobs, queueClock, toDay('2026-11-26'))
    expect(await rowOf(enrolments[1] as Enrolment)).toMatchObject({ state: 'lapsed' })
    const third = await rowOf(enrolments[2] as Enrolment)
    expect(third).toMatchObject({ state: 'offered', offered_until: '2026-12-01' })
    expect(await seatsOf(test, offering)).toMatchObject({ taken: 1, offered: 1 })
    await runJobs(test, queueJobs, queueClock, toDay('2026-11-26'))
    expect(await rowOf(enrolments[2] as Enrolment)).toEqual(third)

    // Who is responsible is told once of each offer and lapse; who did it knows.
    const { rows: told } = await test.owner.query(
      'select staff_id, kind from notification where subject_id = $1 order by at, kind',
      [offering],
    )
    expect(told).toEqual([
      { staff_id: colleague.staffId, kind: 'seat_offered' },
      { staff_id: colleague.staffId, kind: 'seat_lapsed' },
      { staff_id: colleague.staffId, kind: 'seat_offered' },
    ])

    const waited = { ...(enrolments[2] as Enrolment), version: third.version }
    const accepted = await act('accept', waited, {}, colleague)
    expect(accepted.body).toMatchObject({ state: 'accepted', offeredUntil: null })
  })

  it('are the fold of their steps, each kept with who did it', async () => {
    const offering = await group(1, { offerDays: 5 })
    const later = await group(1, { startsOn: toDay('2027-02-01') })
    const { body: joined } = await join(offering, await own())
    const { body: moved } = await act('move', joined, { offeringId: later })
    expect(moved).toMatchObject({ state: 'accepted', offeringId: later })
    const { body: started } = await act('start', moved, {}, reception)
    const { body: ended } = await act('interrupt', started, { reason: 'health' })
    expect(ended.state).toBe('interrupted')
    const { rows } = await test.owner.query(
      `select kind, at, offering_id as "offeringId", offered_until as "offeredUntil", reason, by_staff_id as by
         from enrolment_step where enrolment_id = $1 order by position`,
      [joined.enrolmentId],
    )
    expect(rows.map((row) => [row.kind, row.by])).toEqual([
      ['joined', expert.staffId],
      ['offered', null],
      ['moved', expert.staffId],
      ['accepted', null],
      ['started', reception.staffId],
      ['interrupted', expert.staffId],
    ])
    const { rows: kept } = await test.owner.query(
      `select state, offering_id as "offeringId", joined_at as "joinedAt", offered_until as "offeredUntil", reason
         from enrolment where enrolment_id = $1`,
      [joined.enrolmentId],
    )
    expect(foldEnrolment(rows)).toEqual(kept[0])
    expect(await seatsOf(test, offering)).toEqual({ taken: 0 })
    expect(await seatsOf(test, later)).toEqual({ taken: 0, interrupted: 1 })
    // Why somebody broke off for their health is not for who reads no support needs.
    const told = async (staff: TestStaff) =>
      (await read(later, staff)).rows.map((row) => row.reason)
    expect(await told(expert)).toEqual(['health'])
    expect(await told(manager)).toEqual(['other'])
  })

  it('are in the order of the rule of the organisation, with the reason for each place', async () => {
    const offering = await group(1)
    await join(offering, await own())
    const [plain, late, soon] = [await own(), await own(), await own()]
    for (const client of [plain, late, soon]) await join(offering, client)
    for (const [client, endsOn] of [
      [late, '2028-01-31'],
      [soon, '2027-01-31'],
    ] as const)
      await test.owner.query(
        `insert into plan (area_id, plan_id, client_id, organisation_id, kind, state, starts_on, ends_on, latest_number,
                           accepted_number, made_by, visible_to)
         values ($1, gen_random_uuid(), $2, $3, 'integration_plan', 'in_force', '2026-01-31', $4, 1, 1, $5, $6)`,
        [espoo, client.clientId, koske, endsOn, expert.staffId, [koske]],
      )
    const queue = async (staff = expert) =>
      (await read(offering, staff)).rows
        .filter((row) => row.queue !== null)
        .toSorted((a, b) => (a.queue?.place ?? 0) - (b.queue?.place ?? 0))
        .map((row) => [row.clientNumber, row.queue?.grounds, row.queue?.planEndsOn])
    const none: string[] = []
    expect(await queue()).toEqual([plain, late, soon].map((one) => [one.clientNumber, none, null]))
    const rule = (priorities: string[], version: number, staff = manager) =>
      test.as(staff.email)(`PUT /api/organisations/${koske}/queue-rule`, { priorities, version })
    expect((await rule(['integration_plan', 'legal_deadline'], 0)).status).toBe(200)
    expect((await rule(['integration_plan'], 0)).status).toBe(409)
    expect((await rule(['integration_plan', 'integration_plan'], 1)).status).toBe(400)
    expect((await rule([], 1, expert)).status).toBe(403)
    const both = ['integration_plan', 'legal_deadline']
    expect(await queue()).toEqual([
      [soon.clientNumber, both, '2027-01-31'],
      [late.clientNumber, both, '2028-01-31'],
      [plain.clientNumber, none, null],
    ])
    // Who works at the desk sees the places, not the plans that give them.
    expect((await queue(reception)).map(([, grounds]) => grounds)).toEqual([none, none, none])
    const { body } = await test.as(expert.email)<ClientEnrolments>(
      `GET /api/clients/${soon.clientId}/enrolments`,
    )
    expect(body).toMatchObject([{ state: 'queued', queue: { place: 1, grounds: both } }])
    expect((await rule([], 1)).status).toBe(200)
  })

  it('mark arrivals and move the rest to the next group, all of it or nothing', async () => {
    const offering = await group(3)
    const later = await group(2, { startsOn: toDay('2027-02-01') })
    const elsewhere = await group(2, { service: 1 })
    const joined: Enrolment[] = []
    for (let n = 0; n < 5; n += 1) joined.push((await join(offering, await own())).body)
    const chosen = (some: Enrolment[]) =>
      some.map(({ enrolmentId, version }) => ({ enrolmentId, version }))
    const [a, b, c, d, e] = joined as [Enrolment, Enrolment, Enrolment, Enrolment, Enrolment]
    const post = (path: string, body: object, staff = expert) =>
      test.as(staff.email)<{ changed: Enrolment[]; errorCode?: string }>(
        `POST /api/offerings/${offering}/${path}`,
        body,
      )
    const unfit = await post('arrivals', { enrolments: chosen([a, d]) })
    expect(unfit).toMatchObject({ status: 409, body: { errorCode: 'enrolmentNotSo' } })
    expect(await rowOf(a)).toMatchObject({ state: 'accepted' })
    const came = await post('arrivals', { enrolments: chosen([a, b]) }, reception)
    expect(came.body.changed.map((one) => one.state)).toEqual(['started', 'started'])
    const wrong = await post('moves', { enrolments: chosen([c]), offeringId: elsewhere })
    expect(wrong).toMatchObject({ status: 409, body: { errorCode: 'otherService' } })
    expect((await read(offering)).next.map((one) => one.offeringId)).toContain(later)
    const moved = await post('moves', { enrolments: chosen([c, d, e]), offeringId: later })
    expect(moved.body.changed.map((one) => one.state)).toEqual(['accepted', 'accepted', 'queued'])
    expect(await seatsOf(test, offering)).toEqual({ taken: 2, started: 2 })
    expect(await seatsOf(test, later)).toEqual({ taken: 2, accepted: 2, queued: 1 })
  })

  it('say what is in the way', async () => {
    const offering = await group(2)
    const client = await own()
    const { body: joined } = await join(offering, client)
    expect(await join(offering, client)).toMatchObject({
      ...{ status: 409, body: { errorCode: 'alreadyInGroup' } },
    })
    for (const state of ['planned', 'closed', 'cancelled'] as const)
      expect(await join(await group(2, { state }), client)).toMatchObject({
        ...{ status: 409, body: { errorCode: 'offeringNotOpen' } },
      })
    const ofOske = await addOffering(test, { areaId: espoo, organisationId: oske, capacity: 2 })
    expect(await join(ofOske, client)).toMatchObject({
      ...{ status: 409, body: { errorCode: 'providerWithoutAccess' } },
    })
    expect(await act('start', { ...joined, version: 1 })).toMatchObject({
      ...{ status: 409, body: { errorCode: 'versionConflict' } },
    })
    expect(await act('complete', joined)).toMatchObject({
      ...{ status: 409, body: { errorCode: 'enrolmentNotSo' } },
    })
    expect((await act('cancel', joined, { reason: 'bored' })).status).toBe(400)
  })

  it('are nobody else’s to see or to change', async () => {
    const offering = await group(1)
    const mine = await own()
    const shared = await own([koske, oske], expert)
    const { body: enrolment } = await join(offering, mine)
    await join(offering, shared)
    expect((await join(offering, mine, other)).status).toBe(404)
    expect((await act('cancel', enrolment, { reason: 'own_wish' }, other)).status).toBe(404)
    expect((await act('start', enrolment, {}, manager)).status).toBe(200)
    const stadi = test.as('hepa.stadi@demo.test')
    expect((await stadi(`GET /api/offerings/${offering}/enrolments`)).status).toBe(404)
    const seen = await read(offering, other)
    expect(seen).toMatchObject({
      taken: 1,
      hidden: 1,
      rows: [{ clientNumber: shared.clientNumber }],
    })
    // The place counts those whom the reader may not see.
    expect(seen.rows[0]?.queue?.place).toBe(1)
    expect(seen.rows[0]?.commands).toEqual([])
  })

  it('name nobody under non-disclosure in the list of the group, but to whoever works with them', async () => {
    const offering = await group(1)
    const hidden = await make.client({
      ...{ areaId: espoo, organisations: [koske] },
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
      protection: { validFrom: toDay('2026-01-01'), validTo: null },
    })
    await join(offering, hidden)
    expect(await read(offering)).toMatchObject({ hidden: 0, rows: [{ state: 'accepted' }] })
    expect(await read(offering, manager)).toMatchObject({ hidden: 1, rows: [] })
  })

  it('come from a pasted list, found and judged at once, and nothing is enrolled by it', async () => {
    const offering = await group(5)
    const [one, there] = [await own(), await own()]
    const foreign = await own([oske], other)
    await join(offering, there)
    const lines = [`${one.clientNumber}`, `${there.clientNumber}`, `${foreign.clientNumber}`]
    const check = await test.as(expert.email)<IntakeCheck>(
      `POST /api/offerings/${offering}/intake-checks`,
      { lines },
    )
    const told = check.body.lines.map(({ line, people }) => [
      line,
      people.map(({ clientId, state, mayEnrol }) => [clientId, state, mayEnrol]),
    ])
    expect(told).toEqual([
      [1, [[one.clientId, null, true]]],
      [2, [[there.clientId, 'accepted', true]]],
      [3, []],
    ])
    // Nothing is recorded of them, so the criteria cannot be told yet; the trace says what is to be asked.
    expect(check.body.lines[0]?.people[0]?.verdict).toMatchObject({ outcome: 'unknown' })
    expect(await seatsOf(test, offering)).toEqual({ taken: 1, accepted: 1 })
    // A service that sets conditions of its own is judged by them.
    const root = { id: 'a', kind: 'fact', fact: 'literate', test: { op: 'is', value: 'yes' } }
    await test.owner.query(
      'update service set entry = $1 where service_id = (select service_id from offering where offering_id = $2)',
      [{ constants: {}, root }, offering],
    )
    const byService = await test.as(expert.email)<IntakeCheck>(
      `POST /api/offerings/${offering}/intake-checks`,
      { lines: lines.slice(0, 1) },
    )
    expect(byService.body.lines[0]?.people[0]?.verdict?.facts).toEqual(['literate'])
    const trace = (client: TestClient) =>
      test.as(expert.email)<{ trace: { root: { outcome: string } } | null }>(
        `GET /api/offerings/${offering}/intake-traces/${client.clientId}`,
      )
    expect((await trace(one)).body.trace?.root).toMatchObject({
      ...{ fact: 'literate', outcome: 'unknown' },
    })
    expect((await trace(foreign)).status).toBe(404)
    const nobody = await test.as(expert.email)(`POST /api/offerings/${offering}/intake-checks`, {
      lines: [],
    })
    expect(nobody.status).toBe(400)
  })

  it('take a list from a file: by number, identity code, or names and birth date', async () => {
    const offering = await group(5)
    const readFile = (content: string) =>
      test.as(expert.email)<{ lines: string[]; left: number }>(
        `POST /api/offerings/${offering}/intake-files`,
        { content: Buffer.from(content).toString('base64') },
      )
    const list = [
      'Ryhmän lista 2.12.2026;;;;',
      'Sukunimi;Etunimi;Syntymäaika;Hetu;Asiakasnumero',
      'Kaya;Maria;1.2.1990;;',
      'Virtanen;Testi;;010594Y9032;',
      'Ali;Amina;;;1234',
    ].join('\r\n')
    expect((await readFile(list)).body).toEqual({
      lines: ['Kaya Maria 1.2.1990', '010594Y9032', '1234'],
      left: 0,
    })
    const bare = Array.from({ length: 203 }, (_none, n) => `${1000 + n}`).join('\n')
    expect((await readFile(bare)).body).toMatchObject({ left: 3 })
    expect(await readFile('')).toMatchObject({ status: 400, body: { errorCode: 'fileEmpty' } })
  })

  it('give the seat of an erased client to who waits', async () => {
    const offering = await group(1)
    const client = await own()
    await join(offering, client)
    const { body: next } = await join(offering, await own())
    expect(next.state).toBe('queued')
    const db = openDb(test.databaseUrl, 'taitopolku_retention', 1)
    await db.kysely.transaction().execute((tx) =>
      eraseByNumber(tx, {
        ...{ areaId: espoo, clientNumber: client.clientNumber, by: 'admin@demo.test' },
        ...{ reason: 'decision 18/2026', today: testDay },
      }),
    )
    await db.close()
    expect(await seatsOf(test, offering)).toEqual({ taken: 0, queued: 1 })
    await runJobs(test, queueJobs, queueClock, testDay)
    expect(await seatsOf(test, offering)).toEqual({ taken: 1, accepted: 1 })
  })
})
