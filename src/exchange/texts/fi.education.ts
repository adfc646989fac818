import type { Reason } from '../koski/model.reasons.ts'
import type { RowStanding } from '../model.education-import.ts'

/** Bringing the education history of a client, in Finnish, the source of the other languages. */
export const fi = {
  bring: 'Tuo opintohistoria',
  title: 'Tuo opintohistoria',
  lead: 'Asiakas lataa omat opintotietonsa Opintopolun Omat tiedot -palvelusta (Koski) tai korkeakoulujen tietovarannosta (VIRTA). Näet ensin, mitä tiedostossa on. Mitään ei tallenneta ennen kuin vahvistat.',
  file: 'Tiedosto',
  choose: 'Valitse tiedosto',
  kinds: 'JSON (Koski) tai XML (VIRTA), enintään 10 megatavua. Tiedostoa ei säilytetä.',
  chosen: (name: string) => `Valittu: ${name}`,
  exportedOn: 'Milloin asiakas latasi tiedot',
  exportedText: 'Tiedot kirjataan tälle päivälle: asiakirja, asiakkaan lataama.',
  look: 'Näytä sisältö',
  same: 'Henkilötunnus on sama kuin asiakkaalla',
  unchecked: 'Henkilötunnusta ei voitu verrata. Varmista, että tiedot ovat tämän asiakkaan.',
  before: (when: string) => `Sama tiedosto on tuotu ${when}. Siitä ei kirjata mitään uudelleen.`,
  studies: 'Opinnot',
  degrees: 'Tutkinnot',
  tests: 'Kielitutkinnot ja kielitaitotasot',
  none: 'Ei yhtään',
  unknown: 'Mitä ei ymmärretty',
  unknownText:
    'Näitä kohtia ei kirjata. Ne säilyvät luettelona, jotta voit kirjata tarvittavan itse.',
  nothingUnknown: 'Kaikki kohdat ymmärrettiin',
  institutionCode: (code: string) => `Oppilaitos ${code}`,
  below: (grade: string) => `alle ${grade}`,
  confirmed: (day: string) => `vahvistettu ${day}`,
  save: (count: number) =>
    count === 0
      ? 'Ei uutta kirjattavaa'
      : count === 1
        ? 'Kirjaa 1 tieto'
        : `Kirjaa ${count} tietoa`,
  done: (count: number) => (count === 1 ? '1 tieto kirjattu' : `${count} tietoa kirjattu`),
  standings: {
    new: 'Uusi',
    known: 'Jo kirjattu',
    conflict: 'Eroaa kirjatusta',
    not_a_fact: 'Näytetään vain tässä',
  } satisfies Record<RowStanding, string>,
  states: {
    present: 'käynnissä',
    finished: 'suoritettu',
    interrupted: 'keskeytynyt',
  },
  noState: 'tila ei tiedossa',
  skills: {
    listening: 'Kuuntelu',
    speaking: 'Puhuminen',
    reading: 'Lukeminen',
    writing: 'Kirjoittaminen',
    overall: 'Yleisarvosana',
    rakenteetjasanasto: 'Rakenteet ja sanasto',
    interaction: 'Vuorovaikutus',
    numeracy: 'Numeeriset taidot',
  },
  earlier: 'Tuodut tiedostot',
  noEarlier: 'Tiedostoja ei ole tuotu',
  origins: {
    koski: 'Koski',
    virta: 'VIRTA',
  },
  brought: (name: string, when: string) => `${name} ${when}`,
  facts: (count: number) => (count === 1 ? '1 tieto' : `${count} tietoa`),
  unknownCount: (count: number) =>
    count === 1 ? '1 kohta jäi ymmärtämättä' : `${count} kohtaa jäi ymmärtämättä`,
  errors: {
    documentUnreadable:
      'Tiedosto ei ole Koskesta tai VIRTA-palvelusta ladattu asiakirja, tai se on katkennut. Pyydä asiakasta lataamaan se uudelleen.',
    documentTooLarge: 'Tiedosto on liian suuri. Enimmäiskoko on 10 megatavua.',
    documentOfAnother:
      'Tiedosto on toisen henkilön tai siinä on useita henkilöitä. Mitään ei kirjattu. Tarkista, kenen tiedosto on.',
  },
  reasons: {
    key: 'tuntematon kenttä',
    element: 'tuntematon elementti',
    right_without_type: 'opiskeluoikeus ilman tyyppiä',
    right_type: 'tuntematon opiskeluoikeuden tyyppi',
    annulled: 'mitätöity opiskeluoikeus, ei kirjata',
    state: 'tuntematon opiskeluoikeuden tila',
    no_state: 'opintojen tila ei käy ilmi',
    period_without_day: 'jakso ilman alkamispäivää',
    attainment_without_type: 'suoritus ilman tyyppiä',
    attainment_type: 'tuntematon suorituksen tyyppi',
    attainment_kind: 'tuntematon suorituksen laji',
    part_without_type: 'osasuoritus ilman tyyppiä',
    part_type: 'tuntematon osasuorituksen tyyppi',
    too_deep: 'liian monta sisäkkäistä osasuoritusta',
    test_without_attainment: 'kielitutkinto ilman tunnettua suoritusta',
    assessment_without_grade: 'arviointi ilman arvosanaa',
    oral_test: 'suullisen kielitaidon koe ilman kieltä tai tasoa',
    source_faults: 'lähderekisteri ilmoittaa virheistä',
    not_studies: 'ei opiskeluoikeus eikä henkilö, jolla on niitä',
    not_text: 'arvo ei ole teksti',
    not_day: 'arvo ei ole päivä',
    not_code: 'arvo ei ole koodi',
    not_name: 'arvo ei ole nimi',
    not_organisation: 'arvo ei ole organisaatio',
    not_object: 'arvo ei ole rakenne',
    not_list: 'arvo ei ole luettelo',
  } satisfies Record<Reason, string>,
}

export type EducationTexts = typeof fi
