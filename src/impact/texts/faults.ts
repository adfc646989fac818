import type { Locale, Localised } from '../../platform/shared/locale.ts'
import { en } from './en.faults.ts'
import { type FaultCode, type FaultTexts, fi, type ToldFault } from './fi.faults.ts'
import { sv } from './sv.faults.ts'

export const faultTexts = { fi, sv, en } satisfies Localised<FaultTexts>

/** A fault by its code, with what its sentence tells. */
export interface Fault {
  readonly code: FaultCode
  readonly values: ToldFault
}

/** A fault as it comes out of the database or over the wire: of a code that this version may not know. */
export interface ToldAs {
  readonly code: string
  readonly values: ToldFault
}

const wordOf = (words: Readonly<Record<string, string>>, key = ''): string => words[key] ?? key

/** A fault as a sentence without its full stop; undefined for a code that is not known. */
export function faultSentence(locale: Locale, { code, values }: ToldAs): string | undefined {
  const { codes, kinds, conditions } = faultTexts[locale]
  const texts: Readonly<Record<string, (told: ToldFault) => string>> = codes
  if (!Object.hasOwn(texts, code)) return undefined
  const kind = wordOf(kinds, values.kind)
  return texts[code]?.({ ...values, kind, condition: wordOf(conditions, values.condition) })
}
