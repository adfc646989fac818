import { plural } from '../../platform/shared/texts.ts'
import type { DropInTopic } from '../model.drop-in.ts'

const topics: Readonly<Record<DropInTopic, string>> = {
  advice: 'Neuvonta',
  job_search: 'Työnhaku',
  integration: 'Kotoutuminen',
  forms: 'Lomakkeet',
  appointment: 'Ajanvaraus',
  other: 'Muu asia',
}

/** The drop-in queue of an office, in Finnish, the source of the other languages. */
export const fi = {
  title: 'Päivystys',
  description: 'Asiointi ilman ajanvarausta: numero, kutsu ja arvio odotuksesta.',
  office: 'Toimipiste',
  desk: 'Palvelupiste',
  noOffice: 'Toimipisteitä ei ole',
  noOfficeText: 'Pääkäyttäjä lisää toimipisteet asetuksissa.',
  waitNow: (minutes: string) => `Odotus nyt noin ${minutes} min`,
  waitUnknown: 'Odotusta ei voi vielä arvioida',
  figures: (waiting: string, served: string) => `Odottaa ${waiting} · palveltu ${served}`,
  medianWait: (minutes: string) => `Odotus tänään tavallisesti ${minutes} min (mediaani)`,
  callNext: 'Kutsu seuraava',
  called: 'Palveltavana',
  nobodyCalled: 'Ketään ei palvella juuri nyt.',
  waiting: 'Odottavat',
  nobodyWaits: 'Kukaan ei odota.',
  ended: 'Päättyneet',
  toDesk: (desk: number) => `Piste ${desk}`,
  by: (name: string) => `kutsui ${name}`,
  since: (time: string) => `tuli ${time}`,
  estimate: (minutes: string) => `noin ${minutes} min`,
  give: 'Anna numero',
  topic: 'Asia',
  language: 'Kieli',
  languageHint: 'Jos asiakas tarvitsee tulkin tai omakielistä palvelua',
  given: (number: number, minutes: string | null) =>
    minutes === null ? `Numero ${number}` : `Numero ${number}, odotus noin ${minutes} min`,
  /** What a button does to a number, for who hears the page. */
  ofNumber: (action: string, number: number) => `${action}, numero ${number}`,
  call: 'Kutsu',
  served: 'Palveltu',
  left: 'Lähti',
  back: 'Takaisin jonoon',
  endedOf: { served: 'Palveltu', left: 'Lähti' },
  endedCount: (count: number) =>
    plural('fi', count, { one: '1 päättynyt', other: `${count} päättynyttä` }),
  topics,
  screen: {
    title: 'Seinänäyttö',
    text: 'Näyttö odotustilaan: numerot, palvelupisteet ja arvio odotuksesta, ei nimiä. Osoite avautuu ilman kirjautumista, kunnes näyttö suljetaan tai tehdään uusi osoite.',
    open: 'Avaa näyttö tässä selaimessa',
    close: 'Sulje näyttö',
    since: (instant: string) => `Näyttö on ollut käytössä ${instant} alkaen.`,
    closed: 'Näyttö on suljettu.',
  },
  errors: {
    nobodyWaits: 'Kukaan ei odota.',
    ticketMovedOn: 'Joku muu on jo kutsunut tai päättänyt tämän numeron. Jono on päivitetty.',
    numberInvalid: 'Kirjoita numero.',
    tooSmall: 'Palvelupisteen numero on vähintään 1.',
    tooBig: 'Palvelupisteen numero on enintään 99.',
    linkInvalid: 'Linkki ei ole kokonainen.',
    linkUnknown: 'Linkkiä ei ole.',
    linkExpired: 'Linkin aika on mennyt.',
    linkUsed: 'Linkki on jo käytetty.',
    linkEnded: 'Linkki on suljettu.',
  },
}

export type DropInTexts = typeof fi
