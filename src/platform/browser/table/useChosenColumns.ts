import { useState } from 'react'
import { readStored, writeStored } from '../storage.ts'
import type { Column } from './columns.ts'

/** Which columns of a table this person wants to see; remembered in this browser. */
export function useChosenColumns<Row>(tableId: string, columns: readonly Column<Row>[]) {
  const name = `columns.${tableId}`
  const [ids, setIds] = useState<readonly string[] | undefined>(() => readStored(name)?.split(','))
  const chosen = columns.filter(
    (column, index) => index === 0 || (ids ? ids.includes(column.id) : column.hidden !== true),
  )
  const choose = (next: readonly string[]) => {
    writeStored(name, next.join(','))
    setIds(next)
  }
  return { chosen, choose }
}
