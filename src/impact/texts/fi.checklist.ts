/**
 * The target trial and the checklist at the end of a report, in own words: numbers as in TARGET 2025 (Cashin and others, JAMA 334:1084),
 * STROBE for cohorts (2007) and RECORD (2015).
 */
export const fi = {
  heading: 'Raportoinnin tarkistuslista',
  intro:
    'Kohdat on numeroitu kuten TARGET 2025 -ohjeessa (havaintoaineistolla jäljitellyt kokeet), ja vieressä ovat vastaavat STROBE-ohjeen kohdat. Rekisteritutkimusten RECORD-ohjeen kohdat ovat omassa taulukossaan. Sanamuodot ovat omiamme; ohjeen oma lista on osoitteessa target-guideline.org. Vastaukset on täytetty ajosta; mitä ohjelma ei voi tietää, jää kirjoittajalle.',
  target: 'TARGET',
  strobe: 'STROBE',
  item: 'Kohta',
  answer: 'Tässä tutkimuksessa',
  author: 'Kirjoittaja täydentää.',
  items: {
    design:
      'Kerrotaan, että tutkimus jäljittelee koetta havaintoaineistolla; tavoite ja koe lyhyesti',
    abstractData: 'Aineistot tiivistelmässä',
    abstractResults: 'Oletukset, menetelmät, tulokset ja johtopäätökset tiivistelmässä',
    background: 'Tausta ja se, mitä ei vielä tiedetä',
    question: 'Syy-kysymys',
    rationale: 'Miksi koetta jäljitellään näillä aineistoilla',
    data: 'Aineistojen tarkoitus, laji, alue, ajankohta ja yhdistäminen',
    eligibility: 'Ketkä kelpaavat mukaan',
    strategies: 'Vaihtoehdot, joita verrataan',
    assignment: 'Kuka saa minkäkin vaihtoehdon',
    followUp: 'Seurannan alku ja loppu',
    outcomes: 'Tulokset, niiden mittaus ja ajankohta',
    contrasts: 'Mitä eroa arvioidaan',
    assumptions: 'Oletukset ja niihin tarvittavat taustatiedot',
    analysis: 'Analyysi, puuttuvat tiedot ja herkkyystarkastelut',
    size: 'Miten aineiston koko määräytyi',
    participants: 'Kuinka moni kelpasi ja päätyi kumpaankin ryhmään (kaavio)',
    baseline: 'Taustatiedot ryhmittäin',
    followed: 'Seurannan pituus ja päättymisen syyt ryhmittäin',
    missing: 'Puuttuvat tiedot ryhmittäin',
    outcomeData: 'Tulokset ryhmittäin',
    estimates: 'Arviot tarkkuuksineen, absoluuttisina ja suhteellisina',
    additional: 'Lisä- ja herkkyystarkastelujen tulokset',
    interpretation: 'Tulkinta suhteessa kysymykseen',
    limitations: 'Rajoitukset ja oletusten uskottavuus',
    ethics: 'Eettinen arviointi ja luvat',
    registration: 'Suunnitelman rekisteröinti',
    sharing: 'Aineiston, ohjelman ja muun saatavuus',
    funding: 'Rahoitus ja rahoittajan osuus',
    interests: 'Sidonnaisuudet',
  },
  answers: {
    design: (verdict: string) => `Tutkimus jäljittelee koetta. ${verdict}.`,
    data: (name: string, period: string) =>
      `Aineiston tunniste ${name}.${period === '' ? '' : ` Kuukaudet ${period}.`} Tarkoituksen ja alueen täydentää kirjoittaja.`,
    linkage: (count: number) =>
      count === 0
        ? 'Yksi valmiiksi yhdistetty aineisto.'
        : `${count} aineistoa; yhdistyneiden osuudet taulukossa.`,
    front: 'Ensimmäinen sivu.',
    size: 'Kaikki aineiston henkilöt, jotka täyttävät ehdot; kokoa ei valittu.',
    trial: 'Taulukko ”Tavoitekoe ja sen jäljittely”.',
    section: (heading: string) => `Luku ”${heading}”.`,
    sections: (headings: string) => `Luvut ${headings}.`,
    quoted: (heading: string) => `”${heading}”`,
    followed: (months: number) => `${months} kuukautta; puuttumisen syyt luvussa ”Vaikutukset”.`,
    missingNone: 'Taustatiedoista ei puuttunut mitään.',
    missing: (columns: string) =>
      `Taustatiedoista puuttuu: ${columns}. Puuttuminen on merkitty omalla muuttujalla, eikä ketään ole poistettu.`,
    outcomesNone: 'Tuloksista ei puuttunut mitään.',
    outcomesMissing: 'Puuttuvat tulokset ovat taulukossa.',
    protocol: (hash: string, deviations: number) =>
      `Suunnitelma lukittiin ohjelman lokiin ennen tulosten lukemista: tunniste ${hash}, poikkeamia ${deviations}. Julkisen rekisteröinnin täydentää kirjoittaja.`,
    sharing: (code: string) =>
      `Ohjelma Taitopolku ${code} on avointa lähdekoodia. Aineiston saatavuuden täydentää kirjoittaja.`,
  },
  record: {
    heading: 'Rekisteriaineistojen tarkistuslista (RECORD)',
    number: 'RECORD',
    items: {
      '1.1': 'Aineistojen laji ja nimet otsikossa tai tiivistelmässä',
      '1.2': 'Alue ja ajankohta otsikossa tai tiivistelmässä',
      '1.3': 'Aineistojen yhdistäminen otsikossa tai tiivistelmässä',
      '6.1': 'Miten henkilöt poimittiin: koodit ja säännöt',
      '6.2': 'Onko poiminnan koodien osuvuutta tutkittu',
      '6.3': 'Kuinka monen tiedot yhdistyivät missäkin vaiheessa (kaavio)',
      '7.1': 'Koodit, joilla palvelu, tulokset ja taustatiedot määriteltiin',
      '12.1': 'Mihin osaan tietokannan väestöstä tutkijoilla oli pääsy',
      '12.2': 'Miten aineistoa siivottiin',
      '12.3': 'Millä tasolla ja miten aineistot yhdistettiin, ja miten hyvin se onnistui',
      '13.1': 'Miten tutkitut valikoituivat: laatu, saatavuus ja yhdistyminen',
      '19.1': 'Mitä siitä seuraa, ettei aineistoa koottu tätä kysymystä varten',
      '22.1': 'Mistä suunnitelman, aineiston ja ohjelman saa',
    },
    data: {
      registers: (names: string) =>
        `Henkilötason rekistereitä: ${names}. Rekisterien nimet täydentää kirjoittaja.`,
      file: 'Yksi henkilötason tiedosto. Sen nimen ja lähteen täydentää kirjoittaja.',
    },
    when: {
      months: (from: string, to: string) =>
        `Kuukaudet ${from} – ${to}. Alueen täydentää kirjoittaja.`,
      file: 'Alueen ja ajankohdan täydentää kirjoittaja.',
    },
    linked: {
      registers: (count: number) => `${count} aineistoa yhdistettiin henkilöittäin.`,
      file: 'Tiedosto tuli yhtenä. Jos se on koottu useasta aineistosta, kirjoittaja kertoo sen.',
    },
    chosen: {
      registers: (start: string, only: string) =>
        `Asiakkaita ovat ne, joilla on alku sarakkeessa ${start}${only === '' ? '' : ` ja ${only}`}.`,
      only: (column: string, values: string) => `sarakkeessa ${column} jokin näistä: ${values}`,
      file: (column: string) =>
        `Asiakkaita ovat ne, joilla ${column} = 1. Miten tiedoston henkilöt poimittiin, täydentää kirjoittaja.`,
    },
    validated: 'Kirjoittaja kertoo, onko koodeja verrattu muuhun tietoon ja millä tuloksella.',
    stages: 'Yhdistämisen vaiheet ennen tiedostoa täydentää kirjoittaja.',
    codes: {
      outcomes: (labels: string) => `Tulokset: ${labels}.`,
      covariates: (columns: string) => `Taustatiedot: ${columns}.`,
      studies: (level: string, vocational: string, result: string, completed: string) =>
        `Ammatillista opiskelua on ${level}: ${vocational}; suoritettua ${result}: ${completed}.`,
      work: (column: string, above: string) =>
        `Työkuukausi on se, jolloin ${column} on yli ${above}.`,
      experts: (column: string, codes: string) =>
        `Asiantuntijatyötä on se, jossa ${column} alkaa näin: ${codes}.`,
      whole: 'Kaikki asetukset ovat suunnitelman taulukossa.',
    },
    access: (rows: string) =>
      `Ohjelma luki ${rows} henkilön tiedot. Mistä väestöstä ja kenen päätöksellä ne poimittiin, täydentää kirjoittaja.`,
    cleaned: {
      registers:
        'Rivit, joilla ei ole tunnistetta tai joiden henkilöä väestörekisteri ei tunne, jätettiin pois; samaa asiaa kertovat rivit luettiin kerran; lukukelvottomat ja mahdottomat päivät hylättiin, samoin henkilöt, joiden tiedot ovat keskenään ristiriidassa. Lukumäärät ovat kaaviossa ja suljetuissa tuloksissa.',
      file: 'Ohjelma ei poistanut rivejä; puuttuva taustatieto on merkitty omalla muuttujalla. Mitä tiedostolle tehtiin ennen sitä, täydentää kirjoittaja.',
    },
    linkage: {
      registers: (shares: string) =>
        `Henkilötasolla, samalla pseudonyymillä, ilman päättelyä. Yhdistyi: ${shares}.`,
      file: 'Kirjoittaja kertoo, miten tiedosto koottiin.',
    },
    misuse:
      'Kirjoittaja täydentää, miten kirjaamistapa, luokkien muutokset ja puuttuvat tiedot voivat vaikuttaa.',
  },
  trial: {
    heading: 'Tavoitekoe ja sen jäljittely',
    intro:
      'Jos kysymykseen voisi vastata kokeella, se järjestettäisiin keskimmäisen sarakkeen mukaan. Oikealla on, miten jokainen osa toteutettiin aineistossa.',
    part: 'Osa',
    trial: 'Kokeessa',
    here: 'Tässä aineistossa',
    eligibility: {
      trial: 'Henkilöt, jotka voisivat aloittaa palvelun ja joita ei ole siinä ennen.',
      registers: (ages: string, history: number, starts: string) =>
        `${ages}-vuotiaat, jotka olivat alueella vähintään ${history} kuukautta ennen alkua. Alkukuukaudet ${starts}; jokaisena kuukautena ne, jotka eivät olleet vielä aloittaneet.`,
      file: (treated: string, control: string) =>
        `Aineiston henkilöt: asiakkaita ${treated}, muita ${control}. Ehdot täydentää kirjoittaja.`,
    },
    strategies: {
      trial: 'Palvelu aloitetaan nyt, tai sitä ei aloiteta nyt.',
      here: (column: string) => `Asiakkuus alkoi (${column} = 1) tai ei alkanut (${column} = 0).`,
      keep: 'Myöhemmin aloittava verrokki pysyy verrokkina.',
      censor: 'Myöhemmin aloittavan verrokin seuranta päättyy aloitukseen.',
    },
    assignment: {
      trial: 'Arvotaan; henkilöt tietävät ryhmänsä.',
      matching: (method: string, count: number) =>
        `Ei arvottu. Verrokit valittiin ${count} taustatiedon perusteella: ${method}.`,
      weighting: (method: string, count: number) =>
        `Ei arvottu. Ryhmät painotettiin samanlaisiksi ${count} taustatiedon suhteen: ${method}.`,
    },
    followUp: {
      trial: 'Alkaa arvonnasta ja kestää yhtä kauan molemmilla.',
      registers: (months: number) =>
        `Alkaa asiakkaan alkukuukaudesta, verrokilla samasta kuukaudesta, ja kestää ${months} kuukautta tai kuolemaan, poismuuttoon tai rekisterin loppuun.`,
      date: (column: string) => `Alkaa: ${column}. Pituuden täydentää kirjoittaja.`,
    },
    outcomes: {
      trial: (labels: string) => `${labels}.`,
      registers: 'Samat, rekistereistä kuukausien mukaan laskettuina.',
      file: 'Samat, aineiston sarakkeista.',
    },
    contrasts: {
      trial: 'Ryhmien ero sen mukaan, mihin ryhmään henkilö arvottiin.',
      here: (estimand: string) => `${estimand}; osuuksista erotus ja suhteellinen ero.`,
    },
    assumptions: {
      trial: 'Arvonta tekee ryhmistä samanlaiset.',
      here: 'Ryhmät ovat samanlaiset, kun mitatut taustatiedot otetaan huomioon: mitään niistä riippumatonta ja tulokseen liittyvää eroa ei ole. Kuinka suuri eron pitäisi olla, kerrotaan herkkyysluvussa.',
    },
    analysis: {
      trial: 'Ryhmien tulosten ero ja sen luottamusväli.',
      here: (method: string, se: string) =>
        `${method}; keskivirhe: ${se}. Puuttuva taustatieto on merkitty omalla muuttujalla, puuttuvaa tulosta ei ole korvattu.`,
    },
  },
}

export type ChecklistTexts = typeof fi
