import type { DoorTexts } from './fi.doors.ts'

/** The words of the two doors in Swedish. */
export const sv: DoorTexts = {
  title: 'Lämplighet',
  door: (centre) => `Lämplighet: ${centre}`,
  supposed: 'Med de ifyllda uppgifterna',
  discuss: 'Ett villkor diskuteras med kunden. Du ser inte dess uppgifter.',
  services: 'Tjänster som leder dit',
  alternatives: 'Något av dessa räcker',
  together: 'Alla dessa tillsammans',
  never: 'Detta får inte uppfyllas',
  oneOfItems: {
    degree: 'Någon examen ska uppfylla',
    own_field_experience: 'Någon arbetserfarenhet ska uppfylla',
  },
  sameItem: {
    degree: 'Samma examen ska uppfylla',
    own_field_experience: 'Samma arbetserfarenhet ska uppfylla',
  },
  item: {
    degree: (number) => `Examen ${number}`,
    own_field_experience: (number) => `Arbetserfarenhet ${number}`,
  },
  conflict: (value) => `Annan uppgift: ${value}`,
  derived: (part) => `Svagaste delfärdighet: ${part}`,
  notSaved: 'Inte sparad ännu',
  fill: (fact) => `Fyll i: ${fact}`,
  change: (fact) => `Pröva ett annat värde: ${fact}`,
  takeBack: (fact) => `Ta bort det ifyllda: ${fact}`,
  given: 'Uppgiften finns bland personuppgifterna, inte här.',
  criteria: (from) => `Kriterier från och med ${from}`,
  noCriteria: 'Centret har inga gällande kriterier.',
}
