import { beforeAll, describe, expect, it } from 'vitest'
import { makeDropInMorning } from '../../seed/appointments/drop-in-morning.ts'
import { toDay } from '../../src/platform/shared/days.ts'
import { useClientships } from '../database/clientships.ts'
import { espoo, organisationOf, useFactories } from '../database/factories.ts'
import { testClock } from '../database/test-app.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const koske = organisationOf(espoo, 'koske')
const authority = organisationOf(espoo, 'employment-service')

describe('people with and without an appointment', () => {
  const journey = useJourney()
  const make = useFactories(journey.test)
  const start = useClientships(journey.test)

  beforeAll(() => makeDropInMorning({ databaseUrl: journey.test.databaseUrl, clock: testClock }))

  it('are given numbers, called and shown on the wall without sign-in', async () => {
    const page = await journey.open('reception@demo.test', '/drop-in')
    await page.getByRole('heading', { level: 1, name: 'Päivystys' }).waitFor()
    await page.getByRole('heading', { name: 'Odottavat' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Lomakkeet' }).click()
    const given = page.getByRole('status').filter({ hasText: 'Numero' })
    const number = /Numero (\d+), odotus noin \d+ min/.exec(await given.innerText())?.[1]
    expect(Number(number)).toBeGreaterThan(10)
    await page.getByRole('button', { name: 'Kutsu seuraava' }).click()
    await page.getByText(/^\d+ · Piste 1$/).waitFor()
    const opened = page.context().waitForEvent('page')
    await page.getByRole('button', { name: 'Avaa näyttö tässä selaimessa' }).click()
    const address = (await opened).url()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    // On a phone a number is given above the queue, also for who listens.
    const heads = await page.getByRole('heading', { level: 2 }).allInnerTexts()
    expect(heads.indexOf('Anna numero')).toBe(0)

    const wall = await journey.open(undefined, address.replace(journey.url, ''), {
      width: 1920,
      height: 1080,
      dark: true,
    })
    await wall.getByText('Vuorossa').waitFor()
    expect(await wall.getByText('Now serving').isVisible()).toBe(true)
    await expectAccessible(wall)
    await expectNoSidewaysScroll(wall)
    const text = await wall.locator('main').innerText()
    expect(text).not.toContain('Lomakkeet')
  })

  it('are warned before a time is moved past the deadline of the law', async () => {
    const official = await make.demoStaff('official@demo.test')
    const { clientId } = await make.client({
      ...{ areaId: espoo, organisations: [authority], familyName: 'Määräaika' },
      relations: [{ staff: official, organisationId: authority, relation: 'own_client' }],
    })
    // Ten working days from the eleventh of November end on the twenty-fifth.
    await start({
      ...{ clientId, organisationId: authority, responsible: official },
      startedOn: toDay('2026-11-11'),
    })
    await journey.test.owner.query(
      `insert into appointment (area_id, appointment_id, client_id, organisation_id, kind, starts_at, ends_at, mode, staff_id,
                                visible_to)
       values ($1, gen_random_uuid(), $2, $3, 'initial', '2026-11-24T10:00Z', '2026-11-24T11:00Z', 'phone', $4, array[$3::uuid])`,
      [espoo, clientId, authority, official.staffId],
    )
    const page = await journey.open('official@demo.test', `/clients/${clientId}/appointments`)
    await page.getByRole('button', { name: 'Siirrä' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Lain määräajan jälkeen: alkuhaastattelu').waitFor()
    // Times in time stand above the warning, the others below.
    const groups = await dialog.locator('fieldset legend, fieldset ~ p').allInnerTexts()
    const at = groups.findIndex((text) => text.startsWith('Lain määräajan jälkeen'))
    expect(at).toBeGreaterThan(0)
    expect(groups.length).toBeGreaterThan(at + 1)
    await expectAccessible(page)
  })

  it('choose a time in Arabic by the link that their expert gave them', async () => {
    const staff = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      ...{ areaId: espoo, organisations: [koske], familyName: 'Aikanen', serviceLanguage: 'ar' },
      contact: { phone: '040 123 4567' },
      relations: [{ staff, organisationId: koske, relation: 'own_client' }],
    })
    const path = `/clients/${clientId}/appointments`
    const page = await journey.open('hepa.koske@demo.test', path)
    await page.getByRole('button', { name: 'Varaa aika' }).click()
    const times = page.getByRole('checkbox')
    await times.first().waitFor({ state: 'attached' })
    await expectAccessible(page)
    for (const index of [0, 3, 8]) await page.locator('fieldset label').nth(index).click()
    await page.getByText('3 aikaa valittu').waitFor()
    await page.getByRole('button', { name: 'Lähetä linkki asiakkaalle' }).click()
    await page.getByText('Linkki lähetetään asiakkaalle tekstiviestinä').waitFor()
    await expectAccessible(page)
    const address = (await page.getByRole('link', { name: /link/ }).getAttribute('href')) ?? ''

    const client = await journey.open(undefined, address.replace(journey.url, ''), {
      ...{ width: 390, height: 844 },
    })
    await client.getByRole('heading', { level: 1 }).waitFor()
    expect(await client.locator('html').getAttribute('dir')).toBe('rtl')
    await expectAccessible(client)
    await expectNoSidewaysScroll(client)
    expect(await client.locator('main').innerText()).not.toContain('Aikanen')
    await client.getByRole('button').nth(1).click()
    await client.getByRole('status').waitFor()
    await expectAccessible(client)
    await page.goto(`${journey.url}${path}`)
    await page.getByText('asiakas valitsi itse').waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await page.goto(`${journey.url}/calendar?week=2026-11-23`)
    await page.getByRole('link', { name: 'Aikanen' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})
