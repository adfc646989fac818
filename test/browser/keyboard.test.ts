import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ClientId } from '../../src/clients/model.access.ts'
import { oske, useReferrals } from '../database/referrals.ts'
import { chooseByKeys, expectAccessible, expectFocused, tabTo, useJourney } from './journey.ts'

const expert = 'hepa.oske@demo.test'

describe('by keyboard alone', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)

  /** A client of OSKE for whom the expert is responsible. */
  async function client(familyName: string): Promise<ClientId> {
    const referrer = journey.test.as('referrer@demo.test')
    const clientId = await referrals.addPerson(referrer, { familyName, givenNames: 'Amina' })
    const { handoverId, version } = await referrals.sent(referrer, oske, clientId)
    const { status } = await journey.test.as(expert)(`POST /api/referrals/${handoverId}/accept`, {
      responsibleId: await referrals.staffIdOf(expert),
      ...{ againstReason: 'Sovittu', version },
    })
    expect(status).toBe(200)
    return clientId
  }
  const press = async (page: Page, role: 'button' | 'link', name: string | RegExp) => {
    await tabTo(page, page.getByRole(role, { name, exact: true }))
    await page.keyboard.press('Enter')
  }
  const write = async (page: Page, name: string, text: string) => {
    await tabTo(page, page.getByRole('textbox', { name }))
    await page.keyboard.type(text)
  }

  it('a plan is made and accepted', async () => {
    const clientId = await client('Näppäinen')
    const page = await journey.open(expert, `/clients/${clientId}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await press(page, 'link', 'Suunnitelma')
    await press(page, 'button', 'Aloita suunnitelma')
    const dialog = page.getByRole('dialog', { name: 'Aloita suunnitelma' })
    const kind = dialog.getByRole('combobox', { name: 'Suunnitelman laji' })
    await chooseByKeys(page, kind, /^Kotoutumissuunnitelma/)
    const language = dialog.getByRole('combobox', { name: 'Asiakkaan kieli rinnalla' })
    await chooseByKeys(page, language, /^arabia/, 'arab')
    await tabTo(page, dialog.getByRole('button', { name: 'Aloita suunnitelma' }))
    await page.keyboard.press('Enter')
    await page.getByText('Tavoitteita ei ole vielä kirjattu.').waitFor()

    await write(page, 'Tarkistetaan viimeistään', '20.2.2027')
    const goal = page.getByRole('combobox', { name: 'Lisää tavoite' })
    await chooseByKeys(page, goal, /työpaikka/, 'työpaikka')
    const step = page.getByRole('combobox', { name: 'Lisää tehtävä' })
    await chooseByKeys(page, step, /^Teet ansioluettelon/, 'ansioluettelo')
    await page.getByText(/Tallennettu \d/).waitFor()
    await press(page, 'button', 'Merkitse hyväksytyksi')
    const accept = page.getByRole('dialog', { name: 'Asiakas hyväksyy suunnitelman' })
    await tabTo(page, accept.getByRole('radio', { name: 'Tapaamisessa' }))
    await page.keyboard.press(' ')
    await tabTo(page, accept.getByRole('button', { name: 'Merkitse hyväksytyksi' }))
    await page.keyboard.press('Enter')
    await page.getByText('Suunnitelma on voimassa').waitFor()
    await expectAccessible(page)
  })

  it('a client is handed over, and taken', async () => {
    const clientId = await client('Siirtyvä')
    const page = await journey.open(expert, `/clients/${clientId}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await press(page, 'link', 'Siirrä tai pyydä palvelua')
    const request = page.getByRole('radio', { name: /Palvelupyyntö/ })
    // One stop for the group; the arrows choose within it.
    await tabTo(page, page.getByRole('radio', { checked: true }).first())
    for (let presses = 0; presses < 6 && !(await request.isChecked()); presses += 1)
      await page.keyboard.press('ArrowDown')
    expect(await request.isChecked()).toBe(true)
    const organisation = page.getByRole('combobox', { name: 'Organisaatio' })
    await chooseByKeys(page, organisation, /^OSKE$/)
    await chooseByKeys(
      page,
      page.getByRole('combobox', { name: 'Kenelle' }),
      /^Elena Sokolova/,
      'Elena',
    )
    await write(page, 'Miksi', 'Suomen opetusta keväällä')
    await page.getByText(/Juuri tämän näkee .*Elena Sokolova/).waitFor()
    await press(page, 'button', 'Lähetä')
    await page.getByText('Palvelupyyntö odottaa vastausta: Elena Sokolova').waitFor()

    const teacher = await journey.open('teacher.oske@demo.test', '/handings')
    await press(teacher, 'link', 'Siirtyvä Amina')
    const panel = teacher.getByRole('region', { name: 'Siirto', exact: true })
    await tabTo(teacher, panel.getByRole('button', { name: 'Ota vastaan', exact: true }))
    await teacher.keyboard.press('Enter')
    await teacher.getByText('Asiakas on nyt sinun').waitFor()
  })

  it('the doors of a referral are filled in, and Tab leads out of an open list to the next field', async () => {
    const referrer = journey.test.as('referrer@demo.test')
    const { handoverId } = await referrals.draft(referrer, await referrals.addPerson(referrer))
    const page = await journey.open('referrer@demo.test', `/referrals/${handoverId}`)
    const door = page.getByRole('region', { name: 'OSKE', exact: true })
    await tabTo(page, door.getByRole('combobox', { name: 'Suomi' }))
    await page.getByRole('option', { name: 'A2.1' }).waitFor()
    await page.keyboard.press('Tab')
    const health = door.getByRole('radiogroup', { name: /^Terveydentila/ })
    await expectFocused(health.getByRole('radio').first())
  })

  it('the language is changed, in a menu that belongs to the bar above', async () => {
    const page = await journey.open(expert, '/my-day')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await tabTo(page, page.getByRole('button', { name: /^FI, / }))
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Svenska' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor()
  })
})
