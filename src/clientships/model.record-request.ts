import { z } from 'zod'
import { roleSchema } from '../areas/model.rights.ts'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { glassReasonLeast } from '../clients/model.break-glass.ts'
import { hetuSchema } from '../clients/model.hetu.ts'
import { profileSchema } from '../clients/model.recorded-facts.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { noteIdSchema, noteKindSchema } from './model.note.ts'

export const recordRequestIdSchema = idSchema('RecordRequest')
export type RecordRequestId = z.infer<typeof recordRequestIdSchema>
export const recordDemandIdSchema = idSchema('RecordDemand')
export type RecordDemandId = z.infer<typeof recordDemandIdSchema>

/** What of a record can be granted: who is responsible and what is next, what is known, the latest notes. */
export const recordParts = ['responsible', 'facts', 'notes'] as const
export const recordPartSchema = z.enum(recordParts)
export type RecordPart = z.infer<typeof recordPartSchema>

export const grantBases = ['consent', 'law'] as const
export type GrantBasis = (typeof grantBases)[number]

/**
 * The most that may be granted on each ground. With the client's consent all of the parts, for a week. Where a duty of the law
 * asks for it without consent, what is needed at once and no longer than a day, and never what was written of meetings.
 */
export const grantLimits: Readonly<
  Record<GrantBasis, { readonly parts: readonly RecordPart[]; readonly hours: number }>
> = {
  consent: { parts: recordParts, hours: 168 },
  law: { parts: ['responsible', 'facts'], hours: 24 },
}

/** Days within which a request is answered; after them it has lapsed, for the asker without a word. */
export const requestDays = 14
/** How many notes a grant of them shows, the latest. */
export const grantedNotes = 10
export const recordListSize = 200

/** Whose record, and why; the code is sent in the body only. */
export const askRecordSchema = z.strictObject({
  hetu: hetuSchema,
  reason: plainText(1000).refine((words) => words.length >= glassReasonLeast, {
    error: 'glassReasonShort',
  }),
})
export type AskRecord = z.output<typeof askRecordSchema>

/** What was granted, as the asker sees it. */
const grantSchema = z.strictObject({
  demandId: recordDemandIdSchema,
  from: namedOrganisationSchema,
  parts: z.array(recordPartSchema),
  until: instantSchema,
})

/** A request as its asker sees it: the same whether nobody has the person, nobody has decided, or it was refused. */
export const ownRequestSchema = z.strictObject({
  requestId: recordRequestIdSchema,
  askedAt: instantSchema,
  lapsesOn: daySchema,
  isLapsed: z.boolean(),
  grants: z.array(grantSchema),
})
export type OwnRequest = z.infer<typeof ownRequestSchema>

export const demandStates = ['open', 'granted', 'refused'] as const

/** A request as it reached an organisation, for its manager and the data-protection officer: the client's number, no name. */
export const recordDemandSchema = z.strictObject({
  requestId: recordRequestIdSchema,
  /** Null: it reached nobody. Of such the data-protection officer alone knows. */
  demandId: recordDemandIdSchema.nullable(),
  clientNumber: z.int().nullable(),
  askedBy: z.string(),
  role: roleSchema,
  askedFrom: namedOrganisationSchema,
  askedAt: instantSchema,
  lapsesOn: daySchema,
  to: namedOrganisationSchema.nullable(),
  reason: z.string().nullable(),
  state: z.enum(demandStates).nullable(),
  basis: z.enum(grantBases).nullable(),
  parts: z.array(recordPartSchema),
  until: instantSchema.nullable(),
  words: z.string().nullable(),
  decidedBy: z.string().nullable(),
  mayDecide: z.boolean(),
})
export type RecordDemand = z.infer<typeof recordDemandSchema>

export const recordRequestsSchema = z.strictObject({
  /** What the reader has asked. */
  own: z.array(ownRequestSchema),
  /** What the reader decides or oversees. */
  demands: z.array(recordDemandSchema),
  isCut: z.boolean(),
})
export type RecordRequests = z.infer<typeof recordRequestsSchema>

/** What a manager grants, within the limits of the ground. */
export const grantRecordSchema = z
  .strictObject({
    basis: z.enum(grantBases, { error: 'chooseOne' }),
    parts: z.array(recordPartSchema).min(1, { error: 'chooseOne' }).max(recordParts.length),
    hours: z.int({ error: 'numberInvalid' }).min(1, { error: 'tooSmall' }),
  })
  .refine(({ basis, parts }) => parts.every((part) => grantLimits[basis].parts.includes(part)), {
    error: 'partNotByLaw',
    path: ['parts'],
  })
  .refine(({ basis, hours }) => hours <= grantLimits[basis].hours, {
    error: 'tooBig',
    path: ['hours'],
  })
export type GrantRecord = z.output<typeof grantRecordSchema>

export const refuseRecordSchema = z.strictObject({ words: plainText(1000) })

/** The granted parts of a record, read as they are now; contact data of the client are no part of any grant. */
export const grantedRecordSchema = z.strictObject({
  name: z.string(),
  birthYear: z.int().nullable(),
  serviceLanguage: z.string().nullable(),
  from: namedOrganisationSchema,
  until: instantSchema,
  responsible: z
    .strictObject({
      name: z.string(),
      phone: z.string().nullable(),
      email: z.string(),
      nextStep: z.string().nullable(),
      nextStepOn: daySchema.nullable(),
    })
    .nullable(),
  profile: profileSchema.nullable(),
  notes: z
    .array(
      z.strictObject({
        noteId: noteIdSchema,
        kind: noteKindSchema,
        on: daySchema,
        text: z.string(),
      }),
    )
    .nullable(),
})
export type GrantedRecord = z.infer<typeof grantedRecordSchema>
