import type { Locale, Localised } from '../../platform/shared/locale.ts'
import { en } from './en.list-file.ts'
import { fi, type ListFileTexts } from './fi.list-file.ts'
import { sv } from './sv.list-file.ts'

export const listFileTexts = { fi, sv, en } satisfies Localised<ListFileTexts>

/** How the sheet that explains a file and its two columns are called. */
export function explanationWords(locale: Locale) {
  const { explanations, columns } = listFileTexts[locale]
  return {
    explanations,
    columns: { explained: columns.explained, meaning: columns.meaning },
  }
}
