import { useElementSize, useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useDensity } from '../density.ts'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'
import { type Column, fitColumns, nextSort, type SortText, sortRows } from './columns.ts'
import classes from './DataTable.module.css'
import { TableCards } from './TableCards.tsx'
import { TableHead } from './TableHead.tsx'
import { TableRows } from './TableRows.tsx'
import { TableTools } from './TableTools.tsx'
import { useChosenColumns } from './useChosenColumns.ts'

/** More rows than this are rendered only where they are seen, one line high each. */
const windowedFrom = 200

export interface DataTableProps<Row> {
  /** Names the table for what people choose in it (`clients`). */
  readonly id: string
  /** Names the table for a screen reader. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  /** The row that is open beside the list. */
  readonly selectedId?: string | undefined
  /** The order, when it lives in the address; without it the table keeps its own. */
  readonly sort?: SortText | undefined
  readonly onSort?: (sort: SortText) => void
  /** How many there are in all; `capped` when only “more than” is known. Default: the rows. */
  readonly count?: { readonly total: number; readonly capped?: boolean }
  /** Fetches the next rows, when there are more. */
  readonly more?: { readonly load: () => void; readonly loading: boolean } | undefined
  /** What stands instead of no rows: an `EmptyState` that says how the list fills. */
  readonly empty: ReactNode
  /** Filters and views, at the start of the line above the table. */
  readonly tools?: ReactNode
}

/**
 * A list of records. The head stays in sight, j and k move, Enter opens, columns are chosen and
 * remembered, those that do not fit leave by priority, and a phone shows cards. Ten thousand rows
 * are as quick as ten.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, label, rows, rowId, columns, selectedId, onSort, count, more, empty, tools } = props
  const t = useTexts(platformTexts)
  const { rowHeight } = useDensity()
  const onPhone = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false })
  const { ref: frame, width } = useElementSize()
  const body = useRef<HTMLTableSectionElement>(null)
  const [ownSort, setOwnSort] = useState<SortText | undefined>(undefined)
  const { chosen, choose } = useChosenColumns(id, columns)

  const sort = props.sort ?? ownSort
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
  const shown = onPhone || width === 0 ? chosen : fitColumns(chosen, width)
  const changeSort = (column: string) => {
    const next = nextSort(sort, column)
    if (onSort) onSort(next)
    else setOwnSort(next)
  }

  return (
    <div>
      <TableTools
        count={count ?? { total: rows.length }}
        columns={columns}
        chosen={chosen}
        onChoose={choose}
        shown={shown.length}
        sort={onPhone ? { current: sort, change: changeSort } : undefined}
      >
        {tools}
      </TableTools>
      <div ref={frame}>
        {rows.length === 0 ? (
          empty
        ) : onPhone ? (
          <TableCards
            label={label}
            rows={sorted}
            rowId={rowId}
            columns={shown}
            selectedId={selectedId}
          />
        ) : (
          <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
            <TableHead columns={shown} sort={sort} onSort={changeSort} />
            <TableRows
              body={body}
              rows={sorted}
              rowId={rowId}
              columns={shown}
              selectedId={selectedId}
              rowHeight={rowHeight}
              windowed={rows.length > windowedFrom}
            />
          </table>
        )}
      </div>
      {more && (
        <button type="button" className={classes.more} onClick={more.load} disabled={more.loading}>
          {more.loading ? t.table.loadingMore : t.actions.showMore}
        </button>
      )}
    </div>
  )
}
