import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/platform/shared/days.ts'
import { gapsDaily, taskJobs } from '../../src/tasks/jobs.ts'
import { useClientships } from '../database/clientships.ts'
import { espoo, organisationOf, useFactories } from '../database/factories.ts'
import { runJobs } from '../database/jobs.ts'
import { testDay } from '../database/template.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const koske = organisationOf(espoo, 'koske')

describe('the gaps of a centre', () => {
  const journey = useJourney()
  const make = useFactories(journey.test)
  const start = useClientships(journey.test)

  beforeAll(async () => {
    const responsible = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      ...{ areaId: espoo, organisations: [koske], familyName: 'Aukko', givenNames: 'Amina' },
      relations: [{ staff: responsible, organisationId: koske, relation: 'own_client' }],
    })
    const startedOn = addDays(testDay, -10)
    await start({ clientId, organisationId: koske, responsible, startedOn })
    await runJobs(journey.test, taskJobs, gapsDaily, testDay)
  })

  it('are brought to zero by their manager, and their expert was told', async () => {
    const expert = await journey.open('hepa.koske@demo.test', '/')
    await expert.getByRole('heading', { name: 'Oma päivä', level: 1 }).waitFor()
    await expert.getByRole('button', { name: 'Ilmoitukset, 1 lukematon' }).click()
    await expert.getByRole('link', { name: 'Asiakkaaltasi puuttuu jotakin' }).waitFor()
    await expectAccessible(expert)
    await expert.getByRole('button', { name: 'Merkitse luetuiksi' }).click()
    await expert.getByRole('button', { name: 'Ilmoitukset', exact: true }).waitFor()

    const page = await journey.open('manager.koske@demo.test', '/gaps')
    await page.getByText('1 avoimesta asiakkaasta (100,0 %)').waitFor()
    await page.getByRole('link', { name: /Seuraavaa askelta ei ole sovittu/ }).click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: /Aukko Amina/ }).click()
    const panel = page.getByRole('region', { name: 'Asiakas', exact: true })
    await panel.getByRole('button', { name: 'Sovi seuraava askel' }).click()
    await page.getByLabel('Mitä seuraavaksi tehdään').fill('Osaamiskartoitus')
    await page.getByRole('textbox', { name: 'Milloin' }).fill('1.12.2026')
    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByText('Ei aukkoja').waitFor()
    expect(await page.getByText('Mitä puuttuu').count()).toBe(0)
    await expectAccessible(page)
  })
})
