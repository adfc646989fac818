import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '../../seed/ids.ts'
import { addCountedGroup, type MadeGroup } from '../../test/database/counted-groups.ts'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ServiceFigures } from './model.service-figures.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
/** A service of Koske with a price of 1,420 euros a seat, 15 hours a week and a contract of 92,000 euros for the year. */
const priced = 'guidance-to-language-studies'
/** One without a price, of an hour a week. */
const free = 'personal-career-guidance'

const group = (startsOn: string, endsOn: string, people: MadeGroup['people']): MadeGroup => ({
  ...{ startsOn, endsOn, capacity: 20, people },
})
const employed = { after: 30, reason: 'employed_open' }

describe('the figures of services', () => {
  const test = useTestApp()
  const make = useFactories(test)

  beforeAll(async () => {
    const { staffId } = await make.demoStaff('hepa.koske@demo.test')
    await test.owner.query('delete from offering')
    const add = (organisationId: string, code: string, made: MadeGroup) =>
      addCountedGroup(test.owner, { areaId: espoo, organisationId, code, staffId }, made)
    await add(
      koske,
      priced,
      group('2026-03-02', '2026-05-29', [
        { state: 'completed', count: 7, joinedBefore: 40, waited: 10, ended: employed },
        { state: 'completed', count: 5, joinedBefore: 40, waited: 30 },
        { state: 'interrupted', count: 6, joinedBefore: 20, waited: 0 },
      ]),
    )
    const running = await add(
      koske,
      priced,
      group('2026-10-05', '2026-12-18', [
        { state: 'started', count: 15, joinedBefore: 30, waited: 5 },
        { state: 'queued', count: 11, joinedBefore: 25 },
      ]),
    )
    await test.owner.query(
      `insert into session (area_id, session_id, offering_id, organisation_id, starts_at, ends_at, mode, usual_mode, state,
                            cancel_reason)
       select area_id, gen_random_uuid(), offering_id, organisation_id, d + interval '7 hours', d + interval '10 hours',
              'on_site', 'on_site', s, case s when 'cancelled' then 'other' end
         from offering, (values (timestamptz '2026-10-05Z', 'held'), ('2026-10-06Z', 'cancelled'), ('2026-10-31Z', 'held'))
                        as given (d, s)
        where offering_id = $1`,
      [running],
    )
    await add(
      koske,
      priced,
      group('2026-12-07', '2027-02-26', [{ state: 'accepted', count: 4, joinedBefore: 30 }]),
    )
    await add(
      koske,
      free,
      group('2026-02-02', '2026-03-13', [{ state: 'completed', count: 4, joinedBefore: 60 }]),
    )
    await add(
      oske,
      'pathway-training',
      group('2026-02-02', '2026-06-12', [
        { state: 'completed', count: 16, joinedBefore: 1, ended: employed },
      ]),
    )
  })

  const read = async (path = `results/${koske}/services`, who = 'manager.koske@demo.test') =>
    (await test.as(who)<ServiceFigures>(`GET /api/${path}?year=2026`)).body
  const serviceOf = ({ services }: ServiceFigures, code: string) =>
    services.find(({ serviceId }) => serviceId === demoId(espoo, 'service', `koske/${code}`))

  it('count seats by month, what is used of them, and their hours', async () => {
    const figures = await read()
    expect(figures).toMatchObject({ on: '2026-11-21', asOf: '2026-10-31' })
    expect(figures.all).toMatchObject({
      groups: 4,
      seats: { planned: 80, used: 18 + 15 + 4 + 4 },
      begun: { planned: 60, used: 18 + 15 + 4 },
    })
    expect(figures.all.months.map(({ seats }) => seats.planned)).toEqual([
      ...[0, 20, 20, 0, 0, 0, 0, 0, 0, 20, 0, 20],
    ])
    const language = serviceOf(figures, priced)
    // 22 working days in March, 20 in April with Good Friday and Easter Monday out, 3 hours a day.
    expect(language?.months[2]?.hours).toEqual({ planned: 22 * 3 * 20, used: 22 * 3 * 18 })
    expect(language?.months[3]?.hours.planned).toBe(20 * 3 * 20)
    // Two sessions of three hours, the cancelled one left out.
    expect(language?.months[9]?.hours).toEqual({ planned: 6 * 20, used: 6 * 15 })
    expect(language?.months[10]?.hours).toEqual({ planned: 0, used: 0 })
  })

  it('tell how long people wait and have waited, middle and nine tenths', async () => {
    const language = serviceOf(await read(), priced)
    // Who joined on 10 September waits for 72 days on the 21st of November.
    expect(language?.waiting).toEqual({ people: 11, medianDays: 72, p90Days: 72 })
    // Of 37 people 10 had not waited, 15 had for 5 days, 7 for 10 and 5 for 30.
    expect(language?.seated).toEqual({ people: 37, medianDays: 5, p90Days: 30 })
  })

  it('tell what it cost per who began, completed and reached the goal, by production', async () => {
    const { productions } = await read()
    expect(productions).toEqual([
      {
        production: 'with_area',
        ...{ started: 33, ended: 18, completed: 12, reached: 7 },
        ...{ startedCents: 33 * 142_000, endedCents: 18 * 142_000 },
      },
    ])
  })

  it('hide small groups, and are the sums of what is told elsewhere in the area', async () => {
    const figures = await read()
    expect(serviceOf(figures, free)).toMatchObject({
      ...{ started: null, completed: null, startedCents: null },
    })
    const area = await read('service-figures', 'area@demo.test')
    expect(area.organisations.map(({ seats }) => seats.used)).toEqual([41, 16])
    expect(area.all.seats.used).toBe(57)
    expect(serviceOf(area, priced)).toEqual(serviceOf(figures, priced))
  })

  it('tell how many appointments were moved past the tolerance and why, small counts hidden, until the end of the last month', async () => {
    const { staffId } = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({ areaId: espoo, organisations: [koske] })
    // Of 60 until the end of October 30 had been moved, 21 of them late: two for the fourth reason.
    await test.owner.query(
      `insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id,
                                state, agreed_for, late_reason, visible_to)
       select $1, gen_random_uuid(), $2, $3, 'known', at, at + interval '30 minutes', 'phone', $4, 'held',
              case when n <= 30 then '2026-08-01'::date end,
              case when n <= 7 then 'client' when n <= 14 then 'no_times' when n <= 19 then 'expert' when n <= 21 then 'other' end,
              array[$3::uuid]
         from generate_series(1, 61) n, lateral (select timestamptz '2026-09-01 09:00+03' + n * interval '1 day' as at) t`,
      [espoo, clientId, koske, staffId],
    )
    const { appointments } = await read()
    expect(appointments).toMatchObject([{ agreed: 60, moved: 30, late: 21 }])
    const { reasons } = appointments[0] as ServiceFigures['appointments'][number]
    expect(reasons).toMatchObject({ other: null })
    expect(Object.values(reasons).filter((count) => count === null).length).toBeGreaterThan(1)
    const area = await read('service-figures', 'area@demo.test')
    expect(area.appointments).toEqual(appointments)
    expect(JSON.stringify(appointments)).not.toContain(staffId)
    const before = await test.as('manager.koske@demo.test')<ServiceFigures>(
      `GET /api/results/${koske}/services?year=2025`,
    )
    expect(before.body.appointments).toEqual([])
  })

  it('show what is used and reserved of the caps of contracts', async () => {
    expect((await read()).contracts).toMatchObject([
      {
        number: 'ES-2026-031',
        capCents: 9_200_000,
        usedCents: 33 * 142_000,
        reservedCents: 20 * 142_000,
      },
    ])
  })

  it('say the same in a spreadsheet, with the definitions of the page', async () => {
    const { body } = await test.as('manager.koske@demo.test')(
      `GET /api/results/${koske}/services/export?year=2026&locale=en`,
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(body as ArrayBuffer)
    const sheet = (name: string) => {
      const rows: unknown[][] = []
      workbook.getWorksheet(name)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
      return rows
    }
    const figures = await read()
    const seats = sheet('Seats')
    expect(seats.length).toBe(1 + 12 * (1 + figures.services.length))
    const march = seats.find(
      ([service, , month]) => service === 'All services' && month === 'March 2026',
    )
    expect(march?.slice(3)).toEqual([1, 20, 18, 2, 0.9, 1360, 1196, 164])
    const [, line] = sheet('Productions')
    expect(line).toEqual([
      ...['Together with another', 33, 46_860, 1420, 18, 25_560, 12, 2130, 7],
      Math.round(25_560 / 7),
    ])
    const name = serviceOf(figures, free)?.name.en
    expect(sheet('Services').find(([service]) => service === name)).toContain('suppressed')
    expect(sheet('Contracts')[1]?.slice(4)).toEqual([92_000, 46_860, 28_400, 16_740])
    const [koskeMoves] = sheet('Appointments').slice(1)
    expect(koskeMoves?.slice(0, 5)).toEqual(['Koske', 60, 30, 21, 0.35])
    expect(koskeMoves?.slice(5)).toContain('suppressed')
    expect(sheet('Explanations').map(([item]) => item)).toContain('Utilisation')
  })

  it('are of the own centre, and of the area for its manager alone', async () => {
    const of = (organisationId: string) => `GET /api/results/${organisationId}/services` as const
    expect((await test.as('manager.koske@demo.test')(of(oske))).status).toBe(404)
    expect((await test.as('manager.stadi@demo.test')(of(koske))).status).toBe(404)
    expect((await test.as('manager.koske@demo.test')('GET /api/service-figures')).status).toBe(403)
  })

  it('walk the groups of one organisation, however many others the area has', async () => {
    const { staffId } = await make.demoStaff('hepa.koske@demo.test')
    await test.owner.query(
      `with added as (
         insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode,
                               language, capacity, state)
         select s.area_id, gen_random_uuid(), s.service_id, s.organisation_id, d, d, d + 60, 'on_site', 'fi', 20, 'closed'
           from service s, generate_series(1, 500) n, lateral (select date '2021-01-01' + n % 1800 as d) days
          where s.area_id = $1 and s.organisation_id = $2 and s.code = 'pathway-training' returning *),
       person as (
         select gen_random_uuid() as id, o.* from added o, generate_series(1, 12)),
       client_added as (
         insert into client (area_id, client_id, family_name, given_names, search_name, visible_to, created_by)
         select area_id, id, 'N', 'G', 'n g', array[organisation_id], $3 from person),
       figure as (
         insert into clientship_figure (area_id, clientship_id, client_id, organisation_id, started_on, visible_to)
         select area_id, id, id, organisation_id, starts_on, array[organisation_id] from person),
       met as (
         insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id,
                                  state, visible_to)
         select area_id, id, id, organisation_id, 'known', starts_on, starts_on + interval '1 hour', 'phone', $3, 'held',
                array[organisation_id] from person),
       enrolled as (
         insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, visible_to)
         select area_id, id, offering_id, id, 'completed', starts_on, array[organisation_id] from person)
       insert into enrolment_step (area_id, enrolment_id, position, client_id, kind, at, visible_to)
       select area_id, id, 1, id, 'started', starts_on, array[organisation_id] from person`,
      [espoo, oske, staffId],
    )
    await test.owner.query('analyze')
    const scans = async () => {
      const client = await test.owner.connect()
      try {
        await client.query('begin')
        const { rows } = await client.query<{ user_id: string }>(
          `select user_id from staff_member where email = 'manager.koske@demo.test'`,
        )
        await client.query(
          `select set_config('app.area_id', $1, true), set_config('app.user_id', $2, true)`,
          [espoo, rows[0]?.user_id],
        )
        await client.query(
          `select * from service_figures($1, '2026-01-01', '2026-12-31', '2026-10-31', '2026-11-21')`,
          [koske],
        )
        await client.query(
          `select * from service_waits($1, '2026-01-01', '2026-12-31', '2026-11-21')`,
          [koske],
        )
        await client.query(
          `select * from appointment_figures($1, '2026-01-01', '2026-10-31', '2026-11-21')`,
          [koske],
        )
        const whole = await client.query<{ relname: string; seq_scan: number }>(
          `select relname, seq_scan::integer from pg_stat_xact_user_tables
            where relname in ('offering', 'enrolment', 'enrolment_step', 'clientship_figure', 'appointment') and seq_scan > 0`,
        )
        return whole.rows
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    expect(await scans()).toEqual([])
  }, 60_000)
})
