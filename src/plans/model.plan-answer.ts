import { z } from 'zod'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { clientLanguageSchema } from './model.language.ts'
import {
  acceptanceSchema,
  endReasonSchema,
  packetHeadingSchema,
  planBodySchema,
  planFrameSchema,
  planIdSchema,
  planStateSchema,
  sentenceParts,
  stepStateSchema,
} from './model.plan.ts'
import { planKindSchema } from './model.plan-kind.ts'
import { sentenceIdSchema } from './model.sentence.ts'

/** What a person begins a plan with; its rights and duties are the standard ones at first. */
export const newPlanSchema = z.strictObject({
  kind: planKindSchema,
  startsOn: daySchema,
  clientLanguage: clientLanguageSchema.nullable(),
  binding: planFrameSchema.shape.binding,
  /** For which of the writer's organisations; may be left out when there is only one. */
  organisationId: organisationIdSchema.optional(),
})
export type NewPlan = z.output<typeof newPlanSchema>
export const begunPlanSchema = z.strictObject({ planId: planIdSchema })

/** A plan among those of a client. */
export const listedPlanSchema = z.strictObject({
  planId: planIdSchema,
  kind: planKindSchema,
  organisation: namedOrganisationSchema,
  state: planStateSchema,
  startsOn: daySchema,
  endsOn: daySchema.nullable(),
  reviewOn: daySchema.nullable(),
  endedOn: daySchema.nullable(),
  endReason: endReasonSchema.nullable(),
})
export const plansSchema = z.strictObject({
  plans: z.array(listedPlanSchema),
  /** Kinds of which a plan that begins today may be made. */
  offered: z.array(planKindSchema),
  /** For which organisations the reader may make one. */
  writesFor: z.array(namedOrganisationSchema),
  /** The client's service language, when there are phrases in it. */
  serviceLanguage: clientLanguageSchema.nullable(),
})
export type Plans = z.infer<typeof plansSchema>

export const planCommands = [
  'save',
  'accept',
  'discard',
  'revise',
  'progress',
  'end',
  'copy',
] as const
export type PlanCommand = (typeof planCommands)[number]

/** A version as it is listed. */
const listedVersionSchema = z.strictObject({
  number: z.int(),
  savedAt: instantSchema,
  savedBy: z.string(),
  acceptance: acceptanceSchema.extend({ by: z.string() }).nullable(),
})

export const planSchema = z.strictObject({
  planId: planIdSchema,
  clientId: clientIdSchema,
  organisation: namedOrganisationSchema,
  state: planStateSchema,
  endedOn: daySchema.nullable(),
  endReason: endReasonSchema.nullable(),
  version: versionSchema,
  /** The version that is shown, with the numbers of the others. */
  number: z.int(),
  acceptedNumber: z.int().nullable(),
  versions: z.array(listedVersionSchema),
  frame: planFrameSchema,
  body: planBodySchema,
  /** How far the steps are that have been agreed. */
  steps: z.array(
    z.strictObject({
      sentenceId: sentenceIdSchema,
      state: stepStateSchema,
      on: daySchema,
      by: z.string(),
    }),
  ),
  /** Who is named in the steps. */
  names: z.strictObject({
    staff: z.record(z.uuid(), z.string()),
    organisations: z.record(z.uuid(), localisedNameSchema),
  }),
  /** What differs from the version that the client accepted; empty when this is it, or none was accepted. */
  changes: z.array(
    z.strictObject({
      part: z.enum(sentenceParts),
      sentenceId: sentenceIdSchema,
      kind: z.enum(['added', 'removed', 'changed']),
      what: z.array(z.enum(['words', 'responsible', 'due'])),
    }),
  ),
  /** The latest days that the rule of its kind allows; null where it knows none. */
  latestEnd: daySchema.nullable(),
  latestReview: daySchema.nullable(),
  commands: z.array(z.enum(planCommands)),
})
export type Plan = z.infer<typeof planSchema>

export const draftSchema = z.strictObject({
  version: versionSchema,
  frame: planFrameSchema.omit({ kind: true }),
  body: planBodySchema,
})
export type Draft = z.output<typeof draftSchema>

/** Whom a step of a plan may name: the colleagues of its organisation, and the organisations of the area. */
export const responsiblesSchema = z.strictObject({
  staff: z.array(z.strictObject({ staffId: idSchema('StaffMember'), name: z.string() })),
  organisations: z.array(namedOrganisationSchema),
})
export type Responsibles = z.infer<typeof responsiblesSchema>

export const seenSchema = z.strictObject({ version: versionSchema })
export const acceptSchema = acceptanceSchema.extend({ version: versionSchema })
export const endPlanSchema = z.strictObject({
  version: versionSchema,
  reason: endReasonSchema.exclude(['replaced']),
})
export const progressSchema = z.strictObject({ state: stepStateSchema, on: daySchema })

/** The texts for the state's register, one a heading. */
export const packetSchema = z.strictObject({
  headings: z.array(
    z.strictObject({
      heading: packetHeadingSchema,
      text: z.string(),
      copied: z
        .strictObject({ at: instantSchema, by: z.string(), hasChanged: z.boolean() })
        .nullable(),
    }),
  ),
})
export type Packet = z.infer<typeof packetSchema>
