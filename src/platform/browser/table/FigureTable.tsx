import { Box } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './FigureTable.module.css'

interface FigureTableProps {
  readonly label: string
  /** The heads; the first is of what names the row. */
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly key: string
    readonly name: ReactNode
    readonly cells: readonly ReactNode[]
    /** Belongs to the row above: `part`; sums the rows: `total`. */
    readonly rank?: 'part' | 'total'
  }[]
}

/** A small table of figures: names at the start, figures at the end of their columns. */
export function FigureTable({ label, columns, rows }: FigureTableProps) {
  return (
    // Where it is wider than the screen it is scrolled by itself, by the keyboard too.
    <Box role="group" className={classes.frame} aria-label={label} tabIndex={0}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" data-align={index > 0 ? 'end' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells, rank }) => (
            <tr key={key} data-rank={rank}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  )
}
