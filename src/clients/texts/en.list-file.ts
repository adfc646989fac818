import type { ListFileTexts } from './fi.list-file.ts'

/** The texts of lists as files in English. */
export const en: ListFileTexts = {
  export: 'Export to Excel',
  exportText:
    'The file has the same rows in the same order as the screen. People under address protection are left out.',
  explanations: 'Explanations',
  columns: { explained: 'Item', meaning: 'Explanation' },
  asOf: 'As of',
  rows: 'Rows',
  filters: 'Filters',
  noFilters: 'No filters',
  order: 'Order',
  descending: 'reversed',
  leftOut: 'Not in the file',
  protectedOut: 'Clients under address protection are left out of the file',
  capped: (rows) => `The file holds the first ${rows} rows; there are more`,
  clients: {
    fileName: 'clients',
    born: 'Year of birth',
    text: 'Text searched for',
    orders: { name: 'Name', number: 'Client number', created: 'Day added' },
    meanings: {
      number: 'Client number in this system',
      people: 'Those who work with the client now',
      municipality: 'Empty when it is not known or you have no right to the contact details',
      created: 'The day on which the client was added to the system',
    },
  },
}
