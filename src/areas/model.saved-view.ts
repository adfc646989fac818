import { z } from 'zod'
import { plainText } from '../platform/shared/plain-text.ts'
import { versionSchema } from './model.setting.ts'

/** The list that a view is of, as the interface names it: `clients`, `my-clients`, `inbox`. */
export const listNameSchema = z.string().regex(/^[a-z][a-z-]{0,39}$/, { error: 'invalid' })

const searchValueSchema = z.union([
  z.string().max(200),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(50),
])
/**
 * The search part of a list's address: filters, order, columns. What points at a person (an open row, a name that is
 * searched) is left out by whoever saves it.
 */
export const viewSearchSchema = z
  .record(z.string().regex(/^[a-zA-Z]{1,40}$/), searchValueSchema)
  .refine((search) => Object.keys(search).length <= 30, { error: 'tooMany' })
export type ViewSearch = z.infer<typeof viewSearchSchema>

export const viewNameSchema = plainText(60)

/** Filters and order of a list that a person keeps under a name. */
export const savedViewSchema = z.strictObject({
  savedViewId: z.uuid(),
  list: listNameSchema,
  name: z.string(),
  search: viewSearchSchema,
  version: versionSchema,
})
export type SavedView = z.infer<typeof savedViewSchema>

export const newViewSchema = z.strictObject({
  list: listNameSchema,
  name: viewNameSchema,
  search: viewSearchSchema,
})
export type NewView = z.output<typeof newViewSchema>

/** Another name, or what the list shows now under the same name. */
export const viewChangeSchema = z.strictObject({
  name: viewNameSchema.optional(),
  search: viewSearchSchema.optional(),
  version: versionSchema,
})
export type ViewChange = z.output<typeof viewChangeSchema>

/** More views of one list than this nobody finds anything in. */
export const viewsOfList = 30
