import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf } from '../../test/database/factories.ts'
import { addOffering } from '../../test/database/offerings.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { addActor } from '../../test/routes/actors.ts'
import type { Calendar } from './model.calendar.ts'
import type { OfferingSessions, SeriesPreview, Session } from './model.session.ts'

const koske = organisationOf(espoo, 'koske')
interface Refusal {
  readonly errorCode: string
  readonly current?: readonly { readonly name: string; readonly by: object }[]
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
}

/** Tuesdays and Thursdays from December to February, by a clock that stands at 21 November 2026. */
const rule = {
  ...{ from: '2026-12-01', until: '2027-02-25', everyWeeks: 1, exceptions: ['2026-12-29'] },
  times: [
    { weekday: 2, from: '09:00', until: '12:00' },
    { weekday: 4, from: '09:00', until: '12:00' },
  ],
  ...{ mode: 'on_site', roomId: null, teacherId: null, interpreterId: null, onlineAddress: '' },
}
const holidays = ['2026-12-24']
/** Of 26 days one is left out, and one is Christmas Eve. */
const count = 24

describe('the sessions of a group', () => {
  const test = useTestApp()
  const manager = test.as('manager.koske@demo.test')
  const here = { roomId: '', teacherId: '', interpreterId: '' }
  const teacher = 'teacher.sessions@roles.test'

  beforeAll(async () => {
    const made = await addActor(test.owner, 'koske', 'teacher', teacher)
    const [roomId, interpreterId] = [randomUUID(), randomUUID()]
    await test.owner.query(
      `insert into room (area_id, room_id, office_id, name, seats)
       select area_id, $1, office_id, 'Aalto', 20 from office where area_id = $2 limit 1`,
      [roomId, espoo],
    )
    await test.owner.query(
      `insert into interpreter (area_id, interpreter_id, name, languages) values ($1, $2, 'Tulkki', '{so}')`,
      [espoo, interpreterId],
    )
    Object.assign(here, { roomId, interpreterId, teacherId: made.staffId })
  })

  const group = () =>
    addOffering(test, {
      areaId: espoo,
      organisationId: koske,
      capacity: 12,
      startsOn: '2026-12-01' as never,
    })
  const versionOf = async (offeringId: string) =>
    (await manager<OfferingSessions>(`GET /api/offerings/${offeringId}/sessions`)).body.version
  const set = async (offeringId: string, change: object, who = manager) =>
    who<OfferingSessions & Refusal>(`PUT /api/offerings/${offeringId}/series`, {
      recurrence: { ...rule, ...change },
      version: await versionOf(offeringId),
    })
  const preview = (offeringId: string, change: object) =>
    manager<SeriesPreview>(`POST /api/offerings/${offeringId}/series-preview`, {
      ...rule,
      ...change,
    })
  const contentOf = (one: Session, change: object = {}) => ({
    content: {
      ...{ on: one.startsAt.slice(0, 10), from: '13:00', until: '15:00', mode: one.mode },
      ...{ roomId: one.room?.roomId ?? null, teacherId: one.teacher?.staffId ?? null },
      ...{ interpreterId: null, onlineAddress: '', topic: '', ...change },
    },
    version: one.version,
  })

  it('are seen as a whole before they are saved, then made, without the holidays and exceptions', async () => {
    const offeringId = await group()
    const seen = (await preview(offeringId, {})).body
    expect(seen).toMatchObject({ holidays, removed: [], left: [] })
    expect(seen.sessions).toHaveLength(count)
    const { status, body } = await set(offeringId, {})
    expect([status, body.sessions.length]).toEqual([200, count])
    expect(body.sessions.map((one) => one.startsAt)).toEqual(
      seen.sessions.map((one) => one.startsAt),
    )
    expect(body.sessions[0]).toMatchObject({ inSeries: true, byHand: false, state: 'planned' })
    expect(body.recurrence).toEqual(rule)
  })

  it('name each clash before they are saved, and nothing is saved with one', async () => {
    const [first, second] = [await group(), await group()]
    await set(first, { teacherId: here.teacherId, roomId: here.roomId })
    const change = { teacherId: here.teacherId, roomId: here.roomId }
    const later = { ...change, times: [{ weekday: 2, from: '11:45', until: '14:00' }] }
    const seen = (await preview(second, later)).body
    expect(seen.sessions.every(({ clashes }) => clashes.length === 2)).toBe(true)
    expect(seen.sessions[0]?.clashes.map(({ name, by }) => [name, by])).toEqual([
      [teacher, expect.objectContaining({ kind: 'session', offeringId: first })],
      ['Aalto', expect.objectContaining({ kind: 'session', offeringId: first })],
    ])
    const refused = await set(second, later)
    expect([refused.status, refused.body.errorCode]).toEqual([409, 'alreadyTaken'])
    expect(refused.body.current?.[0]).toMatchObject({ name: teacher, by: { offeringId: first } })
    const none = await manager<OfferingSessions>(`GET /api/offerings/${second}/sessions`)
    expect(none.body).toMatchObject({ sessions: [], recurrence: null })
    // What begins when the other ends is no clash, nor is what is held online for the room.
    const after = { ...change, times: [{ weekday: 2, from: '12:00', until: '14:00' }] }
    expect((await set(second, after)).status).toBe(200)
    const third = await group()
    const online = {
      roomId: here.roomId,
      mode: 'online',
      onlineAddress: 'https://kokous.example/a',
    }
    expect((await set(third, online)).status).toBe(200)
    await test.owner.query('delete from booking')
  })

  it('an absence of the teacher is named, and does not stand in the way', async () => {
    const offeringId = await group()
    await test.owner.query(
      `insert into absence (area_id, absence_id, staff_id, organisation_id, period, named_by, named_at)
       values ($1, gen_random_uuid(), $2, $3, '[2026-12-01,2026-12-02]', $2, now())`,
      [espoo, here.teacherId, koske],
    )
    const seen = (await preview(offeringId, { teacherId: here.teacherId })).body
    const clashes = seen.sessions.flatMap((one) => one.clashes)
    expect(clashes.map(({ by }) => by)).toEqual([{ kind: 'absence' }])
    expect((await set(offeringId, { teacherId: here.teacherId })).status).toBe(200)
    await test.owner.query('delete from booking')
  })

  it('follow a changed rule but for those that were moved or cancelled by themselves', async () => {
    const offeringId = await group()
    const made = (await set(offeringId, {})).body.sessions
    const [moved, cancelled] = [made[0], made[1]] as [Session, Session]
    const change = contentOf(moved, { topic: 'Työhaastattelu' })
    const { body: after } = await manager<Session>(`PUT /api/sessions/${moved.sessionId}`, change)
    expect(after).toMatchObject({ byHand: true, inSeries: true, topic: 'Työhaastattelu' })
    const stale = await manager<Refusal>(`PUT /api/sessions/${moved.sessionId}`, change)
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    const path = `POST /api/sessions/${cancelled.sessionId}/cancel`
    const cancel = { reason: 'teacher_away', version: cancelled.version }
    expect((await manager<Session>(path, cancel)).body).toMatchObject({ state: 'cancelled' })
    const again = await manager<Refusal>(path, { ...cancel, version: 2 })
    expect([again.status, again.body.errorCode]).toEqual([409, 'sessionNotPlanned'])

    const onTuesdays = { times: [{ weekday: 2, from: '09:00', until: '11:00' }] }
    const seen = (await preview(offeringId, onTuesdays)).body
    expect(seen.left).toEqual([after.startsAt, cancelled.startsAt])
    expect(seen.sessions.every((one) => !one.isNew)).toBe(true)
    expect(seen.removed).toHaveLength(11)
    const { body } = await set(offeringId, onTuesdays)
    expect(body.sessions.filter((one) => !one.byHand)).toHaveLength(11)
    expect(body.sessions.find((one) => one.sessionId === moved.sessionId)).toEqual(after)
    for (const one of body.sessions.filter(({ byHand }) => !byHand))
      expect(
        Temporal.Instant.from(one.startsAt).until(Temporal.Instant.from(one.endsAt)).toString(),
      ).toBe('PT7200S')
  })

  it('are moved by the teacher too, who is named by who manages the provider, and by nobody else', async () => {
    const offeringId = await group()
    const { teacherId } = here
    const made = (await set(offeringId, { teacherId })).body.sessions
    const [one] = made as [Session]
    const mine = await test.as(teacher)<Session>(
      `PUT /api/sessions/${one.sessionId}`,
      contentOf(one, { on: '2026-12-02' }),
    )
    expect([mine.status, mine.body.startsAt]).toEqual([200, '2026-12-02T11:00:00Z'])
    for (const email of ['hepa.koske@demo.test', 'manager.oske@demo.test']) {
      const refused = await test.as(email)(
        `PUT /api/sessions/${one.sessionId}`,
        contentOf(mine.body),
      )
      expect([email, refused.status]).toEqual([email, 403])
      expect((await set(offeringId, {}, test.as(email))).status).toBe(403)
    }
    const version = await versionOf(offeringId)
    const name = (staffId: string, who = manager) =>
      who<OfferingSessions & Refusal>(`PUT /api/offerings/${offeringId}/teacher`, {
        ...{ teacherId: staffId, version },
      })
    expect((await name(teacherId, test.as(teacher))).status).toBe(403)
    const stranger = await addActor(test.owner, 'oske', 'teacher', 'stranger@roles.test')
    expect((await name(stranger.staffId)).body.fields).toEqual([
      { path: 'teacherId', code: 'chooseOne' },
    ])
    expect((await name(teacherId)).body.teacher).toEqual({ staffId: teacherId, name: teacher })
    await test.owner.query('delete from booking')
  })

  it('go with their group when it is cancelled, and leave the room to others', async () => {
    const [offeringId, other] = [await group(), await group()]
    await set(offeringId, { roomId: here.roomId })
    expect((await set(other, { roomId: here.roomId })).status).toBe(409)
    const state = `POST /api/offerings/${offeringId}/state`
    const cancelled = { state: 'cancelled', version: await versionOf(offeringId) }
    expect((await manager(state, cancelled)).status).toBe(200)
    expect((await set(other, { roomId: here.roomId })).status).toBe(200)
    const { body } = await manager<OfferingSessions>(`GET /api/offerings/${offeringId}/sessions`)
    expect([...new Set(body.sessions.map((one) => one.state))]).toEqual(['cancelled'])
    await test.owner.query('delete from booking')
  })

  it('stand in the calendars of the organisation, the teacher and the room', async () => {
    const offeringId = await group()
    const { teacherId, roomId } = here
    await set(offeringId, { teacherId, roomId })
    const week = 'from=2026-11-30&until=2026-12-06'
    const look = async (whose: string, who = test.as('hepa.oske@demo.test')) => {
      const { body } = await who<Calendar>(`GET /api/calendar?${week}&${whose}`)
      return body.entries.filter((one) => one.offeringId === offeringId).map((one) => one.startsAt)
    }
    const both = ['2026-12-01T07:00:00Z', '2026-12-03T07:00:00Z']
    for (const whose of [`organisationId=${koske}`, `staffId=${teacherId}`, `roomId=${roomId}`])
      expect([whose, await look(whose)]).toEqual([whose, both])
    expect(await look(`roomId=${roomId}`, test.as('hepa.stadi@demo.test'))).toEqual([])
    const both2 = await manager<Refusal>(
      `GET /api/calendar?${week}&roomId=${roomId}&staffId=${teacherId}`,
    )
    expect(both2.status).toBe(400)
    await test.owner.query('delete from booking')
  })

  it('never book anybody twice: of many at the same moment one gets the room, the others are told by whom it is taken', async () => {
    const groups = await Promise.all(Array.from({ length: 8 }, group))
    const { roomId, teacherId, interpreterId } = here
    const wanted = [
      { roomId },
      { teacherId },
      { interpreterId },
      { roomId, teacherId, interpreterId },
    ]
    const answers = await Promise.all(
      groups.map((offeringId, index) =>
        manager<OfferingSessions & Refusal>(`PUT /api/offerings/${offeringId}/series`, {
          recurrence: { ...rule, ...(index < 3 ? wanted[index] : wanted[3]) },
          version: 1,
        }),
      ),
    )
    const refused = answers.filter((one) => one.status !== 200)
    for (const { status, body } of refused) {
      expect([status, body.errorCode]).toEqual([409, 'alreadyTaken'])
      expect(body.current?.[0]?.by).toMatchObject({ kind: 'session' })
    }
    const { rows } = await test.owner.query(
      `select count(*)::int as doubled from booking a join booking b using (area_id)
        where a.booking_id < b.booking_id and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
          and (a.staff_id = b.staff_id or a.room_id = b.room_id or a.interpreter_id = b.interpreter_id)`,
    )
    expect(rows[0].doubled).toBe(0)
    const done = answers.filter((one) => one.status === 200).length
    expect(done).toBeGreaterThanOrEqual(1)
    expect(done).toBeLessThanOrEqual(3)
    const { rows: kept } = await test.owner.query(
      'select count(distinct session_id)::int as booked from booking',
    )
    expect(kept[0].booked).toBe(done * count)
  })

  it('the database itself refuses a second booking, whoever writes it', async () => {
    const insert = (from: string, until: string) =>
      test.owner.query(
        `insert into booking (area_id, booking_id, room_id, starts_at, ends_at, session_id)
         select area_id, gen_random_uuid(), $1, $2, $3, session_id from session limit 1`,
        [here.roomId, from, until],
      )
    await insert('2027-06-01T07:00Z', '2027-06-01T09:00Z')
    await insert('2027-06-01T09:00Z', '2027-06-01T10:00Z')
    await expect(insert('2027-06-01T08:59Z', '2027-06-01T09:01Z')).rejects.toThrow(
      'booking_room_once',
    )
  })
})
