import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { route } from '../platform/server/route.ts'
import { assessmentFiguresSchema } from './model.assessment-figures.ts'
import { resultYearSchema } from './model.results.ts'
import { getAssessmentFigures } from './operations.assessment-figures.ts'
import { ofThisCentre } from './routes.results.ts'

/** What was not asked again in the assessments of a centre, and how long they took. */
export const assessmentFigureRoutes = [
  route({
    method: 'GET',
    path: '/api/results/:organisationId/assessments',
    summary:
      'The assessments that a centre finished in a year: what was not asked again, and the time, small groups hidden',
    params: z.strictObject({ organisationId: organisationIdSchema }),
    query: z.strictObject({ year: resultYearSchema.optional() }),
    response: assessmentFiguresSchema,
    permission: ofThisCentre('assessmentFiguresRead'),
    audit: 'AssessmentFiguresRead',
    handle: (context) =>
      getAssessmentFigures(context, context.input.params.organisationId, context.input.query.year),
  }),
] as const
