import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { faultsOf } from '../../test/pdf/accessible.ts'
import type {
  Appointment,
  ClientAppointments,
  FreeTimes,
  Meeting,
  Offered,
} from './model.appointment.ts'
import { type CalendarHabits, proposedHabits } from './model.calendar.ts'

const koske = organisationOf(espoo, 'koske')
const hepa = 'hepa.koske@demo.test'
const days = { from: '2026-11-23', until: '2026-11-27' }

describe('appointments', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let officeId = ''
  let expert = ''
  let colleague = ''
  let clients: string[] = []

  beforeAll(async () => {
    const one = await make.demoStaff(hepa)
    expert = one.staffId
    colleague = (await make.staff(espoo, [{ role: 'expert', organisationId: koske }])).staffId
    // An office and a language of its own: those of the demo have rooms and interpreters besides.
    officeId = randomUUID()
    await test.owner.query(
      `insert into office (area_id, office_id, name_fi, name_sv, name_en, municipality_code)
       values ('01', $1, 'Toimisto', 'Kontor', 'Office', '049')`,
      [officeId],
    )
    await test.owner.query(
      `insert into room (area_id, room_id, office_id, name, seats) values ('01', $1, $3, 'Huone 1', 3), ('01', $2, $3, 'Huone 2', 4)`,
      [randomUUID(), randomUUID(), officeId],
    )
    await test.owner.query(
      `insert into interpreter (area_id, interpreter_id, name, languages) values ('01', $1, 'Tulkki Yksi', '{ti,am}')`,
      [randomUUID()],
    )
    const relations = [{ staff: one, organisationId: koske, relation: 'own_client' }] as const
    for (let n = 0; n < 8; n += 1) {
      const given = { areaId: espoo, organisations: [koske], relations, serviceLanguage: 'ar' }
      clients = [...clients, (await make.client(given)).clientId]
    }
  })

  const wanted = (more: object = {}) => ({
    ...{ organisationId: koske, kind: 'known', mode: 'on_site', staffId: expert },
    ...{ colleagues: [], others: '', officeId, language: null, ...more },
  })
  const client = (n: number) => `/api/clients/${clients[n]}`
  const find = async (n: number, more: object = {}) =>
    (await test.as(hepa)<FreeTimes>(`POST ${client(n)}/free-times`, { ...wanted(more), ...days }))
      .body
  const book = (n: number, startsAt: string, more: object = {}) =>
    test.as(hepa)<Appointment>(`POST ${client(n)}/appointments`, { ...wanted(more), startsAt })
  const at = (time: string, day = '2026-11-24') => `${day}T${time}:00Z`

  it('are booked with a colleague, the smallest room and an interpreter at once, and all of it is taken then', async () => {
    const more = { colleagues: [colleague], language: 'ti', others: 'Sosiaalityöntekijä' }
    const { length, times } = await find(0, more)
    expect(length).toBe(45)
    expect(times[0]).toMatchObject({ roomName: 'Huone 1', interpreterName: 'Tulkki Yksi' })
    const booked = await book(0, at('08:00'), more)
    expect(booked).toMatchObject({
      status: 200,
      body: { roomName: 'Huone 1', interpreterName: 'Tulkki Yksi', endsAt: at('08:45') },
    })
    const { rows } = await test.owner.query(
      `select count(*)::int as n, max(ends_at) filter (where staff_id = $2) = '2026-11-24T09:00:00Z' as buffered
         from booking where appointment_id = $1`,
      [booked.body.appointmentId, expert],
    )
    // The expert, with a quarter of an hour for recording, the colleague, the room and the interpreter.
    expect(rows).toEqual([{ n: 4, buffered: true }])
    const later = await find(1)
    expect(later.times.map(({ startsAt }) => startsAt)).not.toContain(at('08:45'))
    expect(later.times.map(({ startsAt }) => startsAt)).toContain(at('09:00'))
    // Of those who are not taken by the same person the room and the interpreter are.
    const other = await find(1, { staffId: colleague, language: 'ti' })
    expect(other.times.map(({ startsAt }) => startsAt)).not.toContain(at('08:30'))
    expect(other.times.map(({ startsAt }) => startsAt)).toContain(at('08:45'))
  })

  it.each(['expert', 'interpreter', 'room'])(
    'never take the same %s twice, however many book at once',
    async (what) => {
      const staff = await Promise.all(
        clients.map(() => make.staff(espoo, [{ role: 'expert', organisationId: koske }])),
      )
      const time = { expert: '10:15', interpreter: '11:00', room: '12:00' }[what] ?? ''
      const answers = await Promise.all(
        clients.map((_client, n) =>
          book(n, at(time, '2026-11-25'), {
            ...(what === 'expert'
              ? { mode: 'phone', officeId: null }
              : { staffId: staff[n]?.staffId }),
            ...(what === 'interpreter' ? { language: 'ti', mode: 'phone', officeId: null } : {}),
          }),
        ),
      )
      const done = answers.filter(({ status }) => status === 200)
      expect(done.length).toBe(what === 'room' ? 2 : 1)
      for (const { status } of answers) expect([200, 409]).toContain(status)
      const { rows } = await test.owner.query(
        `select count(*)::int as n from booking a join booking b using (area_id)
          where a.booking_id < b.booking_id and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
            and (a.staff_id = b.staff_id or a.room_id = b.room_id or a.interpreter_id = b.interpreter_id)`,
      )
      expect(rows).toEqual([{ n: 0 }])
    },
  )

  it('never take the same client twice, however many book at once', async () => {
    const staff = await Promise.all(
      [1, 2, 3, 4].map(() => make.staff(espoo, [{ role: 'expert', organisationId: koske }])),
    )
    const answers = await Promise.all(
      staff.map(({ staffId }) =>
        book(7, at('12:15', '2026-11-26'), { staffId, mode: 'phone', officeId: null }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200).length).toBe(1)
  })

  it('are moved and cancelled, which frees what they had taken, and seen as another saw them', async () => {
    const { body } = await book(2, at('12:15', '2026-11-27'))
    const path = `/api/appointments/${body.appointmentId}`
    const moved = await test.as(hepa)<Appointment>(`PUT ${path}`, {
      ...{ startsAt: at('13:00', '2026-11-27'), version: 1, lateReason: null },
    })
    expect(moved.body).toMatchObject({
      ...{ version: 2, startsAt: at('13:00', '2026-11-27'), agreedFor: '2026-11-27' },
    })
    const stale = await test.as(hepa)(`PUT ${path}`, {
      ...{ startsAt: at('08:00', '2026-11-27'), version: 1, lateReason: null },
    })
    expect(stale).toMatchObject({ status: 409, body: { errorCode: 'versionConflict' } })
    const end = { state: 'cancelled', reason: 'client', version: 2 }
    expect((await test.as(hepa)(`POST ${path}/end`, end)).status).toBe(200)
    const { rows } = await test.owner.query('select from booking where appointment_id = $1', [
      body.appointmentId,
    ])
    expect(rows.length).toBe(0)
    expect((await test.as(hepa)(`POST ${path}/end`, { ...end, version: 3 })).body).toMatchObject({
      errorCode: 'appointmentOver',
    })
  })

  it('are put off without a reason as long as the calendar tolerates from the day agreed for first, and later with one', async () => {
    // A colleague who keeps no calendar of their own: seven days are tolerated.
    const phone = { staffId: colleague, mode: 'phone', officeId: null }
    const { body } = await book(6, at('07:00', '2026-12-08'), phone)
    const path = `/api/appointments/${body.appointmentId}`
    const times = (reach: string) =>
      test.as(hepa)<FreeTimes & { tolerableUntil: string }>(`GET ${path}/free-times?reach=${reach}`)
    const daysOf = ({ times: found }: FreeTimes) => found.map((one) => one.startsAt.slice(0, 10))
    const near = (await times('tolerable')).body
    expect(near.tolerableUntil).toBe('2026-12-15')
    expect(daysOf(near).at(0)).toBe('2026-11-23')
    expect(daysOf(near).every((day) => day <= '2026-12-15')).toBe(true)
    expect(daysOf((await times('later')).body).at(0)).toBe('2026-12-16')
    const move = (day: string, version: number, lateReason: string | null) =>
      test.as(hepa)<Appointment>(`PUT ${path}`, {
        ...{ startsAt: at('08:00', day), version, lateReason },
      })
    const within = await move('2026-12-15', 1, 'client')
    expect(within.body).toMatchObject({ agreedFor: '2026-12-08', lateReason: null, version: 2 })
    // A second move begins no new tolerance.
    expect((await times('tolerable')).body.tolerableUntil).toBe('2026-12-15')
    expect(await move('2026-12-16', 2, null)).toMatchObject({
      ...{ status: 400, body: { fields: [{ path: 'lateReason', code: 'required' }] } },
    })
    const late = await move('2026-12-16', 2, 'client')
    expect(late.body).toMatchObject({ agreedFor: '2026-12-08', lateReason: 'client', version: 3 })
    const back = await move('2026-12-09', 3, null)
    expect(back.body).toMatchObject({ agreedFor: '2026-12-08', lateReason: null })
  })

  it('ask of a no-show only whether its reason is accepted, and of the second in a row make a task', async () => {
    const past = async (day: string) => {
      const id = randomUUID()
      await test.owner.query(
        `insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id, visible_to)
         values ('01', $1, $2, $3, 'known', $4, $5, 'phone', $6, array[$3]::uuid[])`,
        [id, clients[3], koske, at('08:00', day), at('08:30', day), expert],
      )
      return id
    }
    const end = (id: string, reason: string) =>
      test.as(hepa)(`POST /api/appointments/${id}/end`, { state: 'no_show', reason, version: 1 })
    const tasks = async () =>
      (await test.owner.query('select from task where client_id = $1', [clients[3]])).rows.length
    expect((await end(await past('2026-11-18'), 'client')).status).toBe(400)
    expect((await end(await past('2026-11-19'), 'not_reached')).status).toBe(200)
    expect(await tasks()).toBe(0)
    expect((await end(await past('2026-11-20'), 'unknown')).status).toBe(200)
    expect(await tasks()).toBe(1)
  })

  it('are a contact with the client once they were held, and the first on site begins the work', async () => {
    const clientId = clients[4]
    const clientshipId = randomUUID()
    await test.owner.query(
      `insert into clientship (area_id, clientship_id, client_id, organisation_id, state, started_on, responsible_id, visible_to)
       values ('01', $1, $2, $3, 'waiting', '2026-11-02', $4, array[$3]::uuid[])`,
      [clientshipId, clientId, koske, expert],
    )
    const hold = async (day: string, mode: 'phone' | 'on_site') => {
      const id = randomUUID()
      await test.owner.query(
        `insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id, visible_to)
         values ('01', $1, $2, $3, 'known', $4, $5, $6, $7, array[$3]::uuid[])`,
        [id, clientId, koske, at('08:00', day), at('08:30', day), mode, expert],
      )
      const body = { state: 'held', reason: null, version: 1 }
      expect((await test.as(hepa)(`POST /api/appointments/${id}/end`, body)).status).toBe(200)
      const { rows } = await test.owner.query(
        `select state, activated_on::text as "activatedOn", last_contact_on::text as "lastContactOn"
           from clientship where clientship_id = $1`,
        [clientshipId],
      )
      return rows[0]
    }
    expect(await hold('2026-11-17', 'phone')).toEqual({
      ...{ state: 'waiting', activatedOn: null, lastContactOn: '2026-11-17' },
    })
    expect(await hold('2026-11-12', 'on_site')).toEqual({
      ...{ state: 'active', activatedOn: '2026-11-12', lastContactOn: '2026-11-17' },
    })
  })

  it('are on the day of who holds them, and nobody else is told of whom they are', async () => {
    await book(4, at('06:45', '2026-11-23'))
    const mine = await test.as(hepa)<{ meetings: Meeting[] }>('GET /api/my-meetings?day=2026-11-23')
    expect(mine.body.meetings.length).toBe(1)
    expect(mine.body.meetings[0]?.clientName).toContain('Testinen')
    const ofWeek = await test.as(hepa)<{ meetings: Meeting[] }>(
      'GET /api/my-meetings?day=2026-11-23&until=2026-11-29',
    )
    const starts = ofWeek.body.meetings.map(({ startsAt }) => startsAt)
    expect(starts.length).toBeGreaterThan(1)
    expect(starts).toEqual(starts.toSorted())
    expect(starts.every((one) => one < '2026-11-29T22:00:00Z')).toBe(true)
    const tooLong = await test.as(hepa)('GET /api/my-meetings?day=2026-11-23&until=2026-12-23')
    expect(tooLong.status).toBe(400)
    const theirs = await test.as('hepa.oske@demo.test')<{ meetings: Meeting[] }>(
      'GET /api/my-meetings?day=2026-11-23',
    )
    expect(theirs.body.meetings).toEqual([])
  })

  it('are invited to by a letter, of who books alone and as long as they are ahead', async () => {
    const { body } = await book(6, at('13:00', '2026-11-30'), { others: 'Sosiaalityöntekijä' })
    const path = `GET /api/appointments/${body.appointmentId}/invitation`
    const printed = await test.as(hepa)<Buffer>(`${path}?binding=sv`)
    expect(printed.status).toBe(200)
    expect(printed.body.subarray(0, 5).toString()).toBe('%PDF-')
    expect(faultsOf(printed.body)).toEqual([])
    expect((await test.as('hepa.oske@demo.test')(path)).status).toBe(404)
    const end = { state: 'cancelled', reason: 'client', version: 1 }
    await test.as(hepa)(`POST /api/appointments/${body.appointmentId}/end`, end)
    expect(await test.as(hepa)(path)).toMatchObject({
      ...{ status: 409, body: { errorCode: 'appointmentOver' } },
    })
  })

  it('are refused to another centre and another area, and to who may read alone', async () => {
    const id = (await book(5, at('11:00', '2026-11-23'))).body.appointmentId
    const end = { state: 'cancelled', reason: 'expert', version: 1 }
    for (const who of ['hepa.oske@demo.test', 'hepa.stadi@demo.test']) {
      expect((await test.as(who)(`GET ${client(5)}/appointments`)).status).toBe(404)
      expect((await test.as(who)(`POST /api/appointments/${id}/end`, end)).status).toBe(404)
    }
    const reader = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const read = await test.as(reader.email)<ClientAppointments>(`GET ${client(5)}/appointments`)
    expect(read.body.mayWrite).toBe(false)
    // Whoever won the races above has another one.
    expect(read.body.appointments.map((one) => one.appointmentId)).toContain(id)
    expect((await test.as(reader.email)(`POST /api/appointments/${id}/end`, end)).status).toBe(403)
  })

  it('go by the habits of the person, else the centre, and by a weekly cap', async () => {
    const centrePath = `/api/organisations/${koske}/calendar`
    const path = `/api/organisations/${koske}/calendars/${expert}`
    const centre = { ...proposedHabits, buffer: 0 }
    const manager = 'manager.koske@demo.test'
    const kept = await test.as(manager)(`PUT ${centrePath}`, { habits: centre, version: 0 })
    expect(kept.status).toBe(200)
    const read = (who = hepa) => test.as(who)<CalendarHabits>(`GET ${path}`)
    const usual = { usual: { buffer: 0 }, habits: { buffer: 0 } }
    expect((await read()).body).toMatchObject({ source: 'centre', version: 0, ...usual })
    const own = { habits: { ...proposedHabits, weeklyCap: 1 }, version: 0 }
    expect((await test.as(hepa)(`PUT ${path}`, own)).status).toBe(200)
    expect((await test.as(hepa)(`PUT ${path}`, own)).status).toBe(409)
    expect((await read()).body).toMatchObject({ source: 'own', version: 1, usual: { buffer: 0 } })
    // The week has appointments already.
    expect((await find(6)).times).toEqual([])
    const undo = { habits: { ...proposedHabits, weeklyCap: 60 }, version: 1 }
    expect((await test.as(manager)(`PUT ${path}`, undo)).body).toMatchObject({ version: 2 })
  })

  it('have calendars that nobody keeps but who they are of and who leads the centre', async () => {
    const path = (staffId: string, of = koske) => `/api/organisations/${of}/calendars/${staffId}`
    const change = { habits: proposedHabits, version: 0 }
    const trial = { habits: proposedHabits, kind: 'known', hasInterpreter: false }
    const answers = async (who: string, staffId: string, of = koske) => [
      (await test.as(who)(`GET ${path(staffId, of)}`)).status,
      (await test.as(who)(`PUT ${path(staffId, of)}`, change)).status,
      (await test.as(who)(`POST ${path(staffId, of)}/trial`, trial)).status,
    ]
    expect(await answers(hepa, colleague)).toEqual([403, 403, 403])
    expect(await answers('manager.oske@demo.test', colleague)).toEqual([404, 404, 404])
    expect(await answers('hepa.stadi@demo.test', colleague)).toEqual([403, 403, 403])
    const stranger = (await make.demoStaff('hepa.oske@demo.test')).staffId
    // Somebody who meets nobody at the centre has no calendar there, neither of their own nor for its manager.
    expect(await answers('hepa.oske@demo.test', stranger)).toEqual([404, 404, 404])
    expect(await answers('manager.koske@demo.test', stranger)).toEqual([404, 404, 404])
  })

  it('are tried by habits before these are kept: the next times beside what is booked', async () => {
    const path = `/api/organisations/${koske}/calendars/${colleague}/trial`
    const onTuesdays = [{ weekday: 2, from: '8.00', until: '10.00' }]
    const ask = (more: object = {}) =>
      test.as('manager.koske@demo.test')<{ length: number; times: string[] }>(`POST ${path}`, {
        habits: { ...proposedHabits, hours: onTuesdays, protected: [] },
        ...{ kind: 'initial', hasInterpreter: true, ...more },
      })
    const { body } = await ask()
    expect(body.length).toBe(75)
    // The colleague comes along to a meeting at ten on the 24th, and keeps a quarter of an hour before it for recording.
    expect(body.times.slice(0, 4)).toEqual([
      ...['06:00', '06:15', '06:30'].map((time) => at(time)),
      at('06:00', '2026-12-01'),
    ])
    const short = await ask({ kind: 'known', hasInterpreter: false })
    expect(short.body.length).toBe(30)
    expect(short.body.times[0]).toBe(at('06:00'))
  })

  describe('that a client chooses by a link', () => {
    const times = [at('07:00', '2026-11-30'), at('08:00', '2026-11-30')]
    const offer = async (n: number, offered = times) =>
      (
        await test.as(hepa)<{ token: string }>(`PUT ${client(n)}/appointment-offer`, {
          ...{ ...wanted(), times: offered, clientLanguage: 'ar', send: false },
        })
      ).body.token
    const open = (token: string) => test.as(undefined)<Offered>('POST /api/links/times', { token })
    const choose = (token: string, startsAt: string) =>
      test.as(undefined)<Offered>('POST /api/links/times/choice', { token, startsAt })

    it('show times in the language of the client and nothing of who that is; one is booked, once', async () => {
      const token = await offer(0)
      const { body } = await open(token)
      expect(body).toMatchObject({ language: 'ar', times, isChecked: false, chosen: null })
      expect(body.words['visit.choose']?.own).toMatch(/\p{Script=Arabic}/u)
      expect(body.words['visit.minutes']).toMatchObject({
        ...{ own: expect.stringMatching(/30/), fi: 'Tapaaminen kestää 30 minuuttia.' },
      })
      expect(JSON.stringify(body)).not.toContain('Testinen')
      expect(await choose(token, at('09:00', '2026-11-30'))).toMatchObject({
        ...{ status: 409, body: { errorCode: 'timeNotOffered' } },
      })
      const both = await Promise.all(times.map((time) => choose(token, time)))
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
      expect(await open(token)).toMatchObject({ status: 409, body: { errorCode: 'linkUsed' } })
      const { body: seen } = await test.as(hepa)<ClientAppointments>(
        `GET ${client(0)}/appointments`,
      )
      expect(seen.offers).toEqual([])
      const [chosen] = seen.appointments
      expect(chosen).toMatchObject({ chosenByClient: true, state: 'booked' })
      // A time that staff moved it to is not the client's choice.
      const moved = await test.as(hepa)(`PUT /api/appointments/${chosen?.appointmentId}`, {
        ...{ startsAt: at('13:00', '2026-12-02'), version: chosen?.version, lateReason: null },
      })
      expect(moved.body).toMatchObject({ chosenByClient: false })
      const { rows } = await test.owner.query(
        `select event, outcome, user_id from access_log join access_log_client using (area_id, log_id)
          where client_id = $1 and user_id = 'link' order by access_log.at, event, outcome`,
        [clients[0]],
      )
      expect(rows[0]).toEqual({ event: 'AppointmentLinkOpened', outcome: 'done', user_id: 'link' })
      expect(rows).toContainEqual({
        ...{ event: 'AppointmentChosenByLink', outcome: 'done', user_id: 'link' },
      })
    })

    it('open nothing once they were withdrawn, offered anew or have run out, nor by a wall', async () => {
      const later = [at('07:00', '2026-12-01'), at('08:00', '2026-12-01')]
      const first = await offer(1, later)
      const second = await offer(1, later)
      expect(await open(first)).toMatchObject({ status: 409, body: { errorCode: 'linkEnded' } })
      await test.owner.query(
        `update link set expires_at = '2026-11-20T00:00:00Z' where kind = 'appointment_choice' and ended_at is null
            and used_at is null`,
      )
      expect(await open(second)).toMatchObject({ status: 409, body: { errorCode: 'linkExpired' } })
      const third = await offer(1, later)
      expect(await test.as(undefined)('POST /api/links/wall', { token: third })).toMatchObject({
        ...{ status: 404, body: { errorCode: 'linkUnknown' } },
      })
      const withdrawn = await test.as(hepa)(`DELETE ${client(1)}/appointment-offer/${koske}`)
      expect(withdrawn.status).toBe(200)
      expect(await open(third)).toMatchObject({ status: 409 })
    })
  })
})
