import { type Answers, shownQuestions } from './model.condition.ts'
import { type FormContent, questionsOf } from './model.form.ts'

/** What was asked in an assessment, as it is counted. */
export interface Counts {
  /** Questions that showed. */
  readonly questions: number
  /** Of them those that were known when the form was opened and were not answered anew. */
  readonly notAsked: number
  /** Of those not asked the ones that were confirmed. */
  readonly confirmed: number
}

/** What became of the bound questions of an assessment, by their codes. */
export interface Course {
  /** Known and within their shelf life when the form was opened. */
  readonly prefilled: readonly string[]
  /** Answered anew. */
  readonly recorded: readonly string[]
  readonly confirmed: readonly string[]
}

/**
 * Counts what was asked and what was not. A known answer that was said anew was asked again; one that was confirmed by
 * a key was not.
 * @param answers all answers at the end, of which it depends what showed
 */
export function countQuestions(content: FormContent, answers: Answers, course: Course): Counts {
  const shown = shownQuestions(
    questionsOf(content).map(({ question }) => question),
    answers,
  )
  const notAsked = shown.filter(
    (code) => course.prefilled.includes(code) && !course.recorded.includes(code),
  )
  return {
    questions: shown.length,
    notAsked: notAsked.length,
    confirmed: notAsked.filter((code) => course.confirmed.includes(code)).length,
  }
}

/**
 * Seconds: longer than this nobody works on a form without saving. A save adds to the time of work what has passed since
 * the form was opened or last saved; after a longer pause the work began anew, when is not known, and nothing is added.
 */
export const longestPause = 15 * 60
