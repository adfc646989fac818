import type { AssessmentFigureTexts } from './fi.assessment-figures.ts'

export const en: AssessmentFigureTexts = {
  title: 'Assessments in figures',
  lead: 'What the assessments of the centre did not have to ask again, and how long filling them in took. The figures are of the centre, not of anybody who works there.',
  none: 'No assessments have been finished',
  noneText:
    'The figures show here once assessments of the year are finished and the month is over.',
  finished: 'Finished assessments',
  finishedOf: (form) => `Finished assessments: ${form}`,
  notAsked: 'Not asked again',
  notAskedNote: 'Share of the questions shown whose answer was known before',
  minutes: 'Time, median',
  minutesNote: 'From opening to saving, long pauses left out',
  minutesOf: (minutes) => `${minutes} min`,
  tooFew: 'Fewer than ten assessments',
  byForm: 'By form',
  byMonth: 'By month',
  form: 'Form',
  month: 'Month',
  allForms: 'All forms',
}
