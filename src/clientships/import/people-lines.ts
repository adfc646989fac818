import { readHetu } from '../../clients/model.hetu.ts'
import { searchForm } from '../../clients/model.names.ts'
import { guessField } from './headings.ts'
import { findHeadingRow, type ReadSheet, rowsBelow } from './table.ts'

/** How lists call the number by which this system knows a client. */
const numberHeadings = new Set([
  ...['asiakasnumero', 'asiakasnro', 'asiakas nro', 'kundnummer', 'kund nr'],
  ...['client number', 'client no'],
])

/** What of a list tells who is meant, by the columns of its headings; the first of each is taken. */
function columnsOf(headings: readonly string[]) {
  const at = (is: (heading: string) => boolean) => headings.findIndex(is)
  const field = (name: string) => at((heading) => guessField(heading) === name)
  return {
    number: at((heading) => numberHeadings.has(searchForm(heading))),
    hetu: field('hetu'),
    names: ['family_name', 'given_names', 'full_name'].map(field),
    birthDate: field('birth_date'),
  }
}

/**
 * The people of a list, one a line, each as closely as the list tells: by the client's number, else by the identity code, else by
 * names and birth date. A list without headings that are understood gives each row as it stands.
 */
export function peopleLines(sheets: readonly ReadSheet[]): string[] {
  return sheets.flatMap((sheet) => {
    const headings = findHeadingRow(sheet.rows)
    const columns = headings && columnsOf(headings.cells)
    const isUnderstood =
      columns !== undefined &&
      [columns.number, columns.hetu, ...columns.names].some((column) => column >= 0)
    if (headings === undefined || !isUnderstood)
      return sheet.rows.flatMap(({ cells }) => cells.filter(Boolean).join(' ') || [])
    return rowsBelow(sheet, headings).flatMap(({ cells }) => {
      const cell = (column: number) => cells[column] ?? ''
      if (cell(columns.number) !== '') return cell(columns.number)
      if (readHetu(cell(columns.hetu)).ok) return cell(columns.hetu)
      const names = columns.names.map(cell).filter((name) => name !== '')
      return [...names, cell(columns.birthDate)].filter(Boolean).join(' ') || []
    })
  })
}
