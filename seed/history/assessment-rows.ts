import { answersOf } from '../../src/assessments/model.answers.ts'
import { type Answer, shownQuestions } from '../../src/assessments/model.condition.ts'
import { countQuestions } from '../../src/assessments/model.count.ts'
import {
  type AssessmentKind,
  type FormContent,
  type Question,
  questionsOf,
} from '../../src/assessments/model.form.ts'
import { isKnown, type KnownAnswers, knownAnswers } from '../../src/assessments/model.known.ts'
import type { RecordedFact } from '../../src/clients/model.facts.observation.ts'
import { foldProfile } from '../../src/clients/model.facts.profile.ts'
import { factDefinition } from '../../src/clients/model.facts.ts'
import type { Day } from '../../src/platform/shared/days.ts'
import { createCopyTable } from '../copy.ts'
import { deliveredForms } from '../forms.ts'
import { demoId, numberedIds } from '../ids.ts'
import { dayOf } from '../people/calendar.ts'
import type { ClientshipHistory } from './history.ts'
import { instantOf } from './referral-rows.ts'
import type { HistoryRow } from './row.ts'

/** Assessments are numbered from the person's own number on; nobody has more. */
const [perPerson, perClientship] = [64, 8]
/** Clientships that began longer ago have their assessments on paper, as it was before the forms. */
const recentDays = 400

/** A form that was opened in a clientship; finished on the same day, or still open. */
export interface OpenedForm {
  readonly kind: AssessmentKind
  readonly on: number
  readonly isOpen: boolean
}

/**
 * Which forms were opened in a clientship, and when: the entry interview when it became active, the others as its centre
 * works. They follow from the person's number, so that no stream of chance is drawn from.
 */
export function formsOf(
  { centre, startedOn, activatedOn, end }: ClientshipHistory,
  number: number,
  today: number,
): OpenedForm[] {
  if (startedOn < today - recentDays) return []
  const until = end?.on ?? today
  const opened: OpenedForm[] = []
  const add = (isMade: boolean, kind: AssessmentKind, on: number, isOpen = false) => {
    if (isMade && on <= until) opened.push({ kind, on, isOpen: isOpen && end === undefined })
  }
  if (activatedOn === undefined) {
    add(number % 3 === 0, 'entry', Math.max(startedOn, today - 2), true)
    return opened
  }
  add(true, 'entry', activatedOn)
  add(number % 6 === 2, 'service_needs', activatedOn + 10, number % 12 === 2)
  add(centre === 'oske' && number % 2 === 0, 'skills_mapping', activatedOn + 20, number % 8 === 0)
  add(centre !== 'oske' && number % 4 === 1, 'career_guidance', activatedOn + 30, number % 16 === 1)
  add(number % 2 === 1, 'review', activatedOn + 90, number % 10 === 1)
  if (end !== undefined) add(true, 'exit', end.on)
  return opened
}

/** A free answer of the demo: which one follows from a number; a question that asks for words has none. */
function freeAnswer(question: Question, number: number): Answer | undefined {
  switch (question.kind) {
    case 'choice':
      return question.options[number % question.options.length]?.code
    case 'choices':
      return question.options
        .slice(number % question.options.length)
        .slice(0, 1)
        .map(({ code }) => code)
    case 'yesNo':
      return number % 3 === 0 ? 'no' : 'yes'
    case 'number':
      return 1 + (number % 12)
    default:
      return undefined
  }
}

/** The free answers of a form, each where it shows because of those before. */
function answerFreely(
  content: FormContent,
  known: KnownAnswers,
  number: number,
): Readonly<Record<string, Answer>> {
  const all = questionsOf(content).map(({ question }) => question)
  const free: Record<string, Answer> = {}
  all.forEach((question, at) => {
    const answer = question.kind === 'fact' ? undefined : freeAnswer(question, number + at)
    if (answer === undefined) return
    // Most always show, and need not be looked at with all others.
    const shows = (): boolean =>
      question.showWhen.length === 0 ||
      shownQuestions(all, answersOf([{ answers: free, known }])).includes(question.code)
    if (shows()) free[question.code] = answer
  })
  return free
}

