import { z } from 'zod'

/** An answer to a free question, or the value of a fact. */
export const answerSchema = z.union([
  z.string().max(4000),
  z.number(),
  z.array(z.string().max(40)).max(40),
])
export type Answer = z.infer<typeof answerSchema>

/** The answers of a form by the codes of their questions; absent is not answered. */
export type Answers = Readonly<Partial<Record<string, Answer>>>

/** One test of a condition: on the answer to another question of the same form. */
export const testSchema = z.strictObject({
  question: z.string().max(40),
  /** `is`: the answer is, or contains, one of the values; `isNot`: it is there and does not. */
  is: z.enum(['is', 'isNot', 'answered']),
  values: z.array(z.string().max(60)).max(40),
})
export type Test = z.infer<typeof testSchema>

/**
 * When a question shows: any of the groups, of a group all tests. No groups: always. A flat tree on purpose: whoever
 * builds a form reads it as one sentence, "when … and …, or when …".
 */
export const conditionSchema = z.array(z.array(testSchema).min(1).max(10)).max(10)
export type Condition = z.infer<typeof conditionSchema>

/** The questions that a condition looks at. */
export const askedBy = (condition: Condition): string[] => [
  ...new Set(condition.flatMap((group) => group.map(({ question }) => question))),
]

function passes({ is, values }: Test, answer: Answer | undefined): boolean {
  // Not answered is not "no": nothing shows because of an answer that nobody gave.
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0))
    return false
  if (is === 'answered') return true
  const given = Array.isArray(answer) ? answer : [String(answer)]
  return given.some((one) => values.includes(one)) === (is === 'is')
}

/** Whether a condition holds for some answers. */
export const holds = (condition: Condition, answers: Answers): boolean =>
  condition.length === 0 ||
  condition.some((group) => group.every((test) => passes(test, answers[test.question])))

/** A question as far as what shows it goes. */
export interface Conditional {
  readonly code: string
  readonly showWhen: Condition
}

/**
 * The codes of the questions that show, in their order. An answer to a question that does not show counts for none: what
 * hangs on it is hidden with it. Questions that hang on each other in a loop never show; no form with one is published.
 */
export function shownQuestions(questions: readonly Conditional[], answers: Answers): string[] {
  const byCode = new Map(questions.map((question) => [question.code, question]))
  const known = new Map<string, boolean>()
  const shows = (code: string): boolean => {
    const before = known.get(code)
    if (before !== undefined) return before
    const question = byCode.get(code)
    if (question === undefined) return false
    known.set(code, false)
    const seen = Object.fromEntries(
      askedBy(question.showWhen).flatMap((other) => {
        const answer = answers[other]
        return answer !== undefined && shows(other) ? [[other, answer]] : []
      }),
    )
    const result = holds(question.showWhen, seen)
    known.set(code, result)
    return result
  }
  return questions.filter(({ code }) => shows(code)).map(({ code }) => code)
}
