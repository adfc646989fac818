import { describe, expect, it } from 'vitest'
import { expectAccessible, useJourney } from './journey.ts'

describe('the record of a client', () => {
  const journey = useJourney()
  const expert = 'hepa.koske@demo.test'

  async function addPerson(familyName: string, givenNames = 'Hodan'): Promise<string> {
    const { body } = await journey.test.as(expert)<{ clientId: string }>('POST /api/clients', {
      familyName,
      givenNames,
      birthDate: '1988-03-02',
    })
    return body.clientId
  }

  it('asks what is missing, says what is wrong where it is, and takes a wrong fact back', async () => {
    const clientId = await addPerson('Kirjattava')
    const page = await journey.open(expert, `/clients/${clientId}`)
    await page.getByRole('link', { name: 'Kirjaa nämä' }).click()
    const degree = page.getByRole('group', { name: 'Uusi tutkinto' })
    await degree.getByRole('combobox', { name: 'Tutkinnon taso' }).click()
    await page.getByRole('option', { name: 'Ylempi korkeakoulututkinto' }).click()
    await degree.getByRole('textbox', { name: 'Tutkinto suoritettu' }).fill('31.5.2099')
    await page.getByRole('button', { name: 'Tallenna 2 tietoa' }).click()
    await degree.getByText('Päivä on tiedon saamisen jälkeen').waitFor()
    await expectAccessible(page)
    await degree.getByRole('textbox', { name: 'Tutkinto suoritettu' }).fill('31.5.2024')
    await page.getByRole('button', { name: 'Tallenna 2 tietoa' }).click()
    await page.getByText('2 tietoa tallennettu').waitFor()

    await page.getByRole('button', { name: 'Kirjaukset: Ylempi korkeakoulututkinto' }).click()
    await page.getByRole('button', { name: 'Merkitse vääräksi' }).click()
    await page.getByLabel('Koskee toista henkilöä').check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Merkitse vääräksi' }).click()
    await page.getByText('Kirjaus merkitty vääräksi').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Tutkintoja ei ole kirjattu').waitFor()
  })

  it('leads whoever may only read from the form of facts to the facts', async () => {
    const clientId = await addPerson('Luettava')
    const page = await journey.open('manager.koske@demo.test', `/clients/${clientId}/facts/record`)
    await page.getByRole('heading', { name: 'Hodan Luettava' }).waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/clients/${clientId}/facts`)
  })

  it('lets a person choose when somebody else has changed the same name', async () => {
    const clientId = await addPerson('Muuttuva')
    const page = await journey.open(expert, `/clients/${clientId}/identity`)
    await page.getByRole('button', { name: 'Muokkaa henkilötietoja' }).click()
    await page.getByLabel('Etunimet').fill('Hodan Sagal')
    const { status } = await journey.test.as(expert)(`PATCH /api/clients/${clientId}`, {
      givenNames: 'Hodan Ifrah',
      motherTongue: 'so',
      version: 1,
    })
    expect(status).toBe(200)
    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByText('Joku muu muutti samoja tietoja').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tallenna valinnat' }).click()
    await page.getByText('Henkilötiedot tallennettu').waitFor()
    await page.getByRole('heading', { name: 'Hodan Sagal Muuttuva' }).waitFor()
    await page.getByText('somali').waitFor()
  })

  it('keeps what is typed of a new person when the session ends, and goes on with it', async () => {
    const page = await journey.open(expert, '/clients/new')
    await page.getByLabel('Sukunimi').fill('Keskeneräinen')
    await page.getByLabel('Etunimet').fill('Sagal')
    await page.getByRole('textbox', { name: 'Syntymäaika' }).fill('4.5.1990')
    await page.getByText('Samaa henkilöä ei löytynyt').waitFor()
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Lisää henkilö' }).last().click()
    // The form that is left has a field of the same name.
    await page.waitForURL('**/sign-in**')
    await page.getByLabel('Salasana', { exact: true }).waitFor()
    await page.getByLabel('Sähköposti').fill(expert)
    await page.getByLabel('Salasana', { exact: true }).fill('taitopolku-demo')
    await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click()
    await page.getByText('Jatkat kesken jäänyttä lomaketta').waitFor()
    await page.getByRole('button', { name: 'Lisää henkilö' }).last().click()
    await page.getByRole('heading', { name: 'Sagal Keskeneräinen' }).waitFor()
  })

  it('reads two records of one person as one, and apart again', async () => {
    const kept = await addPerson('Kaksonen', 'Liisa')
    await addPerson('Kaksonen', 'Lisa')
    const page = await journey.open(expert, `/clients/${kept}/duplicates`)
    await page.getByRole('button', { name: 'Yhdistä tähän' }).click()
    await page.getByLabel('Lisätty kahdesti').check()
    await page.getByRole('dialog').getByRole('button', { name: 'Yhdistä tähän' }).click()
    await page.getByRole('heading', { name: 'Yhdistetyt tiedot' }).waitFor()
    await page.getByRole('button', { name: 'Pura yhdistäminen' }).click()
    await page.getByText('Yhdistäminen purettu').waitFor()
    await page.getByRole('button', { name: 'Ei sama henkilö' }).click()
    await page.getByText('Ei muita samanlaisia').waitFor()
  })
})
