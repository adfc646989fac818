import { z } from 'zod'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { endReasons, shownEndReasonSchema } from '../clientships/model.clientship.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { enrolmentStates } from './model.enrolment-life.ts'
import { seatMessageKinds } from './model.group-message.ts'
import { offeringIdSchema } from './model.offering.ts'
import { queuePriorities } from './model.queue.ts'
import { sessionNoticeKinds, standingShape } from './model.session-notice.ts'

export const enrolmentIdSchema = idSchema('Enrolment')
export type EnrolmentId = z.infer<typeof enrolmentIdSchema>

/** The most enrolments that one command changes: more than a group ever holds at an intake. */
export const mostAtOnce = 200

/** Why somebody who is not yet in the group leaves it, beside the reasons that end a clientship too. */
const leavingReasons = ['own_wish', 'did_not_arrive', 'entered_by_mistake'] as const
export const enrolmentReasons = [...leavingReasons, ...endReasons] as const
export const enrolmentReasonSchema = z.enum(enrolmentReasons)
export type EnrolmentReason = z.infer<typeof enrolmentReasonSchema>
/** As it is shown: health is `other` to whoever may not read support needs. */
const shownReasonSchema = z.enum([...leavingReasons, ...shownEndReasonSchema.options])

export const enrolmentStateSchema = z.enum(enrolmentStates)
const prioritySchema = z.enum(queuePriorities)

/** The reader's commands on an enrolment: the interface asks no rule. */
export const enrolmentCommands = [
  'accept',
  'decline',
  'cancel',
  'move',
  'start',
  'complete',
  'interrupt',
] as const
export const enrolmentCommandSchema = z.enum(enrolmentCommands)
export type EnrolmentCommand = z.infer<typeof enrolmentCommandSchema>

/** Who is to join. */
export const joiningSchema = z.strictObject({ clientId: clientIdSchema })
export const ofVersionSchema = z.strictObject({ version: versionSchema })
export const withReasonSchema = z.strictObject({
  version: versionSchema,
  reason: enrolmentReasonSchema,
})
export const moveSchema = z.strictObject({
  version: versionSchema,
  offeringId: offeringIdSchema,
})

/** An enrolment after a command. */
export const enrolmentSchema = z.strictObject({
  enrolmentId: enrolmentIdSchema,
  offeringId: offeringIdSchema,
  clientId: clientIdSchema,
  state: enrolmentStateSchema,
  offeredUntil: daySchema.nullable(),
  version: versionSchema,
})
export type Enrolment = z.infer<typeof enrolmentSchema>

/** What of the queue's rules speaks for a place, where the reader may know it, and the day on which the plan ends. */
const placeSchema = z.strictObject({
  place: z.int().min(1),
  grounds: z.array(prioritySchema),
  planEndsOn: daySchema.nullable(),
})
export type Place = z.infer<typeof placeSchema>

const rowSchema = enrolmentSchema.extend({
  joinedAt: instantSchema,
  reason: shownReasonSchema.nullable(),
  queue: placeSchema.nullable(),
  commands: z.array(enrolmentCommandSchema),
})

export const groupRowSchema = rowSchema.extend({
  clientNumber: z.int(),
  name: z.string(),
})
export type GroupRow = z.infer<typeof groupRowSchema>

const intakeSchema = z.strictObject({
  offeringId: offeringIdSchema,
  intakeOn: daySchema,
  startsOn: daySchema,
  free: z.int().min(0),
})

/** A group: how many seats, who is in it and who waits. */
export const groupSchema = z.strictObject({
  offeringId: offeringIdSchema,
  organisation: namedOrganisationSchema,
  service: localisedNameSchema,
  intakeOn: daySchema,
  startsOn: daySchema,
  endsOn: daySchema,
  state: z.enum(['planned', 'open', 'closed', 'cancelled']),
  capacity: z.int(),
  taken: z.int(),
  offerDays: z.int().nullable(),
  version: versionSchema,
  priorities: z.array(prioritySchema),
  counts: z.array(z.strictObject({ state: enrolmentStateSchema, count: z.int() })),
  rows: z.array(groupRowSchema),
  /** Those of the group and its queue whom the reader may not see here. */
  hidden: z.int().min(0),
  /** Later groups of the same service that can be joined. */
  next: z.array(intakeSchema),
  mayEnrol: z.boolean(),
  maySetRule: z.boolean(),
})
export type Group = z.infer<typeof groupSchema>

/** What a client was told of a group: of their seat, or of its sessions. */
const toldSchema = z.strictObject({
  kind: z.enum([...seatMessageKinds, ...sessionNoticeKinds]),
  /** When it was sent; of what was not, when it was made. */
  at: instantSchema,
  ...standingShape,
})
export type ToldOfClient = z.infer<typeof toldSchema>

/** A client's enrolments, the latest first. */
export const clientEnrolmentsSchema = z.array(
  rowSchema.extend({
    organisation: namedOrganisationSchema,
    service: localisedNameSchema,
    startsOn: daySchema,
    endsOn: daySchema,
    /** What they were told of the group, the newest first. */
    told: z.array(toldSchema),
  }),
)
export type ClientEnrolments = z.infer<typeof clientEnrolmentsSchema>

/** How a free seat of a group is given: offered for so many working days, or taken at once. */
export const seatRuleSchema = z.strictObject({
  offerDays: z.int().min(1).max(60).nullable(),
  version: versionSchema,
})

/** What comes before the day of joining in the queues of an organisation, the weightiest first. Version 0: not set yet. */
export const queueRuleSchema = z.strictObject({
  organisationId: organisationIdSchema,
  priorities: z.array(prioritySchema),
  version: z.int().min(0),
})
export const queueRuleChangeSchema = queueRuleSchema
  .omit({ organisationId: true })
  .refine(({ priorities }) => new Set(priorities).size === priorities.length, {
    error: 'priorityTwice',
    path: ['priorities'],
  })
export type QueueRuleChange = z.infer<typeof queueRuleChangeSchema>

/** Enrolments that one command changes, each as it was seen. */
const chosenSchema = z
  .array(z.strictObject({ enrolmentId: enrolmentIdSchema, version: versionSchema }))
  .min(1)
  .max(mostAtOnce)
export const arrivalsSchema = z.strictObject({ enrolments: chosenSchema })
export const moveManySchema = z.strictObject({
  enrolments: chosenSchema,
  offeringId: offeringIdSchema,
})
export const changedManySchema = z.strictObject({ changed: z.array(enrolmentSchema) })
