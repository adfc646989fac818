import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'
import { type Column, readSort, type SortText } from './columns.ts'
import classes from './DataTable.module.css'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort: SortText | undefined
  readonly onSort: (column: string) => void
}

/** The head of the table: it stays in sight, and columns that can order the rows are buttons. */
export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  const t = useTexts(platformTexts)
  const current = sort === undefined ? undefined : readSort(sort)
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ id, title, align, sort: sortable }) => {
            const sorted = current?.column === id
            const direction = current?.descending ? 'descending' : 'ascending'
            const Arrow = current?.descending ? IconArrowDown : IconArrowUp
            return (
              <th
                key={id}
                scope="col"
                data-align={align}
                aria-sort={sorted ? direction : undefined}
              >
                {sortable ? (
                  <button
                    type="button"
                    className={classes.sort}
                    onClick={() => onSort(id)}
                    title={t.table.sortBy(title)}
                  >
                    {title}
                    {sorted && <Arrow size={16} aria-hidden />}
                  </button>
                ) : (
                  title
                )}
              </th>
            )
          })}
        </tr>
      </thead>
    </>
  )
}
