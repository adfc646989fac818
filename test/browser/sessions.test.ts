import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf } from '../database/factories.ts'
import { addOffering } from '../database/offerings.ts'
import { addActor } from '../routes/actors.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const koske = organisationOf(espoo, 'koske')
const teacher = 'opettaja.sessions@roles.test'

describe('the sessions of groups', () => {
  const journey = useJourney()
  let [taken, offeringId] = ['', '']

  beforeAll(async () => {
    const { owner } = journey.test
    const { staffId } = await addActor(owner, 'koske', 'teacher', teacher)
    await owner.query(`update staff_member set name = 'Oili Opettaja' where staff_id = $1`, [
      staffId,
    ])
    const group = { areaId: espoo, organisationId: koske, capacity: 12 }
    taken = await addOffering(journey.test, { ...group, service: 1 })
    offeringId = await addOffering(journey.test, group)
    const room = `(select room_id from room where area_id = $1 and name = 'Aalto' limit 1)`
    // On the second Monday of the series the teacher and the room are taken from ten to eleven.
    await owner.query(
      `insert into session (area_id, session_id, offering_id, organisation_id, starts_at, ends_at, mode, usual_mode, room_id,
                            teacher_id)
       values ($1, $2, $3, $4, '2026-12-14T08:00Z', '2026-12-14T09:00Z', 'on_site', 'on_site', ${room}, $5)`,
      [espoo, taken, taken, koske, staffId],
    )
    await owner.query(
      `insert into booking (area_id, booking_id, staff_id, starts_at, ends_at, session_id)
       select area_id, gen_random_uuid(), teacher_id, starts_at, ends_at, session_id from session where session_id = $1`,
      [taken],
    )
  })

  it('are planned as a series whose clash is shown and left out, moved, and seen in the week of the teacher', async () => {
    const page = await journey.open('manager.koske@demo.test', `/services/offerings/${offeringId}`)
    await page.getByText('Tapaamisia ei ole vielä suunniteltu').waitFor()
    await page.getByRole('button', { name: 'Suunnittele sarja' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Ensimmäinen päivä' }).fill('1.12.2026')
    await dialog.getByRole('textbox', { name: 'Viimeinen päivä' }).fill('31.12.2026')
    await dialog.getByRole('combobox', { name: 'Opettaja' }).fill('Oili')
    await page.getByRole('option', { name: 'Oili Opettaja' }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Näytä tapaamiset' }).click()
    await dialog.getByText('1 on päällekkäin muun kanssa').waitFor()
    await dialog.getByText('Oili Opettaja on varattu 10.00–11.00').waitFor()
    expect(await dialog.getByRole('button', { name: 'Tallenna sarja' }).isDisabled()).toBe(true)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Jätä päivä pois' }).click()
    await dialog.getByText('Ei päällekkäisyyksiä').waitFor()
    await dialog.getByRole('button', { name: 'Tallenna sarja' }).click()
    await page.getByText('Sarja on tallennettu').waitFor()
    const list = page.getByRole('list', { name: 'Tapaamiset' })
    // Mondays and Wednesdays of December but the 14th.
    expect(await list.getByRole('listitem').count()).toBe(8)
    await list.getByRole('button', { name: 'Toiminnot: ke 2.12. 9.00' }).click()
    await page.getByRole('menuitem', { name: 'Siirrä tai muuta' }).click()
    await dialog.getByRole('textbox', { name: 'Päivä' }).fill('3.12.2026')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Tallenna' }).click()
    await list.getByText('Muutettu erikseen').waitFor()
    await expectNoSidewaysScroll(page)
    await page.context().close()

    const own = await journey.open(teacher, '/calendar?week=2026-11-30', {
      ...{ width: 390, height: 844, dark: true, locale: 'sv-FI' },
    })
    await own.getByText('Vecka 49').waitFor()
    await own.getByRole('heading', { name: 'tors 3.12' }).waitFor()
    await expectAccessible(own)
    await expectNoSidewaysScroll(own)
    await own.getByRole('button', { name: 'Följande vecka' }).click()
    await own.getByText('Vecka 50').waitFor()
    await own.getByText('Lokal', { exact: true }).click()
    await own.getByText('Välj en lokal').first().waitFor()
    await expectAccessible(own)
  })
})
