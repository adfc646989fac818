import { describe, it } from 'vitest'
import { useAssessments } from '../database/assessments.ts'
import { expectAccessible, useJourney } from './journey.ts'

describe('the form builder', () => {
  const journey = useJourney()
  const assessments = useAssessments(journey.test)

  it('makes a form with a question bound to a fact and one that shows because of it, which is then filled in', async () => {
    const page = await journey.open('admin@demo.test', '/settings/forms')
    await page.getByRole('button', { name: 'Lisää lomake' }).click()
    const dialog = page.getByRole('dialog', { name: 'Lisää lomake' })
    await dialog.getByRole('combobox', { name: 'Mihin lomaketta käytetään' }).click()
    await page.getByRole('option', { name: 'Väliarvio' }).click()
    await dialog.getByRole('textbox', { name: 'Nimi suomeksi' }).fill('Työn tilanne')
    await dialog.getByRole('textbox', { name: 'Tunnus' }).fill('work_check')
    await dialog.getByRole('button', { name: 'Lisää', exact: true }).click()
    await page.getByRole('heading', { name: 'Työn tilanne', level: 1 }).waitFor()
    const write = async (label: string, words: readonly [string, string, string]) => {
      for (const [at, language] of ['suomi', 'ruotsi', 'englanti'].entries())
        await page
          .getByRole('textbox', { name: `${label}: ${language}` })
          .last()
          .fill(words[at] ?? '')
    }
    await write('Lomakkeen nimi', ['Työn tilanne', 'Arbetsläget', 'Work now'])

    await page.getByRole('button', { name: 'Lisää osio' }).click()
    await write('Osion otsikko', ['Työ', 'Arbete', 'Work'])
    await page.getByRole('button', { name: 'Lisää kysymys' }).click()
    await write('Kysymys', ['Mikä on työtilanteesi?', 'Vilket är ditt arbetsläge?', 'Your work?'])
    await page.getByRole('combobox', { name: 'Tieto', exact: true }).click()
    await page.getByRole('option', { name: 'Työtilanne', exact: true }).click()

    await page.getByRole('button', { name: 'Lisää kysymys' }).click()
    await write('Kysymys', ['Haluatko lisää tunteja?', 'Vill du ha fler timmar?', 'More hours?'])
    await page.getByRole('combobox', { name: 'Vastaus' }).last().click()
    await page.getByRole('option', { name: 'Kyllä tai ei' }).click()
    await page.getByRole('button', { name: 'Lisää ehto' }).last().click()
    await page.getByRole('combobox', { name: 'Ehto' }).click()
    await page.getByRole('option', { name: 'on', exact: true }).click()
    await page.getByRole('combobox', { name: 'Vastaus' }).last().click()
    await page.getByRole('option', { name: 'Työssä', exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByText('on Työssä.').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Julkaise' }).click()
    await page.getByText('Lomake on julkaistu').waitFor()

    const clientId = await assessments.client('Lomakekoe')
    const expert = await journey.open('hepa.koske@demo.test', `/clients/${clientId}/assessments`)
    await expert.getByRole('button', { name: 'Avaa arviointi' }).click()
    await expert.getByRole('combobox', { name: 'Lomake' }).click()
    await expert.getByRole('option', { name: 'Työn tilanne' }).click()
    await expert.getByRole('button', { name: 'Avaa', exact: true }).click()
    const hidden = expert.getByRole('radiogroup', { name: 'Haluatko lisää tunteja?' })
    await expert.getByRole('combobox', { name: 'Mikä on työtilanteesi?' }).waitFor()
    await hidden.waitFor({ state: 'detached' })
    await expert.getByRole('combobox', { name: 'Mikä on työtilanteesi?' }).click()
    await expert.getByRole('option', { name: 'Työssä', exact: true }).click()
    await hidden.getByRole('radio', { name: 'Kyllä', exact: true }).check()
    await expert
      .getByText(/Tallennettu \d/)
      .first()
      .waitFor()
    await expert.getByRole('button', { name: 'Merkitse valmiiksi' }).click()
    await expert.getByText('Arviointi on valmis').waitFor()
    // The bound answer is known of the client from now on.
    await expert.goto(`${journey.url}/clients/${clientId}/facts`)
    await expert.getByText('Työssä').first().waitFor()
  })
})
