import { beforeAll, describe, expect, it } from 'vitest'
import type { InboxRow } from '../../src/clientships/model.referral.ts'
import { koske, useReferrals } from '../database/referrals.ts'
import { expectAccessible, expectFocused, expectNoSidewaysScroll, useJourney } from './journey.ts'

const referrer = 'referrer@demo.test'
const expert = 'hepa.koske@demo.test'

describe('the inbox of a centre', () => {
  const journey = useJourney()
  const referrals = useReferrals(journey.test)
  const names = ['Ensimmäinen', 'Toinen', 'Kolmas', 'Neljäs', 'Viides', 'Kuudes']

  beforeAll(async () => {
    for (const familyName of names) {
      const as = journey.test.as(referrer)
      const clientId = await referrals.addPerson(as, { familyName, givenNames: 'Ifrah' })
      await referrals.observe(as, clientId, familyName !== 'Toinen')
      await referrals.sent(as, koske, clientId)
    }
    // The first is past its day, the others follow in the order of their names.
    await journey.test.owner.query(
      `update handover h set sent_on = sent_on - 20 + v.at::int, due_on = due_on - 20 + v.at::int
         from client c, unnest($1::text[]) with ordinality v(name, at)
        where c.client_id = h.client_id and c.family_name = v.name`,
      [names],
    )
  })

  const openRows = async () =>
    (await journey.test.as(expert)<{ rows: InboxRow[] }>('GET /api/inbox')).body.rows.map(
      ({ familyName }) => familyName,
    )

  it('tells in the rail how many wait, narrows by the address, and is empty with a word', async () => {
    const page = await journey.open(expert, '/')
    await page.getByRole('link', { name: /^Saapuneet.*6 odottaa/ }).click()
    await page.getByRole('heading', { name: 'Saapuneet lähetteet' }).waitFor()
    await page.getByRole('link', { name: 'Ensimmäinen Ifrah' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('combobox', { name: 'Kriteerit' }).click()
    await page.getByRole('option', { name: 'Ei sovi' }).click()
    await page.waitForURL('**verdict=not_met**')
    await page.getByText('1 rivi').waitFor()
    await page.getByRole('cell', { name: 'Ei sovi Työtilanne' }).waitFor()
    await page.goto(`${journey.url}/inbox?only=escalated`)
    await page.getByText('Rajauksilla ei löydy lähetteitä').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tyhjennä rajaukset' }).last().click()
    await page.getByRole('link', { name: 'Ensimmäinen Ifrah' }).waitFor()
  })

  it('asks the sender without losing the place in the queue', async () => {
    const page = await journey.open(expert, '/inbox')
    await page.getByRole('link', { name: 'Kuudes Ifrah' }).click()
    const panel = page.getByRole('region', { name: 'Lähete', exact: true })
    await panel.getByRole('heading', { name: 'Ifrah Kuudes' }).waitFor()
    await panel.getByText('Käsittelyssä').first().waitFor()
    await panel.getByRole('button', { name: 'Kysy lähettäjältä' }).click()
    await panel.getByRole('textbox', { name: 'Mitä kysyt lähettäjältä' }).fill('Milloin työ alkaa?')
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Lähetä kysymys' }).click()
    await page.getByText('Kysymys on lähetetty').waitFor()
    await panel.getByText('Milloin työ alkaa?').first().waitFor()
    expect(await openRows()).toEqual(names)
  })

  it('keeps its heading and its way back on a phone when the referral is none of theirs', async () => {
    const page = await journey.open(expert, `/inbox?open=${crypto.randomUUID()}`, {
      width: 390,
      height: 844,
    })
    await page.getByRole('alert').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Lähete' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sulje' }).click()
    await page.getByRole('heading', { level: 1, name: 'Saapuneet lähetteet' }).waitFor()
  })

  it('accepts with the caseload in sight, against the criteria with a reason, and opens the next', async () => {
    const page = await journey.open(expert, '/inbox', { locale: 'en-GB' })
    await page.getByRole('link', { name: 'Toinen Ifrah' }).click()
    const panel = page.getByRole('region', { name: 'Referral', exact: true })
    await panel.getByRole('button', { name: 'Accept' }).click()
    const form = panel.getByRole('region', { name: 'Accept' })
    await form.getByRole('radio', { name: /Laura Mäkelä/ }).click()
    await form.getByRole('button', { name: 'Accept' }).click()
    await form.getByText('Write the reason').waitFor()
    await expectAccessible(page)
    const why = form.getByRole('textbox', {
      name: 'Why you accept although the criteria are not met',
    })
    await expectFocused(why)
    await form.getByRole('button', { name: 'Cancel' }).press('Enter')
    await expectFocused(panel.getByRole('button', { name: 'Accept' }))
    await page.keyboard.press('Enter')
    await form.getByRole('radio', { name: /Laura Mäkelä/ }).click()
    await why.fill('The job ends next week.')
    await form.getByRole('button', { name: 'Accept' }).click()
    await page.getByText('Ifrah Toinen accepted, responsible Laura Mäkelä').waitFor()
    await panel.getByRole('heading', { name: 'Ifrah Kolmas' }).waitFor()
    expect(await openRows()).not.toContain('Toinen')
  })

  it('returns with a reason, on a phone', async () => {
    const page = await journey.open(expert, '/inbox', { width: 390, height: 844, dark: true })
    await page.getByRole('link', { name: 'Ensimmäinen Ifrah' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ifrah Ensimmäinen' }).waitFor()
    await page.getByRole('button', { name: 'Palauta' }).click()
    const form = page.getByRole('region', { name: 'Palauta lähettäjälle' })
    await form.getByRole('button', { name: 'Palauta' }).click()
    await form.getByText('Valitse syy').waitFor()
    await expectFocused(form.getByRole('radio').first())
    await form.getByRole('radio', { name: 'Henkilöä ei tavoiteta' }).check()
    await form.getByRole('textbox').fill('Soitimme kolmesti. Tarkistakaa numero.')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await form.getByRole('button', { name: 'Palauta' }).click()
    // What was done is told above the ways of a phone, not over them.
    const told = await page.getByText('Lähete palautettu: Ifrah Ensimmäinen').boundingBox()
    const ways = await page.locator('nav').last().boundingBox()
    expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThanOrEqual(ways?.y ?? 0)
    expect(await openRows()).not.toContain('Ensimmäinen')
  })

  it('accepts several by keyboard, one by one; what somebody else decided meanwhile is told and stays', async () => {
    const page = await journey.open(expert, '/inbox')
    await page.getByRole('link', { name: 'Kolmas Ifrah' }).focus()
    for (const key of [' ', 'j', ' ', 'j', ' ']) await page.keyboard.press(key)
    await page.getByText('3 merkittyä').waitFor()
    await expectAccessible(page)
    const bar = page.getByRole('region', { name: 'Merkityt lähetteet' })
    await bar.getByRole('button', { name: 'Ota vastaan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /Päivi Hakala/ }).click()
    await expectAccessible(page)

    // Somebody else returns one of them in this very moment.
    const { body } = await journey.test.as(expert)<{ rows: InboxRow[] }>('GET /api/inbox')
    const other = body.rows.find(({ familyName }) => familyName === 'Neljäs')
    const returned = await journey.test.as('manager.koske@demo.test')(
      `POST /api/referrals/${other?.handoverId}/return`,
      { reason: 'other', words: 'Puhuttu puhelimessa.', version: other?.version },
    )
    expect(returned.status).toBe(200)
    await dialog.getByRole('button', { name: 'Ota vastaan 3 lähetettä' }).click()
    await dialog.getByText('2 onnistui, 1 jäi tekemättä').waitFor()
    await expectFocused(dialog.locator('*'))
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Valmis' }).click()
    const left = await openRows()
    expect(left.filter((name) => ['Kolmas', 'Neljäs', 'Viides'].includes(name))).toEqual([])
    const { rows } = await journey.test.owner.query(
      `select count(*)::int as clientships from clientship s join client c using (area_id, client_id)
        where c.family_name = any($1)`,
      [['Kolmas', 'Neljäs', 'Viides']],
    )
    expect(rows).toEqual([{ clientships: 2 }])
  })
})
