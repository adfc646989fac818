import { describe, expect, it } from 'vitest'
import type { CentreCriteria } from '../../src/eligibility/model.versions.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

describe('the criteria of a centre', () => {
  const journey = useJourney()
  const manager = 'manager.koske@demo.test'
  const findKoske = async () => {
    const { body } = await journey.test.as(manager)<CentreCriteria[]>('GET /api/criteria')
    const centre = body.find((one) => one.code === 'koske')
    if (centre === undefined) throw new Error('There is no Koske')
    return centre
  }

  it('are changed, looked at for their effect, and published with the history kept', async () => {
    const { organisationId } = await findKoske()
    const page = await journey.open(manager, '/criteria')
    await page
      .getByRole('link', { name: /Muokkaa/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /Muokkaa kriteerejä/, level: 1 }).waitFor()
    await expectAccessible(page)
    await page.getByRole('switch', { name: /Hakee kokopäivätyötä/ }).click()
    await page.getByRole('button', { name: 'Laske vaikutus' }).click()
    await page.getByRole('table').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tallenna luonnos' }).click()
    await expect
      .poll(async () => (await findKoske()).versions.filter((v) => v.status === 'draft').length)
      .toBe(1)
    await page
      .getByRole('button', { name: /ulkaise/ })
      .first()
      .click()
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
