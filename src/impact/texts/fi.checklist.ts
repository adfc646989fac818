/** The checklist at the end of a report, in own words after TARGET 2025, STROBE and RECORD. */
export const fi = {
  heading: 'Raportoinnin tarkistuslista',
  intro:
    'Lista on koottu TARGET-, STROBE- ja RECORD-ohjeiden kohdista omin sanoin. Vastaukset on täytetty ajosta; mitä ohjelma ei voi tietää, jää kirjoittajalle.',
  item: 'Kohta',
  guidelines: 'Ohje',
  answer: 'Tässä tutkimuksessa',
  author: 'Kirjoittaja täydentää.',
  sections: {
    abstract: 'tiivistelmä',
    introduction: 'johdanto',
    methods: 'menetelmät',
    results: 'tulokset',
    discussion: 'pohdinta',
    other: 'muut tiedot',
  },
  items: {
    emulation: 'Tutkimus jäljittelee satunnaistettua koetta havaintoaineistolla',
    question: 'Syy-kysymys ja sen perustelu',
    data: 'Aineistot, niiden ajankohta ja alue',
    linkage: 'Yhdistäminen ja sen laatu',
    eligibility: 'Ketkä otettiin mukaan',
    strategies: 'Mitä verrataan mihin',
    assignment: 'Miten ryhmät tehtiin vertailukelpoisiksi',
    timeZero: 'Milloin seuranta alkaa ja päättyy',
    outcomes: 'Tulosmuuttujat',
    covariates: 'Taustatiedot ja niiden koodit',
    estimand: 'Mitä arvioidaan ja millä menetelmällä',
    missing: 'Puuttuvat tiedot',
    selection: 'Valinta perusjoukosta analyysiin (kaavio)',
    characteristics: 'Taustatiedot ryhmittäin',
    estimates: 'Arviot ja niiden tarkkuus',
    subgroups: 'Osaryhmät',
    sensitivity: 'Herkkyystarkastelut',
    limitations: 'Rajoitukset, myös rekisterien',
    interpretation: 'Tulkinta ja yleistettävyys',
    protocol: 'Suunnitelma, poikkeamat ja ohjelma',
    ethics: 'Luvat, rahoitus ja sidonnaisuudet',
  },
  answers: {
    emulation: (verdict: string) => `Kyllä. ${verdict}.`,
    data: (name: string) =>
      `Aineiston tunniste ${name}. Ajankohdan ja alueen täydentää kirjoittaja.`,
    linkage: (count: number) =>
      count === 0
        ? 'Yksi valmiiksi yhdistetty aineisto.'
        : `${count} aineistoa, osuudet taulukossa.`,
    eligibility: (treated: string, control: string) =>
      `Aineistossa asiakkaita ${treated}, muita ${control}.`,
    strategies: (column: string) =>
      `Asiakkuus (${column} = 1) verrattuna siihen, ettei asiakkuutta ole.`,
    matching: (method: string) => `Verrokit valittiin: ${method}.`,
    weighting: (method: string) => `Ryhmät painotettiin: ${method}.`,
    timeZero: (column: string) => `Alku: ${column}. Seurannan pituuden täydentää kirjoittaja.`,
    estimand: (estimand: string, method: string, se: string) =>
      `${estimand}; ${method}; keskivirhe: ${se}.`,
    missingNone: 'Taustatiedoista ei puuttunut mitään.',
    missing: (columns: string) =>
      `Puuttuvia: ${columns}. Merkitty omalla muuttujalla, ketään ei poistettu.`,
    limits: 'Luvussa ”Mitä tästä ei voi päätellä”.',
    section: (heading: string) => `Luku ”${heading}”.`,
    protocol: (hash: string, deviations: number) => `Tunniste ${hash}; poikkeamia ${deviations}.`,
  },
}

export type ChecklistTexts = typeof fi
