import { type Locale, type Localised, locales } from '../../platform/shared/locale.ts'

const titles: Localised<string> = {
  fi: 'Ota yhteyttä: asiakas ei ole tullut kahteen viimeiseen tapaamiseen',
  sv: 'Kontakta: kunden har inte kommit till de två senaste mötena',
  en: 'Contact: the client has not come to the two latest meetings',
}

/** The title of the task that a second no-show in a row makes, in the language of who recorded it. */
export const contactTaskTitle = (locale: string | null): string =>
  titles[locales.find((known): known is Locale => known === locale) ?? 'fi']
