import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ClientId } from '../../src/clients/model.access.ts'
import type { ClientshipId } from '../../src/clientships/model.clientship.ts'
import { useReferrals } from '../database/referrals.ts'
import { expectAccessible, expectFocused, expectNoSidewaysScroll, useJourney } from './journey.ts'

const expert = 'hepa.koske@demo.test'
const today = '21.11.2026'

describe('a client of a centre', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)

  /** A person whose referral the expert has accepted for themselves. */
  async function accepted(familyName: string): Promise<{
    clientId: ClientId
    clientshipId: ClientshipId
  }> {
    const as = journey.test.as(expert)
    const clientId = await referrals.addPerson(journey.test.as('referrer@demo.test'), {
      familyName,
    })
    const { handoverId, version } = await referrals.sent(
      journey.test.as('referrer@demo.test'),
      undefined,
      clientId,
    )
    const { status, body } = await as<{ clientshipId: ClientshipId }>(
      `POST /api/referrals/${handoverId}/accept`,
      {
        responsibleId: await referrals.staffIdOf(expert),
        againstReason: 'Tiedot täydennetään ensimmäisessä tapaamisessa.',
        version,
      },
    )
    if (status !== 200) throw new Error(`Not accepted: ${JSON.stringify(body)}`)
    return { clientId, clientshipId: body.clientshipId }
  }

  const focused = (page: Page) => page.evaluate('document.activeElement?.textContent')
  const choose = async (page: Page, command: string) => {
    await page.getByRole('button', { name: /^Asiakkuus, toiminnot/ }).click()
    await page.getByRole('menuitem', { name: command }).click()
  }

  it('goes from waiting over a step and a note to a pause and back', async () => {
    const { clientId } = await accepted('Polkunen')
    const page = await journey.open(expert, `/clients/${clientId}`)
    const head = page.getByRole('region', { name: /^Asiakkuus:/ })
    await head.getByText('Odottaa alkua').waitFor()
    const path = page.getByRole('list', { name: 'Asiakkaan polku lähetteestä alkaen' })
    await path.getByRole('button').first().waitFor()
    await page.getByText('Seuraavaa askelta ei ole sovittu').waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Sovi seuraava askel' }).click()
    await page.getByRole('textbox', { name: 'Mitä seuraavaksi tehdään' }).fill('Osaamiskartoitus')
    await page.getByRole('textbox', { name: 'Milloin' }).fill('1.12.2026')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
    await page.getByText('Seuraava askel tallennettu').waitFor()
    await head.getByText('Osaamiskartoitus').waitFor()
    // The focus is where the dialog was opened; below, on the button of the menu whose entry is gone by then.
    await expect.poll(() => focused(page)).toBe('Muuta seuraavaa askelta')

    // The first meeting makes the clientship active; words that do not belong there are warned of.
    await page.getByRole('link', { name: 'Kirjaa merkintä' }).click()
    await page
      .locator('label')
      .filter({ hasText: /^Tapaaminen$/ })
      .click()
    await page.getByRole('textbox', { name: 'Päivä' }).fill(today)
    const text = page.getByRole('textbox', { name: 'Merkintä' })
    await text.fill('Kertoi masennuksesta.')
    await page
      .getByRole('status')
      .getByText(/masennuksesta/)
      .waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Yleiskuva' }).click()
    await page.getByRole('link', { name: 'Merkinnät', exact: true }).click()
    expect(await text.inputValue()).toBe('Kertoi masennuksesta.')
    await text.fill('Käytiin läpi tavoitteet.')
    await page.getByRole('button', { name: 'Tallenna merkintä' }).click()
    await page.getByText('Merkintä tallennettu. Asiakkuus on nyt käynnissä.').waitFor()
    await head.getByText('Käynnissä').waitFor()
    expect(await text.inputValue()).toBe('')
    await expectFocused(page.locator('form, form *'))

    await choose(page, 'Siirrä tauolle')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toMatch(/^Asiakkuus/)
    await choose(page, 'Siirrä tauolle')
    await page.getByRole('combobox', { name: 'Tauon syy' }).click()
    await page.getByRole('option', { name: 'Perhevapaa' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Siirrä tauolle' }).click()
    await head.getByText('Tauolla').waitFor()
    await choose(page, 'Jatka asiakkuutta')
    // The first field has the focus, not the button that closes the dialog.
    await expectFocused(page.getByRole('textbox', { name: 'Perustelu tai lisätieto' }))
    await page.getByRole('button', { name: 'Jatka asiakkuutta' }).click()
    await head.getByText('Käynnissä').waitFor()
  })

  it('ends with its outcome, which is on the page, and is taken in again', async () => {
    const { clientId, clientshipId } = await accepted('Päättyvä')
    const planned = await journey.test.as(expert)<{ version: number }>(
      `POST /api/clientships/${clientshipId}/next-step`,
      { text: 'Osaamiskartoitus', on: null, version: 1 },
    )
    expect(planned.status).toBe(200)
    const page = await journey.open(expert, `/clients/${clientId}`)
    const head = page.getByRole('region', { name: /^Asiakkuus:/ })
    await choose(page, 'Päätä asiakkuus')
    const dialog = page.getByRole('dialog', { name: 'Päätä asiakkuus' })
    await dialog.getByRole('combobox', { name: 'Päättymisen syy' }).click()
    await page.getByRole('option', { name: 'Työ avoimilla työmarkkinoilla' }).click()
    await dialog.getByRole('textbox', { name: 'Alkoi' }).fill(today)
    await dialog.getByRole('textbox', { name: 'Päättymispäivä' }).fill(today)
    // What is missing is told where it is, and nothing is ended.
    await dialog.getByRole('button', { name: 'Päätä asiakkuus' }).click()
    await dialog.getByText('Osa tiedoista puuttuu tai on väärin').waitFor()
    await dialog.getByRole('combobox', { name: 'Mistä tieto on' }).click()
    await page.getByRole('option', { name: 'Työnantaja tai oppilaitos' }).click()
    await dialog.getByRole('radio', { name: 'Kyllä' }).check()
    await dialog.getByRole('textbox', { name: 'Työtunteja viikossa' }).fill('37')
    await dialog.getByRole('radio', { name: 'Ei enää tarpeen' }).check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Päätä asiakkuus' }).click()
    await page.getByText('Asiakkuus on päättynyt').waitFor()
    await head.getByText('Päättynyt').waitFor()
    await page.getByText('Oman alan työ · arvioi', { exact: false }).waitFor()
    await page.getByText(/Seuranta jatkuu/).waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Avaa uusi asiakkuus' }).first().click()
    const again = page.getByRole('dialog', { name: 'Avaa uusi asiakkuus' })
    await again.getByRole('radio').first().click()
    await again
      .getByRole('textbox', { name: 'Miksi asiakkuus avataan uudelleen' })
      .fill('Työ päättyi koeaikaan.')
    await again.getByRole('button', { name: 'Avaa uusi asiakkuus' }).click()
    await page.getByText('Uusi asiakkuus avattu').waitFor()
    await head.getByText('Odottaa alkua').waitFor()
  })

  it('opens a mark of the path by the keyboard alone, as a line and as a list', async () => {
    const { clientId } = await accepted('Nuolinen')
    await journey.test.as(expert)(`POST /api/clients/${clientId}/notes`, {
      kind: 'call',
      happenedOn: '2026-11-21',
      text: 'Sovittiin aika.',
    })
    const page = await journey.open(expert, `/clients/${clientId}`)
    const path = page.getByRole('list', { name: 'Asiakkaan polku lähetteestä alkaen' })
    await path.getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('Puhelu').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Näytä luettelona' }).click()
    await path.getByRole('link', { name: 'Puhelu' }).click()
    await page.getByText('Sovittiin aika.').waitFor()
    await expectAccessible(page)
  })

  it('fits a phone, in the dark, in Swedish and English', async () => {
    const { clientId } = await accepted('Abdirahman-Warsame-Mohamud-Hassanzade')
    for (const [path, locale] of [
      [`/clients/${clientId}`, 'sv-FI'],
      [`/clients/${clientId}/notes`, 'en-GB'],
      [`/clients/${clientId}/referrals`, 'sv-FI'],
      ['/my-clients', 'en-GB'],
    ] as const) {
      const page = await journey.open(expert, path, {
        ...{ width: 390, height: 844, dark: true, locale },
      })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })

  it('is refused to a teacher who is not with the client, and unknown to the other area', async () => {
    const { clientId } = await accepted('Salainen')
    for (const email of ['teacher.oske@demo.test', 'hepa.stadi@demo.test']) {
      const page = await journey.open(email, `/clients/${clientId}`)
      await page.getByRole('alert').first().waitFor()
      expect(await page.textContent('body')).not.toContain('Salainen')
    }
    const page = await journey.open('hepa.stadi@demo.test', '/my-clients')
    await page.getByText('Sinulla ei ole avoimia asiakkuuksia').waitFor()
    await expectAccessible(page)
  })
})

describe('the work list', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)

  /** The names on the screen, in their order. */
  const namesOn = async (page: Page) =>
    (await page.getByRole('table').locator('tbody tr td:first-child').allInnerTexts()).map((name) =>
      name.trim(),
    )

  it('narrows by the address, keeps a view, and exports the rows of the screen', async () => {
    const as = journey.test.as(expert)
    const responsibleId = await referrals.staffIdOf(expert)
    for (const [familyName, on] of [
      ['Aalto', '2026-12-05'],
      ['Berg', '2026-11-01'],
      ['Cederqvist', null],
      ['Dahl', '2026-11-10'],
    ] as const) {
      const referrer = journey.test.as('referrer@demo.test')
      const clientId = await referrals.addPerson(referrer, { familyName })
      const { handoverId, version } = await referrals.sent(referrer, undefined, clientId)
      const { body } = await as<{ clientshipId: string }>(
        `POST /api/referrals/${handoverId}/accept`,
        { responsibleId, againstReason: 'Sovittu keskuksessa.', version },
      )
      if (on !== null)
        // A step of the past: agreed then, and late by now.
        await journey.test.owner.query(
          `update clientship set next_step = 'Soitto', next_step_set_by = 'person', next_step_on = $2 where clientship_id = $1`,
          [body.clientshipId, on],
        )
    }
    const page = await journey.open(expert, '/my-clients')
    await page.getByRole('link', { name: /Berg/ }).waitFor()
    const shown = await namesOn(page)
    expect(shown.map((name) => name.split(' ')[0])).toEqual(['Berg', 'Dahl', 'Aalto', 'Cederqvist'])
    await page.getByText('20 pv myöhässä').waitFor()
    await expectAccessible(page)

    await page.getByRole('combobox', { name: 'Vaatii huomiota' }).click()
    await page.getByRole('option', { name: 'Askel myöhässä' }).click()
    await page.waitForURL('**/my-clients?attention=overdue')
    await page.getByText('2 riviä').waitFor()
    await page.getByRole('button', { name: 'Näkymät' }).click()
    await page.getByRole('menuitem', { name: 'Tallenna tämä näkymä' }).click()
    await page.getByRole('textbox', { name: 'Näkymän nimi' }).fill('Kiireiset')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tallenna näkymä' }).click()
    await page.getByText('Näkymä Kiireiset tallennettu').waitFor()
    await page.getByRole('button', { name: 'Tyhjennä rajaukset' }).click()
    await page.getByText('4 riviä').waitFor()
    await page.getByRole('button', { name: 'Näkymät' }).click()
    await page.getByRole('menuitem', { name: 'Kiireiset' }).click()
    await page.getByText('2 riviä').waitFor()
    await page.getByRole('button', { name: 'Näkymä: Kiireiset' }).waitFor()

    // Once the last view is taken away, the dialog says so and the keyboard is still in it.
    await page.getByRole('button', { name: 'Näkymä: Kiireiset' }).click()
    await page.getByRole('menuitem', { name: 'Muokkaa näkymiä' }).click()
    const views = page.getByRole('dialog', { name: 'Muokkaa näkymiä' })
    await views.getByRole('button', { name: 'Poista näkymä Kiireiset' }).press('Enter')
    await views.getByText('Et ole vielä tallentanut näkymiä').waitFor()
    await expectFocused(views.locator('*'))
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Näkymät' }).waitFor()

    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Vie Exceliin' }).click()
    const file = await (await coming).path()
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file)
    const sheet = book.worksheets[0]
    const heads = (sheet?.getRow(1).values ?? []) as readonly unknown[]
    const name = heads.indexOf('Nimi')
    const step = heads.indexOf('Seuraava askel')
    expect([name, step].every((column) => column > 0)).toBe(true)
    const rows = [2, 3, 4].map((row) => sheet?.getRow(row))
    expect(rows.map((row) => row?.getCell(name).text).filter(Boolean)).toEqual(await namesOn(page))
    expect(rows.map((row) => row?.getCell(step).text)).toEqual(['Soitto', 'Soitto', ''])

    await page.getByRole('link', { name: /Dahl/ }).click()
    const beside = page.getByRole('region', { name: 'Asiakas', exact: true })
    await beside.getByRole('heading', { name: /Dahl/ }).waitFor()
    await beside
      .getByText(/1\d päivää myöhässä/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await expectNoSidewaysScroll(page)
  })

  it('shows a manager who has how many, and narrows to one of them', async () => {
    const page = await journey.open('manager.koske@demo.test', '/my-clients')
    await page.getByRole('heading', { name: 'Asiakkuudet', level: 1 }).waitFor()
    expect(await page.getByText('Omat asiakkaat').count()).toBe(0)
    const experts = page.getByRole('list', { name: 'Asiakkuudet vastuuasiantuntijoittain' })
    await experts.getByRole('button').first().click()
    await page.waitForURL(/responsible=/)
    await expectAccessible(page)
  })
})
