import { type Locale, type Localised, locales } from './locale.ts'

/** The BCP 47 tag by which `Intl` knows a language of the interface as it is used in Finland. */
export const localeTags: Localised<string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** The name of each language in that language: how a language switch writes it. */
export const localeNames: Localised<string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

/** Whether something is a language of the interface. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/**
 * The language of the interface: the saved choice, else the first of the browser's languages that
 * we speak (`sv-FI` counts as `sv`), else Finnish.
 */
export function chooseLocale(saved: unknown, languages: readonly string[]): Locale {
  if (isLocale(saved)) return saved
  for (const language of languages) {
    const base = language.toLowerCase().split('-')[0]
    if (isLocale(base)) return base
  }
  return 'fi'
}

/** The wording for a count: `one` for what the language calls singular, `other` for the rest. */
export function plural(
  locale: Locale,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  return pluralRules(locale).select(count) === 'one' ? forms.one : forms.other
}

const rules = new Map<Locale, Intl.PluralRules>()

function pluralRules(locale: Locale): Intl.PluralRules {
  const known = rules.get(locale)
  if (known) return known
  const made = new Intl.PluralRules(localeTags[locale])
  rules.set(locale, made)
  return made
}

/** The text of a key that is data (an error code, a code of a list), or undefined. */
export function findText(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined
}

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** The writing direction of a language given by its code (`ar`, `ckb`, `fi`). */
export function textDirection(language: string): 'ltr' | 'rtl' {
  try {
    return rightToLeftScripts.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
