import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
)

describe('documents of a client', () => {
  const journey = useJourney()
  const expert = 'hepa.koske@demo.test'

  it('are brought, looked at and cited by what was read in them', async () => {
    const { body } = await journey.test.as(expert)<{ clientId: string }>('POST /api/clients', {
      ...{ familyName: 'Todistava', givenNames: 'Hodan', birthDate: '1988-03-02' },
    })
    const page = await journey.open(expert, `/clients/${body.clientId}/documents`)
    await page.getByText('Asiakirjoja ei ole vielä tuotu').waitFor()
    await expectAccessible(page)
    const file = page.locator('input[type=file]').first()
    const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer })
    await file.setInputFiles(named('ohjelma.png', Buffer.from('MZ')))
    await page.getByRole('alert').getByText('ei ole PDF').waitFor()
    await file.setInputFiles(named('todistus.png', png))
    await page.getByRole('combobox', { name: 'Mikä asiakirja on' }).click()
    await page.getByRole('option', { name: 'Tutkintotodistus' }).click()
    await page.getByLabel('Tarkenne').fill('Merkonomi')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tallenna asiakirja' }).click()
    await page.getByText('Ei virustarkistettu').waitFor()
    await page.getByRole('button', { name: 'Katso: Tutkintotodistus: Merkonomi' }).click()
    const width = () =>
      page.evaluate<number>('document.querySelector("[role=dialog] img")?.naturalWidth')
    await expect.poll(width).toBe(10)
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await page.goto(`${journey.url}/clients/${body.clientId}/facts/record?first=["literate"]`)
    await page.getByRole('combobox', { name: 'Mistä tiedot ovat' }).click()
    await page.getByRole('option', { name: 'Asiakirja' }).click()
    await page.getByRole('combobox', { name: 'Asiakirja, johon tiedot perustuvat' }).click()
    await page.getByRole('option', { name: /Merkonomi/ }).click()
    await expectAccessible(page)
    await page
      .getByRole('radiogroup', { name: 'Luku- ja kirjoitustaito' })
      .getByText('Kyllä')
      .click()
    await page.getByRole('button', { name: 'Tallenna 1 tieto' }).click()
    await page.getByRole('button', { name: 'Kirjaukset: Luku- ja kirjoitustaito' }).click()
    await page.getByRole('link', { name: 'Tutkintotodistus: Merkonomi' }).click()
    await page.getByText('Yksi tieto perustuu tähän').waitFor()

    const phone = await journey.open(expert, `/clients/${body.clientId}/documents`, {
      ...{ width: 390, height: 844, locale: 'sv-FI', dark: true },
    })
    await phone.getByText('Inte viruskontrollerat').waitFor()
    await expectAccessible(phone)
    await expectNoSidewaysScroll(phone)
    await phone.getByRole('link', { name: 'Gör en meritförteckning' }).click()
    await phone.getByRole('checkbox', { name: 'Ålder' }).check()
    await phone.getByText('38 år').last().waitFor()
    await expectAccessible(phone)
    await expectNoSidewaysScroll(phone)
  })

  it('and skills are assessed against a unit, which tells what is missing', async () => {
    const { body } = await journey.test.as(expert)<{ clientId: string }>('POST /api/clients', {
      ...{ familyName: 'Taitava', givenNames: 'Hodan', birthDate: '1988-03-02' },
    })
    const page = await journey.open(expert, `/clients/${body.clientId}/skills`)
    await page.getByRole('combobox', { name: 'Tutkinto', exact: true }).click()
    await page.getByRole('option', { name: 'Hiusalan perustutkinto' }).click()
    await page.getByRole('combobox', { name: 'Tutkinnon osa', exact: true }).click()
    await page.getByRole('option').first().click()
    const rows = page.getByRole('list', { name: 'Ammattitaitovaatimukset' })
    await rows
      .getByRole('combobox', { name: /^Opettajan arvio/ })
      .first()
      .selectOption('2')
    await rows
      .getByRole('combobox', { name: /^Oma arvio/ })
      .nth(1)
      .selectOption('1')
    await page.getByRole('button', { name: 'Tallenna 2 arviota' }).click()
    await rows.getByText('Vain oma arvio').waitFor()
    await page.getByRole('button', { name: 'Merkitse tunnistetuksi' }).click()
    await page.getByLabel('Mihin se perustuu').fill('Työnäyte')
    await page.getByRole('dialog').getByRole('button', { name: 'Merkitse tunnistetuksi' }).click()
    // The teachers recognise; who has identified it reads so.
    await page.getByText('Tunnustamisesta päättää koulutuksen järjestäjän opettaja.').waitFor()
    await page.getByRole('searchbox', { name: 'Etsi taitoja' }).fill('lastehoitaja')
    await page
      .getByRole('combobox', { name: 'Miten osaa: lastenhoitaja', exact: true })
      .selectOption('alone')
    await page.getByText(/Oma arvio: Itsenäisesti/).waitFor()
    await expectAccessible(page)

    const { pathname, search } = new URL(page.url())
    const phone = await journey.open(expert, `${pathname}${search}`, {
      ...{ width: 390, height: 844, locale: 'en-GB', dark: true },
    })
    await phone.getByText('1 / ').first().waitFor()
    await expectAccessible(phone)
    await expectNoSidewaysScroll(phone)
  })
})
