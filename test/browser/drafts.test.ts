import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useAssessments } from '../database/assessments.ts'
import { makeSession } from '../database/test-app.ts'
import { useJourney } from './journey.ts'

const expert = 'hepa.koske@demo.test'
/** A busy machine needs its time to load a page. */
const slow = { timeout: 20_000 }

describe('drafts in the browser', () => {
  const journey = useJourney()
  const assessments = useAssessments(journey.test)

  /** A page that was closed without a connection, with an answer that is not sent. */
  async function leftWithDraft(familyName: string): Promise<{ page: Page; path: string }> {
    const clientId = await assessments.client(familyName)
    const path = `/clients/${clientId}/assessments/${await assessments.open(clientId, 'review')}`
    const page = await journey.open(expert, path)
    const question = page.getByRole('radiogroup', { name: 'Miten suunnitelma on edennyt?' })
    await question.waitFor()
    await page.context().setOffline(true)
    await question.getByRole('radio', { name: 'Kuten sovittiin', exact: true }).check()
    await page.getByText('Ei yhteyttä').waitFor()
    expect(await kept(page)).toEqual([1, 1])
    const next = await page.context().newPage()
    await page.close()
    await next.context().setOffline(false)
    return { page: next, path }
  }

  /** How many drafts and keys the browser keeps. */
  const kept = (page: Page) =>
    page.evaluate<number[]>(`(async () => {
      const open = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result) })
      const database = await open(indexedDB.open('taitopolku-drafts'))
      const counts = []
      for (const name of ['drafts', 'keys']) counts.push(await open(database.transaction(name).objectStore(name).count()))
      database.close()
      return counts
    })()`)
  const answered = async (page: Page) => {
    const option = page.getByRole('radio', { name: 'Kuten sovittiin', exact: true })
    await option.waitFor()
    return option.isChecked()
  }

  it('are found again by the session that wrote them, and not by the next one on the device', async () => {
    const first = await leftWithDraft('Samaistunto')
    await first.page.goto(`${journey.url}${first.path}`)
    await expect.poll(() => answered(first.page), slow).toBe(true)

    const { page, path } = await leftWithDraft('Toinenistunto')
    const [name = '', value = ''] = (await makeSession(journey.test.owner, expert)).split('=')
    await page
      .context()
      .addCookies([{ name, value, url: journey.url, httpOnly: true, sameSite: 'Lax' }])
    await page.goto(`${journey.url}${path}`)
    await expect.poll(() => kept(page), slow).toEqual([0, 0])
    expect(await answered(page)).toBe(false)
  })

  it('are wiped after twelve hours', async () => {
    const { page, path } = await leftWithDraft('Vanhentunut')
    await page.goto(`${journey.url}/`)
    await page.getByRole('link', { name: 'Asiakkaat' }).first().waitFor()
    expect(await kept(page)).toEqual([1, 1])
    // The clock of the browser goes on for twelve hours and a minute, while the page stays.
    await page.evaluate(`(() => {
      const instant = Temporal.Now.instant.bind(Temporal.Now)
      Temporal.Now.instant = () => instant().add({ hours: 12, minutes: 1 })
      history.pushState({}, '', ${JSON.stringify(path)})
    })()`)
    await expect.poll(() => kept(page), slow).toEqual([0, 0])
    expect(await answered(page)).toBe(false)
  })
})
