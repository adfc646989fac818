import { beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { testDay } from '../../test/database/template.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ClientId } from '../clients/model.access.ts'
import { addDays, addMonths, type Day, toDay } from '../platform/shared/days.ts'
import { addWorkingDays } from '../platform/shared/working-days.ts'
import type { ClientDeadline, LateList } from './model.law.ts'
import type { MyDay } from './model.task.ts'

const authority = organisationOf(espoo, 'employment-service')
const koske = organisationOf(espoo, 'koske')

describe('deadlines of the law', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  let staff: Record<'official' | 'manager' | 'ofKoske' | 'managerOfKoske', TestStaff>

  beforeAll(async () => {
    staff = {
      official: await make.staff(espoo, [{ role: 'official', organisationId: authority }]),
      manager: await make.staff(espoo, [{ role: 'centre_manager', organisationId: authority }]),
      ofKoske: await make.staff(espoo, [{ role: 'expert', organisationId: koske }]),
      managerOfKoske: await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }]),
    }
  })

  /** A client of the authority since a day; met for the first time on another where it is given. */
  async function client(startedOn: Day, activatedOn: Day | null = null) {
    const { clientId } = await make.client({ areaId: espoo, organisations: [authority, koske] })
    const clientshipId = await start({
      ...{ clientId, organisationId: authority, responsible: staff.official, startedOn },
    })
    if (activatedOn !== null)
      await test.owner.query(
        `update clientship set state = 'active', activated_on = $2 where clientship_id = $1`,
        [clientshipId, activatedOn],
      )
    return { clientId, clientshipId }
  }

  const deadlinesOf = async (who: TestStaff, clientId: ClientId) =>
    test.as(who.email)<{ deadlines: ClientDeadline[] }>(
      `GET /api/clients/${clientId}/law-deadlines`,
    )
  const late = (who: TestStaff, organisationId = authority) =>
    test.as(who.email)<LateList>(`GET /api/gaps/${organisationId}/late-by-law`)
  const isLate = async (clientId: ClientId) =>
    (await late(staff.manager)).body.rows.find((one) => one.clientId === clientId)
  const dueOf = async (clientId: ClientId) =>
    (await test.as(staff.official.email)<MyDay>('GET /api/my-day')).body.due.filter(
      (row) => row.client?.clientId === clientId,
    )

  it('bind the authority: the first interview on the client’s page, in my day and, when it is past, in the list', async () => {
    const startedOn = addWorkingDays(testDay, -11)
    const { clientId, clientshipId } = await client(startedOn)
    const dueOn = addWorkingDays(startedOn, 10)
    expect(dueOn < testDay).toBe(true)
    const { body } = await deadlinesOf(staff.official, clientId)
    expect(body.deadlines).toMatchObject([
      { clientshipId, kind: 'first_interview', countedFrom: startedOn, dueOn, workingDays: 10 },
    ])
    expect(await dueOf(clientId)).toMatchObject([{ kind: 'first_interview', dueOn }])
    expect(await isLate(clientId)).toMatchObject({ kind: 'first_interview', dueOn, bookedAt: null })
    expect((await late(staff.manager)).body).toMatchObject({
      isBound: true,
      rules: [
        { kind: 'first_interview', workingDays: 10 },
        { kind: 'discussion', months: 3 },
      ],
    })
    await test.owner.query(
      `update clientship set state = 'active', activated_on = $2 where clientship_id = $1`,
      [clientshipId, testDay],
    )
    expect(await isLate(clientId)).toBeUndefined()
    expect((await deadlinesOf(staff.official, clientId)).body.deadlines).toMatchObject([
      { kind: 'discussion', countedFrom: testDay, dueOn: addMonths(testDay, 3) },
    ])
  })

  it('leave alone who is still in time, and tell of it a week before', async () => {
    const { clientId } = await client(addWorkingDays(testDay, -10))
    expect(await isLate(clientId)).toBeUndefined()
    expect(await dueOf(clientId)).toHaveLength(1)
    const { clientId: fresh } = await client(testDay)
    expect(await dueOf(fresh)).toEqual([])
    expect((await deadlinesOf(staff.official, fresh)).body.deadlines).toHaveLength(1)
  })

  it('hold by the rule of the day from which they are counted', async () => {
    const { clientId } = await client(toDay('2025-12-31'))
    expect(await isLate(clientId)).toMatchObject({ dueOn: '2026-01-09' })
  })

  it('count a discussion from the last meeting: a note of one or an appointment that was held, not a call', async () => {
    const long = addDays(testDay, -200)
    const { clientId, clientshipId } = await client(long, long)
    const { body } = await deadlinesOf(staff.official, clientId)
    expect(body.deadlines).toMatchObject([{ kind: 'discussion', countedFrom: long }])
    expect(await isLate(clientId)).toMatchObject({ kind: 'discussion' })
    const note = (kind: string, on: Day) =>
      test.owner.query(
        `insert into case_note (area_id, case_note_id, client_id, organisation_id, clientship_id, kind, happened_on, text,
                                written_by, visible_to)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, 'Sovittu', $7, array[$3::uuid])`,
        [espoo, clientId, authority, clientshipId, kind, on, staff.official.staffId],
      )
    await note('call', testDay)
    expect(await isLate(clientId)).toMatchObject({ countedFrom: long })
    await note('video', addDays(testDay, -120))
    expect(await isLate(clientId)).toMatchObject({ countedFrom: addDays(testDay, -120) })
    await test.owner.query(
      `insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id,
                                state, visible_to)
       values ($1, gen_random_uuid(), $2, $3, 'discussion', $4::date + time '12:00', $4::date + time '13:00', 'phone', $5,
               'held', array[$3::uuid])`,
      [espoo, clientId, authority, addDays(testDay, -10), staff.official.staffId],
    )
    expect(await isLate(clientId)).toBeUndefined()
  })

  it('owe nothing while a clientship rests, and say when the next meeting is booked', async () => {
    const { clientId, clientshipId } = await client(addDays(testDay, -40))
    await test.owner.query(
      `insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id,
                                state, visible_to)
       values ($1, gen_random_uuid(), $2, $3, 'initial', '2026-12-01T10:00Z', '2026-12-01T11:00Z', 'phone', $4, 'booked',
               array[$3::uuid])`,
      [espoo, clientId, authority, staff.official.staffId],
    )
    const booked = { bookedAt: '2026-12-01T10:00:00Z' }
    const { body } = await deadlinesOf(staff.official, clientId)
    expect(Temporal.Instant.from(body.deadlines[0]?.bookedAt ?? '').toString()).toBe(
      booked.bookedAt,
    )
    expect((await isLate(clientId))?.bookedAt).not.toBeNull()
    await test.owner.query(
      `update clientship set state = 'paused', activated_on = started_on, pause_reason = 'study' where clientship_id = $1`,
      [clientshipId],
    )
    expect(await isLate(clientId)).toBeUndefined()
    expect((await deadlinesOf(staff.official, clientId)).body.deadlines).toEqual([])
  })

  it('take an appointment that was held for the first interview, but none of an earlier clientship', async () => {
    const startedOn = addDays(testDay, -40)
    const { clientId } = await client(startedOn)
    const held = (on: Day) =>
      test.owner.query(
        `insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id,
                                  state, visible_to)
         values ($1, gen_random_uuid(), $2, $3, 'initial', $4::date + time '12:00', $4::date + time '13:00', 'on_site', $5,
                 'held', array[$3::uuid])`,
        [espoo, clientId, authority, on, staff.official.staffId],
      )
    await held(addDays(startedOn, -30))
    expect(await isLate(clientId)).toMatchObject({
      kind: 'first_interview',
      countedFrom: startedOn,
    })
    await held(addDays(startedOn, 5))
    const { body } = await deadlinesOf(staff.official, clientId)
    expect(body.deadlines).toMatchObject([
      { kind: 'discussion', countedFrom: addDays(startedOn, 5) },
    ])
    expect(await isLate(clientId)).toBeUndefined()
  })

  it('are told to nobody of another organisation, role or area', async () => {
    const { clientId } = await client(addDays(testDay, -40))
    expect((await deadlinesOf(staff.ofKoske, clientId)).body).toEqual({ deadlines: [] })
    const { clientId: alone } = await make.client({ areaId: espoo, organisations: [authority] })
    expect((await deadlinesOf(staff.ofKoske, alone)).status).toBe(404)
    const elsewhere = test.as('manager.stadi@demo.test')
    expect((await elsewhere(`GET /api/clients/${clientId}/law-deadlines`)).status).toBe(404)
    expect((await elsewhere(`GET /api/gaps/${authority}/late-by-law`)).status).toBe(404)
    expect((await late(staff.managerOfKoske)).status).toBe(404)
    expect((await late(staff.official)).status).toBe(403)
    expect((await late(staff.managerOfKoske, koske)).body).toEqual({
      ...{ isBound: false, rules: [], total: 0, rows: [] },
    })
  })

  it('write down whose deadlines were read', async () => {
    const { clientId } = await client(addDays(testDay, -40))
    await late(staff.manager)
    const { rows } = await test.owner.query(
      `select l.event from access_log l join access_log_client c using (area_id, log_id)
        where c.client_id = $1 and l.user_id is not null order by l.at desc limit 1`,
      [clientId],
    )
    expect(rows).toEqual([{ event: 'LateByLawRead' }])
  })
})
