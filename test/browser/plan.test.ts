import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useReferrals } from '../database/referrals.ts'
import { expectAccessible, expectNoSidewaysScroll, useJourney } from './journey.ts'

const expert = 'hepa.koske@demo.test'

describe('a plan', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)

  /** A client whose referral the expert has accepted for themselves. */
  async function client(familyName: string): Promise<string> {
    const referrer = journey.test.as('referrer@demo.test')
    const clientId = await referrals.addPerson(referrer, { familyName })
    const { handoverId, version } = await referrals.sent(referrer, undefined, clientId)
    const { status } = await journey.test.as(expert)(`POST /api/referrals/${handoverId}/accept`, {
      responsibleId: await referrals.staffIdOf(expert),
      againstReason: 'Tiedot täydennetään ensimmäisessä tapaamisessa.',
      version,
    })
    expect(status).toBe(200)
    return clientId
  }
  /** A plan with a goal and a step that the client has accepted; gives the address of its page. */
  async function accepted(clientId: string, clientLanguage: string): Promise<string> {
    const as = journey.test.as(expert)
    const begun = await as<{ planId: string }>(`POST /api/clients/${clientId}/plans`, {
      ...{ kind: 'integration_plan', startsOn: '2026-11-21' },
      ...{ clientLanguage, binding: 'fi' },
    })
    const path = `/api/plans/${begun.body.planId}`
    const sentence = (n: number, key: string) => ({
      ...{ sentenceId: `0195f2a0-0000-7000-8000-00000000000${n}`, phrase: { key } },
      ...{ text: '', translation: null },
    })
    const { kind: _kind, ...days } = (await as<{ frame: { kind: string } }>(`GET ${path}`)).body
      .frame
    const draft = await as<{ version: number }>(`PUT ${path}/draft`, {
      version: 1,
      frame: { ...days, reviewOn: '2027-02-20' },
      body: {
        ...{ goals: [sentence(1, 'goal.job')], needs: [], duties: [], rights: [], register: {} },
        steps: [{ ...sentence(2, 'step.cv'), responsible: { kind: 'client' }, dueOn: null }],
      },
    })
    expect(draft.status).toBe(200)
    const acceptance = { mode: 'by_phone', on: '2026-11-21', withInterpreter: false }
    await as(`POST ${path}/accept`, { version: draft.body.version, ...acceptance })
    return `/clients/${clientId}/plans/${begun.body.planId}`
  }
  const add = async (page: Page, label: string, written: string, phrase: string) => {
    await page.getByRole('combobox', { name: label }).fill(written)
    await page.getByRole('option', { name: phrase }).click()
  }
  const saved = (page: Page) => page.getByText(/Tallennettu \d/).waitFor()

  it('is made of phrases and own words in Finnish and Arabic, accepted, printed and made anew', async () => {
    const clientId = await client('Suunnitelmanen')
    const page = await journey.open(expert, `/clients/${clientId}`)
    await page.getByRole('link', { name: 'Suunnitelma', exact: true }).click()
    await page.getByText('Suunnitelmaa ei ole vielä tehty').waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Aloita suunnitelma' }).click()
    const dialog = page.getByRole('dialog', { name: 'Aloita suunnitelma' })
    await dialog.getByRole('combobox', { name: 'Suunnitelman laji' }).click()
    await page.getByRole('option', { name: 'Kotoutumissuunnitelma' }).click()
    await dialog.getByRole('combobox', { name: 'Asiakkaan kieli rinnalla' }).fill('arab')
    await page.getByRole('option', { name: 'arabia' }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Aloita suunnitelma' }).click()
    const goals = page.getByRole('region', { name: 'Tavoitteesi' })
    await goals.getByText('Tavoitteita ei ole vielä kirjattu.').waitFor()

    // What is missing is told where it is; nothing is accepted.
    await page.getByRole('textbox', { name: 'Tarkistetaan viimeistään' }).fill('20.2.2027')
    await saved(page)
    await page.getByRole('button', { name: 'Merkitse hyväksytyksi' }).click()
    const accept = page.getByRole('dialog', { name: 'Asiakas hyväksyy suunnitelman' })
    await accept.getByRole('radio', { name: 'Tapaamisessa' }).check()
    await accept.getByRole('button', { name: 'Merkitse hyväksytyksi' }).click()
    await page.getByText('Lisää ainakin yksi tehtävä.').waitFor()
    await expectAccessible(page)

    await add(page, 'Lisää tavoite', 'kelen taso', 'Tavoitteesi on suomen kielen taso …')
    await goals.getByRole('combobox', { name: 'Taitotaso' }).click()
    await page.getByRole('option', { name: 'B1.1' }).click()
    await goals.getByText('Tavoitteesi on suomen kielen taso B1.1.').waitFor()
    await add(page, 'Lisää tehtävä', 'ansioluetelo', 'Teet ansioluettelon ja työnhakuprofiilin.')
    await add(page, 'Lisää tehtävä', 'tyokokeilu', 'Menet työkokeiluun.')
    const steps = page.getByRole('region', { name: 'Mitä teemme' })
    await steps.getByRole('combobox', { name: 'Vastuussa' }).last().click()
    await page
      .getByRole('option')
      .filter({ hasText: /^OSKE$/ })
      .click()
    await steps.getByRole('textbox', { name: 'Viimeistään' }).last().fill('1.3.2027')
    await page.getByRole('button', { name: 'Lisää palvelutarve: Kirjoita omin sanoin' }).click()
    await page
      .getByRole('textbox', { name: 'Omin sanoin: suomi' })
      .fill('Tarvitset rauhallisen paikan.')
    const needs = page.getByRole('region', { name: 'Mitä tarvitset' })
    await needs.getByText('Ei vielä käännetty').last().waitFor()
    await page.getByRole('textbox', { name: 'Käännös: arabia' }).fill('تحتاج إلى مكان هادئ.')
    await needs.getByText('Käännetty käsin').waitFor()
    await saved(page)
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Merkitse hyväksytyksi' }).click()
    await accept.getByRole('radio', { name: 'Tapaamisessa' }).check()
    await accept.getByRole('checkbox', { name: 'Tulkki oli mukana' }).check()
    await expectAccessible(page)
    await accept.getByRole('button', { name: 'Merkitse hyväksytyksi' }).click()
    await page.getByText('Suunnitelma on voimassa').waitFor()
    await page.getByText(/tapaamisessa, tulkki mukana/).waitFor()
    // The client's words run from right to left; a duty that nobody has checked is not said in them.
    const arabic = page.locator('[lang="ar"][dir="rtl"]')
    await arabic.getByText('تحتاج إلى مكان هادئ.').waitFor()
    const duties = page.getByRole('region', { name: 'Velvollisuutesi' })
    await duties.getByText('Ei näytetä ennen tarkistusta').first().waitFor()
    await page.getByRole('combobox', { name: 'Tilanne: Menet työkokeiluun.' }).click()
    await page.getByRole('option', { name: 'Käynnissä' }).click()
    await page.getByText('Tilanne tallennettu').waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Tulosta (PDF)' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Rinnalla arabia' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('fits a phone, and its texts for the register are copied one by one', async () => {
    const clientId = await client('Puhelinen')
    const path = await accepted(clientId, 'ru')
    const page = await journey.open(expert, path, {
      width: 390,
    })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByText('Ваша цель', { exact: false }).waitFor()
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Näytä tekstit' }).click()
    await page.getByRole('button', { name: 'Kopioi: Työnhakuprofiili' }).click()
    await page.getByText('Kopioitu: Työnhakuprofiili').waitFor()
    await page.getByText(/^Kopioinut /).waitFor()
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain(
      'ansioluettelon',
    )
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  it('is made anew, and tells what has changed since it was accepted', async () => {
    const clientId = await client('Muuttunen')
    const page = await journey.open(expert, await accepted(clientId, 'ar'))
    await page.getByRole('button', { name: 'Tee uusi versio' }).click()
    await page.getByText('Voimassa, uusi versio tekeillä').waitFor()
    await page.getByRole('button', { name: 'Toiminnot: Teet ansioluettelon', exact: false }).click()
    await page.getByRole('menuitem', { name: 'Poista' }).click()
    await add(page, 'Lisää tehtävä', 'uraohj', 'Tapaat uraohjaajan.')
    const changes = page.getByRole('region', { name: 'Mitä on muuttunut hyväksymisen jälkeen' })
    await changes.getByText('Uusi', { exact: true }).waitFor()
    await changes.getByText('Poistettu', { exact: true }).waitFor()
    await changes.getByText('Teet ansioluettelon ja työnhakuprofiilin.').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Versio 1' }).click()
    await page.getByText('Luet versiota 1. Se ei ole uusin.').waitFor()
    await expectAccessible(page)
  })
})
