import { z } from 'zod'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { daySchema } from '../platform/shared/days.ts'
import { pauseReasonSchema, shownEndReasonSchema } from './model.clientship.ts'
import { returnReasonSchema } from './model.handover.ts'
import { noteKindSchema } from './model.note.ts'
import { outcomeKindSchema } from './model.outcome.ts'

/** Where a mark of the path leads: the thing and its id, which the interface makes an address of. */
const target = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), id: z.uuid() })

/**
 * One thing on a person's path, with its day and the parts of its title. A kind of its own for each, so that assessments,
 * services and spells join as kinds; what the reader may not know is not there.
 */
export const pathEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['referral_sent', 'referral_accepted', 'referral_withdrawn']),
    day: daySchema,
    organisation: namedOrganisationSchema,
    target: target('referral').nullable(),
  }),
  z.strictObject({
    kind: z.literal('referral_returned'),
    day: daySchema,
    organisation: namedOrganisationSchema,
    reason: returnReasonSchema.nullable(),
    target: target('referral').nullable(),
  }),
  z.strictObject({
    kind: z.literal('clientship_started'),
    day: daySchema,
    organisation: namedOrganisationSchema,
    isReopened: z.boolean(),
    target: target('clientship'),
  }),
  z.strictObject({
    kind: z.enum(['clientship_activated', 'clientship_resumed']),
    day: daySchema,
    organisation: namedOrganisationSchema,
    target: target('clientship'),
  }),
  z.strictObject({
    kind: z.literal('clientship_assigned'),
    day: daySchema,
    organisation: namedOrganisationSchema,
    responsible: z.string().nullable(),
    target: target('clientship'),
  }),
  z.strictObject({
    kind: z.literal('clientship_paused'),
    day: daySchema,
    organisation: namedOrganisationSchema,
    reason: pauseReasonSchema.nullable(),
    until: daySchema.nullable(),
    target: target('clientship'),
  }),
  z.strictObject({
    kind: z.literal('clientship_ended'),
    day: daySchema,
    organisation: namedOrganisationSchema,
    reason: shownEndReasonSchema.nullable(),
    target: target('clientship'),
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    day: daySchema,
    organisation: namedOrganisationSchema,
    outcome: outcomeKindSchema,
    endedOn: daySchema.nullable(),
    isProvisional: z.boolean(),
    target: target('outcome'),
  }),
  z.strictObject({
    kind: z.literal('note'),
    day: daySchema,
    organisation: namedOrganisationSchema,
    note: noteKindSchema,
    target: target('note'),
  }),
])
export type PathEvent = z.infer<typeof pathEventSchema>

/** A stretch of a clientship in one state, for the bars under the marks; the last is open: `to` is null. */
export const pathSpanSchema = z.strictObject({
  clientshipId: z.uuid(),
  organisation: namedOrganisationSchema,
  state: z.enum(['waiting', 'active', 'paused', 'follow_up']),
  from: daySchema,
  to: daySchema.nullable(),
})
export type PathSpan = z.infer<typeof pathSpanSchema>

/** Everything of a person's path in one answer, the earliest first; of the same day in the order in which it happened. */
export const pathSchema = z.strictObject({
  events: z.array(pathEventSchema),
  spans: z.array(pathSpanSchema),
  /** Whether older notes are left out: the path carries the latest 300 as ticks. */
  notesLeftOut: z.boolean(),
})
export type Path = z.infer<typeof pathSchema>
