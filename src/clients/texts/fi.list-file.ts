/** The texts of lists as files in Finnish, the source of the other languages. */
export const fi = {
  export: 'Vie Exceliin',
  exportText:
    'Tiedostoon tulevat samat rivit samassa järjestyksessä kuin näytöllä. Turvakiellon alaiset jäävät pois.',
  explanations: 'Selitteet',
  columns: { explained: 'Tieto', meaning: 'Selite' },
  asOf: 'Tilanne',
  rows: 'Rivejä',
  filters: 'Rajaukset',
  noFilters: 'Ei rajauksia',
  order: 'Järjestys',
  descending: 'käänteinen',
  leftOut: 'Ei tiedostossa',
  protectedOut: 'Turvakiellon alaiset asiakkaat on jätetty pois tiedostosta',
  capped: (rows: string) => `Tiedostossa on ${rows} ensimmäistä riviä, rivejä on enemmän`,
  clients: {
    fileName: 'asiakkaat',
    born: 'Syntymävuosi',
    text: 'Haettu teksti',
    orders: { name: 'Nimi', number: 'Asiakasnumero', created: 'Lisäyspäivä' },
    meanings: {
      number: 'Asiakasnumero tässä järjestelmässä',
      people: 'Ne, jotka nyt työskentelevät asiakkaan kanssa',
      municipality: 'Tyhjä, kun sitä ei tiedetä tai sinulla ei ole oikeutta yhteystietoihin',
      created: 'Päivä, jona asiakas lisättiin järjestelmään',
    },
  },
}
export type ListFileTexts = typeof fi
