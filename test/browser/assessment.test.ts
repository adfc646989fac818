import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useReferrals } from '../database/referrals.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const [expert, colleague] = ['hepa.koske@demo.test', 'manager.koske@demo.test']

describe('an assessment', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)
  const fact = (key: string, value: unknown, observedOn: string) => ({
    ...{ key, value, observedOn, source: 'self_rated' },
  })

  /** A client of the expert of whom something is known, and something that is out of date. */
  async function client(familyName: string): Promise<string> {
    const referrer = journey.test.as('referrer@demo.test')
    const clientId = await referrals.addPerson(referrer, { familyName })
    const { handoverId, version } = await referrals.sent(referrer, undefined, clientId)
    const as = journey.test.as(expert)
    await as(`POST /api/referrals/${handoverId}/accept`, {
      responsibleId: await referrals.staffIdOf(expert),
      againstReason: 'Tiedot täydennetään ensimmäisessä tapaamisessa.',
      version,
    })
    const { status } = await as(`POST /api/clients/${clientId}/facts`, {
      observations: [
        fact('employment_status', 'unemployed', '2026-10-01'),
        fact('literate', 'yes', '2026-10-01'),
        fact('latin_script', 'yes', '2026-10-01'),
        fact('integration_phase', 'in_integration_time', '2024-01-10'),
      ],
    })
    expect(status).toBe(200)
    return clientId
  }
  const saved = (page: Page) =>
    page
      .getByText(/Tallennettu \d/)
      .first()
      .waitFor()
  const answer = (page: Page, question: string, option: string) =>
    page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: option, exact: true })
      .check()

  it('asks of forty questions only what nobody knows, and confirms what is known by one key', async () => {
    const clientId = await client('Kerrankysytty')
    const page = await journey.open(expert, `/clients/${clientId}`)
    await page.getByRole('link', { name: 'Osaaminen', exact: true }).click()
    await page.getByText('Arviointeja ei ole vielä tehty').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Avaa arviointi' }).click()
    await page.getByRole('combobox', { name: 'Lomake' }).click()
    await page.getByRole('option', { name: 'Alkuhaastattelu' }).click()
    await page.getByRole('button', { name: 'Avaa', exact: true }).click()
    await page.getByText('Ennestään tiedossa 3/').waitFor()
    await expectAccessible(page)

    // What is known is confirmed by one key, which goes on to the next; what is out of date is confirmed or answered.
    await page.getByRole('button', { name: 'Vahvista: Mikä on työtilanteesi nyt?' }).focus()
    await page.keyboard.press('y')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /Yhä Kotoutumisajalla/ }).click()
    await saved(page)
    await page.getByText('Vahvistettu').nth(2).waitFor()

    await page.getByRole('button', { name: 'Merkitse valmiiksi' }).click()
    await page.getByText('Vastaa näihin kysymyksiin').waitFor()
    await page.getByRole('combobox', { name: 'Mikä on tavoitteesi?' }).click()
    await page.getByRole('option', { name: 'Ammattitutkinto' }).click()
    // A question shows because of an answer.
    await page.getByRole('textbox', { name: 'Mihin ammattiin tähtäät?' }).fill('Lähihoitaja')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Merkitse valmiiksi' }).click()
    await page.getByText('Arviointi on valmis').waitFor()
    await page
      .getByText(/^3\/\d+ kysymystä ei tarvinnut kysyä uudelleen, niistä 2 vahvistettu/)
      .waitFor()
    await page.getByText('Lähihoitaja').waitFor()
    await expectAccessible(page)
  })

  it('is filled in without a connection on two devices, and shows both answers to one question', async () => {
    const clientId = await client('Yhteydetön')
    const as = journey.test.as(expert)
    const list = await as<{ forms: { formId: string; kind: string }[] }>(
      `GET /api/clients/${clientId}/assessments`,
    )
    const formId = list.body.forms.find(({ kind }) => kind === 'review')?.formId
    const { body } = await as<{ assessmentId: string }>(
      `POST /api/clients/${clientId}/assessments`,
      {
        formId,
      },
    )
    const path = `/clients/${clientId}/assessments/${body.assessmentId}`
    const [mine, theirs] = [
      await journey.open(expert, path),
      await journey.open(expert, path, { width: 390 }),
    ]
    for (const page of [mine, theirs]) {
      await page.getByRole('radiogroup', { name: 'Miten suunnitelma on edennyt?' }).waitFor()
      await page.context().setOffline(true)
    }
    await expectNoSidewaysScroll(theirs)
    await answer(mine, 'Miten suunnitelma on edennyt?', 'Kuten sovittiin')
    await answer(theirs, 'Miten suunnitelma on edennyt?', 'Suunta on muuttunut')
    await answer(theirs, 'Haetko kokoaikaista työtä?', 'Kyllä')
    await mine.getByText('Ei yhteyttä').waitFor()
    await theirs.getByText('Ei yhteyttä').first().waitFor()
    // What waits in the browser is sealed: neither the answer nor the key can be read there.
    const kept = await mine.evaluate<string>(`(async () => {
      const open = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result) })
      const database = await open(indexedDB.open('taitopolku-drafts'))
      const rows = await open(database.transaction('drafts').objectStore('drafts').getAll())
      const { key } = await open(database.transaction('keys').objectStore('keys').get('key'))
      database.close()
      const texts = rows.map(({ data }) => new TextDecoder().decode(data)).join(' ')
      return [rows.length, texts.includes('as_agreed'), key.extractable, key.algorithm.name].join(' ')
    })()`)
    expect(kept).toBe('1 false false AES-GCM')

    // One device comes back by itself, the other after its page was loaded anew.
    await mine.context().setOffline(false)
    await saved(mine)
    await theirs.context().setOffline(false)
    await theirs.reload()
    const choice = theirs.getByRole('dialog', { name: 'Joku muu muutti samoja tietoja' })
    await choice.getByText('Kuten sovittiin').waitFor()
    await choice.getByText('Suunta on muuttunut').waitFor()
    await expectAccessible(theirs)
    await choice.getByRole('button', { name: 'Tallenna valinnat' }).click()
    await choice.waitFor({ state: 'hidden' })
    await expect
      .poll(async () => {
        const now = await as<{ sections: { answers: Record<string, string>; version: number }[] }>(
          `GET /api/assessments/${body.assessmentId}`,
        )
        return now.body.sections.map(({ answers, version }) => [answers.progress, version])
      })
      .toEqual([
        [undefined, 1],
        ['changed', 2],
      ])
  })

  it('leaves no draft behind at sign-out', async () => {
    const page = await journey.open(colleague, '/')
    await page.getByRole('link', { name: 'Asiakkaat' }).first().waitFor()
    await page.evaluate(`(async () => {
      const request = indexedDB.open('taitopolku-drafts', 1)
      request.onupgradeneeded = () => { request.result.createObjectStore('keys'); request.result.createObjectStore('drafts') }
      const database = await new Promise((resolve) => { request.onsuccess = () => resolve(request.result) })
      const change = database.transaction('drafts', 'readwrite')
      change.objectStore('drafts').put({ at: 8e12, iv: new Uint8Array(12), data: new ArrayBuffer(4) }, 'assessment x')
      await new Promise((resolve) => { change.oncomplete = resolve })
      database.close()
    })()`)
    await page.getByRole('button', { name: /^Oma valikko/ }).click()
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click()
    await page.getByRole('heading', { name: 'Kirjaudu sisään' }).waitFor()
    const left = await page.evaluate<number>(`(async () => {
      const open = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result) })
      const database = await open(indexedDB.open('taitopolku-drafts'))
      return open(database.transaction('drafts').objectStore('drafts').count())
    })()`)
    expect(left).toBe(0)
  })
})
