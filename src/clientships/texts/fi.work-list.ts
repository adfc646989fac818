import { plural } from '../../platform/shared/texts.ts'

/** The texts of the work list in Finnish, the source of the other languages. */
export const fi = {
  title: 'Omat asiakkaat',
  titleCentre: 'Asiakkuudet',
  label: 'Asiakkuudet',
  scope: 'Kenen asiakkuudet',
  scopes: { mine: 'Omat', centre: 'Koko keskus' },
  state: 'Tila',
  states: {
    open: 'Avoimet',
    waiting: 'Odottaa alkua',
    active: 'Käynnissä',
    paused: 'Tauolla',
    ended: 'Päättyneet',
  },
  attention: 'Vaatii huomiota',
  attentions: {
    overdue: 'Askel myöhässä',
    noNextStep: 'Seuraava askel puuttuu',
    contact30: 'Ei yhteyttä 30 päivään',
    contact90: 'Ei yhteyttä 90 päivään',
  },
  language: 'Asiointikieli',
  responsible: 'Vastuuasiantuntija',
  centre: 'Osaamiskeskus',
  clear: 'Tyhjennä rajaukset',
  standsIn: (name: string, until: string) => `sijaisena: ${name}, ${until} asti`,
  columns: {
    name: 'Nimi',
    age: 'Ikä',
    state: 'Tila',
    nextStep: 'Seuraava askel',
    due: 'Milloin',
    contact: 'Viime yhteys',
    responsible: 'Vastuuasiantuntija',
    language: 'Asiointikieli',
    centre: 'Osaamiskeskus',
    started: 'Alkoi',
    number: 'Numero',
  },
  overdue: (days: number) =>
    plural('fi', days, { one: '1 pv myöhässä', other: `${days} pv myöhässä` }),
  today: 'tänään',
  none: 'Sinulla ei ole avoimia asiakkuuksia',
  noneText:
    'Asiakas ilmestyy tänne, kun lähete otetaan vastaan ja sinut valitaan vastuuasiantuntijaksi.',
  showCentre: 'Näytä koko keskus',
  noneCentre: 'Asiakkuuksia ei ole',
  noneCentreText: 'Asiakkuudet ilmestyvät tänne, kun osaamiskeskus ottaa vastaan lähetteitä.',
  noneFound: 'Rajauksilla ei löydy asiakkuuksia',
  noneFoundText: 'Muuta rajauksia tai tyhjennä ne.',
  pausedUntil: (day: string) => `${day} saakka`,
  caseload: 'Asiakkuudet vastuuasiantuntijoittain',
}
export type WorkListTexts = typeof fi
