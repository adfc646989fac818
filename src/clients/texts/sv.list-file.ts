import type { ListFileTexts } from './fi.list-file.ts'

/** The texts of lists as files in Swedish. */
export const sv: ListFileTexts = {
  export: 'Exportera till Excel',
  exportText:
    'Filen innehåller samma rader i samma ordning som på skärmen. Personer med spärrmarkering utelämnas.',
  explanations: 'Förklaringar',
  columns: { explained: 'Uppgift', meaning: 'Förklaring' },
  asOf: 'Läget',
  rows: 'Rader',
  filters: 'Avgränsningar',
  noFilters: 'Inga avgränsningar',
  order: 'Ordning',
  descending: 'omvänd',
  leftOut: 'Inte i filen',
  protectedOut: 'Kunder med spärrmarkering har utelämnats ur filen',
  capped: (rows) => `Filen innehåller de ${rows} första raderna, det finns fler`,
  clients: {
    fileName: 'kunder',
    born: 'Födelseår',
    text: 'Söktext',
    orders: { name: 'Namn', number: 'Kundnummer', created: 'Dag då kunden lades till' },
    meanings: {
      number: 'Kundnummer i detta system',
      people: 'De som nu arbetar med kunden',
      municipality: 'Tomt när den inte är känd eller du inte har rätt till kontaktuppgifterna',
      created: 'Dagen då kunden lades till i systemet',
    },
  },
}
