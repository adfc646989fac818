import type { Localised } from '../../platform/shared/locale.ts'

interface WallTexts {
  readonly called: string
  readonly nobodyCalled: string
  readonly desk: string
  readonly next: string
  readonly now: string
  readonly away: string
  readonly over: string
}

/** What the screen on the wall of an office says, in the three languages at once. */
export const wallTexts = {
  fi: {
    called: 'Vuorossa',
    nobodyCalled: 'Ketään ei ole vielä kutsuttu',
    desk: 'Piste',
    next: 'Seuraavaksi',
    now: 'Odotusaika nyt',
    away: 'Näyttö ei saa yhteyttä. Kysy vastaanotosta.',
    over: 'Tämä näyttö on suljettu.',
  },
  sv: {
    called: 'I tur',
    nobodyCalled: 'Ingen har kallats ännu',
    desk: 'Disk',
    next: 'Nästa',
    now: 'Väntetid nu',
    away: 'Skärmen saknar kontakt. Fråga i receptionen.',
    over: 'Den här skärmen är stängd.',
  },
  en: {
    called: 'Now serving',
    nobodyCalled: 'Nobody has been called yet',
    desk: 'Desk',
    next: 'Next',
    now: 'Waiting time now',
    away: 'The screen has no connection. Ask at the reception.',
    over: 'This screen is closed.',
  },
} satisfies Localised<WallTexts>

/** Minutes, and how many more: the same in all three. */
export const about = (minutes: number): string => `~ ${minutes} min`
export const andMore = (count: number): string => `+ ${count}`
