import { describe, expect, it } from 'vitest'
import { useJourney } from './journey.ts'

describe('an outsider of another area', () => {
  const journey = useJourney()

  it('gets nothing of a person whose address they know', async () => {
    const { body } = await journey.test.as('hepa.koske@demo.test')<{ clientId: string }>(
      'POST /api/clients',
      {
        familyName: 'Salattavanimi',
        givenNames: 'Zainab',
        birthDate: '1988-01-31',
      },
    )
    const page = await journey.open('hepa.stadi@demo.test', `/clients/${body.clientId}`)
    await page.getByRole('alert').first().waitFor()
    expect(await page.textContent('body')).not.toContain('Zainab')
    await page.goto(`${journey.url}/clients?text=Salattavanimi`)
    await page.getByText('Rajauksilla ei löydy ketään').waitFor()
    expect(await page.textContent('body')).not.toContain('Zainab')
    await page.goto(`${journey.url}/criteria`)
    await page.getByText('Stadin osaamiskeskus').first().waitFor()
    expect(await page.textContent('main')).not.toMatch(/Koske|OSKE/)
  })

  it('finds no page at an address that names nothing', async () => {
    const page = await journey.open('hepa.stadi@demo.test', '/clients/nobody')
    await page.getByRole('heading', { name: 'Sivua ei löydy' }).waitFor()
    await page.goto(`${journey.url}/services/nothing`)
    await page.getByRole('heading', { name: 'Sivua ei löydy' }).waitFor()
    await page.goto(`${journey.url}/referrals/import/nothing`)
    await page.getByText('Tietoa ei löydy tai sinulla ei ole oikeutta siihen').waitFor()
  })
})
