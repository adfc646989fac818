import { describe, it } from 'vitest'
import { addCountedAssessments } from '../database/counted-assessments.ts'
import { espoo, organisationOf, useFactories } from '../database/factories.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const koske = organisationOf(espoo, 'koske')
const manager = 'manager.koske@demo.test'

describe('the figures of assessments', () => {
  const journey = useJourney()
  const make = useFactories(journey.test)

  it('are empty at first, then told by form and month, with small groups hidden', async () => {
    const address = `/results/${koske}/assessments`
    const empty = await journey.open(manager, address)
    await empty.getByText('Arviointeja ei ole valmistunut').waitFor()
    await expectAccessible(empty)

    const { staffId } = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({ areaId: espoo, organisations: [koske] })
    const entry = { code: 'entry_interview', questions: 40 }
    await addCountedAssessments(
      journey.test.owner,
      { areaId: espoo, organisationId: koske, clientId, staffId },
      [
        { ...entry, day: '2026-03-10', count: 12, notAsked: 10 },
        { ...entry, day: '2026-04-10', count: 14, notAsked: 20 },
        { ...entry, day: '2026-09-10', count: 21, notAsked: 24 },
        { code: 'review', day: '2026-04-12', count: 3, questions: 8, notAsked: 4 },
      ],
    )
    const page = await journey.open(manager, '/results', { locale: 'en-GB' })
    await page.getByRole('link', { name: 'Assessments', exact: true }).click()
    await page.getByRole('heading', { name: 'Assessments in figures' }).waitFor()
    await page.getByText('Finished assessments: All forms').waitFor()
    await expectAccessible(page)
    await page.getByRole('combobox', { name: 'Form' }).selectOption('Entry interview')
    await page.getByText('Finished assessments: Entry interview').waitFor()

    const phone = await journey.open(manager, address, { width: 390, dark: true })
    await phone.getByText('Valmistuneet arvioinnit: Kaikki lomakkeet').waitFor()
    await expectNoSidewaysScroll(phone)
    await expectAccessible(phone)
  })
})
