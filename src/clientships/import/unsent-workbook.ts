import ExcelJS from 'exceljs'
import { FileAnswer, mediaTypes } from '../../platform/server/file-answer.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { ImportField } from '../model.import.ts'
import { problemText } from '../texts/import-words.ts'
import { importTexts } from '../texts/imports.ts'
import { guessField } from './headings.ts'
import type { PreparedRow } from './prepared-row.ts'

/**
 * The rows that were not sent as they stood in the file, with what is wrong in the first column: to be corrected and
 * brought again. A column that was used has the name of what it means, which is known again; another keeps its own name
 * where that does not say something else. A cell that begins like a formula is written as text.
 */
export async function unsentWorkbook(
  rows: readonly PreparedRow[],
  mapping: { readonly columns: readonly (ImportField | null)[] } | null,
  ownNames: readonly string[],
  locale: Locale,
): Promise<FileAnswer> {
  const t = importTexts[locale]
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(t.unsent.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const headings = Array.from({ length: width }, (_, column) => {
    const field = mapping?.columns[column]
    if (field) return t.fields[field]
    const own = ownNames[column] ?? ''
    return own !== '' && guessField(own) === undefined ? own : t.unsent.otherColumn(column + 1)
  })
  sheet.addRow([t.unsent.reason, t.unsent.row, ...headings]).font = { bold: true }
  for (const row of rows)
    sheet.addRow([
      row.problems.map((problem) => problemText(problem, locale)).join(' ') || t.unsent.notChosen,
      row.row,
      ...row.cells,
    ])
  sheet.getColumn(1).width = 60
  for (let column = 2; column <= width + 2; column++) sheet.getColumn(column).width = 18
  sheet.getColumn(1).alignment = { wrapText: true, vertical: 'top' }
  const content = Buffer.from(await book.xlsx.writeBuffer())
  return new FileAnswer(t.unsent.fileName, mediaTypes.xlsx, content)
}
