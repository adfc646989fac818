import { plural } from '../../platform/shared/texts.ts'
import type { CancelReason, NoShowReason } from '../model.appointment.ts'
import type { AppointmentKind } from '../model.calendar.ts'

const kinds: Readonly<Record<AppointmentKind, string>> = {
  initial: 'Alkuhaastattelu',
  discussion: 'Keskustelu',
  known: 'Tapaaminen, tuttu asiakas',
  plan: 'Suunnitelma',
  other: 'Muu tapaaminen',
}
const reasons: Readonly<Record<NoShowReason | CancelReason, string>> = {
  accepted: 'Hyväksyttävä syy',
  not_accepted: 'Ei hyväksyttävää syytä',
  not_reached: 'Asiakasta ei tavoitettu',
  unknown: 'Syy ei ole tiedossa',
  client: 'Asiakas perui',
  expert: 'Asiantuntija perui',
  other: 'Muu syy',
}

/** Appointments of clients, in Finnish, the source of the other languages. */
export const fi = {
  title: 'Ajat',
  book: 'Varaa aika',
  none: 'Aikoja ei ole varattu.',
  past: 'Menneet ja perutut',
  kind: 'Mitä varten',
  kinds,
  mode: 'Tapa',
  modes: { on_site: 'Paikan päällä', phone: 'Puhelimessa', video: 'Videolla' },
  organisation: 'Organisaatio',
  expert: 'Asiantuntija',
  colleagues: 'Työtoverit mukana',
  others: 'Muut mukana',
  othersHint: 'Esimerkiksi sosiaalityöntekijä tai läheinen',
  office: 'Toimipiste',
  interpreter: 'Tulkki',
  interpreterHint: 'Kieli, jolle tulkataan. Aikaa varataan enemmän.',
  from: 'Alkaen',
  until: 'Viimeistään',
  freeTimes: 'Vapaat ajat',
  freeTimesText: (minutes: string) =>
    `Tapaaminen kestää ${minutes} minuuttia. Kaikki mukana olevat, huone ja tulkki ovat silloin vapaina.`,
  noTimes: 'Näinä päivinä ei ole yhtään yhteistä vapaata aikaa.',
  noHours: 'Asiantuntija ei anna aikoja näinä päivinä.',
  time: (day: string, time: string) => `${day} klo ${time}`,
  chosen: (count: number) =>
    plural('fi', count, { one: '1 aika valittu', other: `${count} aikaa valittu` }),
  bookChosen: 'Varaa valittu aika',
  offerChosen: 'Anna asiakkaan valita',
  offerHint:
    'Yhden ajan voit varata heti. Useammasta asiakas valitsee linkistä ilman kirjautumista.',
  clientLanguage: 'Asiakkaan kieli linkissä',
  booked: 'Aika on varattu.',
  offered: 'Ajat on tarjottu.',
  link: 'Linkki asiakkaalle',
  linkText: (until: string) =>
    `Anna linkki asiakkaalle. Se näyttää vain ajat, ei kuka asiakas on. Se toimii kerran, ${until} asti.`,
  copy: 'Kopioi linkki',
  copied: 'Linkki on kopioitu.',
  offers: 'Asiakas valitsee',
  offerOf: (count: string, until: string) => `${count} aikaa tarjottu, voimassa ${until} asti`,
  withdraw: 'Peru tarjous',
  withdrawn: 'Tarjous on peruttu.',
  with: (names: string) => `mukana ${names}`,
  interpreted: (language: string, name: string) => `tulkki ${name} (${language})`,
  byClient: 'asiakas valitsi itse',
  states: { booked: 'Varattu', held: 'Toteutui', no_show: 'Ei saapunut', cancelled: 'Peruttu' },
  reasons,
  reason: 'Syy',
  noShowText: 'Syystä kirjataan vain, hyväksytäänkö se. Sairautta tai muuta yksityistä ei kirjata.',
  interpreterWasBooked: 'Tulkki oli varattu. Käyttämättömästä tulkkauksesta voi seurata maksu.',
  move: 'Siirrä',
  moved: 'Aika on siirretty.',
  toleranceText: 'Uusi aika asiantuntijan kalenterista.',
  hold: 'Toteutui',
  noShow: 'Ei saapunut',
  cancel: 'Peru aika',
  ended: 'Kirjattu.',
  meetings: 'Tapaamiset tänään',
  noMeetings: 'Tänään ei ole tapaamisia.',
  hiddenClient: 'Asiakas, jonka tietoja et näe',
  feed: {
    title: 'Kalenteriohjelmaan',
    text: 'Osoitteella kalenteriohjelmasi näyttää varauksesi: ajan, ryhmän ja huoneen, ei asiakkaita. Osoitetta ei näytetä uudelleen.',
    open: 'Tee osoite',
    copy: 'Kopioi osoite',
    copied: 'Osoite on kopioitu.',
    close: 'Lopeta osoite',
    closed: 'Osoite on lopetettu.',
  },
  errors: {
    timeTaken: 'Aika ei ole enää vapaa. Valitse toinen aika.',
    timePast: 'Aika on jo mennyt.',
    clientTaken: 'Asiakkaalla on jo tapaaminen samaan aikaan.',
    alreadyTaken:
      'Joku mukana olevista, huone tai tulkki varattiin juuri muuhun. Valitse toinen aika.',
    appointmentOver: 'Tapaaminen on jo päättynyt tai peruttu.',
    appointmentAhead: 'Tapaaminen on vasta tulossa.',
    timeNotOffered: 'Tätä aikaa ei ole tarjottu.',
    timeInvalid: 'Kirjoita kellonaika, esimerkiksi 08:30.',
    tooMany: 'Tarjoa enintään 12 aikaa.',
  },
}

export type AppointmentTexts = typeof fi
