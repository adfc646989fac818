import { z } from 'zod'
import { anyStaff, mayOffice, officePermission } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import { daySchema } from '../platform/shared/days.ts'
import { criteriaTreeSchema } from './model.criteria.ts'
import { previewSchema } from './model.preview.ts'
import {
  centreCriteriaSchema,
  criteriaDraftSchema,
  criteriaVersionSchema,
  organisationIdSchema,
} from './model.versions.ts'
import { discardDraft, listCentreCriteria, publish, saveDraft } from './operations.criteria.ts'
import { previewCriteria } from './operations.preview.ts'

const centreParams = z.strictObject({ organisationId: organisationIdSchema })
const seenVersion = z.strictObject({ version: z.int().min(0) })
const editCriteria = <I extends { params: { organisationId: string } }>(name: string) =>
  officePermission<I>(
    name,
    'settings_of_centre',
    'write',
    (input: { params: { organisationId: string } }) => input.params.organisationId,
  )

/** Criteria of the centres: read by all staff, changed through a draft that is previewed and published. */
export const criteriaRoutes = [
  route({
    method: 'GET',
    path: '/api/criteria',
    summary: 'The centres of the area with every version of their criteria',
    response: z.array(centreCriteriaSchema),
    permission: anyStaff('criteriaRead'),
    audit: 'CriteriaRead',
    handle: ({ tx, actor }) =>
      listCentreCriteria(tx, actor, (organisationId) =>
        mayOffice(actor, 'settings_of_centre', 'write', organisationId),
      ),
  }),
  route({
    method: 'PUT',
    path: '/api/criteria/:organisationId/draft',
    summary: 'Save the draft of the next version of a centre',
    params: centreParams,
    body: criteriaDraftSchema.extend({ version: z.int().min(0) }),
    response: criteriaVersionSchema,
    permission: editCriteria('criteriaDraftWrite'),
    audit: 'CriteriaDraftSave',
    handle: ({ tx, actor, input: { params, body } }) => {
      const { version, ...draft } = body
      return saveDraft(tx, actor, params.organisationId, version, draft)
    },
  }),
  route({
    method: 'POST',
    path: '/api/criteria/:organisationId/preview',
    summary:
      'What a changed tree would do to the current clients, in all and by sex, age and language',
    params: centreParams,
    body: z.strictObject({ tree: criteriaTreeSchema, on: daySchema }),
    response: previewSchema,
    permission: editCriteria('criteriaPreview'),
    audit: 'CriteriaPreview',
    asks: true,
    handle: (context) => {
      const { params, body } = context.input
      return previewCriteria(context, params.organisationId, body.tree, body.on)
    },
  }),
  route({
    method: 'POST',
    path: '/api/criteria/:organisationId/draft/discard',
    summary: 'Throw the draft away',
    params: centreParams,
    body: seenVersion,
    response: z.null(),
    permission: editCriteria('criteriaDraftDiscard'),
    audit: 'CriteriaDraftDiscard',
    async handle({ tx, actor, input: { params, body } }) {
      await discardDraft(tx, actor, params.organisationId, body.version)
      return null
    },
  }),
  route({
    method: 'POST',
    path: '/api/criteria/:organisationId/draft/publish',
    summary: 'Publish the draft from its first day on',
    params: centreParams,
    body: seenVersion,
    response: criteriaVersionSchema,
    permission: editCriteria('criteriaPublish'),
    audit: 'CriteriaPublish',
    handle: ({ tx, actor, today, input: { params, body } }) =>
      publish(tx, actor, params.organisationId, body.version, today),
  }),
] as const
