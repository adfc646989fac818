import type { ClientId } from '../clients/model.access.ts'
import { badRequest } from '../platform/server/errors.ts'
import { answersOf, missingRequired } from './model.answers.ts'
import type { Assessment, AssessmentId } from './model.assessment.ts'
import { countQuestions, longestPause } from './model.count.ts'
import {
  loadAssessment,
  readAssessment,
  sectionStates,
  takeAssessment,
} from './operations.assessment.ts'
import type { AssessmentContext } from './operations.known.ts'
import {
  addWork,
  deleteAssessment,
  finishAssessment,
  widenAssessment,
} from './queries.assessment.ts'

/**
 * Finishes an assessment: from then on it is read, with what was known at that moment, and counted.
 * @throws ApiError 400 `requiredMissing` with the questions of the actor's sections that
 *   need an answer; 409 when it has moved on
 */
export async function finish(
  context: AssessmentContext,
  assessmentId: AssessmentId,
  version: number,
): Promise<Assessment> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const before = await loadAssessment(context, assessmentId)
  const readers = await takeAssessment(context, assessmentId, before.row.clientId, version)
  const loaded = await loadAssessment(context, assessmentId)
  const { content, prefilled } = loaded.row
  const states = await sectionStates(context, loaded)
  const missing = missingRequired(content, states, loaded.rights.sections)
  if (missing.length > 0)
    throw badRequest(
      'requiredMissing',
      missing.map(({ section, question }) => ({
        path: `${section}.${question}`,
        code: 'required',
      })),
    )
  await addWork(tx, areaId, assessmentId, longestPause)
  await widenAssessment(tx, areaId, assessmentId, readers, 'all')
  await finishAssessment(tx, areaId, assessmentId, {
    ...countQuestions(content, answersOf(states), {
      prefilled,
      recorded: states.flatMap((state) => state.recorded),
      confirmed: states.flatMap((state) => state.confirmed),
    }),
    ...{ finishedBy: staffId, finishedOn: today },
  })
  return readAssessment(context, assessmentId)
}

/**
 * Gives up an assessment that is open. What was recorded of facts stays with the client.
 * @throws ApiError 409 when it has moved on
 */
export async function discard(
  context: AssessmentContext,
  assessmentId: AssessmentId,
  version: number,
): Promise<{ clientId: ClientId }> {
  const { row } = await loadAssessment(context, assessmentId)
  await takeAssessment(context, assessmentId, row.clientId, version)
  await deleteAssessment(context.tx, context.actor.areaId, assessmentId)
  return { clientId: row.clientId }
}
