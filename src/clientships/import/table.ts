import { maskHetu, readHetu } from '../../clients/model.hetu.ts'
import type { SheetOutline } from '../model.import.ts'
import { guessField } from './headings.ts'

/** A row of a sheet as it was read: its number in the file, its cells as text, and which of them are merged ones. */
export interface ReadRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Positions of cells that only continue a merged cell above. */
  readonly merged?: readonly number[]
}

export interface ReadSheet {
  readonly name: string
  readonly rows: readonly ReadRow[]
}

const isEmpty = ({ cells }: ReadRow) => cells.every((cell) => cell === '')
const filled = ({ cells }: ReadRow) => cells.filter((cell) => cell !== '').length

/** How many of the first rows may stand above the headings: titles, dates, who made the list. */
const mostAbove = 20

/**
 * The row of the headings: the one among the first in which most cells are understood as headings, else the first with
 * two or more different texts.
 */
export function findHeadingRow(rows: readonly ReadRow[]): ReadRow | undefined {
  const first = rows.slice(0, mostAbove)
  let best: { row: ReadRow; known: number } | undefined
  for (const row of first) {
    const known = row.cells.filter((cell) => guessField(cell) !== undefined).length
    if (known >= 2 && known > (best?.known ?? 0)) best = { row, known }
  }
  return best?.row ?? first.find((row) => new Set(row.cells.filter(Boolean)).size >= 2)
}

/** The rows below the headings that hold anything but the headings once more. */
export function rowsBelow(sheet: ReadSheet, headings: ReadRow): ReadRow[] {
  const again = headings.cells.join('\u0000')
  return sheet.rows.filter(
    (row) => row.row > headings.row && !isEmpty(row) && row.cells.join('\u0000') !== again,
  )
}

const samplesShown = 3

/** What a cell is shown as where columns are told: an identity code with its end hidden. */
function sampleOf(cell = ''): string {
  const reading = readHetu(cell)
  return reading.ok ? maskHetu(reading.hetu) : cell.slice(0, 80)
}

/** What a person is shown of a sheet to tell its columns; undefined for one without any table. */
export function outlineOf(sheet: ReadSheet): SheetOutline | undefined {
  const heading = findHeadingRow(sheet.rows)
  if (heading === undefined) return undefined
  const below = rowsBelow(sheet, heading)
  if (below.length === 0) return undefined
  const width = Math.max(heading.cells.length, ...below.slice(0, 50).map((r) => r.cells.length))
  const headings = Array.from({ length: width }, (_, column) => heading.cells[column] ?? '')
  const fullest = below.slice(0, 20).toSorted((a, b) => filled(b) - filled(a))
  return {
    name: sheet.name,
    headingRow: heading.row,
    headings,
    samples: headings.map((_, column) =>
      fullest.slice(0, samplesShown).map((row) => sampleOf(row.cells[column])),
    ),
    rowCount: below.length,
  }
}
