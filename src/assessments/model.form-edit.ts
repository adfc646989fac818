import type { ClientLanguage } from '../clients/model.client-language.ts'
import type { Condition } from './model.condition.ts'
import {
  type FormContent,
  neededLanguages,
  type Question,
  type QuestionKind,
  questionsOf,
  type Section,
  type Words,
} from './model.form.ts'

/** A list with the element at a place moved by some places; beyond the ends it stays. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const to = at + by
  const element = list[at]
  if (element === undefined || to < 0 || to >= list.length) return [...list]
  const rest = list.filter((_one, place) => place !== at)
  return [...rest.slice(0, to), element, ...rest.slice(to)]
}

/** A list with another element at a place, or without it. */
export function changed<T>(list: readonly T[], at: number, next: T | undefined): T[] {
  return list.flatMap((one, place) => (place !== at ? [one] : next === undefined ? [] : [next]))
}

/** A code that none of the taken ones is: `question`, `question_2`. */
export function freshCode(stem: string, taken: readonly string[]): string {
  let code = stem
  for (let count = 2; taken.includes(code); count += 1) code = `${stem}_${count}`
  return code
}

/** A section that is new in a form. */
export const newSection = (content: FormContent): Section => ({
  code: freshCode(
    'section',
    content.sections.map(({ code }) => code),
  ),
  title: {},
  writers: ['expert', 'official'],
  questions: [],
})

/** A question that is new in a form: bound to a fact, because what is a fact is asked once. */
export const newQuestion = (content: FormContent): Question => ({
  code: freshCode(
    'question',
    questionsOf(content).map(({ question }) => question.code),
  ),
  ...{ kind: 'fact', factKey: '', text: {}, help: {}, showWhen: [], required: false },
})

/** A question as one of another kind, with its words and conditions. */
export function asKind(question: Question, kind: QuestionKind): Question {
  const { code, text, help, showWhen, required } = question
  const common = { code, text, help, showWhen, required }
  switch (kind) {
    case 'fact':
      return { ...common, kind, factKey: question.kind === 'fact' ? question.factKey : '' }
    case 'choice':
    case 'choices':
      return { ...common, kind, options: 'options' in question ? question.options : [] }
    default:
      return { ...common, kind }
  }
}

/** The condition with one test of its first group changed, or taken away; an empty group goes. */
export function withTest(
  condition: Condition,
  group: number,
  at: number,
  test: Condition[number][number] | undefined,
): Condition {
  const tests = changed(condition[group] ?? [], at, test)
  return changed(condition, group, tests.length === 0 ? undefined : tests)
}

/** The languages that a form has words in: those that it needs first, then others. */
export function languagesOf(content: FormContent): ClientLanguage[] {
  const words: Words[] = [
    content.title,
    ...content.sections.map(({ title }) => title),
    ...questionsOf(content).flatMap(({ question }) => [question.text, question.help]),
  ]
  const used = words.flatMap((one) => Object.keys(one) as ClientLanguage[])
  return [...new Set<ClientLanguage>([...neededLanguages, ...used])]
}
