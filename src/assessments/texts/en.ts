import { plural } from '../../platform/shared/texts.ts'
import type { AssessmentTexts } from './fi.ts'

export const en: AssessmentTexts = {
  tab: 'Assessments',
  title: 'Assessments',
  open: 'Open an assessment',
  openAction: 'Open',
  none: 'No assessments yet',
  noneText: 'An assessment asks only what nobody knows yet or what is out of date.',
  back: 'All assessments',
  fields: { form: 'Form', organisation: 'Organisation' },
  kinds: {
    entry: 'Entry interview',
    service_needs: 'Service-need assessment',
    skills_mapping: 'Skills mapping',
    career_guidance: 'Career guidance',
    review: 'Review',
    exit: 'Exit interview',
  },
  states: { open: 'In progress', finished: 'Finished' },
  openedBy: (when, who) => `opened ${when}, ${who}`,
  finishedBy: (when, who) => `finished ${when}, ${who}`,
  savedBy: (when, who) => `Saved ${when}, ${who}`,
  nobodySaved: 'Nobody has filled in this section yet.',
  version: (number) => `version ${number} of the form`,
  notAskedOf: (count, all) => `${count}/${all} questions did not have to be asked again`,
  confirmedOf: (count) =>
    plural('en', count, { one: '1 of them confirmed', other: `${count} of them confirmed` }),
  toAsk: (count) =>
    count === 0
      ? 'Every question has an answer.'
      : plural('en', count, { one: '1 question to ask.', other: `${count} questions to ask.` }),
  knownBefore: (count, all) => `Already known ${count}/${all}: these need not be asked again.`,
  answeredOf: (count, all) => `Answered ${count}/${all}`,
  knownAlready: (count) =>
    plural('en', count, { one: 'Already known: 1', other: `Already known: ${count}` }),
  notAnswered: 'No answer',
  confirm: 'Confirm',
  confirmOf: (question) => `Confirm: ${question}`,
  confirmed: 'Confirmed',
  change: 'Change',
  changeOf: (question) => `Change: ${question}`,
  stillSo: (value) => `Still ${value}`,
  stillSoOf: (question, value) => `${question} Still ${value}`,
  standings: {
    stale: (value) => `Last ${value}, out of date.`,
    contested: (value) => `${value}, but observations disagree.`,
    unanswered: (value) => `${value}.`,
  },
  sourceOf: (section) => `How the answers are known: ${section}`,
  away: 'No connection. The answers are saved when it is back.',
  yesNo: { yes: 'Yes', no: 'No' },
  finish: { action: 'Mark as finished', done: 'The assessment is finished' },
  discard: {
    action: 'Give up the assessment',
    title: 'Give up the assessment',
    text: 'Answers written on the form are removed. Answers recorded among the facts of the client stay.',
    keep: 'Go on filling in',
    done: 'The assessment was removed',
  },
  errors: {
    assessmentFinished:
      'The assessment has been marked as finished. Load the page again to see it.',
    requiredMissing: 'The assessment is not finished yet. Answer these questions:',
    formNotPublished: 'This form can no longer be opened. Choose another.',
    organisationMissing: 'Choose whose assessment it is.',
    questionUnknown: 'You cannot answer this question.',
    answerIsFact: 'The answer belongs to the facts of the client.',
    answerInvalid: 'Choose or write an answer that fits the question.',
    nothingToConfirm: 'Nothing is known, so nothing can be confirmed. Answer the question.',
    codeInvalid: 'Use small letters a–z, figures and underscores.',
    dayInFuture: 'The day cannot be in the future.',
    factValueInvalid: 'Choose a value from the list.',
    dayAfterObservation: 'The day cannot be in the future.',
    factSourceNotAllowed: "This can only be the client's own word or a professional's estimate.",
  },
}
