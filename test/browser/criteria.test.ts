import { describe, expect, it } from 'vitest'
import type { ClientId } from '../../src/clients/model.access.ts'
import type { CentreCriteria } from '../../src/eligibility/model.versions.ts'
import { koske, useReferrals } from '../database/referrals.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

describe('the criteria of a centre', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)
  const manager = 'manager.koske@demo.test'
  const findKoske = async () => {
    const { body } = await journey.test.as(manager)<CentreCriteria[]>('GET /api/criteria')
    const centre = body.find((one) => one.code === 'koske')
    if (centre === undefined) throw new Error('There is no Koske')
    return centre
  }

  /** Somebody of whom only the wish for full-time work is not known. */
  async function addClient(familyName: string): Promise<ClientId> {
    const expert = journey.test.as('hepa.koske@demo.test')
    const { body } = await expert<{ clientId: ClientId }>('POST /api/clients', {
      familyName,
      givenNames: 'Lea',
      birthDate: '1990-05-17',
      motherTongue: 'uk',
    })
    const observed = (key: string, value: unknown) => ({
      key,
      value,
      observedOn: '2026-11-01',
      source: 'document',
    })
    const degree = { degree_level: 'master', degree_completed_on: '2024-06-01', field: 'it' }
    const { status } = await expert(`POST /api/clients/${body.clientId}/facts`, {
      observations: [
        observed('employment_status', 'unemployed'),
        observed('degree', { item: 'a', facts: degree }),
        observed('finnish', 'B1.1'),
        observed('can_focus_full_time', 'yes'),
      ],
    })
    expect(status).toBe(200)
    return body.clientId
  }

  it('are changed, looked at for their effect, and published with the history kept', async () => {
    for (const name of ['Aho', 'Berg', 'Costa', 'Diallo', 'Eskola', 'Farah']) await addClient(name)
    const referred = await addClient('Gashi')
    await referrals.sent(journey.test.as('hepa.koske@demo.test'), koske, referred)
    const { organisationId } = await findKoske()
    const page = await journey.open(manager, '/criteria')
    await page
      .getByRole('link', { name: /Muokkaa/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /Muokkaa kriteerejä/, level: 1 }).waitFor()
    await expectAccessible(page)
    await page.getByRole('switch', { name: /Hakee kokopäivätyötä/ }).press(' ')
    await page.getByRole('button', { name: 'Laske vaikutus' }).click()
    await page.getByText('Farah').first().waitFor()
    await page.getByText('Yhden lähetetyn henkilön arvio muuttuu').waitFor()
    await page.getByRole('link', { name: /Gashi/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tallenna luonnos' }).click()
    await expect
      .poll(async () => (await findKoske()).versions.filter((v) => v.status === 'draft').length)
      .toBe(1)
    await page.getByRole('button', { name: 'Julkaise', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /ulkaise/ })
      .click()
    await expect
      .poll(async () => (await findKoske()).versions.map((v) => v.status))
      .toEqual(['published', 'published'])
    await page.goto(`${journey.url}/criteria/${organisationId}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('are read by others, who find no way to change them', async () => {
    const page = await journey.open('hepa.oske@demo.test', '/criteria', {
      width: 390,
      height: 844,
      dark: true,
    })
    await page.getByText('Suomi vähintään A2.2').waitFor()
    expect(await page.getByRole('link', { name: /Muokkaa/ }).count()).toBe(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})
