import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, useFactories } from '../../test/database/factories.ts'
import { koske, oske, useReferrals } from '../../test/database/referrals.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ClientList } from '../clients/model.list.ts'
import { type Inbox, inSentOrder, type SentList } from './model.referral.ts'

/** A file as it stands: the heading, the rows, and what its second sheet explains. */
async function read(content: Buffer) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(content as unknown as ArrayBuffer)
  const [sheet, explanations] = book.worksheets
  const [heading = [], ...rows] = (sheet?.getSheetValues() ?? [])
    .filter((row) => row !== undefined && row !== null)
    .map((row) => (row as unknown[]).slice(1))
  const explained: unknown[][] = []
  explanations?.eachRow((row) => explained.push([row.getCell(1).value, row.getCell(2).value]))
  const column = (title: string) => rows.map((row) => row[heading.indexOf(title)] ?? null)
  return { heading, rows, column, explained }
}

describe('a list as a file', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const referrals = useReferrals(test)
  const referrer = test.as('referrer@demo.test')
  const expert = test.as('hepa.koske@demo.test')
  const fileOf = async (as: typeof expert, path: string) => {
    const { status, body } = await as<Buffer>(`GET ${path}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return read(body)
  }
  /** Whom the log tells to have been shown by the last request of a kind. */
  const loggedOf = async (event: string) =>
    (
      await test.owner.query<{ client_id: string }>(
        `select c.client_id from access_log_client c
          where c.log_id = (select log_id from access_log where event = $1 order by at desc limit 1)`,
        [event],
      )
    ).rows.map((row) => row.client_id)

  beforeAll(async () => {
    for (const [familyName, fits] of [
      ['=Aalto', true],
      ['Berg', false],
      ['Ceesay', true],
      ['Suojattu', true],
    ] as const) {
      const clientId = await referrals.addPerson(referrer, { familyName, serviceLanguage: 'so' })
      await referrals.observe(referrer, clientId, fits)
      const { handoverId } = await referrals.sent(referrer, koske, clientId)
      if (familyName === 'Ceesay')
        await expert(`POST /api/referrals/${handoverId}/ask`, { words: 'Milloin?' })
      if (familyName === 'Suojattu')
        await test.owner.query(
          `update client set protection = daterange('2026-01-01', null) where client_id = $1`,
          [clientId],
        )
    }
    await referrals.draft(referrer, await referrals.addPerson(referrer, { familyName: 'Dahl' }))
    await test.owner.query(
      `update handover h set due_on = '2026-11-15' from client c
        where c.client_id = h.client_id and c.family_name = 'Berg'`,
    )
  })

  it('has the clients of the screen in its order, in the language of the page', async () => {
    const query = 'sort=name&direction=descending&serviceLanguage=so'
    const { body } = await expert<ClientList>(`GET /api/clients?${query}`)
    const file = await fileOf(expert, `/api/clients/export?${query}&locale=sv`)
    const shown = body.rows.filter((row) => !row.isProtected)
    expect(shown).toHaveLength(3)
    expect(file.column('Namn')).toEqual(shown.map((row) => `${row.familyName} ${row.givenNames}`))
    expect(file.column('Nummer')).toEqual(shown.map((row) => row.clientNumber))
    expect(file.column('Kontaktspråk')).toEqual(['somaliska', 'somaliska', 'somaliska'])
    expect(file.explained).toContainEqual(['Ordning', 'Namn (omvänd)'])
    expect(file.explained).toContainEqual(['Rader', '3'])
    expect((await loggedOf('ClientListExport')).sort()).toEqual(
      shown.map((row) => row.clientId).sort(),
    )
  })

  it('has the inbox of the screen with its verdicts, and as it is narrowed', async () => {
    const { body } = await expert<Inbox>('GET /api/inbox')
    const shown = body.rows.filter((row) => !row.isProtected)
    const file = await fileOf(expert, '/api/inbox/export')
    expect(file.column('Lähetteen numero')).toEqual(shown.map((row) => row.handoverNumber))
    expect(file.column('Henkilö')).toEqual(['Berg Testi', '=Aalto Testi', 'Ceesay Testi'])
    expect(file.column('Myöhässä, pv')).toEqual([6, 0, 0])
    expect(file.column('Kriteerit')[0]).toBe('Ei sovi')
    expect(file.column('Täyttymättä tai selvittämättä')[0]).toBe('Työtilanne')
    expect(file.column('Odottaa vastausta kysymykseen')).toEqual([null, null, 'kyllä'])
    expect(file.explained).toContainEqual(['Rajaukset', 'Ei rajauksia'])
    expect((await loggedOf('InboxExport')).sort()).toEqual(shown.map((row) => row.clientId).sort())

    const narrow = await fileOf(expert, '/api/inbox/export?verdict=not_met&locale=en')
    expect(narrow.column('Person')).toEqual(['Berg Testi'])
    expect(narrow.explained).toContainEqual(['Criteria', 'Does not fit'])
    expect(await loggedOf('InboxExport')).toHaveLength(1)
  })

  it('has what somebody sent in the order of the screen, without names that are no longer theirs', async () => {
    const [row] = (await expert<Inbox>('GET /api/inbox?sort=name')).body.rows
    await expert(`POST /api/referrals/${row?.handoverId}/accept`, {
      responsibleId: await referrals.staffIdOf('hepa.koske@demo.test'),
      againstReason: 'Sovittu.',
      version: row?.version,
    })
    const { body } = await referrer<SentList>('GET /api/referrals/sent')
    const file = await fileOf(referrer, '/api/referrals/sent/export?locale=en')
    const numbers = file.column('Number')
    expect(numbers).toEqual(
      inSentOrder(body.rows)
        .map((one) => one.handoverNumber)
        .filter((number) => numbers.includes(number)),
    )
    expect([numbers.length, body.rows.length]).toEqual([4, 5])
    expect(file.column('Person').slice(0, 2)).toEqual(['Ceesay Testi', 'Dahl Testi'])
    expect(file.column('Person')[file.column('State').indexOf('Accepted')]).toBeNull()
    expect(await loggedOf('ReferralsSentExport')).toHaveLength(4)

    const drafts = await fileOf(referrer, '/api/referrals/sent/export?state=draft')
    expect(drafts.column('Henkilö')).toEqual(['Dahl Testi'])
  })

  it('is refused to whom the list is refused, and empty where they see nobody', async () => {
    const researcher = test.as('researcher@demo.test')
    for (const path of ['clients/export', 'inbox/export', 'referrals/sent/export'])
      expect((await researcher(`GET /api/${path}`)).status, path).toBe(403)
    expect((await referrer('GET /api/inbox/export')).status).toBe(403)
    expect((await expert(`GET /api/inbox/export?organisationId=${oske}`)).status).toBe(404)
    expect((await expert('GET /api/clients/export?text=150385-9013')).status).toBe(400)
    const other = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
    for (const email of ['hepa.stadi@demo.test', other.email])
      for (const path of ['clients/export', 'inbox/export', 'referrals/sent/export'])
        expect((await fileOf(test.as(email), `/api/${path}`)).rows, `${email} ${path}`).toEqual([])
  })
})
