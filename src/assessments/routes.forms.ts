import { z } from 'zod'
import { officePermission } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import { formIdSchema } from './model.form.ts'
import {
  formDraftSchema,
  formsSchema,
  formVersionSchema,
  newFormSchema,
  seenFormSchema,
} from './model.form-answer.ts'
import {
  addForm,
  discardDraft,
  publishForm,
  readForms,
  readVersion,
  retireForm,
  reviseForm,
  saveForm,
} from './operations.form.ts'

const params = z.strictObject({ formId: formIdSchema })
const may = (name: string) => officePermission<unknown>(name, 'settings_of_area', 'write')

/** The forms of assessments: written as drafts, published in versions, retired. */
export const formRoutes = [
  route({
    method: 'GET',
    path: '/api/forms',
    summary: 'The forms of the area with their versions',
    response: formsSchema,
    permission: may('formList'),
    audit: 'FormList',
    handle: (context) => readForms(context),
  }),
  route({
    method: 'POST',
    path: '/api/forms',
    summary: 'Make a form with an empty draft',
    body: newFormSchema,
    response: formVersionSchema,
    permission: may('formAdd'),
    audit: 'FormAdd',
    handle: (context) => addForm(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/forms/:formId',
    summary: 'A form in its latest version or in another',
    params,
    query: z.strictObject({ number: z.coerce.number().int().min(1).max(10_000).optional() }),
    response: formVersionSchema,
    permission: may('formRead'),
    audit: 'FormRead',
    handle: (context) =>
      readVersion(context, context.input.params.formId, context.input.query.number),
  }),
  route({
    method: 'PUT',
    path: '/api/forms/:formId/draft',
    summary: 'Save the draft of a form',
    params,
    body: formDraftSchema,
    response: formVersionSchema,
    permission: may('formSave'),
    audit: 'FormSave',
    handle: (context) => saveForm(context, context.input.params.formId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/forms/:formId/revise',
    summary: 'Begin the next version of a form as a draft',
    params,
    response: formVersionSchema,
    permission: may('formRevise'),
    audit: 'FormRevise',
    handle: (context) => reviseForm(context, context.input.params.formId),
  }),
  route({
    method: 'POST',
    path: '/api/forms/:formId/publish',
    summary: 'Publish the draft of a form',
    params,
    body: seenFormSchema,
    response: formVersionSchema,
    permission: may('formPublish'),
    audit: 'FormPublish',
    handle: (context) =>
      publishForm(context, context.input.params.formId, context.input.body.version),
  }),
  route({
    method: 'POST',
    path: '/api/forms/:formId/retire',
    summary: 'Retire the published version of a form',
    params,
    body: seenFormSchema,
    response: formVersionSchema,
    permission: may('formRetire'),
    audit: 'FormRetire',
    handle: (context) =>
      retireForm(context, context.input.params.formId, context.input.body.version),
  }),
  route({
    method: 'POST',
    path: '/api/forms/:formId/discard',
    summary: 'Give up the draft of a form',
    params,
    body: seenFormSchema,
    response: formVersionSchema,
    permission: may('formDiscard'),
    audit: 'FormDiscard',
    handle: (context) =>
      discardDraft(context, context.input.params.formId, context.input.body.version),
  }),
] as const
