import ExcelJS from 'exceljs'
import { checkArchive } from './archive.ts'
import type { ReadRow, ReadSheet } from './table.ts'
import { UnreadableFile } from './unreadable.ts'

type Value = ExcelJS.CellValue

/** What a cell shows, as one line of text; a date as an ISO day. */
function textOf(value: Value): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  // The library gives a date as a moment in UTC.
  if ('toISOString' in value) return value.toISOString().slice(0, 10)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result as Value)
  if ('text' in value) return textOf(value.text as Value)
  return ''
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function readRow(row: ExcelJS.Row): ReadRow {
  const cells: string[] = []
  const merged: number[] = []
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const isCopy = cell.isMerged && cell.master.address !== cell.address
    while (cells.length < column - 1) cells.push('')
    // A cell merged downwards speaks for all its rows; one merged to the right for its first column.
    const speaks = !isCopy || cell.master.fullAddress.col === cell.fullAddress.col
    cells.push(speaks ? oneLine(textOf(cell.value)) : '')
    if (isCopy && speaks) merged.push(column - 1)
  })
  return { row: row.number, cells, ...(merged.length > 0 ? { merged } : {}) }
}

/**
 * Reads the sheets of a workbook that are not hidden. Hidden rows are read: they belong to the list.
 * @throws UnreadableFile when it is no workbook, or would unpack to more than it may
 */
export async function readXlsx(bytes: Buffer): Promise<ReadSheet[]> {
  checkArchive(bytes)
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0])
  } catch {
    throw new UnreadableFile('fileUnreadable')
  }
  return book.worksheets
    .filter((sheet) => sheet.state === 'visible')
    .map((sheet) => {
      const rows: ReadRow[] = []
      sheet.eachRow({ includeEmpty: false }, (row) => {
        rows.push(readRow(row))
      })
      return { name: sheet.name, rows }
    })
}
