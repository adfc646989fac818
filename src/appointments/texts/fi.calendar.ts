import { plural } from '../../platform/shared/texts.ts'

const minutes = (count: string) => `${count} min`

/** How calendars are kept, in Finnish, the source of the other languages. */
export const fi = {
  title: 'Oma kalenteri',
  lead: 'Näiden tapojen mukaan asiakkaille löytyvät vapaat ajat. Muutos koskee uusia aikoja, ei jo varattuja.',
  whose: 'Kenen kalenteri',
  own: (name: string) => `${name} (oma)`,
  centre: 'Keskuksen yhteinen kalenteri',
  sources: {
    own: 'Kalenterilla on omat asetukset.',
    centre: 'Kalenteri noudattaa keskuksen yhteisiä asetuksia, kunnes omat tallennetaan.',
    proposed: 'Kalenteri noudattaa järjestelmän oletuksia, kunnes asetukset tallennetaan.',
  },
  centreText: 'Nämä asetukset koskevat jokaista, jolla ei ole omia.',
  hours: 'Milloin aikoja annetaan',
  hoursText:
    'Aikoja annetaan arkipäivinä vain näiden kellonaikojen sisällä. Pyhinä niitä ei anneta.',
  noHours: 'Aikoja ei anneta lainkaan.',
  protected: 'Suojattu aika',
  protectedText: 'Näihin kohtiin ei anneta tapaamisia: lounas, kirjaaminen, tiimin kokous.',
  noProtected: 'Suojattua aikaa ei ole.',
  weekdays: 'Viikonpäivät',
  from: 'Alkaa',
  until: 'Päättyy',
  add: 'Lisää aika',
  remove: 'Poista aika',
  lengths: 'Tapaamisen pituus',
  lengthsText: 'Minuutteja, ilman kirjaamista ja tulkkia.',
  limits: 'Väli, tulkki, määrä ja siirtäminen',
  usual: (value: string) => `Tavallisesti ${value}.`,
  habits: {
    buffer: 'Väli tapaamisen jälkeen, min',
    interpreterExtra: 'Lisäaika tulkin kanssa, min',
    weeklyCap: 'Tapaamisia viikossa enintään',
    toleranceDays: 'Siirtämisen jousto, päivää',
  },
  habitTexts: {
    buffer: 'Jokaisen tapaamisen jälkeen jää näin pitkä aika kirjaamiseen: siihen ei voi varata.',
    interpreterExtra: 'Tulkattu tapaaminen on näin paljon pidempi.',
    weeklyCap: 'Kun viikossa on näin monta tapaamista, sen muut ajat eivät näy vapaina.',
    toleranceDays:
      'Näin monta päivää tapaamista voi siirtää eteenpäin. Myöhemmäs siirrettäessä kysytään syy.',
  },
  minutes,
  days: (count: number) => plural('fi', count, { one: '1 päivä', other: `${count} päivää` }),
  restore: 'Täytä tavallisilla',
  saved: 'Kalenterin asetukset on tallennettu.',
  preview: 'Seuraavat vapaat ajat',
  previewText: (days: string) =>
    `Nämä ajat asiakas näkisi näillä asetuksilla seuraavien ${days} päivän aikana, kun jo varatut on otettu huomioon.`,
  previewLength: (count: string) => `Tapaaminen kestää ${count} minuuttia.`,
  previewNone: 'Näillä asetuksilla yhtään aikaa ei ole vapaana.',
  previewInvalid: 'Ajat näkyvät, kun kaikki kohdat on täytetty oikein.',
  settings: 'Kalenterin asetukset',
  withInterpreter: 'Tulkin kanssa',
}

export type CalendarTexts = typeof fi
