import { plural } from '../../platform/shared/texts.ts'
import type { changeKinds, OutcomeGroup, SplitDimension } from '../model.cells.ts'
import type { IndicatorId } from '../model.indicator.ts'

/** The texts of the results in Finnish, the source. */
export const fi = {
  title: 'Tulokset',
  areaTitle: 'Alueen tulokset',
  areaLead: 'Keskusten tulokset tavoitteisiin nähden. Alueen luvuissa jokainen henkilö on kerran.',
  tabs: {
    label: 'Tulosten sivut',
    results: 'Tulokset',
    referrals: 'Lähetteiden laatu',
    assessments: 'Arvioinnit',
    services: 'Palvelut',
    mine: 'Omat lähetteeni',
  },
  year: 'Vuosi',
  noCentres: 'Organisaatiossasi ei ole tuloksia',
  noCentresText: 'Tuloksilla on sivu osaamiskeskuksissa ja työllisyysalueella.',
  nothingYet: 'Tältä vuodelta ei ole lukuja',
  nothingYetText: 'Luvut syntyvät, kun keskus ottaa asiakkaita vastaan ja päättää asiakkuuksia.',
  suppressed: 'peitetty',
  suppressedNote:
    'Peitetty: alle viisi, tai luku, josta alle viiden voisi laskea. Osuus näytetään, kun jakaja on vähintään kymmenen. Taulukot ovat edellisen kuukauden lopun tilanteesta, jotta ketään ei voi erottaa vertaamalla kahta päivää.',
  asOf: (day: string) => `Tilanne ${day}`,
  showPeople: (what: string) => `Näytä henkilöt: ${what}`,
  sentence: {
    target: (centre: string, count: string, target: string) =>
      `${centre}: ${count} uutta asiakasta, tavoite ${target}`,
    plain: (centre: string, count: string) => `${centre}: ${count} uutta asiakasta`,
    hidden: (centre: string) => `${centre}: uusien asiakkaiden määrä on peitetty`,
    pace: (count: string) => `tällä tahdilla ${count} joulukuun loppuun mennessä`,
    reached: (centre: string, count: string, target: string) =>
      `${centre}: vuoden aikana ${count} uutta asiakasta, tavoite ${target}`,
  },
  paceHow:
    'Tahti: tähän mennessä tulleet jaettuna kuluneilla päivillä ja kerrottuna vuoden päivillä.',
  newClients: {
    title: 'Uudet asiakkaat',
    target: (count: string) => `Tavoite ${count} vuodessa`,
    targetWhole: (count: string, years: string) => `Tavoite ${count} kaudella ${years}`,
    noTarget: 'Tavoitetta ei ole asetettu tälle vuodelle',
  },
  goal: {
    title: 'Tavoitteeseen päättyneet',
    ofEnded: 'päättyneestä asiakkuudesta',
    target: (share: string) => `Tavoite ${share}`,
    none: 'Tavoitetta ei ole määritelty tälle vuodelle',
    rule: (outcomes: string) => `Tavoite täyttyy, kun asiakkuus päättyy: ${outcomes}.`,
    ownField: 'vain omalla alalla',
    confirmed: 'vahvistettuna',
  },
  work: {
    title: 'Työhön päättyneet',
    note: 'Kaikki alat. Luku on verrattavissa aiempiin vuosiin.',
  },
  positive: { title: 'Tilanne muuttunut myönteisesti' },
  ofServed: 'palvellusta henkilöstä',
  openCentre: (name: string) => `Avaa: ${name}`,
  served: { title: 'Palvellut henkilöt', note: 'Asiakkuus auki jonakin vuoden päivänä.' },
  curve: {
    finding: (count: string, month: string) => `${count} uutta asiakasta, ${month}`,
    hidden: 'Kertymä on peitetty',
    subtitle: 'Uudet asiakkaat vuoden alusta, kertymä kuukausittain',
    target: (count: string) => `Tavoite ${count}`,
    month: 'Kuukausi',
    note: 'Kuukaudet yhdistetään, kunnes kasvu on vähintään viisi: aiempi on peitetty ja näkyy seuraavassa.',
  },
  outcomes: {
    title: 'Mihin asiakkuudet päättyivät',
    subtitle: 'Päättyneet asiakkuudet syyn mukaan; sinisellä työ, yrittäjyys ja tutkinto-opinnot',
    outcome: 'Syy',
    ended: 'Päättyneet',
    groups: {
      work: 'Työ',
      business: 'Yrittäjyys',
      degree: 'Tutkinto-opinnot',
      other: 'Muu',
    } satisfies Record<OutcomeGroup, string>,
    names: {
      employed_open: 'Työ avoimilla markkinoilla',
      employed_subsidised: 'Tuettu työ',
      apprenticeship: 'Oppisopimus',
      business_confirmed: 'Yrittäjyys, vahvistettu',
      business_provisional: 'Yrittäjyys, vahvistamatta',
      entrepreneur: 'Yrittäjyys',
      degree_study: 'Tutkinto-opinnot',
      other_study: 'Muut opinnot',
      other_service: 'Muu palvelu',
      goal_not_reached: 'Ei saavuttanut tavoitetta',
      no_contact: 'Ei yhteyttä',
      other_end: 'Muu syy',
    } as Record<string, string>,
  },
  change: {
    title: 'Mikä muuttui palvelluille',
    subtitle: 'Henkilöt, kukin kerran: työ ennen yrittäjyyttä, tutkinto-opintoja ja muuta',
    kind: 'Muutos',
    persons: 'Henkilöitä',
    also: 'Lisäksi edellä jo laskettuja',
    names: {
      work: 'Työ',
      business: 'Yrittäjyys',
      degree: 'Tutkinto-opinnot',
      other: 'Muu myönteinen',
      none: 'Ei muutosta',
    } satisfies Record<(typeof changeKinds)[number], string>,
  },
  splits: {
    title: 'Ryhmittäin',
    show: 'Mitä ryhmistä näytetään',
    new: 'Uudet asiakkaat',
    goal: 'Tavoitteeseen',
    newSubtitle: 'Uudet asiakkaat, sama asteikko kaikissa',
    goalSubtitle: 'Tavoitteeseen päättyneiden osuus, asteikko 0–100 %',
    group: 'Ryhmä',
    newColumn: 'Uusia',
    endedColumn: 'Päättyneitä',
    goalColumn: 'Tavoitteeseen',
    share: 'Osuus',
    dimensions: {
      phase: 'Kotoutumisaika',
      sex: 'Sukupuoli',
      age: 'Ikä alkaessa',
      language: 'Äidinkieli',
    } satisfies Record<SplitDimension, string>,
    unknown: 'Ei tiedossa',
    other: 'Muut kielet',
    phases: { in_integration: 'Kotoutumisajalla', past_integration: 'Ylittänyt' } as Record<
      string,
      string
    >,
    sexes: { female: 'Nainen', male: 'Mies' } as Record<string, string>,
    ages: { 0: 'alle 25', 25: '25–34', 35: '35–44', 45: '45–54', 55: '55 ja yli' } as Record<
      string,
      string
    >,
  },
  phases: {
    title: 'Kotoutumisaika vuosittain',
    subtitle: 'Osuus uusista asiakkaista asiakkuuden ensimmäisenä päivänä, asteikko 0–100 %',
    total: 'Uusia asiakkaita',
  },
  cohorts: {
    title: 'Tulovuoden mukaan',
    subtitle: (months: string) => `Tavoitteeseen ${months} kuukauden kuluessa alusta`,
    year: 'Tulovuosi',
    followed: 'Seurattuja',
    reached: 'Tavoitteeseen',
    share: 'Osuus',
    note: 'Mukana ovat ne, joiden alusta on kulunut näin kauan. Nimittäjä on henkilöt, ei päättyneet asiakkuudet.',
    none: 'Seuranta-aika ei vielä ole täyttynyt kenelläkään',
  },
  baselines: {
    title: 'Aiemmat tulokset lähteiden sanoin',
    note: 'Lainauksia. Niiden nimittäjiä ei tunneta, joten niitä ei ole laskettu uudelleen eikä verrata yllä oleviin lukuihin.',
  },
  source: 'Lähde: keskuksen asiakkuudet Taitopolussa',
  footnote: (what: string, source: string, day: string) => `${what}. ${source}. ${day}.`,
  definitions: {
    title: 'Miten luvut on laskettu',
    version: (id: string, version: string) => `${id}, versio ${version}`,
    names: {
      new_clients: 'Uudet asiakkaat',
      ended_clientships: 'Päättyneet asiakkuudet',
      ended_to_goal: 'Tavoitteeseen päättyneet',
      ended_to_work: 'Työhön päättyneet',
      served: 'Palvellut henkilöt',
      positive_change: 'Myönteinen muutos',
      change_kinds: 'Muutoksen laji',
      cohort_to_goal: 'Tulovuoden tavoite',
      decided_referrals: 'Päätetyt lähetteet',
      accepted_referrals: 'Vastaan otetut lähetteet',
    } satisfies Record<IndicatorId, string>,
    texts: {
      new_clients:
        'Henkilöt, joiden asiakkuus keskuksessa alkoi vuoden aikana. Jokainen lasketaan kerran, myös silloin kun asiakkuuksia on useita.',
      ended_clientships: 'Asiakkuudet, joiden viimeinen päivä on vuoden aikana.',
      ended_to_goal:
        'Päättyneistä ne, joiden päättymissyy on päättymispäivänä voimassa olleen tavoitteen mukainen.',
      ended_to_work:
        'Päättyneistä ne, jotka päättyivät työhön avoimilla markkinoilla, tuettuun työhön tai oppisopimukseen. Ala ei vaikuta.',
      served: 'Henkilöt, joilla oli asiakkuus auki ainakin yhtenä vuoden päivänä.',
      positive_change:
        'Palvelluista ne, joilla on vuoden aikana vähintään yksi todennettu tapahtuma: työ, yrittäjyys, opinnot, työkokeilu tai oppisopimus. Asiakkuuden päätyttyä vuoden aikana lasketaan myös kolme seuraavaa kuukautta.',
      change_kinds:
        'Palvellut henkilöt kukin kerran, järjestyksessä työ, yrittäjyys, tutkinto-opinnot, muu myönteinen, ei muutosta. Päällekkäisyydet kerrotaan erikseen.',
      cohort_to_goal:
        'Vuoden uusista asiakkaista ne, joiden asiakkuus päättyi tavoitteeseen annetussa ajassa alusta.',
      decided_referrals: 'Lähetteet, jotka keskus otti vastaan tai palautti vuoden aikana.',
      accepted_referrals: 'Päätetyistä lähetteistä vastaan otetut.',
    } satisfies Record<IndicatorId, string>,
  },
  drill: {
    title: 'Luvun henkilöt',
    back: 'Takaisin tuloksiin',
    summary: (visible: string, total: string) => `${visible}/${total} on sinun nähtävissäsi`,
    nameless: (count: number, number: string) =>
      plural('fi', count, { one: '1 on anonymisoitu', other: `${number} on anonymisoitu` }),
    namelessFew: 'alle viisi on anonymisoitu',
    listed: (count: string) => `Luettelossa on ${count} ensimmäistä nimen mukaan.`,
    name: 'Nimi',
    number: 'Asiakasnumero',
    started: 'Alkoi',
    ended: 'Päättyi',
    none: 'Yhtään henkilöä ei ole sinun nähtävissäsi',
    noneText: 'Näet henkilöt, joiden asiakkuuden saat roolissasi lukea.',
    hidden: 'Luku on peitetty',
    hiddenText: 'Peitetyn luvun henkilöitä ei luetella, koska luettelo kertoisi luvun.',
    logged: 'Luettelossa näytetyt henkilöt kirjataan käyttölokiin.',
    of: (measure: string, group: string) => `${measure}: ${group}`,
  },
  errors: {
    figureUnknown: 'Lukua ei ole.',
    figureHidden: 'Luku on peitetty, joten sen henkilöitä ei luetella.',
  },
}
export type ResultTexts = typeof fi
