import type { Locale } from '../../platform/shared/locale.ts'
import type { RowProblem } from '../model.import.row.ts'
import { importFields } from '../model.import.ts'
import { importTexts } from './imports.ts'

/** What is wrong with a row, in one or two sentences: the column and the cell, what it is and what to do. */
export function problemText({ code, field, value, row }: RowProblem, locale: Locale): string {
  const t = importTexts[locale]
  const known = importFields.find((one) => one === field)
  const where =
    known === undefined
      ? ''
      : value === null
        ? t.column(t.fields[known])
        : t.inColumn(t.fields[known], value)
  return [where, t.problems[code], row === null ? '' : t.otherRow(row)]
    .filter((part) => part !== '')
    .join(' ')
}
