import { formatNumber } from '../../platform/shared/format.ts'
import { plural } from '../../platform/shared/texts.ts'

const number = (value: number) => formatNumber(value, 'fi')
const persons = (count: number) =>
  plural('fi', count, { one: '1 henkilö', other: `${number(count)} henkilöä` })

/** The register of a centre as data of a study, in Finnish, the source of the other languages. */
export const fi = {
  title: 'Oman keskuksen rekisteri',
  lead: 'Keskuksen asiakkuudet ja tulokset pseudonyymeinä: ei nimiä, tunnuksia eikä tekstejä. Jokaisesta, jonka tietoja otetaan, jää merkintä käyttölokiin. Pseudonyymien avain jää rekisterinpitäjälle, eikä sitä voi hakea tästä.',
  noRegister: 'Rekisterin voi ottaa tutkimukseen, jonka organisaatio on osaamiskeskus.',
  ask: 'Ota rekisteri aineistoksi',
  decision: 'Rekisterinpitäjän päätös',
  decisionHint: 'Numero ja päivä. Kirjataan käyttölokiin.',
  dates: 'Päivät aineistossa',
  dateModes: {
    month: 'Kuukausina, syntymäaika vuotena',
    shift: 'Siirrettyinä: kaikki yhtä monta päivää, jota tutkija ei tiedä',
    keep: 'Sellaisinaan',
  },
  dateNames: { month: 'Kuukausina', shift: 'Siirrettyinä', keep: 'Sellaisinaan' },
  startedFrom: 'Asiakkuus alkanut aikaisintaan',
  startedTo: 'Asiakkuus alkanut viimeistään',
  allDays: 'Tyhjä: ei rajaa.',
  send: 'Ota aineisto',
  sent: 'Aineistoa kootaan',
  percent: (percent: number) => `Aineistoa kootaan: ${percent} %`,
  states: { queued: 'Jonossa', running: 'Kootaan', done: 'Valmis', failed: 'Ei saatu' },
  counts: (count: number, clientships: number, outcomes: number) =>
    `${persons(count)}, ${number(clientships)} asiakkuutta, ${number(outcomes)} tulosta`,
  protectedPersons: (count: number) => `Turvakiellon vuoksi jätettiin pois ${persons(count)}.`,
  by: (name: string, at: string) => `${name}, ${at}`,
  of: (decision: string, dates: string) => `Päätös: ${decision}. Päivät: ${dates}.`,
  span: (from: string, to: string) => `Asiakkuudet, jotka alkoivat ${from}–${to}.`,
  errors: {
    exportDaysReversed: 'Viimeinen päivä on ennen ensimmäistä.',
    exportNoCentre: 'Tutkimuksen organisaatio ei ole osaamiskeskus, joten sillä ei ole rekisteriä.',
    exportAtWork: 'Aineistoa kootaan jo tähän tutkimukseen. Odota, että se valmistuu.',
    exportNamesTaken:
      'Tutkimuksessa on jo rekisteriaineisto. Poista aiemmat tiedostot register-persons.csv, register-clientships.csv ja register-outcomes.csv ja ota aineisto uudelleen.',
    exportNoPerson: 'Pyytäjä ei enää työskentele alueella. Mitään ei otettu.',
    exportNoRight:
      'Pyytäjällä ei enää ole oikeutta ottaa aineistoa tältä keskukselta. Mitään ei otettu; yritys on kirjattu käyttölokiin.',
    exportEmpty: 'Rajaukseen ei osunut yhtään asiakkuutta. Muuta päiviä ja yritä uudelleen.',
    exportBroken:
      'Ohjelma epäonnistui, eikä mitään otettu. Yritä uudelleen; jos se toistuu, kerro ylläpidolle.',
    studyForgotten: 'Tutkimuksen aineisto on poistettu, eikä siihen voi enää ottaa uutta.',
  },
}
export type ExportTexts = typeof fi
