import type { Locale, Localised } from '../../platform/shared/locale.ts'
import { productSign } from '../model.result.ts'
import { en } from './en.warnings.ts'
import { fi, type Told, type WarningTexts } from './fi.warnings.ts'
import { sv } from './sv.warnings.ts'

/** What runs notice, by code: the one catalogue for reports and pages. */
export const warningTexts = { fi, sv, en } satisfies Localised<WarningTexts>

/** What a warning says: its code, and what its sentence tells. `N` is a number as its reader may know it. */
export interface CodedWarning<N> {
  readonly code: string
  readonly values: Readonly<Record<string, string | N>>
}

/** How a reader is told a number, and a column or one of its levels. */
export interface Telling<N> {
  number(value: N): string
  term(name: string): string
}

/** More names than these say nothing more. */
const mostNames = 6

/** A warning as a sentence; one that has no words yet stands by its code. */
export function warningSentence<N>(
  locale: Locale,
  { code, values }: CodedWarning<N>,
  { number, term }: Telling<N>,
): string {
  const { andMore, codes } = warningTexts[locale]
  const texts: Readonly<Record<string, (told: Told) => string>> = codes
  const say = Object.hasOwn(texts, code) ? texts[code] : undefined
  if (say === undefined) return code
  const namesOf = (terms: string) => {
    const names = terms.split(', ').map((one) => one.split(productSign).map(term).join(productSign))
    const rest = names.length - mostNames
    return rest <= 1 ? names.join('; ') : andMore(names.slice(0, mostNames).join('; '), rest)
  }
  const told = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? namesOf(value) : number(value),
  ])
  return say(Object.fromEntries(told))
}
