import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, useJourney } from './journey.ts'

const example = (name: string) =>
  fileURLToPath(new URL(`../koski/examples/${name}`, import.meta.url))

describe('education that a client exported', () => {
  const journey = useJourney()
  const expert = 'hepa.koske@demo.test'

  async function addPerson(familyName: string): Promise<string> {
    const { body } = await journey.test.as(expert)<{ clientId: string }>('POST /api/clients', {
      familyName,
      givenNames: 'Hodan',
      birthDate: '1988-03-02',
    })
    return body.clientId
  }

  async function choose(page: Page, name: string): Promise<void> {
    await page.locator('input[type=file]').setInputFiles(example(name))
  }

  it('is looked at, recorded once, and stands among the facts', async () => {
    const clientId = await addPerson('Opiskellut')
    const page = await journey.open(expert, `/clients/${clientId}/facts`)
    await page.getByRole('link', { name: 'Tuo opintohistoria' }).click()
    await expectAccessible(page)
    await choose(page, 'virta.xml')
    await page.getByRole('button', { name: 'Näytä sisältö' }).click()
    await page
      .getByText(/Oppilaitos 02535 · 25\.8\.2011/)
      .first()
      .waitFor()
    await page.getByText(/Henkilötunnusta ei voitu verrata/).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Kirjaa 2 tietoa' }).click()
    await page.getByText('2 tietoa kirjattu').waitFor()
    await page.getByText('Fysioterapeutti (AMK)').first().waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Tuo opintohistoria' }).click()
    await choose(page, 'virta.xml')
    await page.getByRole('button', { name: 'Näytä sisältö' }).click()
    await page.getByText('Siitä ei kirjata mitään uudelleen').waitFor()
    expect(await page.getByRole('button', { name: 'Ei uutta kirjattavaa' }).isDisabled()).toBe(true)
  })

  it('is refused with what is wrong when the file is cut off', async () => {
    const clientId = await addPerson('Muu')
    const page = await journey.open(expert, `/clients/${clientId}/facts/education`)
    await page.locator('input[type=file]').setInputFiles({
      name: 'cut.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"opiskeluoikeudet": ['),
    })
    await page.getByRole('button', { name: 'Näytä sisältö' }).click()
    await page.getByRole('alert').getByText('se on katkennut').waitFor()
    await expectAccessible(page)
  })

  it('is nothing that whoever may only read can bring', async () => {
    const clientId = await addPerson('Luettava')
    const page = await journey.open(
      'manager.koske@demo.test',
      `/clients/${clientId}/facts/education`,
    )
    await page.getByRole('heading', { name: 'Hodan Luettava' }).waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/clients/${clientId}/facts`)
  })
})
