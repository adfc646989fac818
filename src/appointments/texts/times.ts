import type { Localised } from '../../platform/shared/locale.ts'

interface TimesTexts {
  readonly over: string
  readonly overText: string
  readonly away: string
  readonly awayText: string
}

/** What the page of a link says when it does not know the language of the client: all three at once. */
export const timesTexts = {
  fi: {
    over: 'Linkki ei ole enää käytössä',
    overText: 'Aika on jo valittu, tai linkin aika on mennyt. Jos tarvitset ajan, soita meille.',
    away: 'Sivua ei saatu haettua',
    awayText: 'Tarkista verkkoyhteys ja yritä hetken päästä uudelleen.',
  },
  sv: {
    over: 'Länken är inte längre i bruk',
    overText:
      'En tid har redan valts, eller länkens tid har gått ut. Ring oss om du behöver en tid.',
    away: 'Sidan kunde inte hämtas',
    awayText: 'Kontrollera nätverket och försök igen om en stund.',
  },
  en: {
    over: 'The link is no longer in use',
    overText:
      'A time has been chosen already, or the link has run out. Call us if you need a time.',
    away: 'The page could not be fetched',
    awayText: 'Check the network and try again in a while.',
  },
} satisfies Localised<TimesTexts>
