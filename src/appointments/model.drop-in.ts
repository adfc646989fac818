import { z } from 'zod'
import { officeIdSchema } from '../areas/model.area.ts'
import { versionSchema } from '../areas/model.setting.ts'
import { languageCodeSchema } from '../clients/model.identity.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'

export const ticketIdSchema = idSchema('DropInTicket')
export type TicketId = z.infer<typeof ticketIdSchema>

/** What people come for without an appointment. */
export const dropInTopics = [
  'advice',
  'job_search',
  'integration',
  'forms',
  'appointment',
  'other',
] as const
export const dropInTopicSchema = z.enum(dropInTopics)
export type DropInTopic = z.infer<typeof dropInTopicSchema>

export const ticketStates = ['waiting', 'called', 'served', 'left'] as const
export const ticketStateSchema = z.enum(ticketStates)
export type TicketState = z.infer<typeof ticketStateSchema>

/** What a number may become; whoever was called and did not come may wait again, and a mistaken end is taken back. */
export const nextTicketStates: Readonly<Record<TicketState, readonly TicketState[]>> = {
  waiting: ['left'],
  called: ['served', 'left', 'waiting'],
  served: ['called'],
  left: ['waiting'],
}

const deskSchema = z
  .int({ error: 'numberInvalid' })
  .min(1, { error: 'tooSmall' })
  .max(99, { error: 'tooBig' })

/** A number of the queue; nothing tells who has it. */
export const ticketSchema = z.strictObject({
  dropInTicketId: ticketIdSchema,
  number: z.int(),
  topic: dropInTopicSchema,
  language: languageCodeSchema.nullable(),
  state: ticketStateSchema,
  cameAt: instantSchema,
  calledAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** To which desk it was called, and by whom. */
  desk: z.int().nullable(),
  calledBy: z.string().nullable(),
  /** Minutes until it is called; null while too little is known, and of who does not wait. */
  minutes: z.int().nullable(),
  version: versionSchema,
})
export type Ticket = z.infer<typeof ticketSchema>

/** The queue of an office today. */
export const dropInSchema = z.strictObject({
  officeId: officeIdSchema,
  officeName: localisedNameSchema,
  day: daySchema,
  /** By number. */
  tickets: z.array(ticketSchema),
  /** Minutes that somebody who comes now would wait; null while too little is known. */
  minutesNow: z.int().nullable(),
  /** The median wait in minutes of those who were called today; null of nobody. */
  medianWait: z.int().nullable(),
  /** Since when a screen on the wall may show the queue; null where none does. */
  screenSince: instantSchema.nullable(),
})
export type DropIn = z.infer<typeof dropInSchema>

export const newTicketSchema = z.strictObject({
  topic: dropInTopicSchema,
  language: languageCodeSchema.nullable(),
})
export type NewTicket = z.output<typeof newTicketSchema>

export const callSchema = z.strictObject({ desk: deskSchema })
export const ticketCallSchema = callSchema.extend({ version: versionSchema })
export const ticketChangeSchema = z.strictObject({
  state: ticketStateSchema.exclude(['called']),
  version: versionSchema,
})

/** What the screen on the wall shows: numbers alone. */
export const wallSchema = z.strictObject({
  officeName: localisedNameSchema,
  now: instantSchema,
  /** The latest call first. */
  called: z.array(z.strictObject({ number: z.int(), desk: z.int() })),
  next: z.array(z.strictObject({ number: z.int(), minutes: z.int().nullable() })),
  waiting: z.int(),
  minutesNow: z.int().nullable(),
})
export type Wall = z.infer<typeof wallSchema>
