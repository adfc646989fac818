import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../shared/days.ts'
import { sheetOf, writeSpreadsheet } from './spreadsheet.ts'

interface Row {
  readonly name: string | null
  readonly count: number | null
  readonly on: string | null
}

async function readBack(rows: readonly Row[]) {
  const content = await writeSpreadsheet([
    sheetOf<Row>({
      name: 'Rivit',
      columns: [
        { heading: 'Nimi', kind: 'text', value: (row) => row.name },
        { heading: 'Määrä', kind: 'number', value: (row) => row.count },
        { heading: 'Päivä', kind: 'day', value: (row) => (row.on === null ? null : toDay(row.on)) },
      ],
      rows,
    }),
  ])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(content as unknown as ArrayBuffer)
  const sheet = workbook.getWorksheet('Rivit')
  if (sheet === undefined) throw new Error('No sheet')
  return sheet
}

describe('a spreadsheet', () => {
  it('has a bold heading that stays in sight, filters, and values of their kinds', async () => {
    const sheet = await readBack([{ name: 'Äiti Öö', count: 3, on: '2026-11-21' }])
    expect(sheet.getRow(1).values).toEqual([undefined, 'Nimi', 'Määrä', 'Päivä'])
    expect(sheet.getRow(1).getCell(1).font?.bold).toBe(true)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toBe('A1:C1')
    const [name, count, on] = [1, 2, 3].map((column) => sheet.getRow(2).getCell(column))
    expect(name?.value).toBe('Äiti Öö')
    expect(count?.value).toBe(3)
    expect(JSON.stringify(on?.value)).toBe('"2026-11-21T00:00:00.000Z"')
    expect(on?.numFmt).toBe('d.m.yyyy')
  })

  it.each(['=1+1', '+358 40 123', '-5', '@cmd', '=HYPERLINK("http://a.example";"b")', '\t=1'])(
    'keeps %j a text, never a formula',
    async (text) => {
      const cell = (await readBack([{ name: text, count: null, on: null }])).getRow(2).getCell(1)
      expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)
      expect(cell.value).toBe(text)
      expect(cell.numFmt).toBe('@')
    },
  )

  it('leaves empty what is not there, and writes days before its calendar as text', async () => {
    const sheet = await readBack([
      { name: null, count: null, on: null },
      { name: 'a\u0007b', count: 0, on: '1899-05-05' },
    ])
    expect(sheet.getRow(2).values).toEqual([])
    expect(sheet.getRow(3).values).toEqual([undefined, 'ab', 0, '1899-05-05'])
  })

  it('gives any text back as it was', async () => {
    const letters = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[\r\n\t_]/.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 5 }), async (names) => {
        const sheet = await readBack(names.map((name) => ({ name, count: null, on: null })))
        const back = names.map((_name, index) => sheet.getRow(index + 2).getCell(1).value)
        // What XML cannot hold is left out.
        expect(back.map((value) => value ?? '')).toEqual(
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are left out
          names.map((name) => name.replace(/[\u0000-\u001f\ufffe\uffff]/g, '')),
        )
      }),
      { seed: 2026, numRuns: 30 },
    )
  })
})
