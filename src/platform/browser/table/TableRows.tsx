import type { MouseEvent, RefObject } from 'react'
import type { Column } from './columns.ts'
import classes from './DataTable.module.css'
import { rowLink, useRowKeys } from './useRowKeys.ts'
import { useWindow } from './useWindow.ts'

interface TableRowsProps<Row> {
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  readonly selectedId: string | undefined
  /** The height of a row in pixels by the density. */
  readonly rowHeight: number
  readonly windowed: boolean
}

/** Opens a row by a press anywhere in it, unless the press meant a control or selected text. */
export function openRow(event: MouseEvent<HTMLElement>): void {
  const target = event.target as Element
  if (target.closest('a, button, input, label, [role="button"]')) return
  if (window.getSelection()?.toString()) return
  rowLink(event.currentTarget)?.click()
}

/** The body of the table; of a long one only the rows in sight, between two spacers. */
export function TableRows<Row>(props: TableRowsProps<Row>) {
  const { body, rows, rowId, columns, selectedId, rowHeight, windowed } = props
  const { start, end } = useWindow(body, rows.length, rowHeight, windowed)
  const selected = selectedId === undefined ? -1 : rows.findIndex((r) => rowId(r) === selectedId)
  useRowKeys(body, rows.length, rowHeight, selected, `${start}-${end}`)

  return (
    <tbody ref={body} data-windowed={windowed || undefined}>
      {start > 0 && <Spacer height={start * rowHeight} columns={columns.length} />}
      {rows.slice(start, end).map((row, offset) => {
        const index = start + offset
        const id = rowId(row)
        return (
          <tr
            key={id}
            data-index={index}
            aria-rowindex={index + 2}
            data-selected={id === selectedId || undefined}
            onClick={openRow}
          >
            {columns.map((column) => (
              <td key={column.id} data-align={column.align}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        )
      })}
      {end < rows.length && (
        <Spacer height={(rows.length - end) * rowHeight} columns={columns.length} />
      )}
    </tbody>
  )
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden className={classes.spacer}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
