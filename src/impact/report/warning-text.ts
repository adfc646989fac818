import type { PublicWarning } from '../model.public.ts'
import { productSign } from '../model.result.ts'
import type { Told } from '../texts/fi.warnings.ts'
import { warningTexts } from '../texts/texts.ts'
import type { Context } from './context.ts'

/** A remark of the run in the reader's language; one that has no words yet stands by its code. */
export function warningText({ language, w, termName }: Context, warning: PublicWarning): string {
  const texts: Readonly<Record<string, (told: Told) => string>> = warningTexts[language].codes
  const say = Object.hasOwn(texts, warning.code) ? texts[warning.code] : undefined
  if (say === undefined) return warning.code
  const namesOf = (terms: string) =>
    terms
      .split(', ')
      .map((term) => term.split(productSign).map(termName).join(productSign))
      .join('; ')
  const told = Object.entries(warning.values).map(([key, value]) => [
    key,
    typeof value === 'string' ? namesOf(value) : w.plainCount(value),
  ])
  return say(Object.fromEntries(told))
}
