import { z } from 'zod'
import { namedOrganisationSchema, versionSchema } from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainLines, plainText } from '../platform/shared/plain-text.ts'
import { type ClientshipState, clientshipStates } from './model.clientship-life.ts'
import { endOutcomeSchema, type OutcomeKind, outcomeKinds } from './model.outcome.ts'

export const clientshipIdSchema = idSchema('Clientship')
export type ClientshipId = z.infer<typeof clientshipIdSchema>

export const clientshipStateSchema = z.enum(clientshipStates)

/** Why a clientship rests; words of health have no code of their own. */
export const pauseReasons = [
  'family_leave',
  'illness_or_other_personal',
  'study',
  'work',
  'abroad',
  'other',
] as const
export const pauseReasonSchema = z.enum(pauseReasons)
export type PauseReason = z.infer<typeof pauseReasonSchema>

/** With what a clientship ends. Source: domain section 6, "End reasons". */
export const endReasons = [
  'employed_open',
  'employed_subsidised',
  'apprenticeship',
  'entrepreneur',
  'degree_study',
  'other_study',
  'moved',
  'health',
  'family_leave',
  'goal_not_reached',
  'no_contact',
  'other_service',
  'retired',
  'died',
] as const
export const endReasonSchema = z.enum(endReasons)
export type EndReason = z.infer<typeof endReasonSchema>

/** An end reason as it is shown: health is `other` to whoever may not read support needs. */
export const shownEndReasonSchema = z.enum([...endReasons, 'other'])
export type ShownEndReason = z.infer<typeof shownEndReasonSchema>
export const showEndReason = (reason: EndReason, maySeeHealth: boolean): ShownEndReason =>
  reason === 'health' && !maySeeHealth ? 'other' : reason

/** The outcome that an end reason stands on: an employed end needs its job; undefined where it needs none. */
export const outcomeOfEnd = (reason: EndReason): OutcomeKind | undefined =>
  outcomeKinds.find((kind) => kind === reason)

/** The reader's commands on a clientship: the interface asks no rule. `recordOutcome` goes with the right to employment. */
export const clientshipCommands = [
  'assign',
  'activate',
  'pause',
  'resume',
  'planStep',
  'finishStep',
  'nameCaseworker',
  'end',
  'correct',
  'reopen',
  'recordOutcome',
] as const
export type ClientshipCommand = (typeof clientshipCommands)[number]

const personSchema = z.strictObject({ staffId: z.uuid(), name: z.string() })

/**
 * A clientship as a reader may know it. To whoever stands to the person as a referrer or formerly, only the state and
 * the days are told: `isBrief`, and the rest is null.
 */
export const clientshipSchema = z.strictObject({
  clientshipId: clientshipIdSchema,
  clientId: clientIdSchema,
  organisation: namedOrganisationSchema,
  state: clientshipStateSchema,
  startedOn: daySchema,
  activatedOn: daySchema.nullable(),
  endedOn: daySchema.nullable(),
  isBrief: z.boolean(),
  responsible: personSchema.nullable(),
  caseworker: z.strictObject({ name: z.string(), contact: z.string().nullable() }).nullable(),
  nextStep: z.strictObject({ text: z.string(), on: daySchema.nullable() }).nullable(),
  lastContactOn: daySchema.nullable(),
  pause: z
    .strictObject({
      reason: pauseReasonSchema,
      until: daySchema.nullable(),
      words: z.string().nullable(),
    })
    .nullable(),
  endReason: shownEndReasonSchema.nullable(),
  endWords: z.string().nullable(),
  /** Until when its outcomes are followed; null while it is open. */
  followUpUntil: daySchema.nullable(),
  previousClientshipId: clientshipIdSchema.nullable(),
  handoverId: z.uuid().nullable(),
  version: versionSchema,
  commands: z.array(z.enum(clientshipCommands)),
})
export type Clientship = z.infer<typeof clientshipSchema>

/** All clientships of a person that the reader may know: open ones first, then the latest. */
export const clientshipsSchema = z.strictObject({ clientships: z.array(clientshipSchema) })

const words = plainLines(2000)
const noWords = words.nullable().default(null)
const seen = { version: versionSchema }

/** A person who was a client before comes again: a new clientship, linked to the ended one. */
export const reopeningSchema = z.strictObject({
  previousClientshipId: clientshipIdSchema,
  responsibleId: z.uuid(),
  words,
})
export type Reopening = z.output<typeof reopeningSchema>

export const assignmentSchema = z.strictObject({
  responsibleId: z.uuid(),
  words: noWords,
  ...seen,
})
export const activationSchema = z.strictObject({
  /** The day of the first meeting. */
  onDay: daySchema,
  ...seen,
})
export const pauseSchema = z.strictObject({
  reason: pauseReasonSchema,
  until: daySchema.nullable().default(null),
  words: noWords,
  ...seen,
})
export const resumptionSchema = z.strictObject({ words: noWords, ...seen })
export const nextStepSchema = z.strictObject({
  text: plainText(300),
  on: daySchema.nullable(),
  ...seen,
})
export const finishedStepSchema = z.strictObject({ words: noWords, ...seen })
export const caseworkerSchema = z.strictObject({
  /** Null: there is none, or it is not known. */
  name: plainText(100).nullable(),
  contact: plainText(200).nullable().default(null),
  ...seen,
})

export const openStepEnds = ['done', 'dropped'] as const
export const endingSchema = z.strictObject({
  endedOn: daySchema,
  reason: endReasonSchema,
  /** Needed with the reasons that are outcomes, unless it has been recorded already; refused with the others. */
  outcome: endOutcomeSchema.nullable().default(null),
  words: noWords,
  /** What became of a next step that is still open; an ending is refused while it is not said. */
  openStep: z.enum(openStepEnds).nullable().default(null),
  ...seen,
})
export type Ending = z.output<typeof endingSchema>

/** An ending that was recorded wrong: the right reason or day, and why it is corrected. */
export const correctionSchema = z.strictObject({
  endedOn: daySchema,
  reason: endReasonSchema,
  outcome: endOutcomeSchema.nullable().default(null),
  words,
  ...seen,
})
export type Correction = z.output<typeof correctionSchema>

/** What a command on a clientship answers. */
export const changedClientshipSchema = clientshipSchema

/** A step of a clientship, as it was taken. */
export const clientshipStepSchema = z.strictObject({
  position: z.int(),
  kind: z.string(),
  onDay: daySchema,
  at: instantSchema,
  by: personSchema.nullable(),
  words: z.string().nullable(),
})

export type { ClientshipState }
