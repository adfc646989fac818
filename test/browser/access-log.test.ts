import { describe, expect, it } from 'vitest'
import { artificialHetu } from '../../src/clients/model.hetu.ts'
import { toDay } from '../../src/platform/shared/days.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

describe('the access log', () => {
  const journey = useJourney()
  const expert = 'hepa.koske@demo.test'
  const hetu = artificialHetu(toDay('1990-01-01'), 900)

  async function addClient(code = hetu) {
    const { owner } = journey.test
    const { rows } = await owner.query<{ id: string }>(
      `select organisation_id as id from centre where code = 'koske'`,
    )
    const { body } = await journey.test.as(expert)<{ clientId: string; clientNumber: number }>(
      'POST /api/clients',
      { familyName: 'Salanimi', givenNames: 'Testi', hetu: code, organisationId: rows[0]?.id },
    )
    await journey.test.as(expert)(`GET /api/clients/${body.clientId}`)
    await journey.test.as('hepa.oske@demo.test')(`GET /api/clients/${body.clientId}`)
    return body
  }

  it('tells the data-protection officer who read whom, by number and by identity code', async () => {
    const { clientNumber } = await addClient()
    const page = await journey.open('dpo@demo.test', '/')
    await page.getByRole('link', { name: 'Käyttöloki' }).click()
    await page.getByRole('heading', { name: 'Käyttöloki' }).waitFor()
    const client = page.getByLabel('Asiakasnumero tai henkilötunnus')
    await client.fill(String(clientNumber))
    await client.press('Enter')
    const table = page.getByRole('table', { name: 'Lokin tapahtumat' })
    await table.getByText('Lisäsi asiakkaan').waitFor()
    await table.getByText('Evätty').waitFor()
    expect(page.url()).toContain(`client=${clientNumber}`)
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Tyhjennä rajaukset' }).click()
    await client.fill(hetu)
    await client.press('Enter')
    await table.getByText('Lisäsi asiakkaan').waitFor()
    expect(decodeURIComponent(page.url())).not.toContain(hetu)
    expect(await page.content()).not.toContain('Salanimi')

    await client.fill('Salanimi')
    await client.press('Enter')
    await page.getByText('Kirjoita asiakasnumero tai koko henkilötunnus').waitFor()
    await expectAccessible(page)
  })

  it('knows of a record that another organisation asked for, got for some hours and read', async () => {
    const code = artificialHetu(toDay('1991-02-02'), 901)
    const { clientNumber } = await addClient(code)
    const asker = await journey.open('hepa.oske@demo.test', '/record-requests')
    await asker.getByRole('button', { name: 'Pyydä tietoja' }).click()
    const ask = asker.getByRole('dialog', { name: 'Pyydä tietoja' })
    await ask.getByRole('textbox', { name: 'Henkilötunnus' }).fill(code)
    await ask.getByRole('textbox', { name: 'Perustelu' }).fill('Asiakas on vastaanotolla')
    await expectAccessible(asker)
    await ask.getByRole('button', { name: 'Pyydä tietoja' }).click()
    // Whether anybody has the person is not told.
    await asker.getByText('Odottaa, enintään 5.12.2026 saakka').waitFor()
    expect(await asker.getByRole('main').innerText()).not.toContain('Koske')

    const manager = await journey.open('manager.koske@demo.test', '/record-requests')
    await manager.getByRole('cell', { name: String(clientNumber) }).waitFor()
    await expectAccessible(manager)
    await manager.getByRole('button', { name: 'Myönnä', exact: true }).click()
    const grant = manager.getByRole('dialog', { name: 'Myönnä tietoja' })
    await grant.getByRole('radio', { name: 'Asiakkaan suostumus' }).check()
    await grant.getByRole('checkbox', { name: 'Tiedot', exact: true }).check()
    await expectAccessible(manager)
    await grant.getByRole('button', { name: 'Myönnä', exact: true }).click()
    await manager.getByText(/^Myönnetty .* saakka/).waitFor()

    await asker.reload()
    await asker.getByRole('link', { name: 'Avaa tiedot' }).click()
    await asker.getByText(/^Koske myönsi nämä tiedot luettavaksesi/).waitFor()
    await asker.getByText('Testi Salanimi').first().waitFor()
    await expectAccessible(asker)
    const { rows } = await journey.test.owner.query(
      `select count(*)::int as times from access_log where event = 'RecordGrantedRead' and outcome = 'done'`,
    )
    expect(rows).toEqual([{ times: 1 }])
  })

  it('is narrowed by reader, days and outcome, and the address keeps it', async () => {
    await addClient()
    const page = await journey.open('dpo@demo.test', '/access-log')
    await page.getByRole('combobox', { name: 'Käsittelijä' }).click()
    await page.getByRole('option').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('option').first().click()
    await page.getByLabel('Alkaen').fill('1.1.2020')
    await page.getByLabel('Saakka').fill('1.1.2019')
    await page.getByText('Viimeinen päivä on ennen ensimmäistä').waitFor()
    await page.getByLabel('Saakka').fill('1.2.2020')
    await page.getByText('Ei tapahtumia näillä rajauksilla').waitFor()
    expect(page.url()).toContain('from=2020-01-01')
    await expectAccessible(page)
    await page.reload()
    await page.getByText('Ei tapahtumia näillä rajauksilla').waitFor()
    expect(await page.getByLabel('Alkaen').inputValue()).toBe('1.1.2020')
  })

  it.each([
    ['sv-FI', 'Användningslogg'],
    ['en-GB', 'Access log'],
  ] as const)('speaks %s, and fits a phone in the dark', async (locale, title) => {
    await addClient()
    const page = await journey.open('dpo@demo.test', '/access-log', {
      ...{ locale, width: 390, height: 844, dark: true },
    })
    await page.getByRole('heading', { name: title }).waitFor()
    await page
      .getByText(/SignIn|Lade till en kund|Added a client/)
      .first()
      .waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })

  it('is nobody else’s', async () => {
    const page = await journey.open(expert, '/access-log')
    await page.getByText('Sivu ei kuulu rooliisi').waitFor()
    expect(await page.getByRole('link', { name: 'Käyttöloki' }).count()).toBe(0)
  })
})
