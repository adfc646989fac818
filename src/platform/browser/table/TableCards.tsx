import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useDensity } from '../density.ts'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'
import { type Column, mostImportant } from './columns.ts'
import classes from './DataTable.module.css'
import { openRow } from './TableRows.tsx'
import { useRowKeys } from './useRowKeys.ts'

interface TableCardsProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  readonly selectedId: string | undefined
}

/** Cards rendered at once; the rest follows on request. */
const step = 100

/** Facts on a card; the opened record has them all. */
const factsOnCard = 4

/** The rows on a phone: a card each, named by the first column, the most important others under it. */
export function TableCards<Row>({ label, rows, rowId, columns, selectedId }: TableCardsProps<Row>) {
  const t = useTexts(platformTexts)
  const { rowHeight } = useDensity()
  const [limit, setLimit] = useState(step)
  const list = useRef<HTMLUListElement>(null)
  const shown = Math.min(limit, rows.length)
  const selected = rows.findIndex((row) => rowId(row) === selectedId)
  useRowKeys(list, shown, rowHeight, selected, shown)
  const [name, ...others] = mostImportant(columns, factsOnCard)
  return (
    <>
      <ul ref={list} className={classes.cards} aria-label={label}>
        {rows.slice(0, shown).map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the card's link is the keyboard's way
          <li
            key={rowId(row)}
            data-index={index}
            data-selected={rowId(row) === selectedId || undefined}
            onClick={openRow}
          >
            <div className={classes.cardName}>{name?.cell(row)}</div>
            <dl className={classes.cardFacts}>
              {others.map(({ id, title, cell }) => (
                <div key={id}>
                  <dt>{title}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {shown < rows.length && (
        <Button variant="default" fullWidth onClick={() => setLimit(limit + step)}>
          {t.actions.showMore}
        </Button>
      )}
    </>
  )
}
