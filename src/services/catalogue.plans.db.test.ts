import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { recordPlans, type StatementPlan } from '../../test/database/plans.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { staffIdSchema } from '../areas/model.staff.ts'
import { type Db, openDb, type Tx } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import { toDay } from '../platform/shared/days.ts'
import { type CalendarQuery, calendarQuerySchema } from './model.calendar.ts'
import { offeringsQuerySchema } from './model.offering.ts'
import { readOfferings } from './operations.offering.ts'
import { readCatalogue } from './operations.service.ts'
import { listCalendar } from './queries.calendar.ts'

const koske = organisationOf(espoo, 'koske')
const today = toDay('2026-11-21')
const offerings = 2000
const teachers = 20

/** Each plan is looked at as the application's role, with 2,000 groups of five years and 100,000 sessions of 20 teachers. */
describe('the plans of the catalogue and of a week', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let db: Db
  let plans: StatementPlan[]
  let teacher = ''
  let room = ''
  let serviceId = ''

  beforeAll(async () => {
    const staff: string[] = []
    for (let n = 0; n < teachers; n++)
      staff.push((await make.staff(espoo, [{ role: 'teacher', organisationId: koske }])).staffId)
    teacher = staff[0] ?? ''
    const { rows } = await test.owner.query<{ rooms: string[]; serviceId: string }>(
      `with office as (select area_id, office_id from office where area_id = '01' limit 1),
       made as (
         insert into room (area_id, room_id, office_id, name, seats)
         select area_id, gen_random_uuid(), office_id, 'R' || n, 20 from office, generate_series(1, 16) n
         returning room_id)
       select array(select room_id from made) as rooms,
              (select service_id from service where area_id = '01' and organisation_id = $1 and not draft
                order by service_id limit 1) as "serviceId"`,
      [koske],
    )
    const rooms = rows[0]?.rooms ?? []
    room = rooms[0] ?? ''
    serviceId = rows[0]?.serviceId ?? ''
    // Groups begin one after the other from 2023 to 2027, of every service in turn; each meets fifty times in ten weeks.
    await test.owner.query(
      `with known as (
         select area_id, service_id, organisation_id, row_number() over (order by service_id) - 1 as nth, count(*) over () as of
           from service where area_id = '01'),
       added as (
         insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode, language,
                               capacity, state)
         select area_id, md5('group' || n)::uuid, service_id, organisation_id, day, day, day + 70, 'on_site', 'fi', 20,
                case when day < '2026-11-21' then 'closed' else 'open' end
           from (select n, date '2023-01-01' + n * 1826 / ${offerings} as day from generate_series(0, ${offerings - 1}) n) numbered
           join known on nth = n % of
         returning area_id, offering_id, organisation_id, starts_on)
       insert into session (area_id, session_id, offering_id, organisation_id, starts_at, ends_at, mode, usual_mode, room_id,
                            teacher_id)
       select area_id, gen_random_uuid(), offering_id, organisation_id, at, at + interval '3 hours', 'on_site', 'on_site',
              ($2::uuid[])[1 + (hashtext(offering_id::text) & 15)],
              ($1::uuid[])[1 + (hashtext(offering_id::text) & 1023) % ${teachers}]
         from added, generate_series(0, 49) k,
              lateral (select (starts_on + k * 7 / 5) + time '07:00' at time zone 'UTC' as at) when_it_is`,
      [staff, rooms],
    )
    await test.owner.query('analyze')
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    plans = recordPlans(db)
  }, 120_000)
  afterAll(() => db.close())

  async function scansOf<T>(
    work: (context: { tx: Tx; actor: Actor; today: typeof today }) => Promise<T>,
  ) {
    const actor: Actor = {
      ...{
        areaId: espoo,
        staffId: staffIdSchema.parse(teacher),
        userId: 'u',
        email: 'e',
        name: 'n',
      },
      ...{ locale: null, density: null, standsInFor: [], glass: { organisations: [], open: [] } },
      assignments: [{ role: 'teacher', organisationId: koske }],
    }
    plans.length = 0
    const answer = await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true),
                       set_config('app.organisations', ${`{${koske}}`}, true)`.execute(tx)
      return work({ tx, actor, today })
    })
    return { answer, scans: plans.flatMap((plan) => plan.scans) }
  }
  const whole = (scans: readonly string[]) =>
    scans.filter((scan) => /Seq Scan (offering|session|booking|enrolment)$/.test(scan))
  const startsFrom = (scans: readonly string[], index: string) =>
    expect(
      scans.some((scan) => scan.endsWith(` ${index}`)),
      scans.join('\n'),
    ).toBe(true)

  it('the search looks the next intake of each service up, and reads no other group', async () => {
    const { answer, scans } = await scansOf((context) => readCatalogue(context, { text: 'kieli' }))
    expect(answer.services.length).toBeGreaterThan(0)
    expect(answer.services.every(({ next }) => next !== null && next.intakeOn >= today)).toBe(true)
    expect(whole(scans)).toEqual([])
    startsFrom(scans, 'offering_service')
  })

  it('the intakes of one service are found by the service', async () => {
    const query = offeringsQuerySchema.parse({ from: '2025-11-21', until: '2028-11-21', serviceId })
    const { answer, scans } = await scansOf((context) => readOfferings(context, query))
    expect(answer.offerings.length).toBeGreaterThan(10)
    expect(whole(scans)).toEqual([])
    startsFrom(scans, 'offering_service')
  })

  it.each([
    ['of the area', undefined, 'offering_intake'],
    ['of an organisation', koske, 'offering_organisation'],
  ])('the calendar of a year %s is found by the day of intake', async (_whose, of, index) => {
    const query = offeringsQuerySchema.parse({
      ...{ from: '2026-01-01', until: '2026-12-31' },
      ...(of !== undefined && { organisationId: of }),
    })
    const { answer, scans } = await scansOf((context) => readOfferings(context, query))
    expect(answer.offerings.length).toBeGreaterThan(100)
    expect(whole(scans)).toEqual([])
    startsFrom(scans, index)
  })

  /** An organisation has hundreds of sessions in a week: to read all groups once may be cheaper than to look each up. */
  const readOnce = ['Seq Scan offering']
  const ofOrganisation = () => ({ organisationId: koske })
  const week = { from: '2026-11-23', until: '2026-11-29' }
  it.each([
    ['a teacher', () => ({ staffId: teacher }), 'session_teacher'],
    ['an organisation', ofOrganisation, 'session_organisation'],
    ['a room', () => ({ roomId: room }), 'session_room'],
  ])('the week of %s is found by who or what it is of and the day', async (_what, of, index) => {
    const query: CalendarQuery = calendarQuerySchema.parse({ ...week, ...of() })
    const { answer, scans } = await scansOf(({ tx }) => listCalendar(tx, espoo, query, 500))
    expect(answer.length).toBeGreaterThan(0)
    const allowed = of === ofOrganisation ? readOnce : []
    expect(whole(scans).filter((scan) => !allowed.includes(scan))).toEqual([])
    startsFrom(scans, index)
  })
})
