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
  hidden: 'A condition to be discussed',
  conflict: (value) => `Another observation: ${value}`,
  derived: (part) => `Weakest skill: ${part}`,
  notSaved: 'Not saved yet',
  fill: (fact) => `Fill in: ${fact}`,
  change: (fact) => `Try another value: ${fact}`,
  takeBack: (fact) => `Take back what was filled in: ${fact}`,
  given: 'Kept with the personal data, not here.',
  criteria: (from) => `Criteria from ${from}`,
  noCriteria: 'The centre has no criteria in force.',
  save: {
    title: (count) => (count === 1 ? '1 value filled in' : `${count} values filled in`),
    text: 'The judgement above counts them already. Save them so that others see them too.',
    source: 'How it is known',
    observedOn: 'When it was observed',
    submit: 'Save the facts',
    discard: 'Discard',
    done: (count) => (count === 1 ? 'Fact saved' : `${count} facts saved`),
  },
  errors: {
    factValueInvalid: 'Check the value',
    dayAfterObservation: 'The day is after the day of the observation',
    factSourceNotAllowed: 'This fact cannot be recorded from this source',
    observedInFuture: 'The day cannot be in the future',
  },
}
