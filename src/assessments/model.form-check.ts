import {
  factDefinition,
  findListOf,
  isFactKey,
  observedScalarFacts,
} from '../clients/model.facts.ts'
import { askedBy, type Condition } from './model.condition.ts'
import {
  type FormContent,
  neededLanguages,
  type Option,
  type Question,
  questionsOf,
  type Words,
} from './model.form.ts'

/** What stands in the way of publishing a form: where, and the text key of what is wrong there. */
export interface FormFault {
  readonly path: string
  readonly code: string
}

/** Whether answers to a question bound to this key can be recorded: facts that are observed, kept nowhere else. */
export const isBindable = (key: string): boolean =>
  isFactKey(key) &&
  (findListOf(key) !== undefined || (observedScalarFacts as readonly string[]).includes(key))

const missing = (words: Words, path: string): FormFault[] =>
  neededLanguages
    .filter((language) => !words[language])
    .map((language) => ({ path: `${path}.${language}`, code: 'textMissing' }))

function doubled(codes: readonly string[], pathOf: (at: number) => string): FormFault[] {
  return codes.flatMap((code, at) =>
    codes.indexOf(code) < at ? [{ path: pathOf(at), code: 'codeTwice' }] : [],
  )
}

function optionFaults(options: readonly Option[], path: string): FormFault[] {
  return [
    ...(options.length < 2 ? [{ path: `${path}.options`, code: 'optionsMissing' }] : []),
    ...options.flatMap(({ text }, at) => missing(text, `${path}.options.${at}.text`)),
    ...doubled(
      options.map(({ code }) => code),
      (at) => `${path}.options.${at}.code`,
    ),
  ]
}

/** The values that an answer to a question may have; undefined when it may have any. */
export function valuesOfQuestion(question: Question): readonly string[] | undefined {
  switch (question.kind) {
    case 'yesNo':
      return ['yes', 'no']
    case 'choice':
    case 'choices':
      return question.options.map(({ code }) => code)
    case 'fact': {
      if (!isFactKey(question.factKey)) return undefined
      const { domain } = factDefinition(question.factKey)
      return domain.kind === 'code' ? domain.values : undefined
    }
    default:
      return undefined
  }
}

function conditionFaults(
  condition: Condition,
  byCode: ReadonlyMap<string, Question>,
  path: string,
): FormFault[] {
  return condition.flatMap((group) =>
    group.flatMap((test) => {
      const asked = byCode.get(test.question)
      if (asked === undefined) return [{ path, code: 'conditionUnknown' }]
      if (test.is === 'answered') return []
      if (test.values.length === 0) return [{ path, code: 'conditionEmpty' }]
      const values = valuesOfQuestion(asked)
      return values?.some((one) => test.values.includes(one)) === false
        ? [{ path, code: 'conditionUnknown' }]
        : []
    }),
  )
}

/** Whether a question hangs, over others, on itself. */
function isInLoop(code: string, byCode: ReadonlyMap<string, Question>): boolean {
  const seen = new Set<string>()
  const next = [code]
  while (next.length > 0) {
    for (const other of askedBy(byCode.get(next.pop() ?? '')?.showWhen ?? [])) {
      if (other === code) return true
      if (!seen.has(other)) next.push(other)
      seen.add(other)
    }
  }
  return false
}

/** What is wrong with a question by itself. */
function questionFaults(question: Question, writers: readonly string[], path: string): FormFault[] {
  const faults = missing(question.text, `${path}.text`)
  if (Object.values(question.help).some((text) => text !== ''))
    faults.push(...missing(question.help, `${path}.help`))
  if (question.kind === 'fact' && !isBindable(question.factKey))
    faults.push({ path: `${path}.factKey`, code: 'factUnknown' })
  if (question.kind === 'choice' || question.kind === 'choices')
    faults.push(...optionFaults(question.options, path))
  const isText = question.kind === 'text' || question.kind === 'longText'
  if (isText && writers.includes('social_health_expert'))
    faults.push({ path: `${path}.kind`, code: 'freeTextOfHealth' })
  return faults
}

/**
 * What stands in the way of publishing a form, with its place: words that are missing in a language of the interface,
 * codes that stand twice, facts that cannot be bound, conditions on what is not there, loops, and free text where
 * social and health services write.
 */
export function formFaults(content: FormContent): FormFault[] {
  const all = questionsOf(content)
  const byCode = new Map(all.map(({ question }) => [question.code, question]))
  const places = content.sections.flatMap((section, at) =>
    section.questions.map((_question, order) => `sections.${at}.questions.${order}`),
  )
  const facts = all.map(({ question }) => (question.kind === 'fact' ? question.factKey : ''))
  return [
    ...missing(content.title, 'title'),
    ...(all.length === 0 ? [{ path: 'sections', code: 'questionsMissing' }] : []),
    ...doubled(
      content.sections.map(({ code }) => code),
      (at) => `sections.${at}.code`,
    ),
    ...doubled(
      all.map(({ question }) => question.code),
      (at) => `${places[at]}.code`,
    ),
    ...content.sections.flatMap(({ title, writers, questions }, at) => [
      ...missing(title, `sections.${at}.title`),
      ...(writers.length === 0 ? [{ path: `sections.${at}.writers`, code: 'writersMissing' }] : []),
      ...questions.flatMap((question, order) => {
        const path = `sections.${at}.questions.${order}`
        return [
          ...questionFaults(question, writers, path),
          ...conditionFaults(question.showWhen, byCode, `${path}.showWhen`),
          ...(isInLoop(question.code, byCode)
            ? [{ path: `${path}.showWhen`, code: 'conditionLoop' }]
            : []),
        ]
      }),
    ]),
    ...facts.flatMap((key, at) =>
      key !== '' && facts.indexOf(key) < at
        ? [{ path: `${places[at]}.factKey`, code: 'factTwice' }]
        : [],
    ),
  ]
}
