import type { Day } from '../shared/days.ts'
import { type Locale, localeSchema } from '../shared/locale.ts'
import { FileAnswer, mediaTypes } from './file-answer.ts'
import { type SheetColumn, sheetOf, writeSpreadsheet } from './spreadsheet.ts'

/** A line of the sheet that says what a file holds. */
export interface Explained {
  readonly item: string
  readonly meaning: string | null
}

/** A list of the screen as a file: its rows in their order, and what they are. */
export interface ListFile<Row> {
  /** The beginning of the file's name; the day follows. */
  readonly fileName: string
  readonly today: Day
  readonly sheet: string
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: readonly Row[]
  readonly explanations: readonly Explained[]
  /** How the sheet of explanations and its columns are called. */
  readonly words: {
    readonly explanations: string
    readonly columns: { readonly explained: string; readonly meaning: string }
  }
}

/**
 * The language of a file: that of the page which asks for it, else the one that the reader has saved. A browser may show
 * a language that nobody has saved.
 */
export const fileLocale = (asked: Locale | undefined, saved: string | null): Locale =>
  asked ?? localeSchema.safeParse(saved).data ?? 'fi'

/** The sheet that says what a file holds. */
export const explanationSheet = (
  explanations: readonly Explained[],
  { explanations: name, columns }: ListFile<never>['words'],
) =>
  sheetOf<Explained>({
    name,
    columns: [
      { heading: columns.explained, kind: 'text', width: 28, value: (row) => row.item },
      { heading: columns.meaning, kind: 'text', width: 80, value: (row) => row.meaning },
    ],
    rows: explanations,
  })

/** Writes a list as a spreadsheet with a sheet that explains it. */
export async function writeListFile<Row>(file: ListFile<Row>): Promise<FileAnswer> {
  const { fileName, today, sheet, columns, rows, explanations, words } = file
  const content = await writeSpreadsheet([
    sheetOf({ name: sheet, columns, rows }),
    explanationSheet(explanations, words),
  ])
  return new FileAnswer(`${fileName}-${today}.xlsx`, mediaTypes.xlsx, content)
}
