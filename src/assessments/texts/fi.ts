import { plural } from '../../platform/shared/texts.ts'

/** The texts of assessments in Finnish, the source of the other languages. */
export const fi = {
  tab: 'Arvioinnit',
  title: 'Arvioinnit',
  open: 'Avaa arviointi',
  openAction: 'Avaa',
  none: 'Arviointeja ei ole vielä tehty',
  noneText: 'Arviointi kysyy vain sen, mitä kukaan ei vielä tiedä tai mikä on vanhentunut.',
  back: 'Kaikki arvioinnit',
  fields: { form: 'Lomake', organisation: 'Organisaatio' },
  kinds: {
    entry: 'Alkuhaastattelu',
    service_needs: 'Palvelutarpeen arvio',
    skills_mapping: 'Osaamiskartoitus',
    career_guidance: 'Uraohjaus',
    review: 'Väliarvio',
    exit: 'Loppuhaastattelu',
  },
  states: { open: 'Kesken', finished: 'Valmis' },
  openedBy: (when: string, who: string) => `avattu ${when}, ${who}`,
  finishedBy: (when: string, who: string) => `valmis ${when}, ${who}`,
  savedBy: (when: string, who: string) => `Tallennettu ${when}, ${who}`,
  nobodySaved: 'Kukaan ei ole vielä täyttänyt tätä osiota.',
  notInSight: 'Tätä osiota ei täytetty, tai sitä ei ole luovutettu organisaatiollesi.',
  sensitiveOf: (form: string) => `${form}: arkaluonteiset osiot`,
  version: (number: number) => `lomakkeen versio ${number}`,
  notAskedOf: (count: number, all: number) =>
    `${count}/${all} kysymystä ei tarvinnut kysyä uudelleen`,
  confirmedOf: (count: number) =>
    plural('fi', count, { one: 'niistä 1 vahvistettu', other: `niistä ${count} vahvistettu` }),
  toAsk: (count: number) =>
    count === 0
      ? 'Kaikkiin kysymyksiin on vastaus.'
      : plural('fi', count, {
          one: '1 kysymys kysyttävänä.',
          other: `${count} kysymystä kysyttävänä.`,
        }),
  knownBefore: (count: number, all: number) =>
    `Ennestään tiedossa ${count}/${all}: niitä ei tarvitse kysyä uudelleen.`,
  answeredOf: (count: number, all: number) => `Vastattu ${count}/${all}`,
  knownAlready: (count: number) =>
    plural('fi', count, { one: 'Ennestään tiedossa: 1', other: `Ennestään tiedossa: ${count}` }),
  notAnswered: 'Ei vastausta',
  confirm: 'Vahvista',
  confirmOf: (question: string) => `Vahvista: ${question}`,
  confirmed: 'Vahvistettu',
  change: 'Muuta',
  changeOf: (question: string) => `Muuta: ${question}`,
  stillSo: (value: string) => `Yhä ${value}`,
  stillSoOf: (question: string, value: string) => `${question} Yhä ${value}`,
  standings: {
    stale: (value: string) => `Viimeksi ${value}, vanhentunut.`,
    contested: (value: string) => `${value}, mutta tiedot ovat ristiriidassa.`,
    unanswered: (value: string) => `${value}.`,
  },
  sourceOf: (section: string) => `Mistä vastaukset tiedetään: ${section}`,
  away: 'Ei yhteyttä. Vastaukset tallentuvat, kun yhteys palaa.',
  yesNo: { yes: 'Kyllä', no: 'Ei' },
  finish: { action: 'Merkitse valmiiksi', done: 'Arviointi on valmis' },
  discard: {
    action: 'Luovu arvioinnista',
    title: 'Luovu arvioinnista',
    text: 'Lomakkeelle kirjoitetut vastaukset poistetaan. Asiakkaan tietoihin tallentuneet vastaukset jäävät.',
    keep: 'Jatka täyttämistä',
    done: 'Arviointi poistettu',
  },
  errors: {
    assessmentFinished: 'Arviointi on merkitty valmiiksi. Lataa sivu uudelleen, niin näet sen.',
    requiredMissing: 'Arviointi ei ole vielä valmis. Vastaa näihin kysymyksiin:',
    formNotPublished: 'Tätä lomaketta ei voi enää avata. Valitse toinen.',
    organisationMissing: 'Valitse, minkä organisaation arviointi on.',
    questionUnknown: 'Tähän kysymykseen et voi vastata.',
    answerIsFact: 'Vastaus kuuluu asiakkaan tietoihin.',
    answerInvalid: 'Valitse tai kirjoita kysymykseen sopiva vastaus.',
    nothingToConfirm: 'Tietoa ei ole, joten sitä ei voi vahvistaa. Vastaa kysymykseen.',
    codeInvalid: 'Käytä pieniä kirjaimia a–z, numeroita ja alaviivaa.',
    dayInFuture: 'Päivä ei voi olla tulevaisuudessa.',
    factValueInvalid: 'Valitse arvo luettelosta.',
    dayAfterObservation: 'Päivä ei voi olla tulevaisuudessa.',
    factSourceNotAllowed: 'Tämä tieto voi olla vain asiakkaan oma sana tai ammattilaisen arvio.',
  },
}
export type AssessmentTexts = typeof fi
