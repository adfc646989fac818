import { describe, expect, it } from 'vitest'
import type { CentreCriteria } from '../../src/eligibility/model.versions.ts'
import { useJourney } from './journey.ts'

describe('the editor of criteria', () => {
  const journey = useJourney()
  const manager = 'manager.koske@demo.test'
  const administrator = 'admin@demo.test'
  const findKoske = async () => {
    const { body } = await journey.test.as(manager)<CentreCriteria[]>('GET /api/criteria')
    const centre = body.find((one) => one.code === 'koske')
    if (centre === undefined) throw new Error('There is no Koske')
    return centre
  }
  const draftOf = (centre: CentreCriteria) =>
    centre.versions.find((version) => version.status === 'draft')

  it('is worked by keyboard alone, and what is removed comes back', async () => {
    const { organisationId } = await findKoske()
    const page = await journey.open(manager, `/criteria/${organisationId}`)
    await page.getByRole('button', { name: 'Muut toiminnot: Hakee kokopäivätyötä' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Salli vaihtoehto' }).press('Enter')
    await page.getByRole('combobox', { name: 'Mistä tiedosta?' }).waitFor()
    await page.keyboard.type('latinalaiset')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: /Latinalaiset kirjaimet/ }).waitFor()
    await page.keyboard.press('Escape')
    const added = page.getByRole('button', { name: 'Muokkaa: Latinalaiset kirjaimet' })
    expect(await added.evaluate((element) => element.matches(':focus'))).toBe(true)

    await page.getByRole('button', { name: 'Muut toiminnot: Ruotsi vähintään B1.1' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Poista' }).press('Enter')
    await page.getByRole('button', { name: 'Palauta: Ruotsi vähintään B1.1' }).press('Enter')
    await page.getByRole('button', { name: 'Muokkaa: Ruotsi vähintään B1.1' }).waitFor()
    const changes = page.getByRole('complementary', { name: 'Muutokset voimassa oleviin' })
    expect(await changes.getByRole('listitem').allTextContents()).toEqual([
      'Uusi: Jokin näistä riittää: Hakee kokopäivätyötä; Latinalaiset kirjaimet',
    ])
  })

  it('warns before changes are lost, shows faults at their condition and keeps what could not be saved', async () => {
    const { organisationId } = await findKoske()
    const page = await journey.open(manager, `/criteria/${organisationId}`)
    await page.getByRole('button', { name: /Muokkaa: Tutkinnon ala/ }).press('Enter')
    const fields = page.getByRole('combobox', { name: 'Alat, joilla englanti riittää' })
    await fields.focus()
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Backspace')
    await page.getByRole('button', { name: 'Tallenna luonnos' }).press('Enter')
    await page.getByText('Tarkista merkityt kohdat').waitFor()
    await page.getByText('Valitse jokin vaihtoehdoista').waitFor()

    await page.getByRole('link', { name: 'Kriteerit' }).first().click()
    await page.getByRole('button', { name: 'Jatka muokkaamista' }).click()
    await fields.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.route('**/draft', (route) => route.abort())
    await page.getByRole('button', { name: 'Tallenna luonnos' }).press('Enter')
    await page.getByText('Palvelimeen ei saatu yhteyttä').first().waitFor()
    await page.unroute('**/draft')
    await page.getByRole('button', { name: 'Tallenna luonnos' }).press('Enter')
    await page.getByText(/Tallennettu \d/).waitFor()
    expect(draftOf(await findKoske())?.tree.constants.fields_in_english).toEqual(['business'])
  })

  it('lets one of two who changed the same draft choose whose stays', async () => {
    const { organisationId } = await findKoske()
    const [mine, theirs] = await Promise.all(
      [manager, administrator].map((email) => journey.open(email, `/criteria/${organisationId}`)),
    )
    if (mine === undefined || theirs === undefined) throw new Error('Two pages were opened')
    await theirs.getByRole('switch', { name: /Voi keskittyä/ }).press(' ')
    await theirs.getByRole('button', { name: 'Tallenna luonnos' }).click()
    await theirs.getByText(/Tallennettu \d/).waitFor()
    await mine.getByRole('switch', { name: /Hakee kokopäivätyötä/ }).press(' ')
    await mine.getByRole('button', { name: 'Tallenna luonnos' }).click()
    const dialog = mine.getByRole('dialog', { name: 'Joku muu muutti samoja tietoja' })
    await dialog.getByText('Poistettu käytöstä: Voi keskittyä kokopäiväisesti').waitFor()
    await dialog.getByText('Poistettu käytöstä: Hakee kokopäivätyötä').waitFor()
    await dialog.getByRole('radio', { name: /Tallessa nyt/ }).click()
    await dialog.getByRole('button', { name: 'Tallenna valinnat' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const isOn = (name: RegExp) => mine.getByRole('switch', { name }).isChecked()
    expect([await isOn(/Voi keskittyä/), await isOn(/Hakee/)]).toEqual([false, true])
  })
})
