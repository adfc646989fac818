import { describe, expect, it } from 'vitest'
import { koske, useReferrals } from '../database/referrals.ts'
import { expectAccessible, expectFocused, expectNoSidewaysScroll, useJourney } from './journey.ts'

const referrer = 'referrer@demo.test'
const expert = 'hepa.koske@demo.test'
const koskeName = 'Koske'

describe('a referral', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)

  it('is made by hand: the person is added, only what is unknown is filled in, and it is sent', async () => {
    const page = await journey.open(referrer, '/referrals')
    await page.getByText('Lähetteitä ei vielä ole').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Uusi lähete' }).first().click()
    const search = page.getByRole('searchbox', { name: 'Kenestä lähete tehdään' })
    await expectFocused(search)
    await search.fill('Tuntematon Henkilö')
    await page.getByText('Henkilöä ei löydy niistä, jotka saat nähdä.').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Lisää henkilö' }).click()
    await page.getByLabel('Sukunimi').fill('Lähetettävä')
    await page.getByLabel('Etunimet').fill('Selam')
    await page.getByRole('textbox', { name: 'Syntymäaika' }).fill('4.5.1990')
    await page.getByText('Samaa henkilöä ei löytynyt').waitFor()
    await page.getByRole('button', { name: 'Lisää henkilö' }).click()

    await page.getByRole('heading', { name: 'Lähete: Selam Lähetettävä' }).waitFor()
    const doors = page.getByRole('region', { name: 'OSKE', exact: true })
    await doors.getByText('Ei voida vielä sanoa').waitFor()
    await doors.getByRole('combobox', { name: 'Työtilanne' }).click()
    await page.getByRole('option', { name: 'Työssä', exact: true }).click()
    await doors.getByText('Ei sovi: Työtilanne').waitFor()
    await expectAccessible(page)

    // Nothing is sent before the centre is chosen and the reason is written.
    await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
    await page.getByText('Valitse keskus, johon lähetät').waitFor()
    await page.getByText('Kirjoita, miksi lähetät').waitFor()
    // The focus is where the first thing is missing, not at the button far below.
    const missing = page.getByRole('radio', { name: `Lähetä tähän keskukseen: ${koskeName}` })
    expect(await missing.evaluate((radio) => radio.matches(':focus'))).toBe(true)
    await page.getByRole('radio', { name: `Lähetä tähän keskukseen: ${koskeName}` }).check()
    await page
      .getByRole('textbox', { name: 'Miksi lähetät' })
      .fill('Hakee oman alan työtä. Masennus on takana.')
    await page.getByText(/Tallennettu \d/).waitFor()
    await page.getByText('masennus', { exact: false }).last().waitFor()
    await page.getByText('Tarkista teksti').waitFor()
    await page.getByRole('textbox', { name: 'Miksi lähetät' }).fill('Hakee oman alan työtä.')
    await page.getByText('Kriteerit eivät täyty. Voit lähettää silti').waitFor()
    await page.getByRole('button', { name: `Lähetä: ${koskeName}` }).click()
    await page.getByText(`Lähete on lähetetty: ${koskeName}`).waitFor()
    await page.getByText('Päätös viimeistään').waitFor()
    await page.getByRole('button', { name: 'Peru lähete' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    // What was filled in at the door is recorded with the sending.
    const { body } = await journey.test.as(referrer)<{
      rows: { person: { clientId: string }; state: string }[]
    }>('GET /api/referrals/sent')
    expect(body.rows.map(({ state }) => state)).toEqual(['sent'])
    const known = await journey.test.as(expert)<{
      profile: { facts: { employment_status: { value: string } } }
    }>(`GET /api/clients/${body.rows[0]?.person.clientId}/facts`)
    expect(known.body.profile.facts.employment_status.value).toBe('employed')
  })

  it('keeps a draft as it was left, finds the person with typing errors, and goes on with it', async () => {
    await referrals.addPerson(journey.test.as(referrer), {
      familyName: 'Wallenberg',
      givenNames: 'Katariina',
    })
    const page = await journey.open(referrer, '/referrals/new')
    await page.getByRole('searchbox').fill('katarina walenberg')
    const begin = page.getByRole('button', { name: 'Aloita lähete: Wallenberg Katariina' })
    await begin.waitFor()
    await expectAccessible(page)
    await begin.click()
    await page.getByRole('textbox', { name: 'Miksi lähetät' }).fill('Kesken jäänyt perustelu')
    await page.getByText(/Tallennettu \d/).waitFor()
    await page.getByRole('link', { name: 'Lähetteeni' }).click()
    await page.getByText('Jatka luonnosta').first().waitFor()
    await page.getByRole('link', { name: 'Wallenberg Katariina' }).click()
    const reason = page.getByRole('textbox', { name: 'Miksi lähetät' })
    await reason.waitFor()
    expect(await reason.inputValue()).toBe('Kesken jäänyt perustelu')
  })

  it('has its doors first on a phone, with what is known folded above them', async () => {
    const as = journey.test.as(referrer)
    const clientId = await referrals.addPerson(as, { familyName: 'Puhelimella' })
    await referrals.observe(as, clientId, true)
    const { handoverId } = await referrals.draft(as, clientId)
    const page = await journey.open(referrer, `/referrals/${handoverId}`, {
      width: 390,
      height: 844,
    })
    await page.getByRole('region', { name: 'Mihin keskukseen hän sopii' }).waitFor()
    const known = page.getByText('Työtön', { exact: true }).first()
    expect(await known.isVisible()).toBe(false)
    const doors = await page
      .getByRole('region', { name: 'Mihin keskukseen hän sopii' })
      .boundingBox()
    expect(doors?.y).toBeLessThan(600)
    await expectAccessible(page)
    await page.locator('summary').filter({ hasText: 'Tiedossa' }).press('Enter')
    await known.waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })

  it('is asked about and answered, and can be withdrawn', async () => {
    const { handoverId } = await referrals.sent(journey.test.as(referrer))
    const asked = await journey.test.as(expert)(`POST /api/referrals/${handoverId}/ask`, {
      words: 'Minä vuonna tutkinto on suoritettu?',
    })
    expect(asked.status).toBe(200)
    const page = await journey.open(referrer, '/referrals')
    await page.getByText('Vastaa kysymykseen').waitFor()
    await page.goto(`${journey.url}/referrals/${handoverId}`)
    await page.getByText('Minä vuonna tutkinto on suoritettu?').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Vastauksesi' }).fill('Vuonna 2024, Nairobissa.')
    await page.getByRole('button', { name: 'Lähetä vastaus' }).click()
    await page.getByText('Vastaus on lähetetty').waitFor()
    await page.getByText('Vuonna 2024, Nairobissa.').waitFor()

    await page.getByRole('button', { name: 'Peru lähete' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Perumista ei voi kumota').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Peru lähete' }).click()
    await page.getByRole('heading', { name: 'Lähete on peruttu' }).waitFor()
    await expectAccessible(page)
  })

  it('comes back with its reason and what would change it, and is begun again', async () => {
    const { handoverId, version } = await referrals.sent(journey.test.as(referrer))
    const { status } = await journey.test.as(expert)(`POST /api/referrals/${handoverId}/return`, {
      reason: 'facts_missing',
      words: 'Tarvitsemme tutkinnon vuoden.',
      suggestedServiceIds: [],
      version,
    })
    expect(status).toBe(200)
    const page = await journey.open(referrer, `/referrals/${handoverId}`, {
      width: 390,
      height: 844,
      dark: true,
    })
    await page.getByRole('heading', { name: `${koskeName} palautti lähetteen` }).waitFor()
    await page.getByText('Tarvitsemme tutkinnon vuoden.').first().waitFor()
    await page.getByText('Mikä muuttaisi arvion').waitFor()
    // Whoever sent it may refer the person again; nothing of it is a draft.
    await page.getByText('(lähettäjä)').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Lähetä uudelleen' }).click()
    await page.getByRole('textbox', { name: 'Miksi lähetät' }).waitFor()
    expect(page.url()).not.toContain(handoverId)
  })

  it('shows its sender the number, the state and the day alone once it is accepted', async () => {
    const { handoverId, version } = await referrals.sent(journey.test.as(referrer))
    const experts = await journey.test.as(expert)<{ staffId: string }[]>(
      `GET /api/centres/${koske}/caseloads`,
    )
    const accepted = await journey.test.as(expert)(`POST /api/referrals/${handoverId}/accept`, {
      responsibleId: experts.body[0]?.staffId,
      againstReason: 'Sovittu esihenkilön kanssa.',
      version,
    })
    expect(accepted.status).toBe(200)
    const page = await journey.open(referrer, '/referrals?state=accepted', { locale: 'sv-FI' })
    await page.getByText('Du ser inte längre personens uppgifter').waitFor()
    await expectAccessible(page)
    await page.goto(`${journey.url}/referrals/${handoverId}`)
    await page.getByRole('alert').first().waitFor()
    expect(await page.textContent('main')).not.toContain('Lähetettävä')
  })

  it('is thrown away as a draft, and is gone from the list of its sender', async () => {
    const clientId = await referrals.addPerson(journey.test.as(referrer), {
      familyName: 'Hylättävä',
    })
    const { handoverId } = await referrals.draft(journey.test.as(referrer), clientId)
    const page = await journey.open(referrer, `/referrals/${handoverId}`)
    await page.getByRole('textbox', { name: 'Miksi lähetät' }).fill('Sittenkin toisin')
    await page.getByRole('button', { name: 'Hylkää luonnos' }).click()
    await page.getByText('et enää näe hänen tietojaan').waitFor()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Hylkää luonnos' }).click()
    await page.getByText('Luonnos on hylätty').waitFor()
    await page.getByRole('heading', { name: 'Lähetteeni' }).waitFor()
    await expect.poll(async () => page.getByText('Hylättävä').count()).toBe(0)
  })

  it('is shown with those of the whole organisation to whoever reads them, by the address', async () => {
    await referrals.sent(journey.test.as(referrer))
    const page = await journey.open('official@demo.test', '/referrals')
    await page.getByText('Organisaation', { exact: true }).click()
    await page.getByText('Organisaatiosi lähettämät ja keskeneräiset lähetteet.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Lähetteet', exact: true }).waitFor()
    await page.getByRole('columnheader', { name: 'Lähettäjä' }).waitFor()
    await page
      .getByRole('link', { name: /Lähetettävä/ })
      .first()
      .waitFor()
    expect(page.url()).toContain('whose=organisation')
    await expectAccessible(page)
    const own = await journey.open(referrer, '/referrals')
    await own.getByRole('columnheader', { name: 'Henkilö' }).waitFor()
    expect(await own.getByText('Organisaation', { exact: true }).count()).toBe(0)
  })

  it('gives an outsider of another area nothing', async () => {
    const { handoverId } = await referrals.sent(journey.test.as(referrer))
    const page = await journey.open('hepa.stadi@demo.test', `/referrals/${handoverId}`)
    await page.getByRole('alert').first().waitFor()
    expect(await page.textContent('main')).not.toContain('Lähetettävä')
    await page.goto(`${journey.url}/inbox?open=${handoverId}`)
    await page.getByRole('alert').first().waitFor()
    await page.getByText('Kaikki lähetteet on käsitelty').waitFor()
    expect(await page.textContent('body')).not.toContain('Lähetettävä')
  })
})
