import { z } from 'zod'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { addMonths, type Day, daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainLines } from '../platform/shared/plain-text.ts'

export const outcomeIdSchema = idSchema('Outcome')
export type OutcomeId = z.infer<typeof outcomeIdSchema>

/** What a client can reach. Source: the area's definitions (domain: "End reasons", section 7). */
export const outcomeKinds = [
  'employed_open',
  'employed_subsidised',
  'apprenticeship',
  'entrepreneur',
  'degree_study',
  'other_study',
  'work_tryout',
  'training_agreement',
] as const
export const outcomeKindSchema = z.enum(outcomeKinds)
export type OutcomeKind = z.infer<typeof outcomeKindSchema>

/** Work: employment of three kinds, always also shown apart. A tryout and a training agreement never are. */
export const workKinds = [
  'employed_open',
  'employed_subsidised',
  'apprenticeship',
] as const satisfies readonly OutcomeKind[]

/**
 * What changes a person's standing for the better: work, business, study, tryout, apprenticeship.
 * Source: domain section 7, "positiivisesti muuttunut" (a decision, to be confirmed with the area).
 */
export const positiveKinds: readonly OutcomeKind[] = [
  ...workKinds,
  'entrepreneur',
  'degree_study',
  'other_study',
  'work_tryout',
]

/** Months after the end of a clientship within which what begins still belongs to it (domain section 7). */
export const monthsAfterEnd = 3
/** Months after its start at which a business must be active to be lasting (domain section 7). */
export const businessMonths = 6
/** Weekly hours under which work is marked part-time (domain section 7, to be verified). */
export const partTimeUnder = 18

export const ownFields = ['yes', 'no', 'unclear'] as const
export const ownFieldSchema = z.enum(ownFields)
export type OwnField = z.infer<typeof ownFieldSchema>

/** How an outcome is known; what the client told alone is not verified. */
export const evidenceKinds = ['client_told', 'document', 'employer', 'register'] as const
export const evidenceSchema = z.enum(evidenceKinds)
export type Evidence = z.infer<typeof evidenceSchema>
export const isVerified = (evidence: Evidence) => evidence !== 'client_told'

const isWork = (kind: OutcomeKind) => (workKinds as readonly OutcomeKind[]).includes(kind)
/** Kinds of which it is asked whether they are of the client's own field. */
export const asksOwnField = (kind: OutcomeKind) => isWork(kind) || kind === 'entrepreneur'
/** Kinds of which weekly hours are told. */
export const asksHours = (kind: OutcomeKind) =>
  isWork(kind) || kind === 'work_tryout' || kind === 'training_agreement'

export const isPartTime = (weeklyHours: number | null) =>
  weeklyHours !== null && weeklyHours < partTimeUnder

/** The first day on which a business that began on a day can be confirmed. */
export const confirmableFrom = (beganOn: Day): Day => addMonths(beganOn, businessMonths)

const outcomeFields = {
  kind: outcomeKindSchema,
  beganOn: daySchema,
  ownField: ownFieldSchema.nullable().default(null),
  weeklyHours: z.int().min(1).max(60).nullable().default(null),
  evidence: evidenceSchema,
}

interface OutcomeFields {
  readonly kind: OutcomeKind
  readonly ownField: OwnField | null
  readonly weeklyHours: number | null
}
/** Own field and hours are told of the kinds that have them, and of no others. */
function fitKind(outcome: OutcomeFields, fault: z.core.$RefinementCtx<OutcomeFields>): void {
  const say = (field: string, message: string) =>
    fault.addIssue({ code: 'custom', path: [field], message })
  if (asksOwnField(outcome.kind) && outcome.ownField === null) say('ownField', 'required')
  if (!asksOwnField(outcome.kind) && outcome.ownField !== null) say('ownField', 'ownFieldNotAsked')
  if (!asksHours(outcome.kind) && outcome.weeklyHours !== null) say('weeklyHours', 'hoursNotAsked')
}

/** The outcome with which a clientship ends. */
export const endOutcomeSchema = z.strictObject(outcomeFields).superRefine(fitKind)
export type EndOutcome = z.output<typeof endOutcomeSchema>

/** An outcome of one of the client's clientships, recorded while it goes on or in follow-up. */
export const newOutcomeSchema = z
  .strictObject({
    clientshipId: idSchema('Clientship'),
    ...outcomeFields,
    endedOn: daySchema.nullable().default(null),
  })
  .superRefine(fitKind)
  .refine((outcome) => outcome.endedOn === null || outcome.beganOn <= outcome.endedOn, {
    path: ['endedOn'],
    error: 'outcomeEndsBeforeStart',
  })
export type NewOutcome = z.output<typeof newOutcomeSchema>

/** What can be done with an outcome by the reader: the interface asks no rule. */
export const outcomeCommands = ['rectify', 'end', 'confirm'] as const
export type OutcomeCommand = (typeof outcomeCommands)[number]

export const outcomeSchema = z.strictObject({
  outcomeId: outcomeIdSchema,
  clientshipId: idSchema('Clientship'),
  organisation: namedOrganisationSchema,
  kind: outcomeKindSchema,
  beganOn: daySchema,
  endedOn: daySchema.nullable(),
  ownField: ownFieldSchema.nullable(),
  ownFieldJudgedBy: z.string().nullable(),
  weeklyHours: z.int().nullable(),
  isPartTime: z.boolean(),
  evidence: evidenceSchema,
  isVerified: z.boolean(),
  /** Of a business: until it is confirmed it is provisional, and from which day it can be. */
  isProvisional: z.boolean(),
  confirmableFrom: daySchema.nullable(),
  confirmedOn: daySchema.nullable(),
  recordedBy: z.strictObject({ staffId: z.uuid(), name: z.string() }),
  recordedAt: instantSchema,
  commands: z.array(z.enum(outcomeCommands)),
})
export type Outcome = z.infer<typeof outcomeSchema>

export const outcomesSchema = z.strictObject({
  outcomes: z.array(outcomeSchema),
  /** Clientships to which the reader may add an outcome. */
  mayAddTo: z.array(idSchema('Clientship')),
})
export const recordedOutcomeSchema = z.strictObject({ outcomeId: outcomeIdSchema })
export const outcomeEndSchema = z.strictObject({ endedOn: daySchema })
export const outcomeRectificationSchema = z.strictObject({ reason: plainLines(500) })
/** On which day a business was seen to be active. */
export const confirmationSchema = z.strictObject({ confirmedOn: daySchema })
