import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { addOffering } from '../../test/database/offerings.ts'
import { recordPlans } from '../../test/database/plans.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { addActor } from '../../test/routes/actors.ts'
import { openDb } from '../platform/server/db.ts'
import { toDay } from '../platform/shared/days.ts'
import { entriesCap } from './model.calendar.ts'
import type { Enrolment, Group } from './model.enrolment.ts'
import { noticeLines } from './model.notice-words.ts'
import type { OfferingSessions, Session } from './model.session.ts'
import type { SessionMovePreview, SessionsMoved } from './model.session-move.ts'
import type { SessionNotice } from './model.session-notice.ts'
import { listCalendar } from './queries.calendar.ts'

const koske = organisationOf(espoo, 'koske')
const managerEmail = 'manager.koske@demo.test'
const teacherEmail = 'teacher.notices@roles.test'
const rule = {
  ...{ from: '2026-12-01', until: '2026-12-17', everyWeeks: 1, exceptions: [] },
  times: [{ weekday: 2, from: '09:00', until: '12:00' }],
  ...{ mode: 'on_site', roomId: null, teacherId: null, interpreterId: null, onlineAddress: '' },
}
interface Refusal {
  readonly errorCode: string
}

describe('a group whose sessions change', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const [manager, expert, teacher] = [managerEmail, 'hepa.koske@demo.test', teacherEmail].map(
    (email) => test.as(email),
  ) as [ReturnType<typeof test.as>, ReturnType<typeof test.as>, ReturnType<typeof test.as>]
  let teacherId = ''

  beforeAll(async () => {
    teacherId = (await addActor(test.owner, 'koske', 'teacher', teacherEmail)).staffId
  })

  /** A group with somebody who speaks Arabic and somebody under non-disclosure in it, and somebody who waits. */
  async function makeGroup() {
    const staff = await make.demoStaff('hepa.koske@demo.test')
    const relations = [{ staff, organisationId: koske, relation: 'own_client' as const }]
    const given = { areaId: espoo, organisations: [koske], relations }
    const arabic = await make.client({ ...given, familyName: 'Haddad', serviceLanguage: 'ar' })
    const hidden = await make.client({
      ...given,
      protection: { validFrom: toDay('2026-01-01'), validTo: null },
    })
    const waiting = await make.client(given)
    const offeringId = await addOffering(test, {
      ...{ areaId: espoo, organisationId: koske, capacity: 2, startsOn: toDay('2026-12-01') },
    })
    for (const { clientId } of [arabic, hidden, waiting])
      await expert<Enrolment>(`POST /api/offerings/${offeringId}/enrolments`, { clientId })
    const set = await manager<OfferingSessions>(`PUT /api/offerings/${offeringId}/series`, {
      ...{ recurrence: rule, version: await versionOf(offeringId) },
    })
    expect(set.status).toBe(200)
    return { offeringId, arabic, hidden, waiting, sessions: set.body.sessions }
  }
  const versionOf = async (offeringId: string) =>
    (await manager<OfferingSessions>(`GET /api/offerings/${offeringId}/sessions`)).body.version
  const noticesOf = async (offeringId: string, who = expert) =>
    (await who<SessionNotice[]>(`GET /api/offerings/${offeringId}/session-notices`)).body

  it('is told of it, each in their language, and whoever waits is not', async () => {
    const { offeringId, arabic, waiting, sessions } = await makeGroup()
    const [first, second] = sessions as [Session, Session]
    await test.owner.query(
      `update service s set client_names = '{"ar": "ورشة اللغة"}' from offering o
        where o.area_id = s.area_id and o.service_id = s.service_id and o.offering_id = $1`,
      [offeringId],
    )
    await manager(`POST /api/sessions/${first.sessionId}/cancel`, {
      ...{ reason: 'teacher_away', version: first.version },
    })
    const content = {
      ...{ on: '2026-12-09', from: '10:00', until: '12:00', topic: '', mode: 'on_site' },
      ...{ roomId: null, teacherId: null, interpreterId: null, onlineAddress: '' },
    }
    await manager(`PUT /api/sessions/${second.sessionId}`, { content, version: second.version })
    const told = await noticesOf(offeringId)
    const ofArabic = told.filter((one) => one.clientId === arabic.clientId)
    expect(ofArabic.map(({ kind, language }) => [kind, language]).toSorted()).toEqual([
      ['cancelled', 'ar'],
      ['changed', 'ar'],
    ])
    expect(told.map((one) => one.clientId)).not.toContain(waiting.clientId)
    const moved = ofArabic.find((one) => one.kind === 'changed')
    expect(moved?.content.sessions[0]).toMatchObject({
      was: { startsAt: second.startsAt },
      startsAt: '2026-12-09T08:00:00Z',
    })
    const lines = moved ? noticeLines(moved.kind, moved.content, moved.language) : []
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain('ورشة اللغة')

    const give = `POST /api/session-notices/${moved?.sessionNoticeId}/given`
    const refused = await test.as('hepa.oske@demo.test')(give, { how: 'message' })
    expect([403, 404]).toContain(refused.status)
    const { body } = await expert<SessionNotice>(give, { how: 'read_aloud' })
    expect(body).toMatchObject({ given: { how: 'read_aloud' }, mayGive: false })
    const twice = await expert<Refusal>(give, { how: 'message' })
    expect([twice.status, twice.body.errorCode]).toEqual([409, 'noticeAlreadyGiven'])
  })

  it('goes online for some days and back in one action, and frees its room meanwhile', async () => {
    const { offeringId, arabic } = await makeGroup()
    const other = await addOffering(test, {
      ...{ areaId: espoo, organisationId: koske, capacity: 2, startsOn: toDay('2026-12-01') },
    })
    const { rows } = await test.owner.query(
      'select room_id from room where area_id = $1 order by name limit 1',
      [espoo],
    )
    const inRoom = { ...rule, roomId: rows[0].room_id }
    const setIn = async (id: string) =>
      manager<OfferingSessions & Refusal>(`PUT /api/offerings/${id}/series`, {
        ...{ recurrence: inRoom, version: await versionOf(id) },
      })
    expect((await setIn(offeringId)).status).toBe(200)
    expect((await setIn(other)).body.errorCode).toBe('alreadyTaken')
    const move = {
      ...{ organisationId: koske, offeringId, from: '2026-12-01', until: '2026-12-10' },
      ...{ to: 'online', onlineAddress: 'https://kokous.example/a' },
    }
    const seen = await manager<SessionMovePreview>('POST /api/session-moves/preview', move)
    expect(seen.body).toEqual({ sessions: 2, groups: 1, clashes: [] })
    for (const email of ['hepa.koske@demo.test', 'manager.oske@demo.test', teacherEmail])
      expect([403, 404]).toContain((await test.as(email)('POST /api/session-moves', move)).status)
    const done = await manager<SessionsMoved>('POST /api/session-moves', move)
    expect(done.body).toEqual({ sessions: 2, told: 2 })
    const online = (await noticesOf(offeringId)).find(
      (one) => one.clientId === arabic.clientId && one.kind === 'online',
    )
    expect(online?.content.sessions).toHaveLength(2)
    expect(online?.content.sessions[0]).toMatchObject({
      ...{ mode: 'online', onlineAddress: 'https://kokous.example/a', was: null },
    })

    // The room is free on those days: who takes it then stands in the way back.
    const first = { ...inRoom, until: '2026-12-01' }
    const taken = await manager<OfferingSessions>(`PUT /api/offerings/${other}/series`, {
      ...{ recurrence: first, version: await versionOf(other) },
    })
    expect(taken.status).toBe(200)
    const back = { ...move, to: 'usual' }
    const blocked = await manager<SessionMovePreview>('POST /api/session-moves/preview', back)
    expect(blocked.body).toMatchObject({ sessions: 2, clashes: [{ clash: { name: 'Aalto' } }] })
    const refused = await manager<Refusal>('POST /api/session-moves', back)
    expect([refused.status, refused.body.errorCode]).toEqual([409, 'alreadyTaken'])
    const later = { ...back, from: '2026-12-02' }
    expect((await manager<SessionsMoved>('POST /api/session-moves', later)).body.sessions).toBe(1)
  })

  it('is known to its teacher as far as attendance needs, and to no other teacher', async () => {
    const { offeringId, arabic, hidden, waiting } = await makeGroup()
    const seenBy = async (who = teacher) => {
      const { body } = await who<Group>(`GET /api/offerings/${offeringId}/enrolments`)
      return body.rows
    }
    expect(await seenBy()).toEqual([])
    const named = await manager<OfferingSessions>(`PUT /api/offerings/${offeringId}/teacher`, {
      ...{ teacherId, version: await versionOf(offeringId) },
    })
    expect(named.body.teacher?.staffId).toBe(teacherId)
    const rows = await seenBy()
    expect(rows.map((one) => one.clientId)).toEqual([arabic.clientId])
    expect(rows[0]?.commands).toContain('start')
    for (const { clientId } of [hidden, waiting])
      expect(rows.map((one) => one.clientId)).not.toContain(clientId)
    const version = rows[0]?.version
    const started = await teacher<Enrolment>(`POST /api/enrolments/${rows[0]?.enrolmentId}/start`, {
      version,
    })
    expect([started.status, started.body.state]).toEqual([200, 'started'])
    const { body: group } = await teacher<OfferingSessions>(
      `GET /api/offerings/${offeringId}/sessions`,
    )
    const sheet = await teacher<{ rows: { clientId: string; name: string | null }[] }>(
      `GET /api/sessions/${group.sessions[0]?.sessionId}/attendance`,
    )
    // Whoever is under non-disclosure is marked by number.
    expect(sheet.body.rows.map((one) => [one.clientId, one.name !== null])).toEqual(
      expect.arrayContaining([
        [arabic.clientId, true],
        [hidden.clientId, false],
      ]),
    )
    // Who is marked in advance keeps the session from going without a trace when the rule no longer gives it.
    const last = group.sessions.at(-1)
    const mark = {
      ...{ markId: randomUUID(), clientId: arabic.clientId, kind: 'absent', minutes: null },
      ...{ reason: 'illness', origin: 'person', madeAt: '2026-11-21T07:00:00Z' },
    }
    const marked = await teacher<{ refused: string[] }>(
      `POST /api/sessions/${last?.sessionId}/attendance`,
      { marks: [mark] },
    )
    expect([marked.status, marked.body.refused]).toEqual([200, []])
    const shorter = await manager<OfferingSessions>(`PUT /api/offerings/${offeringId}/series`, {
      recurrence: { ...rule, until: '2026-12-08' },
      version: await versionOf(offeringId),
    })
    expect(shorter.body.sessions.map((one) => one.state)).toEqual([
      ...['planned', 'planned', 'cancelled'],
    ])
    // Nothing else of the person opens.
    for (const part of ['', '/facts', '/contact', '/notes'])
      expect((await teacher(`GET /api/clients/${arabic.clientId}${part}`)).status).toBe(404)
    await addActor(test.owner, 'koske', 'teacher', 'other.teacher@roles.test')
    expect(await seenBy(test.as('other.teacher@roles.test'))).toEqual([])
    const log = await test.owner.query(
      `select count(*)::int as count from access_log_client c join access_log l using (area_id, log_id)
        where l.staff_id = $1 and l.event = 'GroupRead' and c.client_id = $2`,
      [teacherId, arabic.clientId],
    )
    expect(log.rows[0].count).toBeGreaterThan(0)
  })
})

