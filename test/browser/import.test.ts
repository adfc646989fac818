import { describe, expect, it } from 'vitest'
import { bringer, doJobs } from '../lists/bring-list.ts'
import { drawList, realisticWorkbook } from '../lists/referral-list.ts'
import { expectAccessible, expectFocused, expectNoSidewaysScroll, useJourney } from './journey.ts'

describe('a list of people to refer', () => {
  const journey = useJourney()
  const email = 'referrer@demo.test'

  it('goes from the file of a unit to referrals, with its errors told and given back', async () => {
    const list = drawList(2026, 300)
    const page = await journey.open(email, '/referrals')
    await page.getByRole('link', { name: 'Tuo luettelo' }).click()
    await page.getByRole('heading', { name: 'Tuo ohjattavien luettelo' }).waitFor()
    await expectAccessible(page)

    const file = page.locator('input[type=file]')
    await file.setInputFiles({
      name: 'rikki.xlsx',
      mimeType: '',
      buffer: Buffer.from('PK\u0003\u0004rikki'),
    })
    await page.getByText('Tiedostoa ei voi lukea').waitFor()
    await file.setInputFiles({
      name: 'syksy.xlsx',
      mimeType: '',
      buffer: await realisticWorkbook(list),
    })

    await page.getByRole('heading', { name: 'Mitä sarakkeissa on' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Merkitys: HETU' }).inputValue()).toBe(
      'Henkilötunnus',
    )
    expect(await page.getByRole('combobox', { name: 'Merkitys: Vastuuhlö' }).inputValue()).toBe(
      'Ei käytetä',
    )
    await expectAccessible(page)
    await page.getByLabel('Kaikki samaan').check()
    await page.getByRole('combobox', { name: 'Keskus', exact: true }).click()
    await page.getByRole('option', { name: /Koske/ }).click()
    await page.getByLabel('Miksi ohjataan').fill('Hyötyy osaamiskeskuksen palvelusta.')
    // The clock of the tests stands; that of the browser goes on.
    const observedOn = page.getByRole('textbox', { name: 'Milloin tiedot on todettu' })
    await observedOn.fill('20.11.2099')
    await page.getByRole('button', { name: 'Lue rivit' }).click()
    await expectFocused(observedOn)
    await observedOn.fill('20.11.2026')
    await page.getByRole('button', { name: 'Lue rivit' }).click()
    await page.getByRole('heading', { name: 'Luetaan rivejä' }).waitFor()
    await expectFocused(page.getByRole('heading', { level: 1 }))
    await doJobs(journey.test)

    await page.getByRole('heading', { name: 'Tarkista rivit' }).waitFor()
    await page.getByText(/^Virheellinen \d+$/).click()
    await page.getByText('Henkilötunnus ei ole oikein').first().waitFor()
    await page.getByText('Syntymäaikaa ei ymmärretty').first().waitFor()
    await page.getByText('Henkilöllä on turvakielto').first().waitFor()
    await expectAccessible(page)
    await page.getByText(/^Ohitetaan \d+$/).click()
    await page.getByText('Sama henkilötunnus on jo aiemmalla rivillä').first().waitFor()
    await page.getByRole('button', { name: 'Valitse myös tarkistettavat' }).click()
    await page.getByRole('button', { name: /^Lähetä 2\d\d henkilöä$/ }).click()
    await page.getByRole('heading', { name: 'Lähetetään' }).waitFor()
    await expectFocused(page.getByRole('heading', { level: 1 }))
    // The browser closes; the sending goes on, and the list waits.
    const address = page.url()
    await journey.close(page)
    await doJobs(journey.test)

    const later = await journey.open(email, new URL(address).pathname)
    await later.getByText(/^2\d\d henkilöä ohjattu$/).waitFor()
    await later.getByText(/^Lähetetty \d+$/).click()
    await later
      .getByRole('link', { name: /^Ohjaus \d+$/ })
      .first()
      .waitFor()
    await expectAccessible(later)
    const [download] = await Promise.all([
      later.waitForEvent('download'),
      later.getByRole('link', { name: 'Lataa lähettämättömät rivit' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('lahettamatta.xlsx')
  }, 300_000)

  it('asks by keyboard and on a phone who a known person is', async () => {
    const mine = bringer(journey.test, journey.test.as(email))
    const settings = {
      centre: { kind: 'fits' },
      source: 'document',
      observedOn: '2026-11-20',
      origin: 'authority',
      message: 'Syy',
    }
    await journey.test.as(email)('POST /api/clients', {
      ...{ familyName: 'Näppäimistö', givenNames: 'Aino', birthDate: '1980-01-01' },
    })
    const { body } = await mine.begin(
      'Sukunimi;Etunimi;Syntymäaika\nNäppäimistö;Aino Maria;1.1.1980',
    )
    const id = body.referralImportId
    const { organisationId } = await mine.read(id)
    await mine.map(id, { ...settings, referringOrganisationId: organisationId })
    await doJobs(journey.test)
    const page = await journey.open(email, `/referrals/import/${id}`, { width: 390, height: 844 })
    await page.getByText('Samankaltainen henkilö tunnetaan jo').waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Eri henkilö' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Eri henkilö kuin aiemmin tunnettu').waitFor()
    await expectFocused(page.getByRole('row').getByRole('button'))
    await expectAccessible(page)
  }, 180_000)
})
