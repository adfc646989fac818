import { beforeAll, describe, expect, it } from 'vitest'
import { toDay } from '../../src/platform/shared/days.ts'
import { espoo, organisationOf, useFactories } from '../database/factories.ts'
import { insertFigures, type MadeFigure, makeFigures, setGoal } from '../database/figures.ts'
import { testDay } from '../database/template.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

describe('results against targets', () => {
  const journey = useJourney()
  const { test } = journey
  const factories = useFactories(test)

  beforeAll(async () => {
    await test.owner.query('delete from clientship_figure')
    await setGoal(test.owner, espoo, koske, {
      ...{ from: toDay('2026-01-01'), reachedBy: ['employed_open', 'entrepreneur'] },
      inOwnField: ['employed_open'],
      cohortMonths: [12],
    })
    // Seven of those who came this year are in the register, and are the manager's to see.
    const known = []
    for (let n = 0; n < 7; n += 1)
      known.push(
        await factories.client({
          areaId: espoo,
          organisations: [koske],
          familyName: `Tulosnen${n}`,
        }),
      )
    let left = known
    const figures = makeFigures(7, 1200, [koske, oske], testDay).map((one): MadeFigure => {
      if (one.organisationId !== koske || !one.startedOn.startsWith('2026')) return one
      const [next, ...rest] = left
      left = rest
      return next ? { ...one, clientId: next.clientId } : one
    })
    await insertFigures(test.owner, espoo, figures)
  })

  it('tell a manager how far the centre is, and who is behind a figure', async () => {
    const page = await journey.open('manager.koske@demo.test', '/results')
    await page.getByText(/uutta asiakasta, tavoite 500; tällä tahdilla/).waitFor()
    await page
      .getByRole('img', { name: /uutta asiakasta, marraskuu/ })
      .locator('svg')
      .waitFor()
    await page.getByText('Luettu tavoitteeksi kalenterivuotta kohti, ei vahvistettu').waitFor()
    await page.getByText('Koske: 42,5% päättyneistä työhön').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /Näytä henkilöt: Uudet asiakkaat/ }).click()
    await page.getByText(/7\/\d+ on sinun nähtävissäsi/).waitFor()
    await page.getByRole('link', { name: 'Tulosnen3, Maija' }).waitFor()
    await expectAccessible(page)
    const { rows } = await test.owner.query(
      `select count(distinct c.client_id)::integer as shown from access_log l join access_log_client c using (area_id, log_id)
        where l.event = 'ResultPeopleRead'`,
    )
    expect(rows).toEqual([{ shown: 7 }])
  })

  it('hide small groups in the tables beside the charts, and list nobody behind them', async () => {
    const page = await journey.open('manager.koske@demo.test', `/results/${koske}?view=goal`)
    // The line of the target says what it is, within the drawing.
    const drawing = page.getByRole('figure', { name: 'Sukupuoli' }).locator('svg').last()
    const target = await drawing.getByText(/Tavoite 50/).boundingBox()
    const frame = await drawing.boundingBox()
    expect(target?.y).toBeGreaterThanOrEqual(frame?.y ?? Number.POSITIVE_INFINITY)
    expect((target?.y ?? 0) + (target?.height ?? 0)).toBeLessThanOrEqual(
      (frame?.y ?? 0) + (frame?.height ?? 0),
    )
    const figure = page.getByRole('figure', { name: 'Äidinkieli' })
    await figure.getByRole('button', { name: 'Taulukkona' }).press('Enter')
    await figure.getByRole('table').getByText('peitetty').first().waitFor()
    await expectAccessible(page)
    const row = figure.getByRole('row').filter({ hasText: 'peitetty' }).first()
    expect(
      await row
        .getByText('peitetty')
        .first()
        .evaluate((cell) => cell.closest('a')),
    ).toBeNull()
  })

  it('show the area its centres side by side, in Swedish and in the dark on a phone', async () => {
    const page = await journey.open('area@demo.test', '/results', {
      ...{ locale: 'sv-FI', dark: true, width: 390, height: 844 },
    })
    await page.getByRole('heading', { name: 'Områdets resultat', level: 1 }).waitFor()
    await page.locator('figure svg').first().waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: 'Öppna: Koske' }).click()
    await page.waitForURL(`**/results/${koske}*`)
    await page
      .getByRole('heading', { name: 'Områdets resultat', level: 1 })
      .waitFor({ state: 'detached' })
    await page.getByRole('link', { name: /Visa personerna: Nya kunder/ }).click()
    await page.getByText(/^0\/\d+ får du se/).waitFor()
  })

  it('are kept from who has no right to them', async () => {
    const outsider = journey.test.as('manager.stadi@demo.test')
    expect((await outsider(`GET /api/results/${koske}`)).status).toBe(404)
    expect((await outsider(`GET /api/results/${koske}/people?figure=new&year=2026`)).status).toBe(
      404,
    )
    expect((await outsider('GET /api/results')).status).toBe(403)
    const page = await journey.open('manager.stadi@demo.test', `/results/${koske}`)
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    for (const user of ['researcher', 'dpo', 'reception', 'teacher.oske']) {
      const refused = await journey.open(`${user}@demo.test`, `/results/${koske}`)
      await refused.getByRole('heading', { level: 1 }).waitFor()
      expect(await refused.getByText('Tavoite 500').count()).toBe(0)
      expect((await journey.test.as(`${user}@demo.test`)(`GET /api/results/${koske}`)).status).toBe(
        403,
      )
    }
  })

  it('name referrers only under a decision of the area, which can be ended', async () => {
    const page = await journey.open('area@demo.test', '/settings/area')
    await page.getByRole('button', { name: 'Kirjaa päätös' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Päätöksen päivä').fill('1.11.2026')
    await dialog.getByLabel('Päätöksen tunniste').fill('Työllisyyslautakunta § 12')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Kirjaa päätös' }).click()
    await page.getByText('Päätös on voimassa: nimet näkyvät.').waitFor()
    await page.getByRole('button', { name: 'Päätä voimassaolo' }).click()
    await page.getByText('Voimassa olevaa päätöstä ei ole: nimet eivät näy.').waitFor()
    await expectAccessible(page)
  })
})
