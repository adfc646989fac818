import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../database/factories.ts'
import { expectAccessible, expectNoSidewaysScroll, type Look, useJourney } from './journey.ts'

const ways: readonly Look[] = [{}, { width: 390, height: 844, dark: true, locale: 'sv-FI' }]

const koske = organisationOf(espoo, 'koske')

describe('the catalogue of services', () => {
  const journey = useJourney()
  const make = useFactories(journey.test)
  let clientId = ''

  beforeAll(async () => {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const client = await make.client({
      ...{ areaId: espoo, organisations: [koske], familyName: 'Polku', givenNames: 'Samira' },
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
    })
    clientId = client.clientId
  })

  it('leads from what a client misses to a seat in a group', async () => {
    const page = await journey.open('hepa.koske@demo.test', `/clients/${clientId}/services`)
    const language = page.getByRole('listitem').filter({ hasText: 'Opettaa tämän' }).first()
    await language.waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page
      .getByRole('button', { name: 'Ilmoita ryhmään: Ohjaus kieliopintoihin' })
      .first()
      .click()
    await page.getByText('Asiakas on ilmoitettu ryhmään').waitFor()
    const { rows } = await journey.test.owner.query(
      'select count(*)::int as n from enrolment where client_id = $1',
      [clientId],
    )
    expect(rows).toEqual([{ n: 1 }])
    await journey.close(page)
  })

  it('is found, edited and planned by the manager, on every size and in the dark', async () => {
    for (const way of ways) {
      const page = await journey.open('manager.koske@demo.test', '/services', way)
      for (const path of ['/services', '/services/calendar', '/services/menu']) {
        await page.goto(`${journey.url}${path}`)
        await page.waitForLoadState('networkidle')
        await page.getByRole('heading', { level: 1 }).waitFor()
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
      }
      await journey.close(page)
    }
    const page = await journey.open('manager.koske@demo.test', '/services')
    await page.getByRole('searchbox', { name: 'Hae palvelua' }).fill('kieliopinoihin')
    await page.getByRole('link', { name: 'Ohjaus kieliopintoihin' }).click()
    await page.getByRole('heading', { name: 'Ohjaus kieliopintoihin', level: 1 }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Suunnittele toteutus' }).click()
    await page.getByRole('textbox', { name: 'Sisäänottopäivä' }).fill('1.2.2027')
    await page.getByRole('textbox', { name: 'Ensimmäinen päivä' }).fill('1.2.2027')
    await page.getByRole('textbox', { name: 'Viimeinen päivä' }).fill('30.4.2027')
    await page.getByRole('textbox', { name: 'Paikkoja' }).fill('12')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Suunnittele toteutus' }).click()
    await page.getByRole('heading', { name: 'Ohjaus kieliopintoihin 1.2.2027', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Avaa haku' }).click()
    await page.getByText('Toteutuksen tila muutettu').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Ryhmä ja jono' }).click()
    await page.getByRole('heading', { name: 'Ohjaus kieliopintoihin', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Toteutus' }).click()
    await page.getByRole('heading', { name: 'Ohjaus kieliopintoihin 1.2.2027', level: 1 }).waitFor()
  })
})
