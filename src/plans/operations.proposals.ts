import { answersOf } from '../assessments/model.answers.ts'
import type { Assessment } from '../assessments/model.assessment.ts'
import { questionsOf, wordsIn } from '../assessments/model.form.ts'
import { readAssessment, readAssessments } from '../assessments/operations.assessment.ts'
import type { AssessmentContext } from '../assessments/operations.known.ts'
import { answerWords } from '../assessments/texts/answer-words.ts'
import { rightsOf } from '../clientships/permissions.clientship.ts'
import { notFound } from '../platform/server/errors.ts'
import { dayOfInstant } from '../platform/shared/format.ts'
import { type Locale, localeSchema } from '../platform/shared/locale.ts'
import type { PlanId } from './model.plan.ts'
import { type Proposal, proposalsOf } from './model.proposal.ts'
import { findPlan } from './queries.plan.ts'

/** So many of a client's latest assessments are looked through. */
const lookedThrough = 8

/**
 * What the assessments of its client propose to a plan, by what the reader may know of them: of a question the latest
 * answer counts.
 * @param language of the words of form and answer; the reader's own where it is not said
 * @throws ApiError 404 when there is no such plan in sight
 */
export async function readProposals(
  context: AssessmentContext,
  planId: PlanId,
  language?: Locale,
): Promise<Proposal[]> {
  const { tx, actor } = context
  const head = await findPlan(tx, actor.areaId, planId)
  if (head === undefined) throw notFound()
  if ((await rightsOf(context, head.clientId)).all.assessment === 'none') return []
  const { assessments } = await readAssessments(context, head.clientId)
  const at = ({ finishedAt, openedAt }: (typeof assessments)[number]) => finishedAt ?? openedAt
  const latest = assessments.toSorted((a, b) => (at(a) < at(b) ? 1 : -1)).slice(0, lookedThrough)
  const read: Assessment[] = []
  for (const { assessmentId } of latest) read.push(await readAssessment(context, assessmentId))
  const answers = read.map(({ sections }) => answersOf(sections))
  const locale = language ?? localeSchema.catch('fi').parse(actor.locale)
  const words = answerWords(locale)
  return proposalsOf(answers).flatMap((one) => {
    const from = read[one.at]
    const asked =
      from && questionsOf(from.content).find(({ question }) => question.code === one.question)
    const answer = answers[one.at]?.[one.question]
    if (from === undefined || asked === undefined || answer === undefined) return []
    return [
      {
        ...{ phrase: one.phrase, assessmentId: from.assessmentId },
        form: wordsIn(from.title, locale),
        answer: `${wordsIn(asked.question.text, locale)} ${words(asked.question, answer)}`,
        on: dayOfInstant(at(from)),
      },
    ]
  })
}
