import type { ReactNode } from 'react'
import classes from './DefinitionList.module.css'
import { Absent } from './Format.tsx'

/** One line of a definition list. */
export interface Definition {
  readonly term: string
  /** Absent (null, undefined, '') is shown as a dash and read out as “not known”. */
  readonly value: ReactNode
  /** Where the value is from and how old it is, in small. */
  readonly note?: ReactNode
}

/** Names and values of a record, aligned; on a narrow space the name stands above its value. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <div className={classes.container}>
      <dl className={classes.list}>
        {items.map(({ term, value, note }) => (
          <div key={term} className={classes.item}>
            <dt className={classes.term}>{term}</dt>
            <dd className={classes.value}>
              {value === null || value === undefined || value === '' ? <Absent /> : value}
              {note && <span className={classes.note}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
