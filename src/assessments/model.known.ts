import { z } from 'zod'
import { notTested } from '../clients/model.facts.levels.ts'
import type { Evidence, Profile, ProfileFact, ProfileItem } from '../clients/model.facts.profile.ts'
import { factOfItem, type Standing, standingOf } from '../clients/model.facts.standing.ts'
import {
  degreeLevels,
  type FactKey,
  type FactSource,
  factSourceSchema,
  findListOf,
  type ItemFact,
  isFactKey,
  type ListFact,
  licenceClasses,
  type ScalarFact,
  sourceRank,
} from '../clients/model.facts.ts'
import { daySchema } from '../platform/shared/days.ts'
import type { Answers } from './model.condition.ts'
import { type FormContent, type Question, questionsOf } from './model.form.ts'

/** How the answer of a bound question is known. */
export const knownAnswerSchema = z.strictObject({
  standing: z.enum(['known', 'contested', 'stale', 'unanswered', 'missing']),
  /** The value in use; null when it is not known. */
  value: z.string().nullable(),
  /** What stands behind it, also of a value that is out of date: shown, and confirmed when it still holds. */
  evidence: z
    .strictObject({
      value: z.string(),
      observedOn: daySchema,
      source: factSourceSchema,
      by: z.string(),
    })
    .nullable(),
})
export type KnownAnswer = z.infer<typeof knownAnswerSchema>

/** The bound questions whose facts the reader may know, by code. */
export type KnownAnswers = Readonly<Record<string, KnownAnswer>>

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** How high an item stands among its like: the better is greater. */
function rankOf(list: ListFact, item: ProfileItem): [number, string] {
  const saidOf = (key: ItemFact) => factOfItem(item, key)?.evidence?.value ?? ''
  switch (list) {
    case 'degree':
      return [
        (degreeLevels as readonly string[]).indexOf(saidOf('degree_level')),
        saidOf('degree_completed_on'),
      ]
    case 'own_field_experience': {
      const ended = saidOf('own_field_experience_ended_on')
      return [ended === 'ongoing' ? 2 : ended === 'none' || ended === '' ? 0 : 1, ended]
    }
    case 'study':
      return [saidOf('study_state') === 'present' ? 1 : 0, saidOf('study_started_on')]
    case 'degree_decision':
      return [0, saidOf('degree_decision_on')]
    case 'job': {
      const ended = saidOf('job_ended_on')
      return [ended === 'ongoing' ? 1 : 0, ended === 'ongoing' ? saidOf('job_started_on') : ended]
    }
    case 'driving_licence':
      return [
        (licenceClasses as readonly string[]).indexOf(saidOf('licence_class')),
        saidOf('licence_granted_on'),
      ]
  }
}

/**
 * The degree, experience or study of which a form asks: the highest degree and of equals the latest, the work that goes
 * on or ended last, the study that goes on. The others stand among the facts of the client.
 */
export function leadingItem(profile: Profile, list: ListFact): ProfileItem | undefined {
  const items: readonly ProfileItem[] = profile.lists[list]
  return items.toSorted((a, b) => {
    const [x, y] = [rankOf(list, a), rankOf(list, b)]
    return y[0] - x[0] || compare(y[1], x[1]) || compare(a.item, b.item)
  })[0]
}

/** What is known of the fact of a question. */
export function factOf(profile: Profile, key: FactKey): ProfileFact | undefined {
  const list = findListOf(key)
  if (list === undefined) return profile.facts[key as ScalarFact]
  const item = leadingItem(profile, list)
  return item && factOfItem(item, key as ItemFact)
}

/**
 * What is known of the bound questions of a form.
 * @param profileOf the profile in which a fact stands; undefined for one that the reader may not know
 * @param nameOf who recorded an observation
 */
export function knownAnswers(
  content: FormContent,
  profileOf: (key: FactKey) => Profile | undefined,
  nameOf: (evidence: Evidence) => string,
): KnownAnswers {
  const known: Record<string, KnownAnswer> = {}
  for (const { question } of questionsOf(content)) {
    if (question.kind !== 'fact' || !isFactKey(question.factKey)) continue
    const profile = profileOf(question.factKey)
    if (profile === undefined) continue
    const fact = factOf(profile, question.factKey)
    const evidence = fact?.evidence
    known[question.code] = {
      standing: standingOf(fact),
      value: fact?.value ?? null,
      evidence: evidence
        ? {
            ...{ value: evidence.value, observedOn: evidence.observedOn },
            ...{ source: evidence.source, by: nameOf(evidence) },
          }
        : null,
    }
  }
  return known
}

/** The order in which standings are asked: what nobody knows, what is out of date, what is contested, what is known. */
const askingOrder: Readonly<Record<Standing, number>> = {
  missing: 0,
  unanswered: 0,
  stale: 1,
  contested: 2,
  known: 3,
}

/** Whether a question need not be asked: its fact is known and within its shelf life. */
export const isKnown = (known: KnownAnswer | undefined): boolean => known?.standing === 'known'

/**
 * Questions in the order of asking once: missing, then out of date, then contested, and last what is known; of equals as
 * the form has them. A free question that has an answer stands with the known ones.
 */
export function askOnceOrder<Q extends Pick<Question, 'code' | 'kind'>>(
  questions: readonly Q[],
  known: KnownAnswers,
  answers: Answers,
): Q[] {
  const orderOf = ({ code, kind }: Q) =>
    kind === 'fact'
      ? askingOrder[known[code]?.standing ?? 'missing']
      : answers[code] === undefined
        ? askingOrder.missing
        : askingOrder.known
  return questions
    .map((question, at) => ({ question, at }))
    .toSorted((a, b) => orderOf(a.question) - orderOf(b.question) || a.at - b.at)
    .map(({ question }) => question)
}

/** All answers of a form together: the free ones and the values of the facts. What conditions look at. */
export function allAnswers(free: Answers, known: KnownAnswers): Answers {
  const answers: Record<string, Answers[string]> = { ...free }
  for (const [code, { value }] of Object.entries(known)) if (value !== null) answers[code] = value
  return answers
}

/** The value that a confirmation says anew, or undefined when there is nothing to confirm. */
export function confirmable(known: KnownAnswer | undefined): string | undefined {
  const value = known?.value ?? known?.evidence?.value
  return value === undefined || value === notTested ? undefined : value
}

/**
 * How a confirmed value is known: as before where that was somebody's word; a test, a document or a register that is
 * confirmed in a talk is an expert's word and no new test.
 */
export const confirmedSource = (source: FactSource): FactSource =>
  sourceRank[source] < sourceRank.test ? source : 'expert_estimate'