/** What was known for a form on a day, by the fold of the application. */
function knownFor(content: FormContent, facts: readonly RecordedFact[], on: Day): KnownAnswers {
  const profile = foldProfile(
    facts.filter(({ observedOn }) => observedOn <= on),
    on,
  )
  return knownAnswers(
    content,
    (key) => (factDefinition(key).right === 'facts' ? profile : undefined),
    () => '',
  )
}

/** Gathers the assessments of the demo as rows: head and sections. */
export function createAssessmentTables(areaId: string, run: string, today: number) {
  const head = createCopyTable('assessment', [
    ...['area_id', 'assessment_id', 'client_id', 'organisation_id', 'form_id', 'form_number'],
    ...['state', 'prefilled', 'opened_by', 'opened_at', 'worked_at', 'seconds', 'finished_by'],
    ...['finished_at', 'finished_on', 'questions', 'not_asked', 'confirmed', 'visible_to'],
  ])
  const part = createCopyTable('assessment_section', [
    ...['area_id', 'assessment_id', 'section', 'client_id', 'version', 'answers', 'recorded'],
    ...['confirmed', 'saved_by', 'saved_at', 'visible_to'],
  ])
  const assessmentId = numberedIds(areaId, 'assessment', run)

  const addOne = (
    { clientId, person, facts, current }: HistoryRow,
    { kind, on, isOpen }: OpenedForm,
    id: string,
    organisationId: string,
    by: string,
  ): void => {
    const form = deliveredForms.find((one) => one.kind === kind)
    if (form === undefined) throw new RangeError(`No form of the kind ${kind} is delivered`)
    const { content, code } = form
    const known = knownFor(content, facts, dayOf(on))
    const prefilled = Object.keys(known).filter((one) => isKnown(known[one]))
    const free = answerFreely(content, known, person.index)
    const confirmed = prefilled.filter((_one, at) => (person.index + at) % 3 === 0)
    // Who is responsible writes the sections of their own role; an open form is half filled in.
    const written = content.sections.filter(({ writers }) => writers.includes('expert'))
    const sections = isOpen ? written.slice(0, Math.ceil(written.length / 2)) : written
    const of = (codes: readonly string[], section: (typeof sections)[number]) =>
      codes.filter((one) => section.questions.some(({ code: question }) => question === one))
    const counts = countQuestions(content, answersOf([{ answers: free, known }]), {
      prefilled,
      recorded: [],
      confirmed: sections.flatMap((section) => of(confirmed, section)),
    })
    const [at, finishedAt] = [instantOf(on, 9), instantOf(on, 10)]
    head.add(
      ...[areaId, id, clientId, organisationId, demoId(areaId, 'form', code), 1],
      ...[isOpen ? 'open' : 'finished', prefilled, by, at, at, 240 + ((person.index * 37) % 1_260)],
      ...(isOpen
        ? [undefined, undefined, undefined, undefined, undefined, undefined]
        : [by, finishedAt, dayOf(on), counts.questions, counts.notAsked, counts.confirmed]),
      current,
    )
    for (const section of sections) {
      const own = Object.fromEntries(
        of(Object.keys(free), section).map((one) => [one, free[one]] as const),
      )
      part.add(
        ...[areaId, id, section.code, clientId, 1, JSON.stringify(own), '{}'],
        ...[of(confirmed, section), by, finishedAt, current],
      )
    }
  }

  return {
    inOrder: [head, part],
    /** The assessments of a clientship, by whoever was responsible on their day. */
    add(row: HistoryRow, life: ClientshipHistory, order: number, organisationId: string): void {
      const number = row.person.index
      formsOf(life, number, today).forEach((form, at) => {
        const by = life.responsible.findLast(({ from }) => from <= form.on) ?? life.responsible[0]
        if (by === undefined) return
        const id = assessmentId(number * perPerson + order * perClientship + at)
        addOne(row, form, id, organisationId, by.staffId)
      })
    },
  }
}
