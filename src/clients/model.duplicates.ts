import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { clientIdSchema } from './model.access.ts'
import { hetuSchema } from './model.hetu.ts'
import { personNameSchema } from './model.identity.ts'
import { searchHitSchema } from './model.search.ts'

const personFields = {
  familyName: personNameSchema,
  givenNames: personNameSchema,
  birthDate: daySchema.nullable().default(null),
  hetu: hetuSchema.nullable().default(null),
}

/** A person who is being added, or one who is there already, with whom others are compared. */
export const duplicatesQuestionSchema = z.strictObject({
  ...personFields,
  /** The record itself, which is no candidate, and whose decided pairs are left out. */
  clientId: clientIdSchema.nullable().default(null),
})
export type DuplicatesQuestion = z.output<typeof duplicatesQuestionSchema>

export const duplicateReasons = ['hetu', 'birthDateAndName'] as const
const likePersonSchema = z.strictObject({
  ...searchHitSchema.shape,
  reasons: z.array(z.enum(duplicateReasons)).min(1),
})
/** Somebody who may be the same person, and why. */
export type LikePerson = z.infer<typeof likePersonSchema>

export const duplicateCandidateSchema = z.strictObject({
  ...likePersonSchema.shape,
  /** Whether the actor may write this record, as who merges it must. */
  mayWrite: z.boolean(),
})
export type DuplicateCandidate = z.infer<typeof duplicateCandidateSchema>

/** Asked across organisations: only with a full hetu, or the birth date and both names. */
export const possiblyKnownQuestionSchema = z
  .strictObject(personFields)
  .refine(({ hetu, birthDate }) => hetu !== null || birthDate !== null, {
    error: 'birthDateOrHetuMissing',
    path: ['birthDate'],
  })
export type PossiblyKnownQuestion = z.output<typeof possiblyKnownQuestionSchema>
/** The whole answer: no name, centre or count. When true, the centre will check. */
export const possiblyKnownSchema = z.strictObject({ possiblyKnown: z.boolean() })

/** Codes, not free text: what somebody wrote about a person would outlive the person's data in the merge. */
export const mergeReasons = ['same_hetu', 'same_documents', 'added_twice'] as const
export const newMergeSchema = z.strictObject({
  mergedClientId: clientIdSchema,
  reason: z.enum(mergeReasons),
})
export const mergeAnswerSchema = z.strictObject({ clientId: clientIdSchema, mergeId: z.uuid() })

export const newDistinctSchema = z.strictObject({ otherClientId: clientIdSchema })
export const distinctAnswerSchema = z.strictObject({
  clientId: clientIdSchema,
  otherClientId: clientIdSchema,
})
