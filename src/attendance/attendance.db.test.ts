import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
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
import { addOffering } from '../../test/database/offerings.ts'
import { addGroupSession } from '../../test/database/sessions.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { faultsOf } from '../../test/pdf/accessible.ts'
import type { Notifications } from '../areas/model.notification.ts'
import { toDay } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { Enrolment } from '../services/model.enrolment.ts'
import type { ClientTasks, MyDay } from '../tasks/model.task.ts'
import { alarmsDaily, attendanceJobs } from './jobs.ts'
import type { ClientAlarm, ClientAttendance, GroupAttendance } from './model.group-attendance.ts'
import type { LevelTests } from './model.level-test.ts'
import {
  type AttendanceKind,
  attendanceKinds,
  attendedMinutes,
  foldMarks,
  type Mark,
} from './model.mark.ts'
import type { Sheet, ShownMark } from './model.sheet.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
interface Marked {
  readonly sheet: Sheet
  readonly refused: readonly string[]
  readonly errorCode?: string
}

describe('attendance', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const startClientship = useClientships(test)
  let expert: TestStaff
  let teacher: TestStaff
  let stranger: TestStaff

  beforeAll(async () => {
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    teacher = await make.staff(espoo, [{ role: 'teacher', organisationId: koske }])
    stranger = await make.staff(espoo, [{ role: 'teacher', organisationId: oske }])
  })

  const person = (more: Partial<Parameters<typeof make.client>[0]> = {}) =>
    make.client({
      areaId: espoo,
      organisations: [koske],
      relations: [expert, teacher].map((staff) => ({
        ...{ staff, organisationId: koske, relation: 'own_client' as const },
      })),
      ...more,
    })
  const group = (startsOn = toDay('2026-11-02')) =>
    addOffering(test, { areaId: espoo, organisationId: koske, capacity: 20, startsOn })
  const join = async (offeringId: string, client: TestClient) =>
    (
      await test.as(expert.email)<Enrolment>(`POST /api/offerings/${offeringId}/enrolments`, {
        clientId: client.clientId,
      })
    ).body
  const mark = (
    client: TestClient,
    kind: AttendanceKind | null,
    more: Partial<Mark> = {},
  ): Mark => ({
    ...{ markId: randomUUID() as Mark['markId'], clientId: client.clientId, kind },
    minutes: kind === 'late' || kind === 'partly' ? 30 : null,
    reason: kind === 'absent' ? 'unannounced' : null,
    ...{ origin: 'person', madeAt: '2026-11-21T07:30:00Z' as Instant },
    ...more,
  })
  const send = (sessionId: string, marks: readonly Mark[], staff = teacher) =>
    test.as(staff.email)<Marked>(`POST /api/sessions/${sessionId}/attendance`, { marks })
  const read = async (sessionId: string, staff = teacher) =>
    (await test.as(staff.email)<Sheet>(`GET /api/sessions/${sessionId}/attendance`)).body
  /** A group of so many people with a session this morning. */
  const classOf = async (count: number) => {
    const offeringId = await group()
    const clients: TestClient[] = []
    for (let n = 0; n < count; n += 1) {
      const client = await person()
      await join(offeringId, client)
      clients.push(client)
    }
    const sessionId = await addGroupSession(test, offeringId, '2026-11-21T07:00:00Z')
    return { offeringId, sessionId, clients }
  }

  it('is marked, begins what was accepted, and stands on the sheet with who marked it', async () => {
    const { offeringId, sessionId, clients } = await classOf(3)
    const [ali, ben, eva] = clients as [TestClient, TestClient, TestClient]
    expect(await read(sessionId)).toMatchObject({ isEarly: false, hidden: 0 })
    const marks = [
      mark(ali, 'present', { origin: 'all' }),
      mark(ben, 'late'),
      mark(eva, 'absent', { reason: 'illness' }),
    ]
    const { status, body } = await send(sessionId, marks)
    expect(status).toBe(200)
    expect(body.refused).toEqual([])
    const of = (sheet: Sheet, client: TestClient) =>
      sheet.rows.find((row) => row.clientId === client.clientId)?.mark
    expect(of(body.sheet, ben)).toMatchObject({ kind: 'late', minutes: 30, origin: 'person' })
    expect(of(body.sheet, eva)).toMatchObject({ kind: 'absent', reason: 'illness' })
    expect(of(body.sheet, ben)?.by).toMatch(/^Staff /)
    // Who knows neither the marking nor the needs of a client is told that the absence was announced.
    const manager = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
    expect(of(await read(sessionId, manager), eva)).toMatchObject({ reason: 'announced' })
    expect(of(await read(sessionId, expert), eva)).toMatchObject({ reason: 'illness' })
    const { rows } = await test.owner.query(
      'select state, count(*)::int from enrolment where offering_id = $1 group by 1 order by 1',
      [offeringId],
    )
    expect(rows).toEqual([
      { state: 'accepted', count: 1 },
      { state: 'started', count: 2 },
    ])
  })

  it('that was marked without a connection on two devices merges to the same in any order', async () => {
    const { sessionId, clients } = await classOf(3)
    const made = fc.sample(
      fc.array(
        fc.record({
          person: fc.integer({ min: 0, max: 2 }),
          kind: fc.option(fc.constantFrom(...attendanceKinds)),
          origin: fc.constantFrom('all' as const, 'person' as const),
          minute: fc.integer({ min: 0, max: 50 }),
        }),
        { minLength: 24, maxLength: 24 },
      ),
      { seed: 2026, numRuns: 1 },
    )[0]
    const marks = (made ?? []).map(({ person: who, kind, origin, minute }) =>
      mark(clients[who] as TestClient, kind, {
        ...{
          origin,
          madeAt: `2026-11-21T07:${String(minute).padStart(2, '0')}:00.000Z` as Instant,
        },
      }),
    )
    // Two devices at once, then the first once more with what it could not know to have been taken.
    const [first, second] = [
      marks.filter((_, n) => n % 2 === 0),
      marks.filter((_, n) => n % 2 === 1),
    ]
    await Promise.all([
      send(sessionId, second),
      send(sessionId, first),
      send(sessionId, [...first].reverse()),
    ])
    const sheet = await read(sessionId)
    const expected = foldMarks(marks)
    for (const client of clients) {
      const folded = expected.get(client.clientId)
      const row = sheet.rows.find((one) => one.clientId === client.clientId)
      const decided = folded?.deciding
      expect(row?.mark?.markId ?? null).toBe(decided?.kind == null ? null : decided.markId)
      const { body } = await test.as(teacher.email)<ShownMark[]>(
        `GET /api/sessions/${sessionId}/attendance/${client.clientId}`,
      )
      expect(body.map((one) => one.markId)).toEqual(folded?.history.map((one) => one.markId))
    }
    const { rows } = await test.owner.query(
      'select count(*)::int from attendance_mark where session_id = $1',
      [sessionId],
    )
    expect(rows[0].count).toBe(24)
  })

  it('of a mark from the future is as of now, so that no wrong clock decides for ever', async () => {
    const { sessionId, clients } = await classOf(1)
    const [ali] = clients as [TestClient]
    await send(sessionId, [mark(ali, 'present', { madeAt: '2031-01-01T00:00:00Z' as Instant })])
    expect((await read(sessionId)).rows[0]?.mark?.madeAt).toBe('2026-11-21T08:00:00.000Z')
  })

  it('is refused one by one of people whom the actor may not mark, and of what is still to come', async () => {
    const { sessionId, offeringId, clients } = await classOf(1)
    const [ali] = clients as [TestClient]
    const foreign = await person({ relations: [] })
    const { body } = await send(sessionId, [mark(ali, 'present'), mark(foreign, 'present')])
    expect(body.refused).toHaveLength(1)
    const others = await send(sessionId, [mark(ali, 'absent')], stranger)
    expect(others.body).toMatchObject({ refused: [expect.any(String)] })
    expect(others.body.sheet).toMatchObject({ rows: [], hidden: 1 })
    expect((await read(sessionId)).rows[0]?.mark).toMatchObject({ kind: 'present' })
    expect(await send(sessionId, [mark(ali, 'present')], expert)).toMatchObject({ status: 403 })

    const monday = await addGroupSession(test, offeringId, '2026-11-23T07:00:00Z')
    const early = await send(monday, [
      mark(ali, 'present'),
      mark(ali, 'absent', { reason: 'work' }),
    ])
    expect(early.body.refused).toHaveLength(1)
    expect(early.body.sheet).toMatchObject({ isEarly: true, rows: [{ mark: { reason: 'work' } }] })
    const cancelled = await addGroupSession(test, offeringId, '2026-11-20T07:00:00Z', {
      state: 'cancelled',
    })
    expect(await send(cancelled, [mark(ali, 'present')])).toMatchObject({
      ...{ status: 409, body: { errorCode: 'sessionCancelled' } },
    })
  })

  it('stands in the access log with everybody whom it is about, and nobody protected is named', async () => {
    const offeringId = await group()
    const hidden = await person({
      familyName: 'Salainen',
      protection: { validFrom: toDay('2026-01-01'), validTo: null },
    })
    await join(offeringId, hidden)
    const sessionId = await addGroupSession(test, offeringId, '2026-11-21T07:00:00Z')
    const sheet = await read(sessionId)
    expect(sheet.rows).toMatchObject([
      { name: null, clientNumber: hidden.clientNumber, mayMark: true },
    ])
    expect((await read(sessionId, expert)).rows[0]?.name).toMatch(/^Salainen/)
    await send(sessionId, [mark(hidden, 'present')])
    const { rows } = await test.owner.query(
      `select event from access_log l join access_log_client c using (area_id, log_id)
        where c.client_id = $1 and l.staff_id = $2 order by l.at`,
      [hidden.clientId, teacher.staffId],
    )
    expect(rows.map((row) => row.event)).toEqual(['AttendanceRead', 'AttendanceMark'])
  })

  it('counts minutes as the model does', async () => {
    for (const kind of attendanceKinds)
      for (const minutes of kind === 'late' || kind === 'partly' ? [20, 500] : [null]) {
        const { rows } = await test.owner.query('select attended_minutes($1, $2, 90) as minutes', [
          ...[kind, minutes],
        ])
        expect(rows[0].minutes).toBe(attendedMinutes({ kind, minutes }, 90))
      }
  })

  it('that stays away raises an alarm with who is responsible, which ends when the client is back', async () => {
    const { offeringId, clients } = await classOf(1)
    const [ali] = clients as [TestClient]
    await startClientship({ clientId: ali.clientId, organisationId: koske, responsible: expert })
    const sessionOf = (day: number) =>
      addGroupSession(test, offeringId, `2026-11-${String(day).padStart(2, '0')}T07:00:00Z`)
    await send(await sessionOf(9), [mark(ali, 'present')])
    for (const day of [10, 11]) await send(await sessionOf(day), [mark(ali, 'absent')])
    const alarms = async () =>
      (await test.as(expert.email)<ClientAttendance>(`GET /api/clients/${ali.clientId}/attendance`))
        .body
    expect((await alarms())[0]).toMatchObject({
      alarm: null,
      progress: { absences: 2, rate: 33.3 },
    })
    await send(await sessionOf(12), [mark(ali, 'absent')])
    const alarm = (await alarms())[0]?.alarm as ClientAlarm
    expect(alarm).toMatchObject({ kind: 'absences', absences: 3, state: 'open', mayHandle: true })
    const day = await test.as(expert.email)<MyDay>('GET /api/my-day')
    expect(day.body.due).toMatchObject([{ kind: 'drop_out', client: { clientId: ali.clientId } }])
    const told = await test.as(expert.email)<Notifications>('GET /api/notifications')
    expect(told.body.latest).toMatchObject([{ kind: 'drop_out_feared', subjectId: alarm.alarmId }])

    const handle = (version: number, staff = expert) =>
      test.as(staff.email)(`POST /api/attendance-alarms/${alarm.alarmId}/handled`, { version })
    expect(await handle(alarm.version, stranger)).toMatchObject({ status: 403 })
    const otherExpert = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
    expect(await handle(alarm.version, otherExpert)).toMatchObject({ status: 404 })
    expect(await handle(alarm.version)).toMatchObject({ status: 200, body: { state: 'handled' } })
    expect(await handle(alarm.version)).toMatchObject({ status: 409 })
    const after = await test.as(expert.email)<MyDay>('GET /api/my-day')
    expect(after.body.due).toEqual([])
    await send(await sessionOf(13), [mark(ali, 'absent')])
    expect((await alarms())[0]?.alarm).toMatchObject({ state: 'handled', absences: 4 })
    await send(await sessionOf(16), [mark(ali, 'online')])
    expect((await alarms())[0]?.alarm).toBeNull()
  })

  it('has an alarm whose step becomes a task of who is responsible by one press, and is seen to by that', async () => {
    const { offeringId, clients } = await classOf(1)
    const [ali] = clients as [TestClient]
    await startClientship({ clientId: ali.clientId, organisationId: koske, responsible: expert })
    const kinds = { '09': 'present', '10': 'absent', '11': 'absent', '12': 'absent' } as const
    for (const [day, kind] of Object.entries(kinds).toSorted()) {
      const startsAt = `2026-11-${day}T09:00:00Z`
      await send(await addGroupSession(test, offeringId, startsAt), [mark(ali, kind)])
    }
    const [group] = (
      await test.as(expert.email)<ClientAttendance>(`GET /api/clients/${ali.clientId}/attendance`)
    ).body
    const alarm = group?.alarm as ClientAlarm
    const path = `POST /api/attendance-alarms/${alarm.alarmId}/task`
    const { version } = alarm
    const otherExpert = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
    expect(await test.as(otherExpert.email)(path, { version })).toMatchObject({ status: 404 })
    expect(await test.as(stranger.email)(path, { version })).toMatchObject({ status: 403 })
    const manager = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
    expect(await test.as(manager.email)<ClientAlarm>(path, { version })).toMatchObject({
      ...{ status: 200, body: { state: 'handled', mayHandle: false } },
    })
    expect(await test.as(manager.email)(path, { version })).toMatchObject({ status: 409 })
    const tasks = await test.as(expert.email)<ClientTasks>(`GET /api/clients/${ali.clientId}/tasks`)
    expect(tasks.body.open).toMatchObject([{ ofResponsible: true, whose: expect.any(String) }])
    expect(tasks.body.open[0]?.title).toMatch(/^Ota yhteyttä tänään/)
    const { due } = (await test.as(expert.email)<MyDay>('GET /api/my-day')).body
    const ofAli = due.filter(({ client }) => client?.clientId === ali.clientId)
    expect(ofAli.map(({ kind }) => kind)).toEqual(['task'])
  })

  it('of a group is told as a figure, and its rule is data of its organisation', async () => {
    const { offeringId, sessionId, clients } = await classOf(5)
    await send(
      sessionId,
      clients.map((client, n) => mark(client, n < 4 ? 'present' : 'absent')),
    )
    const groupOf = async (staff: TestStaff) =>
      (await test.as(staff.email)<GroupAttendance>(`GET /api/offerings/${offeringId}/attendance`))
        .body
    expect(await groupOf(teacher)).toMatchObject({ rate: 80, hidden: 0, alarm: null })
    expect((await groupOf(teacher)).sessions).toMatchObject([{ marked: 5, attended: 4 }])
    expect(await groupOf(stranger)).toMatchObject({ rate: 80, hidden: 5, people: [] })
    const few = await classOf(2)
    await send(few.sessionId, [mark(few.clients[0] as TestClient, 'absent')])
    const seen = await test.as(stranger.email)<GroupAttendance>(
      `GET /api/offerings/${few.offeringId}/attendance`,
    )
    expect(seen.body).toMatchObject({ rate: null, sessions: [{ marked: 0 }] })

    const manager = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
    const address = `/api/organisations/${koske}/attendance-rule`
    const rule = await test.as(manager.email)<{ version: number }>(`GET ${address}`)
    expect(rule.body).toMatchObject({ absences: 3, version: 0 })
    const { organisationId: _id, ...present } = rule.body as {
      version: number
      organisationId?: string
    }
    const change = { ...present, absences: 2 }
    expect(await test.as(manager.email)(`PUT ${address}`, change)).toMatchObject({
      ...{ status: 200, body: { absences: 2, version: 1 } },
    })
    expect(await test.as(manager.email)(`PUT ${address}`, change)).toMatchObject({ status: 409 })
    expect(
      await test.as(manager.email)(`PUT /api/organisations/${oske}/attendance-rule`, change),
    ).toMatchObject({ status: 404 })
  })

  it('comes to a certificate in Finnish and the language of the client', async () => {
    const offeringId = await group()
    const client = await person({
      familyName: 'Haddad',
      givenNames: 'Amina',
      serviceLanguage: 'ar',
    })
    const enrolment = await join(offeringId, client)
    const address = `GET /api/enrolments/${enrolment.enrolmentId}/certificate`
    expect(await test.as(expert.email)(address)).toMatchObject({
      ...{ status: 409, body: { errorCode: 'nothingAttended' } },
    })
    for (const [day, kind] of [
      ['19', 'present'],
      ['20', 'late'],
    ] as const)
      await send(await addGroupSession(test, offeringId, `2026-11-${day}T07:00:00Z`), [
        mark(client, kind),
      ])
    const { status, body } = await test.as(teacher.email)<Buffer>(address)
    expect(status).toBe(200)
    expect(faultsOf(body)).toEqual([])
    expect(await test.as(stranger.email)(address)).toMatchObject({ status: 404 })
  })

  it('goes with level tests, which are facts, and what a group learned is a figure', async () => {
    const { offeringId, clients } = await classOf(5)
    const address = `/api/offerings/${offeringId}/level-tests`
    const record = (moment: string, levels: readonly string[], staff = teacher) =>
      test.as(staff.email)<LevelTests>(`POST ${address}`, {
        ...{ moment, key: 'finnish', testedOn: '2026-11-20' },
        results: levels.map((level, n) => ({ clientId: clients[n]?.clientId, level })),
      })
    await record('start', ['A1.1', 'A1.2', 'A1.2', 'A1.3', 'A2.1'])
    const four = await record('end', ['A1.2', 'A2.1', 'A1.3', 'A2.2'])
    expect(four.body.learned).toMatchObject([{ atStart: 5, atEnd: 4, both: null, rose: null }])
    const all = await record('end', ['A1.2', 'A2.1', 'A1.3', 'A2.2', 'B1.1'])
    expect(all.body.learned).toEqual([
      { key: 'finnish', atStart: 5, atEnd: 5, both: 5, rose: 5, medianRise: 2 },
    ])
    const seen = await test.as(stranger.email)<LevelTests>(`GET ${address}`)
    expect(seen.body).toMatchObject({ learned: [{ both: 5 }], people: [], testable: [] })
    const facts = await test.as(expert.email)<{ facts: { key: string; source: string }[] }>(
      `GET /api/clients/${clients[0]?.clientId}/facts`,
    )
    expect(facts.body.facts.filter((one) => one.key === 'finnish')).toMatchObject([
      ...[{ source: 'test' }, { source: 'test' }, { source: 'test' }],
    ])
    expect(await record('start', ['A1.1'], stranger)).toMatchObject({ status: 404 })
    const outsider = await person()
    const wrong = await test.as(teacher.email)(`POST ${address}`, {
      ...{ moment: 'start', key: 'finnish', testedOn: '2026-11-20' },
      results: [{ clientId: outsider.clientId, level: 'A1.1' }],
    })
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ code: 'notInGroup' }] } })
  })

  it('is looked at again in the morning: a rule that changed raises and ends alarms', async () => {
    const { offeringId, clients } = await classOf(1)
    const [ali] = clients as [TestClient]
    const setAbsences = (absences: number) =>
      test.owner.query(
        `insert into attendance_rule (area_id, organisation_id, absences, sessions) values ($1, $2, $3, 8)
         on conflict (area_id, organisation_id) do update set absences = $3`,
        [espoo, koske, absences],
      )
    await setAbsences(5)
    for (const day of ['17', '18', '19'])
      await send(await addGroupSession(test, offeringId, `2026-11-${day}T07:00:00Z`), [
        mark(ali, day === '17' ? 'present' : 'absent'),
      ])
    const alarmNow = async () => {
      await runJobs(test, attendanceJobs, alarmsDaily, toDay('2026-11-23'))
      const { body } = await test.as(expert.email)<ClientAttendance>(
        `GET /api/clients/${ali.clientId}/attendance`,
      )
      return body[0]?.alarm ?? null
    }
    await setAbsences(2)
    expect(await alarmNow()).toMatchObject({ kind: 'absences', raisedOn: '2026-11-23' })
    await setAbsences(3)
    expect(await alarmNow()).toBeNull()
  })
})
