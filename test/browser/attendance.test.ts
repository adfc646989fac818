import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, type TestStaff, useFactories } from '../database/factories.ts'
import { addOffering } from '../database/offerings.ts'
import { addGroupSession } from '../database/sessions.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const koske = organisationOf(espoo, 'koske')
const phone = { locale: 'fi-FI', width: 390, height: 844 } as const

describe('a class', () => {
  const journey = useJourney()
  const make = useFactories(journey.test)
  let teacher: TestStaff
  let expert: TestStaff
  let sessionId = ''
  let offeringId = ''
  const names: string[] = []

  beforeAll(async () => {
    const { owner } = journey.test
    teacher = await make.staff(espoo, [{ role: 'teacher', organisationId: koske }])
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const startsOn = '2026-11-02' as Parameters<typeof addOffering>[1]['startsOn'] & string
    offeringId = await addOffering(journey.test, {
      ...{ areaId: espoo, organisationId: koske, capacity: 20, startsOn },
    })
    for (let n = 0; n < 20; n += 1) {
      const familyName = `Oppija${String.fromCharCode(65 + n)}`
      names.push(`${familyName} Testi`)
      const { clientId } = await make.client({
        ...{ areaId: espoo, organisations: [koske], familyName, givenNames: 'Testi' },
        relations: [teacher, expert].map((staff) => ({
          ...{ staff, organisationId: koske, relation: 'own_client' },
        })),
      })
      await owner.query(
        `with e as (
           insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, visible_to)
           values ($1, gen_random_uuid(), $2, $3, 'started', '2026-11-01', array[$4::uuid]) returning *)
         insert into enrolment_step (area_id, enrolment_id, position, client_id, kind, at, offering_id, visible_to)
         select area_id, enrolment_id, 1, client_id, 'joined', joined_at, offering_id, visible_to from e`,
        [espoo, offeringId, clientId, koske],
      )
    }
    sessionId = await addGroupSession(journey.test, offeringId, '2026-11-21T07:00:00Z')
  })

  /** Touches a button as a thumb does: where it is, on a target that it can hit. */
  const tap = async (page: Page, name: string) => {
    const button = page.getByRole('button', { name, exact: true })
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(40)
    await button.click()
  }
  const kept = async () => {
    const { rows } = await journey.test.owner.query<{ kind: string; count: number }>(
      'select kind, count(*)::int from attendance where session_id = $1 group by 1 order by 1',
      [sessionId],
    )
    return Object.fromEntries(rows.map((row) => [row.kind, row.count]))
  }

  it('of twenty is marked on a phone with the connection cut, and merges with what another marked meanwhile', async () => {
    const [first = '', second = '', third = '', fourth = ''] = names
    const page = await journey.open(teacher.email, `/attendance/${sessionId}`, phone)
    await page.getByText('0/20 merkitty').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await page.context().setOffline(true)
    await page.evaluate(
      "window.taps = 0; addEventListener('pointerdown', () => { window.taps += 1 }, true)",
    )
    // Five touches of a thumb, each of which takes a person a second or two: twenty are marked within half a minute.
    await tap(page, 'Kaikki paikalla')
    await tap(page, `Poissa: ${first}`)
    await tap(page, `Poissa: ${second}`)
    await tap(page, `Muut merkinnät: ${third}`)
    await tap(page, '15 min')
    await page.getByText('20/20 merkitty').waitFor()
    expect(await page.evaluate('window.taps')).toBe(5)
    await page.getByText('Ei yhteyttä: 23 merkintää odottaa tällä laitteella').waitFor()
    await expectAccessible(page)
    expect(await kept()).toEqual({})

    // Meanwhile the desk hears that somebody is ill.
    const reception = await make.staff(espoo, [{ role: 'reception', organisationId: koske }])
    const as = journey.test.as(reception.email)
    const sheet = await as<{ rows: { clientId: string; name: string }[] }>(
      `GET /api/sessions/${sessionId}/attendance`,
    )
    const clientId = sheet.body.rows.find((row) => row.name === fourth)?.clientId
    const { status } = await as(`POST /api/sessions/${sessionId}/attendance`, {
      marks: [
        {
          ...{ markId: crypto.randomUUID(), clientId, kind: 'absent', minutes: null },
          ...{ reason: 'illness', origin: 'person', madeAt: '2026-11-21T07:30:00Z' },
        },
      ],
    })
    expect(status).toBe(200)

    await page.context().setOffline(false)
    await page.getByText('Tallennettu').waitFor()
    // The word about one person outweighs "everybody present", whatever came first.
    await page.getByText('Poissa, sairaus').waitFor()
    expect(await kept()).toEqual({ absent: 3, late: 1, present: 16 })

    await page.getByRole('link', { name: 'Ryhmän läsnäolot' }).click()
    await page.getByText('17 paikalla 20 merkitystä').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  it('shows who may be about to drop out, whose next step one press makes a task', async () => {
    const [first = ''] = names
    await journey.test.owner.query(
      `insert into attendance_alarm (area_id, attendance_alarm_id, client_id, offering_id, organisation_id, kind, absences,
                                     raised_on, visible_to)
       select e.area_id, gen_random_uuid(), e.client_id, e.offering_id, $2, 'absences', 3, '2026-11-21', e.visible_to
         from enrolment e join client c on c.area_id = e.area_id and c.client_id = e.client_id
        where e.offering_id = $1 and c.family_name = $3`,
      [offeringId, koske, first.split(' ')[0]],
    )
    const page = await journey.open(expert.email, `/attendance/groups/${offeringId}`)
    const button = page.getByRole('button', { name: `Tee tehtäväksi: ${first}` })
    await button.waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await button.click()
    await page.getByText('Tehtävä on tehty vastuuasiantuntijalle').waitFor()
    await page.getByText('Poissa 3 kertaa peräkkäin · Hoidettu').waitFor()
    expect(await button.count()).toBe(0)
  })

  it('tells on the page of the group what it learned, as a figure', async () => {
    const as = journey.test.as(teacher.email)
    const { rows } = await journey.test.owner.query<{ clientId: string }>(
      `select client_id as "clientId" from enrolment where offering_id = $1 order by client_id limit 6`,
      [offeringId],
    )
    const levels = { start: ['A1.1', 'A1.2'], end: ['A1.3', 'A2.1'] } as const
    for (const moment of ['start', 'end'] as const) {
      const { status } = await as(`POST /api/offerings/${offeringId}/level-tests`, {
        ...{ moment, key: 'finnish', testedOn: '2026-11-20' },
        results: rows.map(({ clientId }, at) => ({ clientId, level: levels[moment][at % 2] })),
      })
      expect(status).toBe(200)
    }
    const page = await journey.open('manager.koske@demo.test', `/groups/${offeringId}`)
    const figure = page.locator('dl > div').filter({ hasText: 'Kielitaito nousi: Suomi' })
    await figure.getByText('6/6', { exact: true }).waitFor()
    await figure.getByText('Keskimmäinen nousu 2 askelta').waitFor()
    await expectAccessible(page)
  })

  it('is checked in to by a client with the code on the wall, in Arabic and without signing in', async () => {
    const as = journey.test.as(teacher.email)
    const { body: sheet } = await as<{ rows: { clientId: string; name: string }[] }>(
      `GET /api/sessions/${sessionId}/attendance`,
    )
    const { clientId } = sheet.rows.at(-1) ?? {}
    await journey.test.owner.query(
      `update client set service_language = 'ar' where client_id = $1`,
      [clientId],
    )
    const tokenOf = async (path: string, body?: object) =>
      (await as<{ token: string }>(`POST /api/sessions/${sessionId}/${path}`, body)).body.token
    const wallToken = await tokenOf('check-in')
    const ownToken = await tokenOf('check-in-links', { clientId })
    const wall = await journey.open(undefined, `/link/session-code#${wallToken}`)
    const code = (await wall.locator('p').first().textContent())?.replace(/\D/g, '') ?? ''
    expect(code).toMatch(/^\d{6}$/)
    await expectAccessible(wall)

    const page = await journey.open(undefined, `/link/check-in#${ownToken}`, {
      ...phone,
      dark: true,
    })
    await page.getByRole('heading', { name: 'سجّل حضورك' }).waitFor()
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl')
    await page.getByRole('textbox').fill(code === '000000' ? '000001' : '000000')
    await page.getByRole('button').click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox').fill(code)
    await page.getByRole('button').click()
    await page.getByText('أنت حاضر').waitFor()
    await expectNoSidewaysScroll(page)
  })
})
