import type { SectionState } from './model.assessment.ts'
import { type Answers, shownQuestions } from './model.condition.ts'
import { type FormContent, questionsOf } from './model.form.ts'
import { allAnswers, type KnownAnswers } from './model.known.ts'

type Said = Pick<SectionState, 'answers' | 'known'>

/** What is known of the bound questions of all sections. */
export const knownOf = (sections: readonly Pick<Said, 'known'>[]): KnownAnswers =>
  Object.assign({}, ...sections.map(({ known }) => known))

/** All answers of a form, those of every section together: what conditions look at. */
export function answersOf(sections: readonly Said[]): Answers {
  const free: Answers = Object.assign({}, ...sections.map(({ answers }) => answers))
  return allAnswers(free, knownOf(sections))
}

/**
 * The required questions of some sections that show and have no answer.
 * @param within the sections that are looked at: nobody can answer in those of others
 */
export function missingRequired(
  content: FormContent,
  sections: readonly Said[],
  within: readonly string[],
): { readonly section: string; readonly question: string }[] {
  const answers = answersOf(sections)
  const known = knownOf(sections)
  const all = questionsOf(content)
  const shown = new Set(
    shownQuestions(
      all.map(({ question }) => question),
      answers,
    ),
  )
  return all
    .filter(
      ({ section, question }) =>
        within.includes(section.code) &&
        question.required &&
        shown.has(question.code) &&
        answers[question.code] === undefined &&
        // A fact that this person may not know is for others to ask.
        (question.kind !== 'fact' || known[question.code] !== undefined),
    )
    .map(({ section, question }) => ({ section: section.code, question: question.code }))
}
