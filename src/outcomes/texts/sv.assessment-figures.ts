import type { AssessmentFigureTexts } from './fi.assessment-figures.ts'

export const sv: AssessmentFigureTexts = {
  title: 'Bedömningar i siffror',
  lead: 'Vad centrets bedömningar inte behövde fråga på nytt och hur länge ifyllandet tog. Siffrorna är centrets, inte någon anställds.',
  none: 'Inga bedömningar har blivit färdiga',
  noneText: 'Siffrorna visas här när årets bedömningar har blivit färdiga och månaden är slut.',
  finished: 'Färdiga bedömningar',
  finishedOf: (form) => `Färdiga bedömningar: ${form}`,
  notAsked: 'Behövde inte frågas',
  notAskedNote: 'Andel av de visade frågorna vars svar var känt från förut',
  minutes: 'Tid, median',
  minutesNote: 'Från öppnandet till sparandet, utan långa pauser',
  minutesOf: (minutes) => `${minutes} min`,
  tooFew: 'Färre än tio bedömningar',
  byForm: 'Per blankett',
  byMonth: 'Per månad',
  form: 'Blankett',
  month: 'Månad',
  allForms: 'Alla blanketter',
}
