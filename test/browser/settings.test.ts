import { describe, expect, it } from 'vitest'
import type { Area } from '../../src/areas/model.area.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

describe('the settings of an area', () => {
  const journey = useJourney()
  const administrator = 'admin@demo.test'
  const manager = 'manager.koske@demo.test'

  async function centreOf(code: string) {
    const { body } = await journey.test.as(administrator)<Area>('GET /api/area')
    const centre = body.centres.find((one) => one.code === code)
    if (!centre) throw new Error(`No centre ${code}`)
    return centre
  }

  it('let a manager add a person, who sets a password by a link and signs in', async () => {
    const page = await journey.open(manager, '/settings/staff')
    await page.getByRole('button', { name: 'Lisää henkilö' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nimi').fill('Aino Uusi')
    await dialog.getByLabel('Työsähköposti').fill('aino.uusi@example.fi')
    await dialog.getByRole('combobox', { name: 'Rooli' }).click()
    await page.getByRole('option', { name: 'Uraohjaaja' }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Lisää henkilö' }).click()
    const panel = page.getByRole('region', { name: 'Henkilö', exact: true })
    await panel.getByRole('heading', { name: 'Aino Uusi' }).waitFor()
    await panel.getByRole('button', { name: 'Tee kutsu' }).click()
    const link = await page.getByRole('dialog').getByLabel('Linkki', { exact: true }).inputValue()
    await expectAccessible(page)

    // The library of sign-in goes by the clock of the machine, not by that of the test.
    await journey.test.owner.query(
      `update auth.verification set "expiresAt" = now() + interval '1 day'`,
    )
    const invited = await journey.open(undefined, new URL(link).pathname + new URL(link).hash)
    await invited.getByLabel('Uusi salasana', { exact: true }).fill('pitkä lause on hyvä')
    await invited.getByLabel('Uusi salasana toisen kerran').fill('pitkä lause on hyvä')
    await expectAccessible(invited)
    expect(invited.url()).not.toContain(new URL(link).hash)
    await invited.getByRole('button', { name: 'Aseta salasana' }).click()
    await invited.getByText('Salasana on asetettu').waitFor()
    await invited.getByLabel('Sähköposti').fill('aino.uusi@example.fi')
    await invited.getByLabel('Salasana', { exact: true }).fill('pitkä lause on hyvä')
    await invited.getByRole('button', { name: 'Kirjaudu', exact: true }).click()
    await invited.getByRole('button', { name: /Aino Uusi/ }).waitFor()
  })

  it('let a person choose, field by field, when somebody else was faster', async () => {
    const { organisationId, version, code, goal } = await centreOf('koske')
    const page = await journey.open(manager, `/settings/centres/${organisationId}`)
    await page.getByRole('button', { name: 'Muokkaa', exact: true }).click()
    const faster = await journey.test.as(administrator)(`PUT /api/centres/${organisationId}`, {
      code,
      ownerName: 'Espoo ja Kauniainen',
      goal: { ...goal, fi: 'Oman alan työpaikka' },
      version,
    })
    expect(faster.status).toBe(200)
    await page.getByLabel('Järjestäjä').fill('Espoon kaupunki ja Omnia')
    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByRole('radio', { name: /Espoo ja Kauniainen/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tallenna valinnat' }).click()
    const storedNow = async () => {
      const { ownerName, goal: aim } = await centreOf('koske')
      return [ownerName, aim.fi]
    }
    await expect
      .poll(storedNow, { timeout: 10_000 })
      .toEqual(['Espoon kaupunki ja Omnia', 'Oman alan työpaikka'])
  })

  it('move a service by keyboard alone, without losing the place', async () => {
    const { organisationId, services } = await centreOf('oske')
    const page = await journey.open(administrator, `/settings/centres/${organisationId}`)
    const name = services[0]?.name.fi ?? ''
    await page.getByRole('button', { name: `Siirrä alemmas: ${name}` }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await centreOf('oske')).services[2]?.name.fi, { timeout: 5000 })
      .toBe(name)
    const focused = await page.evaluate<string | null>(
      'document.activeElement.getAttribute("aria-label")',
    )
    expect(focused).toBe(`Siirrä alemmas: ${name}`)

    // Who may open a record outside their access, and for how long.
    await page.getByRole('link', { name: 'Avaaminen perustelulla' }).click()
    await page.getByRole('button', { name: 'Muuta', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'Uraohjaaja' }).check()
    await dialog.getByRole('textbox', { name: /^Kuinka monta tuntia/ }).fill('4')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Tallenna' }).click()
    // Until the dialog is gone, its own words are on the page too.
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('4 tuntia', { exact: true }).waitFor()
    await page.getByText(/Uraohjaaja/).waitFor()
    await expectAccessible(page)
  })

  it('say when the goal of a centre is reached, and let its manager define it anew from a day on', async () => {
    const { organisationId } = await centreOf('koske')
    const page = await journey.open(manager, `/settings/centres/${organisationId}`)
    const goal = page.getByRole('region', { name: 'Milloin tavoite toteutuu' })
    await goal.getByText('Yrittäjyys (vahvistettu)').waitFor()
    await goal.getByRole('button', { name: 'Uusi määritelmä' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Voimassa alkaen' }).fill('1.1.2027')
    await dialog.getByRole('textbox', { name: 'Lähde tai päätös' }).fill('Lautakunta 3.12.2026')
    const reasons = dialog.getByRole('group', { name: /Päättymisen syyt/ })
    await reasons.getByRole('checkbox', { name: 'Tutkinto-opiskelu' }).check()
    await reasons.getByRole('checkbox', { name: 'Yrittäjyys' }).uncheck()
    expect(await dialog.getByText('Lasketaan vasta vahvistettuna').count()).toBe(0)
    const ownField = dialog.getByRole('group', { name: /Vain oman alan työ/ })
    await ownField.getByRole('checkbox', { name: 'Palkkatuettu työ' }).uncheck()
    await expectAccessible(page)
    // The administrator was faster: this person sees both and chooses.
    const path = `/api/centres/${organisationId}/goal`
    const faster = await journey.test.as(administrator)(`PUT ${path}`, {
      ...{ reachedBy: ['employed_open'], inOwnField: [], whenConfirmed: [], cohortMonths: [12] },
      ...{ source: 'Oikaisu', validFrom: '2026-12-01', version: 1 },
    })
    expect(faster.status).toBe(200)
    await dialog.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByRole('radio', { name: /Oikaisu/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tallenna valinnat' }).click()
    await goal.getByText('Tuleva: 1.1.2027 alkaen').waitFor()
    await expectAccessible(page)
    const { body } = await journey.test.as(manager)<{
      goals: { validFrom: string; reachedBy: string[]; inOwnField: string[] }[]
    }>(`GET ${path}`)
    expect(body.goals.map(({ validFrom }) => validFrom)).toEqual([
      ...['2027-01-01', '2026-12-01', '2026-01-01'],
    ])
    expect(body.goals[0]).toMatchObject({
      reachedBy: ['employed_open', 'employed_subsidised', 'apprenticeship', 'degree_study'],
      inOwnField: ['employed_open', 'apprenticeship'],
    })
    const other = await journey.open(
      'manager.oske@demo.test',
      `/settings/centres/${organisationId}`,
    )
    await other.getByRole('region', { name: 'Milloin tavoite toteutuu' }).waitFor()
    expect(await other.getByRole('button', { name: 'Uusi määritelmä' }).count()).toBe(0)
  })

  it('are read and used on a phone, in the dark and in Swedish', async () => {
    const { organisationId } = await centreOf('oske')
    for (const path of [
      '/settings/area',
      '/settings/centres',
      `/settings/centres/${organisationId}`,
      '/settings/offices',
      '/settings/staff',
      '/settings/retention',
    ]) {
      const page = await journey.open(administrator, path, {
        width: 390,
        height: 844,
        dark: true,
        locale: 'sv-FI',
      })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })

  it('are no page of those who may change nothing in them', async () => {
    const page = await journey.open('hepa.koske@demo.test', '/settings/staff')
    await page.getByRole('heading', { name: 'Sivu ei kuulu rooliisi' }).waitFor()
  })

  it('are of everybody who meets clients how their own calendar is kept, with the times that it gives', async () => {
    const page = await journey.open('hepa.koske@demo.test', '/my-day')
    await page.getByRole('link', { name: 'Asetukset' }).click()
    await page.getByRole('heading', { level: 1, name: 'Oma kalenteri' }).waitFor()
    const times = page.getByRole('status').filter({ hasText: 'Tapaaminen kestää' })
    await times.filter({ hasText: 'kestää 45 minuuttia' }).waitFor()
    await page.getByLabel('Keskustelu').fill('50')
    await times.filter({ hasText: 'kestää 50 minuuttia' }).waitFor()
    await page.getByLabel('Päättyy').first().fill('7.00')
    await page.getByText('Ajat näkyvät, kun kaikki kohdat on täytetty oikein.').waitFor()
    await page.getByLabel('Päättyy').first().fill('14.00')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByText('Kalenterilla on omat asetukset.').waitFor()
    expect(await page.getByLabel('Päättyy').first().inputValue()).toBe('14:00')
  })
})
