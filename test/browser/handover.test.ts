import { beforeAll, describe, expect, it } from 'vitest'
import type { ClientId } from '../../src/clients/model.access.ts'
import type { Clientship } from '../../src/clientships/model.clientship.ts'
import { espoo, organisationOf } from '../database/factories.ts'
import { useReferrals } from '../database/referrals.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const oske = organisationOf(espoo, 'oske')
const koske = organisationOf(espoo, 'koske')

describe('a client on the way from the employment service to the teacher', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)
  let clientId: ClientId

  beforeAll(async () => {
    // The employment service refers; Koske declines on the way, OSKE accepts.
    const referrer = journey.test.as('referrer@demo.test')
    clientId = await referrals.addPerson(referrer, { familyName: 'Kulkija', givenNames: 'Amina' })
    const first = await referrals.sent(referrer, koske, clientId)
    const returned = await journey.test.as('hepa.koske@demo.test')(
      `POST /api/referrals/${first.handoverId}/return`,
      {
        ...{ reason: 'other_centre_fits', words: 'OSKE sopii', version: first.version },
      },
    )
    expect(returned.status).toBe(200)
    const second = await referrals.sent(referrer, oske, clientId)
    const expert = journey.test.as('hepa.oske@demo.test')
    const accepted = await expert(`POST /api/referrals/${second.handoverId}/accept`, {
      responsibleId: await referrals.staffIdOf('hepa.oske@demo.test'),
      ...{ againstReason: 'Sovittu', version: second.version },
    })
    expect(accepted.status).toBe(200)
  })

  it('is asked for, declined with a reason, asked for again and taken', async () => {
    const expert = await journey.open('hepa.oske@demo.test', `/clients/${clientId}`)
    // What is to be done about the client stands on the page: made, done, and opened again.
    await expert.getByRole('button', { name: 'Lisää tehtävä' }).click()
    const task = expert.getByRole('dialog', { name: 'Uusi tehtävä' })
    await task.getByRole('textbox', { name: 'Mitä tehdään' }).fill('Soita opettajalle')
    await expectAccessible(expert)
    await task.getByRole('button', { name: 'Tallenna' }).click()
    await expert.getByRole('button', { name: 'Merkitse tehdyksi: Soita opettajalle' }).click()
    await expert.getByText('1 tehty', { exact: true }).click()
    await expert.getByRole('button', { name: 'Avaa uudelleen: Soita opettajalle' }).click()
    await expert.getByRole('button', { name: 'Merkitse tehdyksi: Soita opettajalle' }).waitFor()

    const ask = async () => {
      await expert.getByRole('link', { name: 'Siirrä tai pyydä palvelua' }).click()
      await expert.getByRole('radio', { name: /Palvelupyyntö/ }).check()
      await expert.getByRole('combobox', { name: 'Organisaatio' }).click()
      await expert.getByRole('option', { name: 'OSKE', exact: true }).click()
      await expert.getByRole('combobox', { name: 'Kenelle' }).fill('Elena')
      await expert.getByRole('option', { name: /Elena Sokolova/ }).click()
      await expert.getByRole('textbox', { name: 'Miksi' }).fill('Suomen opetusta keväällä')
      await expert.getByText(/Juuri tämän näkee .*Elena Sokolova/).waitFor()
    }
    await ask()
    await expectAccessible(expert)
    await expectNoSidewaysScroll(expert)
    await expert.getByRole('button', { name: 'Lähetä', exact: true }).click()
    await expert.getByText('Palvelupyyntö odottaa vastausta: Elena Sokolova').waitFor()

    const teacher = await journey.open('teacher.oske@demo.test', '/handings')
    await teacher.getByRole('link', { name: 'Kulkija Amina' }).click()
    const panel = teacher.getByRole('region', { name: 'Siirto', exact: true })
    await panel.getByText('Suomen opetusta keväällä').waitFor()
    await panel.getByRole('button', { name: 'En ota vastaan' }).click()
    const form = panel.getByRole('region', { name: 'En ota vastaan' })
    await form.getByRole('radio', { name: 'Ei ole tilaa' }).check()
    await form.getByRole('textbox', { name: 'Perustelu lähettäjälle' }).fill('Ryhmä on täynnä')
    await expectAccessible(teacher)
    await form.getByRole('button', { name: 'En ota vastaan' }).click()
    await teacher.getByText('Mikään ei odota vastaustasi').waitFor()
    await expectAccessible(teacher)

    await expert.reload()
    await expert.getByText('Palvelupyyntö palautui: Elena Sokolova').waitFor()
    await ask()
    await expert.getByRole('button', { name: 'Lähetä', exact: true }).click()
    await expert.getByText('Palvelupyyntö odottaa vastausta: Elena Sokolova').waitFor()

    await teacher.reload()
    await teacher.getByRole('link', { name: 'Kulkija Amina' }).click()
    await panel.getByRole('button', { name: 'Ota vastaan', exact: true }).click()
    await teacher.getByText('Asiakas on nyt sinun').waitFor()
    await teacher.goto(`${journey.url}/clients/${clientId}`)
    await teacher.getByRole('heading', { name: 'Amina Kulkija' }).waitFor()

    // All the while OSKE's expert was responsible.
    const { body } = await journey.test.as('hepa.oske@demo.test')<{ clientships: Clientship[] }>(
      `GET /api/clients/${clientId}/clientships`,
    )
    expect(body.clientships.filter((one) => one.state !== 'ended')).toMatchObject([
      { organisation: { organisationId: oske }, responsible: { name: 'Mikko Salonen' } },
    ])
  })
})
