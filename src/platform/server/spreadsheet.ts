import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { type Day, daysBetween, toDay } from '../shared/days.ts'

type Workbook = ExcelJS.stream.xlsx.WorkbookWriter

/** A column of a sheet: its heading, what kind of value it holds and where the value stands in a row. */
export type SheetColumn<Row> = { readonly heading: string; readonly width?: number } & (
  | { readonly kind: 'text'; value(row: Row): string | null }
  // A word where no number may stand.
  | { readonly kind: 'number' | 'share'; value(row: Row): number | string | null }
  | { readonly kind: 'day'; value(row: Row): Day | null }
)

/** One sheet: rows may come as they are read. */
export interface Sheet<Row> {
  /** At most 31 characters, without []:*?/\. */
  readonly name: string
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: Iterable<Row> | AsyncIterable<Row>
}

/** Day 0 of the calendar of spreadsheets, which takes 1900 for a leap year: right from March 1900 on. */
const dayZero = toDay('1899-12-30')
const firstDay = toDay('1900-03-01')
// `@` keeps a text a text even when somebody edits the cell.
const formats = { text: '@', number: '0', share: '0 %', day: 'd.m.yyyy' } as const
const widths = { text: 24, number: 10, share: 10, day: 12 } as const

/** A day as spreadsheets count it; an earlier one than they know, as text. */
const dayValue = (day: Day): number | string => (day < firstDay ? day : daysBetween(dayZero, day))

/** What XML cannot hold. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function cellValue<Row>(column: SheetColumn<Row>, row: Row): string | number | null {
  switch (column.kind) {
    case 'text':
      return column.value(row)?.replace(forbidden, '') ?? null
    case 'number':
    case 'share':
      return column.value(row)
    case 'day': {
      const day = column.value(row)
      return day === null ? null : dayValue(day)
    }
  }
}

async function writeSheet<Row>(
  workbook: Workbook,
  { name, columns, rows }: Sheet<Row>,
): Promise<void> {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ kind, width }) => ({
    width: width ?? widths[kind],
    style: { numFmt: formats[kind], alignment: { vertical: 'top', wrapText: kind === 'text' } },
  }))
  const heading = sheet.addRow(columns.map((column) => column.heading))
  heading.font = { bold: true }
  heading.commit()
  // A text is always written as text, so one that begins with = + - or @ is never a formula.
  for await (const row of rows) sheet.addRow(columns.map((one) => cellValue(one, row))).commit()
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  sheet.commit()
}

/** A sheet whose kind of row is its own affair. */
export interface SheetToWrite {
  readonly name: string
  write(into: Workbook): Promise<void>
}

export const sheetOf = <Row>(sheet: Sheet<Row>): SheetToWrite => ({
  name: sheet.name,
  write: (into) => writeSheet(into, sheet),
})

/**
 * A spreadsheet (xlsx) with typed columns, a bold heading that stays in sight, and filters. Rows are written as they
 * come, so that only the file itself is held.
 */
export async function writeSpreadsheet(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const stream = new PassThrough()
  const content = buffer(stream)
  const workbook: Workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  })
  for (const sheet of sheets) await sheet.write(workbook)
  await workbook.commit()
  return content
}
