import { describe, expect, it } from 'vitest'
import { useReferrals } from '../database/referrals.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const expert = 'hepa.koske@demo.test'

describe('support measures', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)

  it('are agreed beside what is known and in a joint assessment, and end', async () => {
    const referrer = journey.test.as('referrer@demo.test')
    const clientId = await referrals.addPerson(referrer, { familyName: 'Tuettu' })
    const { handoverId, version } = await referrals.sent(referrer, undefined, clientId)
    const as = journey.test.as(expert)
    await as(`POST /api/referrals/${handoverId}/accept`, {
      responsibleId: await referrals.staffIdOf(expert),
      againstReason: 'Tiedot täydennetään ensimmäisessä tapaamisessa.',
      version,
    })
    const { body } = await as<{ forms: { formId: string; kind: string }[] }>(
      `GET /api/clients/${clientId}/assessments`,
    )
    const formId = body.forms.find(({ kind }) => kind === 'service_needs')?.formId
    const opened = await as<{ assessmentId: string }>(`POST /api/clients/${clientId}/assessments`, {
      formId,
    })
    const page = await journey.open(
      expert,
      `/clients/${clientId}/assessments/${opened.body.assessmentId}`,
    )
    await page.getByText('Tukitoimia ei ole sovittu').waitFor()
    await page.getByRole('button', { name: 'Lisää tukitoimi' }).click()
    const dialog = page.getByRole('dialog', { name: 'Lisää tukitoimi' })
    await dialog.getByRole('combobox', { name: 'Tukitoimi' }).click()
    await page.getByRole('option', { name: 'Traumatuki' }).click()
    await dialog.getByRole('combobox', { name: 'Kuka seuraa: organisaatio' }).click()
    await page.getByRole('option', { name: /Koske/ }).click()
    await dialog.getByRole('combobox', { name: 'Henkilö' }).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByText(/^Seuraa: .*Koske.*, alkaen 21.11.2026/).waitFor()
    await expectAccessible(page)

    // The same measures stand beside what else is known, on a phone too.
    const phone = await journey.open(expert, `/clients/${clientId}/facts`, { width: 390 })
    await phone.getByText('Traumatuki').waitFor()
    await expectNoSidewaysScroll(phone)
    await phone.getByRole('button', { name: 'Päätä: Traumatuki' }).click()
    await phone.getByRole('combobox', { name: 'Miten päättyi' }).click()
    await phone.getByRole('option', { name: 'Tavoite saavutettiin' }).click()
    await phone.getByRole('button', { name: 'Päätä', exact: true }).click()
    await phone.getByText('1 päättynyt tukitoimi').click()
    await phone.getByText(/Päättyi 21.11.2026: Tavoite saavutettiin/).waitFor()
    await expectAccessible(phone)
    expect(await phone.getByRole('button', { name: 'Päätä: Traumatuki' }).count()).toBe(0)
  })
})
