import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { clientIdSchema } from './model.access.ts'
import {
  type FactObservation,
  factObservationSchema,
  observationRight,
} from './model.facts.observation.ts'
import type { Profile } from './model.facts.profile.ts'
import { factKeys, factSourceSchema, listFacts, lists } from './model.facts.ts'

/** The two kinds in which facts are kept, each with a table and a right of its own. */
export type FactKind = 'facts' | 'support_needs'

/** What is observed at one sitting, recorded by one command. */
export const newFactsSchema = (kind: FactKind) =>
  z.strictObject({
    observations: z
      .array(
        factObservationSchema
          .refine((observation: FactObservation) => observationRight(observation.key) === kind, {
            error: 'factOfOtherKind',
            path: ['key'],
          })
          .refine(({ documentId }) => kind === 'facts' || !documentId, {
            // No document speaks of support needs: it would tell more than is asked.
            error: 'documentNotAllowed',
            path: ['documentId'],
          }),
      )
      .min(1)
      .max(100),
  })

export const recordedFactsSchema = z.strictObject({
  clientId: clientIdSchema,
  factIds: z.array(z.uuid()),
})

const evidenceSchema = z.strictObject({
  factId: z.uuid(),
  value: z.string(),
  observedOn: daySchema,
  source: factSourceSchema,
  recordedBy: z.uuid(),
})
const profileFactSchema = z.strictObject({
  value: z.string().optional(),
  evidence: evidenceSchema.optional(),
  isStale: z.boolean(),
  conflicts: z.array(evidenceSchema),
  derivedFrom: z.enum(factKeys as [string, ...string[]]).optional(),
})
const itemsSchema = z.array(
  z.strictObject({ item: z.string(), facts: z.record(z.string(), profileFactSchema) }),
)
/** The profile as the API sends it; an unknown value is an absent key, which reads the same. */
export const profileSchema = z.strictObject({
  facts: z.record(z.string(), profileFactSchema),
  lists: z.strictObject(Object.fromEntries(lists.map((list) => [list, itemsSchema]))),
  changesOn: daySchema.optional(),
}) as z.ZodType<object> as z.ZodType<Profile>

const itemValueSchema = z.strictObject({
  item: z.string(),
  facts: z.record(z.string(), z.string()),
})

/** One observation as it was recorded. */
export const recordedFactSchema = z.strictObject({
  factId: z.uuid(),
  /** The record it stands in: the client's own, or one that is read through it. */
  clientId: clientIdSchema,
  key: z.enum([...factKeys, ...Object.keys(listFacts)] as [string, ...string[]]),
  value: z.union([z.string(), itemValueSchema]),
  observedOn: daySchema,
  source: factSourceSchema,
  documentId: z.uuid().nullable(),
  recordedBy: z.strictObject({ staffId: z.uuid(), name: z.string() }),
  recordedAt: instantSchema,
})
export type RecordedFactRow = z.infer<typeof recordedFactSchema>

/** What is known of a client today, and every observation behind it. */
export const factsAnswerSchema = z.strictObject({
  profile: profileSchema,
  facts: z.array(recordedFactSchema),
})
export type FactsAnswer = z.infer<typeof factsAnswerSchema>

/** Why an observation was wrong: codes, because who records support needs writes no free text. */
export const rectificationReasons = [
  'wrong_person',
  'wrong_value',
  'wrong_day',
  'recorded_twice',
  'client_disputes',
] as const
export const newRectificationSchema = z.strictObject({ reason: z.enum(rectificationReasons) })
export const rectificationSchema = z.strictObject({ clientId: clientIdSchema, factId: z.uuid() })