describe('the plans of calendars', () => {
  const test = useTestApp()
  let db: ReturnType<typeof openDb>
  afterAll(() => db?.close())

  it('read the sessions of a week by an index, whoever’s it is', async () => {
    const offeringId = await addOffering(test, {
      ...{ areaId: espoo, organisationId: koske, capacity: 12 },
    })
    const staff = await addActor(test.owner, 'koske', 'teacher', 'plans@roles.test')
    const { rows } = await test.owner.query(
      `insert into session (area_id, session_id, offering_id, organisation_id, starts_at, ends_at, mode, usual_mode, room_id,
                            teacher_id)
       select g.area_id, gen_random_uuid(), g.offering_id, o.organisation_id, t, t + interval '3 hours', 'on_site', 'on_site',
              r.room_id, case when n = 1 then $2::uuid end
         from offering g
         join organisation o on o.area_id = g.area_id
         cross join lateral (select room_id from room where area_id = g.area_id order by name limit 1) r
         cross join generate_series(timestamptz '2026-01-01 07:00Z', '2026-12-31', '3 hours') t
         cross join generate_series(1, 2) n
        where g.offering_id = $1
       returning room_id`,
      [offeringId, staff.staffId],
    )
    await test.owner.query('analyze session')
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    const plans = recordPlans(db)
    const days = { from: toDay('2026-11-16'), until: toDay('2026-11-22') }
    const asked = [
      { ...days, organisationId: koske },
      { ...days, roomId: rows[0].room_id },
      { ...days, staffId: staff.staffId },
    ]
    await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true), set_config('app.organisations', ${`{${koske}}`}, true)`.execute(
        tx,
      )
      plans.length = 0
      for (const query of asked) {
        const found = await listCalendar(tx, espoo, query as never, entriesCap)
        expect(found.length).toBeGreaterThan(50)
      }
    })
    expect(plans).toHaveLength(3)
    for (const { scans } of plans) {
      expect(scans.filter((one) => /Seq Scan session/.test(one))).toEqual([])
      expect(scans.some((one) => /session_(organisation|room|teacher)/.test(one))).toBe(true)
    }
  }, 60_000)
})
