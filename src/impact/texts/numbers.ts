import { localeTags } from '../../platform/shared/texts.ts'
import type { Language } from '../model.spec.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** A number with exactly so many decimals, with its sign when `signed`: `1 234,5`, `+11,0`. */
export function fixed(value: number, language: Language, decimals: number, signed = false): string {
  const key = `${language} ${decimals} ${signed}`
  const known = formats.get(key)
  const format =
    known ??
    new Intl.NumberFormat(localeTags[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: signed ? 'exceptZero' : 'negative',
    })
  if (known === undefined) formats.set(key, format)
  return format.format(value)
}

/** A p-value with three decimals; it is never told to be zero. */
export const pValue = (p: number, language: Language): string =>
  p < 0.001 ? `< ${fixed(0.001, language, 3)}` : fixed(p, language, 3)
