import { z } from 'zod'
import { plainText } from '../platform/shared/plain-text.ts'

/** Kinds of records that are kept for a period and then really deleted. */
export const retentionKinds = [
  'client',
  'facts',
  'document_diploma',
  'document_certificate',
  'document_language_test',
  'document_contract',
  'document_other',
  'break_glass',
  'record_request',
  'access_log',
  'idempotency',
] as const
export const retentionKindSchema = z.enum(retentionKinds)
export type RetentionKind = z.infer<typeof retentionKindSchema>

/** How long a kind of record is kept after it was last needed, and why so long. */
export const retentionRuleSchema = z.strictObject({
  kind: retentionKindSchema,
  /** Null: kept until the area decides otherwise. */
  months: z.int().nullable(),
  /** The law or decision that the period rests on; empty until there is one. */
  basis: z.string(),
  /** 0: the area has not decided anything yet. */
  version: z.int().min(0),
})
export type RetentionRule = z.infer<typeof retentionRuleSchema>

/** A period as a person decides it. */
export const retentionChangeSchema = z.strictObject({
  months: z
    .int({ error: 'numberInvalid' })
    .min(1, { error: 'tooSmall' })
    .max(1200, { error: 'tooBig' })
    .nullable(),
  basis: plainText(300),
  version: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
})
