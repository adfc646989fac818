import { z } from 'zod'

/**
 * The languages of clients in which the phrases are there, in the order of how many speak them in Espoo and Helsinki.
 * `fa-AF` is Dari, `ku` Kurmanji in Latin letters, `ckb` Sorani. Source: issue of the plan; S1.
 */
export const clientLanguages = [
  'en',
  'ru',
  'ar',
  'so',
  'et',
  'fa',
  'fa-AF',
  'ckb',
  'ku',
  'sq',
  'uk',
  'bs',
  'sv',
  'fi',
] as const
export const clientLanguageSchema = z.enum(clientLanguages)
export type ClientLanguage = z.infer<typeof clientLanguageSchema>

const rightToLeft: ReadonlySet<ClientLanguage> = new Set(['ar', 'fa', 'fa-AF', 'ckb'])

/** The direction in which a language is written. */
export const directionOf = (language: ClientLanguage): 'rtl' | 'ltr' =>
  rightToLeft.has(language) ? 'rtl' : 'ltr'

/** Codes of the register (ISO 639) that go by another here: Dari by that of Persian in Afghanistan. */
const byRegister: Readonly<Record<string, ClientLanguage>> = { prs: 'fa-AF', kmr: 'ku' }

/** The language of phrases for a language of the register; null when there are none in it. */
export function clientLanguageOf(code: string): ClientLanguage | null {
  return byRegister[code] ?? clientLanguages.find((known) => known === code) ?? null
}
