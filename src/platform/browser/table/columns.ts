import type { ReactNode } from 'react'

/** One column of a `DataTable`. The first column names the row and holds the link that opens it. */
export interface Column<Row> {
  /** Stays the same for ever: it is in addresses and in what people have chosen. */
  readonly id: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** The least width in pixels at which its content can be read; the rest is shared in proportion. */
  readonly width: number
  /** Figures stand at the end, with tabular digits. */
  readonly align?: 'end'
  /** `server`: the page's query sorts; a function: the rows that are here are sorted. */
  readonly sort?: 'server' | ((a: Row, b: Row) => number)
  /**
   * When space is short, the highest leaves first (0 = never). The default is the
   * column's place: 2 for the second, 3 for the third.
   */
  readonly priority?: number
  /** Not shown until chosen. */
  readonly hidden?: boolean
}

/** The order of rows as it stands in an address: `name` upwards, `-name` downwards. */
export type SortText = string

/** The column and direction of a sort text. */
export function readSort(sort: SortText): { column: string; descending: boolean } {
  return sort.startsWith('-')
    ? { column: sort.slice(1), descending: true }
    : { column: sort, descending: false }
}

/** The next order when a column's head is pressed: upwards, then downwards. */
export function nextSort(sort: SortText | undefined, column: string): SortText {
  return sort === column ? `-${column}` : column
}

/** The rows in the order asked for, when the column sorts what is here; otherwise as they came. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: SortText | undefined,
): readonly Row[] {
  if (sort === undefined) return rows
  const { column, descending } = readSort(sort)
  const compare = columns.find(({ id }) => id === column)?.sort
  if (typeof compare !== 'function') return rows
  return rows.toSorted(descending ? (a, b) => compare(b, a) : compare)
}

/** What decides which column leaves first. */
function rankIn<Row>(columns: readonly Column<Row>[]): (column: Column<Row>) => number {
  return (column) => column.priority ?? columns.indexOf(column) + 1
}

/** The first column and the `most` important others, in their order. */
export function mostImportant<Row>(columns: readonly Column<Row>[], most: number): Column<Row>[] {
  const rank = rankIn(columns)
  const others = columns.slice(1)
  const kept = new Set(others.toSorted((a, b) => rank(a) - rank(b)).slice(0, most))
  return columns.filter((column, index) => index === 0 || kept.has(column))
}

/** The columns that fit a width: the least important leave first, the first column always stays. */
export function fitColumns<Row>(columns: readonly Column<Row>[], width: number): Column<Row>[] {
  const kept = [...columns]
  const rank = rankIn(columns)
  let needed = kept.reduce((sum, column) => sum + column.width, 0)
  while (needed > width && kept.length > 1) {
    const last = kept
      .slice(1)
      .reduce((worst, column) => (rank(column) >= rank(worst) ? column : worst))
    if (rank(last) === 0) break
    kept.splice(kept.indexOf(last), 1)
    needed -= last.width
  }
  return kept
}
