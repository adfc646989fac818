import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type StudyId, studyIdSchema } from '../../src/impact/model.study.ts'
import { doJobs } from '../lists/bring-list.ts'
import { personsCsv, researcher, specification } from '../studies/bring-study.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

/** What had the focus is gone: the head of the page has it, and the keyboard goes on from there. */
async function expectTitleFocused(page: Page): Promise<void> {
  await page.locator('main h1:focus').waitFor()
}

describe('an impact study', { timeout: 180_000 }, () => {
  const journey = useJourney()
  const { test } = journey
  let studyId: StudyId

  it('is made, run and sent to release by a researcher', async () => {
    const page = await journey.open('researcher@demo.test', '/')
    await page.getByRole('link', { name: 'Tutkimukset' }).first().click()
    await page.getByRole('link', { name: 'Aloita tutkimus' }).first().click()
    await page.getByRole('textbox', { name: 'Otsikko' }).fill('Tulot palvelun jälkeen')
    await page.getByRole('textbox', { name: /Tutkimuskysymys/ }).fill('Nousivatko tulot?')
    await page.getByRole('textbox', { name: /säilytyspäivä/ }).fill('21.11.2027')
    await page.getByRole('button', { name: 'Aloita', exact: true }).click()
    await page.getByText('Ei tiedostoja').waitFor()
    studyId = studyIdSchema.parse(page.url().split('/').at(-1))
    await page.goto(`${journey.url}/studies`)
    await page.getByRole('link', { name: 'Tulot palvelun jälkeen' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Tulot palvelun jälkeen' }).click()
    await page.getByText('Ei tiedostoja').waitFor()
    // A file that is not taken: the page has no field to mark, so it says what is wrong.
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'henkilöt.xlsx', mimeType: 'text/csv', buffer: Buffer.from('id') },
    })
    await page.getByText(/Nimessä saa olla kirjaimia a-z/).waitFor()
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'persons.csv', mimeType: 'text/csv', buffer: Buffer.from(personsCsv(400)) },
    })
    await page.getByText(/400 riviä, 6 saraketta/).waitFor()
    // The text is right but for one word, which is told by its place.
    const text = page.getByRole('textbox', { name: 'YAML' })
    await text.fill(specification('Tulot').replace('sex', 'sax'))
    await page.getByRole('button', { name: /^Rivi 5, sarake/ }).waitFor()
    await expectAccessible(page)
    await text.fill(specification('Tulot'))
    await page.getByText('Asetelma on kunnossa').waitFor()
    // The form writes into the text.
    await page.getByRole('textbox', { name: 'Verrokkeja asiakasta kohti' }).fill('2')
    await expect.poll(() => text.inputValue()).toContain('ratio: 2')
    const caliper = page.getByRole('textbox', { name: /Suurin ero/ })
    for (const [typed, written] of [
      ['0.05', '0.05'],
      ['0,25', '0.25'],
    ] as const) {
      await caliper.fill('')
      await caliper.pressSequentially(typed)
      await expect.poll(() => text.inputValue()).toMatch(new RegExp(`caliper: ${written}\\b`))
      expect(await caliper.inputValue()).toBe(typed.replace('.', ','))
    }
    await caliper.fill('')
    await expect.poll(() => text.inputValue()).not.toContain('caliper:')
    await page.getByRole('button', { name: 'Tallenna asetelma' }).click()
    await page.getByText('Tallennettu versiona 2').waitFor()
    await page.getByText(/valittu, .* oletusta/).click()
    await page.getByText('estimate.se').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Aja tutkimus' }).click()
    await page.getByText('0 % tehty').waitFor()
    await expectAccessible(page)
    // A run that is cancelled leaves nothing, and another can be asked for.
    await page.getByRole('button', { name: 'Keskeytä ajo' }).click()
    await page.getByText('Ajo keskeytettiin').waitFor()
    await expectTitleFocused(page)
    await expectAccessible(page)
    await page.goBack()
    await page.getByRole('cell', { name: 'Keskeytetty' }).waitFor()
    await page.getByRole('button', { name: 'Aja tutkimus' }).click()
    await page.getByText('0 % tehty').waitFor()
    await doJobs(test)
    await page.getByText('Ryhmät ovat vertailukelpoisia').waitFor()
    await page.getByRole('cell', { name: /€\/v/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Pyydä vapautusta' }).click()
    await page.getByRole('textbox', { name: /Mihin tuloksia tarvitaan/ }).fill('Ohjausryhmälle')
    await page.getByRole('combobox', { name: /Kenen johdolle/ }).click()
    await page.getByRole('option', { name: /Koske/ }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click()
    await page.getByRole('link', { name: 'Katso vapautuspyyntöä' }).waitFor()
  })

  it('is declined with a reason by the officer, asked for again and released', async () => {
    const page = await journey.open('dpo@demo.test', '/studies/releases')
    await page.getByRole('link', { name: 'Tulot palvelun jälkeen' }).click()
    await page.getByText('Tietosuojan toimet solu solulta').waitFor()
    // The officer decides knowing who will see it.
    await page.getByRole('definition').filter({ hasText: 'osaamiskeskus Koske' }).waitFor()
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Perustelu' }).fill('Tarkoitus puuttuu')
    await page.getByRole('button', { name: 'Hylkää' }).click()
    await page.getByText('Tarkoitus puuttuu').waitFor()
    await expectTitleFocused(page)
    const as = test.as('researcher@demo.test')
    const study = await researcher(as).read(studyId)
    const { rows } = await test.owner.query<{ organisation_id: string }>(
      `select organisation_id from centre where code = 'koske'`,
    )
    await as(`POST /api/study-runs/${study.runs[0]?.studyRunId}/releases`, {
      ...{ purpose: 'Kosken ohjausryhmälle', shownTo: [rows[0]?.organisation_id] },
    })
    await page.goto(`${journey.url}/studies/releases`)
    await page.getByRole('link', { name: 'Tulot palvelun jälkeen' }).first().click()
    await page.getByRole('textbox', { name: 'Perustelu' }).fill('Tarkistettu')
    await page.getByRole('button', { name: 'Vapauta' }).click()
    await page.getByText('Tulokset on vapautettu').waitFor()
  })

  it('is read by the manager it was given to, on a phone in the dark too, and by nobody else', async () => {
    const page = await journey.open('manager.koske@demo.test', '/studies', {
      ...{ width: 390, height: 844, dark: true },
    })
    await page.getByRole('heading', { level: 1, name: 'Tutkimusraportit' }).waitFor()
    await page.getByRole('link', { name: 'Tulot palvelun jälkeen' }).click()
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const released = new URL(page.url()).pathname
    const other = await journey.open('manager.stadi@demo.test', '/studies')
    await other.getByText('Ei vielä raportteja').waitFor()
    await expectAccessible(other)
    // Nor does the address of the page help.
    await other.goto(`${journey.url}${released}`)
    await other.getByText('Tietoa ei löydy tai sinulla ei ole oikeutta siihen').waitFor()
    await expectAccessible(other)
    expect(await other.getByText('Tulot palvelun jälkeen').count()).toBe(0)
    const expert = await journey.open('hepa.koske@demo.test', released)
    await expert.getByRole('heading', { name: 'Sivu ei kuulu rooliisi' }).waitFor()
    await expectAccessible(expert)
    expect(await expert.getByRole('link', { name: 'Tutkimukset' }).count()).toBe(0)
    expect(await expert.getByText('Tulot palvelun jälkeen').count()).toBe(0)
    // The report in the frame is a document of its own.
    await page.goto(`${journey.url}${await page.locator('iframe').getAttribute('src')}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page)
  })
})
