import type { DoorTexts } from './fi.doors.ts'

/** The words of the two doors in English. */
export const en: DoorTexts = {
  title: 'Eligibility',
  door: (centre) => `Eligibility: ${centre}`,
  supposed: 'With the values filled in',
  discuss: 'One condition is to be discussed with the client. You do not see its details.',
  services: 'Services that lead there',
  alternatives: 'Any of these is enough',
  together: 'All of these together',
  never: 'This must not be met',
  oneOfItems: {
    degree: 'One of the degrees has to meet this',
    own_field_experience: 'One of the experiences has to meet this',
  },
  sameItem: {
    degree: 'The same degree has to meet',
    own_field_experience: 'The same experience has to meet',
  },
  item: {
    degree: (number) => `Degree ${number}`,
    own_field_experience: (number) => `Experience ${number}`,
  },
  conflict: (value) => `Another observation: ${value}`,
  derived: (part) => `Weakest skill: ${part}`,
  notSaved: 'Not saved yet',
  fill: (fact) => `Fill in: ${fact}`,
  change: (fact) => `Try another value: ${fact}`,
  takeBack: (fact) => `Take back what was filled in: ${fact}`,
  given: 'Kept with the personal data, not here.',
  criteria: (from) => `Criteria from ${from}`,
  noCriteria: 'The centre has no criteria in force.',
}
