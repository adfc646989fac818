import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { type Day, toDay } from '../platform/shared/days.ts'
import type { WorkList } from './model.work-list.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

describe('the work list', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  let expert: TestStaff
  let colleague: TestStaff
  let manager: TestStaff
  const ids: Record<string, string> = {}

  interface Given {
    readonly name: string
    readonly responsible?: TestStaff
    readonly step?: string | null
    readonly on?: string | null
    readonly contact?: string | null
    readonly language?: string
    readonly usedName?: string
    readonly startedOn?: Day
    readonly isProtected?: boolean
  }
  async function add(given: Given): Promise<void> {
    const { name, responsible = expert, step = null, on = null, contact = null } = given
    const client = await make.client({
      areaId: espoo,
      organisations: [koske],
      familyName: name,
      givenNames: 'Testi',
      ...(given.usedName === undefined ? {} : { usedName: given.usedName }),
      serviceLanguage: given.language ?? 'fi',
      ...(given.isProtected === true
        ? { protection: { validFrom: toDay('2026-01-01'), validTo: null } }
        : {}),
    })
    const id = await start({
      clientId: client.clientId,
      organisationId: koske,
      responsible,
      ...(given.startedOn === undefined ? {} : { startedOn: given.startedOn }),
    })
    ids[name] = id
    await test.owner.query(
      `update clientship set next_step = $2, next_step_set_by = case when $2::text is not null then 'person' end,
              next_step_on = $3, last_contact_on = $4 where clientship_id = $1`,
      [id, step, on, contact],
    )
  }

  beforeAll(async () => {
    const at = [{ role: 'expert' as const, organisationId: koske }]
    expert = await make.staff(espoo, at)
    colleague = await make.staff(espoo, at)
    manager = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
    await add({ name: 'Aalto', step: 'Soitto', on: '2026-12-01', contact: '2026-11-01' })
    await add({ name: 'Berg', step: '=Testi', on: '2026-10-01', contact: '2026-11-20' })
    await add({ name: 'Ceesay', language: 'en', usedName: 'Tessa' })
    await add({ name: 'Dahl', step: 'Tapaaminen', on: '2026-11-20', isProtected: true })
    await add({ name: 'Eerola', responsible: colleague, step: 'CV', on: '2026-11-21' })
  })

  const list = async (who: TestStaff, query = '') =>
    (await test.as(who.email)<WorkList & { errorCode?: string }>(`GET /api/my-clients?${query}`))
      .body
  const names = async (who: TestStaff, query = '') =>
    (await list(who, query)).rows.map((row) => row.familyName)

  it('shows the own clientships, the longest overdue first, those without a day last', async () => {
    const { rows, count, centres, responsibles } = await list(expert)
    expect(rows.map((row) => [row.familyName, row.daysOverdue])).toEqual([
      ['Berg', 51],
      ['Dahl', 1],
      ['Aalto', 0],
      ['Ceesay', 0],
    ])
    expect(rows[0]).toMatchObject({
      age: 36,
      state: 'waiting',
      nextStep: '=Testi',
      isProtected: false,
    })
    expect({ count, responsibles }).toEqual({ count: 4, responsibles: [] })
    expect(centres.map((one) => one.organisationId)).toEqual([koske])
  })

  it.each([
    ['scope=centre', ['Berg', 'Dahl', 'Eerola', 'Aalto', 'Ceesay']],
    ['scope=centre&overdue=true', ['Berg', 'Dahl']],
    ['scope=centre&noNextStep=true', ['Ceesay']],
    ['scope=centre&noContactDays=20', ['Dahl', 'Eerola', 'Aalto', 'Ceesay']],
    ['scope=centre&language=en', ['Ceesay']],
    ['scope=centre&state=active', []],
    ['scope=centre&state=ended', []],
    ['scope=centre&sort=name&direction=descending', ['Eerola', 'Dahl', 'Ceesay', 'Berg', 'Aalto']],
    ['scope=centre&sort=contact', ['Ceesay', 'Dahl', 'Eerola', 'Aalto', 'Berg']],
  ])('filters and sorts: %s', async (query, expected) => {
    expect(await names(manager, query)).toEqual(expected)
  })

  it('tells the manager who is responsible, and filters by it', async () => {
    const { responsibles } = await list(manager, 'scope=centre')
    expect(responsibles.map((one) => one.staffId).toSorted()).toEqual(
      [expert.staffId, colleague.staffId].toSorted(),
    )
    expect(await names(manager, `scope=centre&responsibleId=${colleague.staffId}`)).toEqual([
      'Eerola',
    ])
  })

  it('is empty for who works elsewhere, and for a centre that is not the own one', async () => {
    const other = await make.staff(espoo, [{ role: 'centre_manager', organisationId: oske }])
    expect(await names(other, 'scope=centre')).toEqual([])
    expect(await names(manager, `scope=centre&organisationId=${oske}`)).toEqual([])
    expect(await names(manager)).toEqual([])
  })

  it('goes on page by page in every order, each row once', async () => {
    const many = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    for (let n = 0; n < 53; n++)
      await add({
        name: `Sivu${String(n).padStart(2, '0')}`,
        responsible: many,
        step: 'x',
        on: n % 3 === 0 ? null : `2026-12-${String(1 + (n % 5)).padStart(2, '0')}`,
        contact: n % 2 === 0 ? null : '2026-11-02',
      })
    for (const sort of ['due', 'name', 'started', 'contact'])
      for (const direction of ['ascending', 'descending']) {
        const query = `sort=${sort}&direction=${direction}`
        const first = await list(many, query)
        expect(first).toMatchObject({ count: 53 })
        const second = await list(many, `${query}&after=${first.after}`)
        expect(second).toMatchObject({ after: null, count: null })
        const all = [...first.rows, ...second.rows].map((row) => row.clientshipId)
        expect([all.length, new Set(all).size], query).toEqual([53, 53])
      }
    const wrong = await list(many, `after=${crypto.randomUUID()}`)
    expect(wrong.errorCode).toBe('inputInvalid')
  })

  it('is a spreadsheet with the same rows and order, without protected people, and explains itself', async () => {
    const { body } = await test.as(expert.email)<Buffer>('GET /api/my-clients/export')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(body as unknown as ArrayBuffer)
    const [sheet, explanations] = workbook.worksheets
    const rows: unknown[][] = []
    sheet?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
    expect(rows[0]?.slice(0, 4)).toEqual([...['Nimi', 'Seuraava askel', 'Milloin', 'Myöhässä, pv']])
    expect(rows.slice(1).map((row) => row[0])).toEqual([
      'Berg Testi',
      'Aalto Testi',
      'Ceesay Testi (Tessa)',
    ])
    expect(rows[1]?.[1]).toBe('=Testi')
    const explained = new Map<unknown, unknown>()
    explanations?.eachRow((row) => explained.set(row.getCell(1).value, row.getCell(2).value))
    expect(explained.get('Tilanne')).toBe('21.11.2026')
    expect(explained.get('Rivejä')).toBe('3')
    expect(explained.get('Ei tiedostossa')).toContain('Turvakiellon')
  })

  it('puts everybody shown or exported into the access log', async () => {
    await list(colleague)
    await test.as(colleague.email)('GET /api/my-clients/export')
    const { rows } = await test.owner.query<{ event: string; count: number }>(
      `select l.event, count(*)::int from access_log l join access_log_client c using (area_id, log_id)
        where l.staff_id = $1 group by 1 order by 1`,
      [colleague.staffId],
    )
    expect(rows).toEqual([
      { event: 'WorkListExport', count: 1 },
      { event: 'WorkListRead', count: 1 },
    ])
  })
})
