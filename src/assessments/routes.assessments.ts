import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  assessmentIdSchema,
  assessmentSchema,
  assessmentsSchema,
  newAssessmentSchema,
  openedAssessmentSchema,
  sectionInputSchema,
  sectionStateSchema,
  seenAssessmentSchema,
} from './model.assessment.ts'
import { codeSchema } from './model.form.ts'
import { openAssessment, readAssessment, readAssessments } from './operations.assessment.ts'
import { discard, finish } from './operations.finish.ts'
import { saveAssessmentSection } from './operations.section.ts'
import { thisAssessment, thisSection } from './permissions.ts'

const ofClient = z.strictObject({ clientId: clientIdSchema })
const params = z.strictObject({ assessmentId: assessmentIdSchema })

/** Assessments of clients: opened from a form, filled in section by section with what is known, finished. */
export const assessmentRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/assessments',
    summary: 'The assessments of a client, and the forms that may be opened',
    params: ofClient,
    response: assessmentsSchema,
    permission: thisClient('assessmentList', 'assessment', 'read'),
    audit: 'AssessmentList',
    handle: (context) => readAssessments(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/assessments',
    summary: 'Open a form for a client',
    params: ofClient,
    body: newAssessmentSchema,
    response: openedAssessmentSchema,
    permission: thisClient('assessmentOpen', 'assessment', 'write'),
    audit: 'AssessmentOpen',
    handle: (context) => openAssessment(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/assessments/:assessmentId',
    summary: 'An assessment with its form, its answers and what is known for it',
    params,
    response: assessmentSchema,
    permission: thisAssessment('assessmentRead', 'read'),
    audit: 'AssessmentRead',
    plans: 'general',
    handle: (context) => readAssessment(context, context.input.params.assessmentId),
  }),
  route({
    method: 'PUT',
    path: '/api/assessments/:assessmentId/sections/:section',
    summary: 'Save a section of an assessment by itself',
    params: z.strictObject({ assessmentId: assessmentIdSchema, section: codeSchema }),
    body: sectionInputSchema,
    response: sectionStateSchema,
    permission: thisSection('assessmentSave'),
    audit: 'AssessmentSave',
    plans: 'general',
    handle(context) {
      const { params: of, body } = context.input
      return saveAssessmentSection(context, of.assessmentId, of.section, body)
    },
  }),
  route({
    method: 'POST',
    path: '/api/assessments/:assessmentId/finish',
    summary: 'Finish an assessment',
    params,
    body: seenAssessmentSchema,
    response: assessmentSchema,
    permission: thisAssessment('assessmentFinish', 'write'),
    audit: 'AssessmentFinish',
    handle: (context) =>
      finish(context, context.input.params.assessmentId, context.input.body.version),
  }),
  route({
    method: 'POST',
    path: '/api/assessments/:assessmentId/discard',
    summary: 'Give up an assessment that is open',
    params,
    body: seenAssessmentSchema,
    response: ofClient,
    permission: thisAssessment('assessmentDiscard', 'write'),
    audit: 'AssessmentDiscard',
    handle: (context) =>
      discard(context, context.input.params.assessmentId, context.input.body.version),
  }),
] as const
