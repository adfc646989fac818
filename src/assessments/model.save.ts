import type { FactObservation } from '../clients/model.facts.observation.ts'
import { observationFaults } from '../clients/model.facts.observation.ts'
import {
  type FactKey,
  type FactSource,
  factDefinition,
  findListOf,
  isFactKey,
  type ListFact,
  type ScalarFact,
} from '../clients/model.facts.ts'
import { type Day, parseDay } from '../platform/shared/days.ts'
import type { Answer, Answers } from './model.condition.ts'
import type { Question, Section } from './model.form.ts'
import { confirmable, confirmedSource, type KnownAnswers } from './model.known.ts'

/** A new answer to a bound question: an observation of its fact. */
export interface FactAnswer {
  readonly code: string
  readonly value: string
  readonly source: FactSource
  readonly observedOn: Day
}

/** What somebody saves of a section: all of its free answers, the facts said anew, the codes of those confirmed. */
export interface SectionInput {
  readonly answers: Answers
  readonly facts: readonly FactAnswer[]
  readonly confirmed: readonly string[]
}

/** An observation that a save makes, and the bound question that it answers. */
export interface MadeObservation {
  readonly code: string
  readonly observation: FactObservation
}

export interface Fault {
  readonly path: string
  readonly code: string
}

/** What a save of a section records, or what is wrong with it. */
export interface SectionSave {
  /** The free answers, without empty ones. */
  readonly answers: Answers
  readonly observations: readonly MadeObservation[]
  readonly faults: readonly Fault[]
}

const longest = { text: 300, longText: 4000 } as const
const isEmpty = (answer: Answer | undefined) =>
  answer === undefined ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0)

/** What is wrong with a free answer, as a text key; undefined when it fits its question. */
export function answerFault(question: Question, answer: Answer): string | undefined {
  switch (question.kind) {
    case 'fact':
      return 'answerIsFact'
    case 'yesNo':
      return answer === 'yes' || answer === 'no' ? undefined : 'answerInvalid'
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) ? undefined : 'answerInvalid'
    case 'day':
      return typeof answer === 'string' && parseDay(answer) !== undefined
        ? undefined
        : 'answerInvalid'
    case 'choice':
      return question.options.some(({ code }) => code === answer) ? undefined : 'answerInvalid'
    case 'choices':
      return Array.isArray(answer) &&
        new Set(answer).size === answer.length &&
        answer.every((one) => question.options.some(({ code }) => code === one))
        ? undefined
        : 'answerInvalid'
    default:
      if (typeof answer !== 'string') return 'answerInvalid'
      return answer.length > longest[question.kind] ? 'tooLong' : undefined
  }
}

interface Said extends FactAnswer {
  readonly key: FactKey
}

/** The source that a fact allows: the one wanted, else the first allowed. */
function allowedSource(key: FactKey, wanted: FactSource): FactSource {
  const { sources } = factDefinition(key)
  return sources === undefined || sources.includes(wanted) ? wanted : (sources[0] ?? wanted)
}

/** The observation of one answer; of a list it is about one item, and about nothing else of it, so that it can be corrected alone. */
function observe(said: Said, itemOf: (list: ListFact) => string): FactObservation {
  const { key, value, observedOn } = said
  const source = allowedSource(key, said.source)
  const list = findListOf(key)
  if (list === undefined) return { key: key as ScalarFact, value, source, observedOn }
  const item = { item: itemOf(list), facts: { [key]: value } }
  return { key: list, value: item, source, observedOn } as FactObservation
}

/**
 * What a save of a section records. Free answers stay on the form; what is said of a bound question, and what is
 * confirmed of it, is an observation of its fact: nothing is stored twice.
 * @param known what is known of the bound questions that the writer may record
 * @param itemOf the degree, experience or study that answers are about: the leading one, or a new one
 */
export function planSave(
  section: Section,
  known: KnownAnswers,
  input: SectionInput,
  today: Day,
  itemOf: (list: ListFact) => string,
): SectionSave {
  const byCode = new Map(section.questions.map((question) => [question.code, question]))
  const faults: Fault[] = []
  const answers: Record<string, Answer> = {}
  for (const [code, answer] of Object.entries(input.answers)) {
    const question = byCode.get(code)
    if (question === undefined) faults.push({ path: `answers.${code}`, code: 'questionUnknown' })
    else if (answer !== undefined && !isEmpty(answer)) {
      const fault = answerFault(question, answer)
      if (fault === undefined) answers[code] = answer
      else faults.push({ path: `answers.${code}`, code: fault })
    }
  }

  const keyOf = (code: string, path: string): FactKey | undefined => {
    const question = byCode.get(code)
    const isBound = question?.kind === 'fact' && isFactKey(question.factKey)
    if (isBound && known[code] !== undefined) return question.factKey as FactKey
    faults.push({ path, code: 'questionUnknown' })
    return undefined
  }
  const said: Said[] = []
  for (const fact of input.facts) {
    const key = keyOf(fact.code, `facts.${fact.code}`)
    if (key !== undefined) said.push({ ...fact, key })
  }
  for (const code of input.confirmed) {
    const key = keyOf(code, `confirmed.${code}`)
    const value = confirmable(known[code])
    const source = known[code]?.evidence?.source
    if (key === undefined || said.some((one) => one.code === code)) continue
    if (value === undefined || source === undefined)
      faults.push({ path: `confirmed.${code}`, code: 'nothingToConfirm' })
    else said.push({ code, key, value, source: confirmedSource(source), observedOn: today })
  }

  const observations = said.map((one) => ({ code: one.code, observation: observe(one, itemOf) }))
  for (const { observation, code: question } of observations) {
    for (const { code } of observationFaults(observation))
      faults.push({ path: `facts.${question}`, code })
    if (observation.observedOn > today)
      faults.push({ path: `facts.${question}`, code: 'dayInFuture' })
  }
  return { answers, observations, faults }
}
