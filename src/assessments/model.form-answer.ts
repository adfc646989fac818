import { z } from 'zod'
import { versionSchema } from '../areas/model.setting.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import {
  assessmentKindSchema,
  codeSchema,
  formContentSchema,
  formIdSchema,
  formStateSchema,
  wordsSchema,
} from './model.form.ts'

const versionFields = {
  number: z.int(),
  state: formStateSchema,
  /** Null for a version that was delivered with the product. */
  savedBy: z.string().nullable(),
  savedAt: instantSchema,
  publishedAt: instantSchema.nullable(),
  retiredAt: instantSchema.nullable(),
}

/** The forms of an area with their versions, the latest first. */
export const formsSchema = z.strictObject({
  forms: z.array(
    z.strictObject({
      formId: formIdSchema,
      code: z.string(),
      kind: assessmentKindSchema,
      title: wordsSchema,
      versions: z.array(z.strictObject(versionFields)),
    }),
  ),
})
export type Forms = z.infer<typeof formsSchema>

/** One version of a form. */
export const formVersionSchema = z.strictObject({
  ...versionFields,
  formId: formIdSchema,
  code: z.string(),
  kind: assessmentKindSchema,
  content: formContentSchema,
  version: versionSchema,
})
export type FormVersion = z.infer<typeof formVersionSchema>

export const newFormSchema = z.strictObject({
  code: codeSchema,
  kind: assessmentKindSchema,
  title: wordsSchema,
})
export type NewForm = z.infer<typeof newFormSchema>
export const formDraftSchema = z.strictObject({
  version: versionSchema,
  content: formContentSchema,
})
export const seenFormSchema = z.strictObject({ version: versionSchema })
