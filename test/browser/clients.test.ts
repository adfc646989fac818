import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

describe('the work of an expert', () => {
  const journey = useJourney()
  const expert = 'hepa.koske@demo.test'

  async function addPerson(familyName: string, givenNames: string): Promise<string> {
    const { status, body } = await journey.test.as(expert)<{ clientId: string }>(
      'POST /api/clients',
      {
        familyName,
        givenNames,
        birthDate: '1991-04-02',
        serviceLanguage: 'en',
        motherTongue: 'fa',
      },
    )
    expect(status).toBe(200)
    return body.clientId
  }

  it('finds a person in spite of a typing error, by keyboard alone', async () => {
    await addPerson('Rahmanzadeh', 'Shirin')
    await addPerson('Virtanen', 'Mikael')
    const page = await journey.open(expert, '/clients')
    await page.getByRole('link', { name: /Rahmanzadeh/ }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('/')
    await page.getByRole('dialog', { name: 'Hae' }).waitFor()
    await page.keyboard.type('rahmanzade shrin')
    await page.getByRole('button', { name: /Rahmanzadeh/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Shirin/, level: 1 }).waitFor()
  })

  it('adds a person with a duplicate on the way and loses nothing that was typed', async () => {
    await addPerson('Hosseini', 'Laleh')
    const page = await journey.open(expert, '/clients/new')
    await page.getByLabel('Sukunimi').fill('Hoseini')
    await page.getByLabel('Etunimet').fill('Lale')
    await page.getByRole('textbox', { name: 'Syntymäaika' }).fill('2.4.1991')
    await page.getByText('Yksi asiakas voi olla sama henkilö').waitFor()
    await page.getByText('Sama syntymäaika ja samanlainen nimi').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Henkilötunnus', { exact: true }).fill('010594Y9033')
    await page.getByRole('button', { name: 'Lisää henkilö' }).last().click()
    await page.getByText('Tunnuksen tarkistusmerkki ei täsmää').waitFor()
    expect(await page.getByLabel('Sukunimi').inputValue()).toBe('Hoseini')
    await page.getByLabel('Henkilötunnus', { exact: true }).fill('')
    await page.getByRole('textbox', { name: 'Syntymäaika' }).fill('2.4.1991')
    await page.getByRole('button', { name: 'Ei sama henkilö' }).press('Enter')
    const duplicates = page.getByRole('heading', { name: 'Onko hän jo asiakas?' })
    expect(await duplicates.evaluate((element) => element.matches(':focus'))).toBe(true)
    await page.getByRole('button', { name: 'Lisää henkilö' }).last().click()
    await page.getByRole('heading', { name: /Hoseini/, level: 1 }).waitFor()
  })

  it('fills in what is unknown at the doors, sees it judged again at once, and saves it', async () => {
    const clientId = await addPerson('Tesfay', 'Mehret')
    const page = await journey.open(expert, `/clients/${clientId}/doors`)
    const oske = page.getByRole('region', { name: /OSKE/ })
    await oske
      .getByText(/Ei voida vielä sanoa/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await oske
      .getByRole('radiogroup', { name: /Luku- ja kirjoitustaito/ })
      .getByLabel('Ei')
      .check()
    await oske
      .getByText(/Ei sovi/)
      .first()
      .waitFor()
    await page.getByText('Ei vielä tallennettu').first().waitFor()
    await page.getByRole('button', { name: 'Tallenna tiedot' }).press('Enter')
    await page.getByText('1 tieto tallennettu').waitFor()
    // The button is gone; the keyboard goes on at the doors.
    await expect.poll(() => page.evaluate('document.activeElement !== document.body')).toBe(true)
    const { body } = await journey.test.as(expert)<{
      profile: { facts: Record<string, { value: string }> }
    }>(`GET /api/clients/${clientId}/facts`)
    expect(body.profile.facts.literate?.value).toBe('no')
  })

  it('keeps its place on a phone and in the dark', async () => {
    const clientId = await addPerson(
      'Abdirahman-Warsame-Mohamud-Hassanzade',
      'Muhammad Abdulrahman',
    )
    for (const path of [
      '/clients',
      `/clients/${clientId}`,
      `/clients/${clientId}/doors`,
      `/clients/${clientId}/facts`,
      '/clients/new',
    ]) {
      const page = await journey.open(expert, path, { width: 390, height: 844, dark: true })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })
})
