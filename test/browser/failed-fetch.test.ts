import { describe, expect, it } from 'vitest'
import { useReferrals } from '../database/referrals.ts'
import { expectAccessible, useJourney } from './journey.ts'

const referrer = 'referrer@demo.test'
const expert = 'hepa.koske@demo.test'

describe('a page whose data do not come', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)

  it('says so under its heading, offers to try again, and goes on when the fault is gone', async () => {
    const { clientId, handoverId } = await referrals.sent(journey.test.as(referrer))
    // No answer at all once, which is tried three times before it is told; a broken server for the others.
    for (const [email, path, data, how] of [
      [referrer, `/referrals/${handoverId}`, /\/api\/referrals\//, 'none'],
      [expert, '/inbox', /\/api\/inbox\?/, 'broken'],
      [expert, `/clients/${clientId}`, /\/api\/clients\//, 'broken'],
      ['manager.koske@demo.test', '/results', /\/api\/results/, 'broken'],
    ] as const) {
      const page = await journey.open(email, '/security')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.route(data, (route) =>
        how === 'none' ? route.abort() : route.fulfill({ status: 500, body: '' }),
      )
      await page.goto(`${journey.url}${path}`)
      const alert = page.getByRole('alert')
      await alert.getByText('Tietoja ei saatu haettua').waitFor({ timeout: 10_000 })
      // Nothing was being saved, so nothing is said of saving.
      expect(await alert.textContent()).not.toContain('Mitään ei tallennettu')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectAccessible(page)
      await page.unroute(data)
      await alert.getByRole('button', { name: 'Yritä uudelleen' }).click()
      await alert.waitFor({ state: 'detached' })
      await journey.close(page)
    }
  }, 120_000)
})
