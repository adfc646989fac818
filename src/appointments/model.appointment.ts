import { z } from 'zod'
import { officeIdSchema } from '../areas/model.area.ts'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { staffIdSchema } from '../areas/model.staff.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { clientLanguageSchema } from '../clients/model.client-language.ts'
import { languageCodeSchema } from '../clients/model.identity.ts'
import { messageWays } from '../clients/model.reach.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { appointmentKindSchema } from './model.calendar.ts'

export const appointmentIdSchema = idSchema('Appointment')
export type AppointmentId = z.infer<typeof appointmentIdSchema>
export const offerIdSchema = idSchema('AppointmentOffer')
export type OfferId = z.infer<typeof offerIdSchema>

export const appointmentModes = ['on_site', 'phone', 'video'] as const
export const appointmentModeSchema = z.enum(appointmentModes)
export const appointmentStates = ['booked', 'held', 'no_show', 'cancelled'] as const
export const appointmentStateSchema = z.enum(appointmentStates)
export type AppointmentState = z.infer<typeof appointmentStateSchema>

/** Of a no-show whether there was an accepted reason: which one may be a matter of health and is not kept. */
export const noShowReasons = ['accepted', 'not_accepted', 'not_reached', 'unknown'] as const
export type NoShowReason = (typeof noShowReasons)[number]
/** Who cancelled, or that something else came between. */
export const cancelReasons = ['client', 'expert', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** Why an appointment is put off for longer than its calendar tolerates. */
export const lateReasons = ['client', 'no_times', 'expert', 'other'] as const
export const lateReasonSchema = z.enum(lateReasons)
export type LateReason = z.infer<typeof lateReasonSchema>

const wantedShape = {
  organisationId: organisationIdSchema,
  kind: appointmentKindSchema,
  mode: appointmentModeSchema,
  /** Whose calendar it goes by. */
  staffId: staffIdSchema,
  /** Who of the staff comes too. */
  colleagues: z.array(staffIdSchema).max(5),
  /** Who else comes, in words. */
  others: z.union([plainText(200, 0), z.null().transform(() => '')]),
  /** Where, of a meeting on site: a room there is found with the time. */
  officeId: officeIdSchema.nullable(),
  /** In which language somebody interprets; nobody does where it is null. */
  language: languageCodeSchema.nullable(),
}
interface Placed {
  readonly mode: string
  readonly officeId: string | null
}
const placed = ({ mode, officeId }: Placed) => (mode === 'on_site') === (officeId !== null)
const notPlaced = { error: 'required', path: ['officeId'] }

/** What an appointment is to be, but for its time. */
export const wantedSchema = z.strictObject(wantedShape).refine(placed, notPlaced)
export type Wanted = z.output<typeof wantedSchema>

const windowShape = { from: daySchema, until: daySchema }

/** What is asked when times are looked for. */
export const timesQuestionSchema = z
  .strictObject({ ...wantedShape, ...windowShape })
  .refine(placed, notPlaced)
export type TimesQuestion = z.output<typeof timesQuestionSchema>

/** A time at which everybody and everything that is wanted is free. */
export const freeTimeSchema = z.strictObject({
  startsAt: instantSchema,
  endsAt: instantSchema,
  roomName: z.string().nullable(),
  interpreterName: z.string().nullable(),
})
export type FreeTime = z.infer<typeof freeTimeSchema>

/** The most times that one answer holds. */
export const freeTimesCap = 200
export const freeTimesSchema = z.strictObject({
  times: z.array(freeTimeSchema),
  length: z.int(),
  /** Why there may be none: the person gives no times in these days at all. */
  hasHours: z.boolean(),
})
export type FreeTimes = z.infer<typeof freeTimesSchema>

export const newAppointmentSchema = z
  .strictObject({ ...wantedShape, startsAt: instantSchema })
  .refine(placed, notPlaced)
export type NewAppointment = z.output<typeof newAppointmentSchema>

/** Which times an appointment is to be moved to: those that its calendar tolerates, or the later ones, which need a reason. */
export const movingReachSchema = z.enum(['tolerable', 'later'])
export type MovingReach = z.infer<typeof movingReachSchema>
export const movingTimesSchema = freeTimesSchema.extend({
  /** The last day to which it may be moved without a reason. */
  tolerableUntil: daySchema,
})

export const moveSchema = z.strictObject({
  startsAt: instantSchema,
  version: versionSchema,
  /** Needed past what the calendar tolerates; not kept within it. */
  lateReason: lateReasonSchema.nullable(),
})
export type AppointmentMove = z.output<typeof moveSchema>
export const endSchema = z
  .strictObject({
    state: appointmentStateSchema.exclude(['booked']),
    reason: z.enum([...noShowReasons, ...cancelReasons]).nullable(),
    version: versionSchema,
  })
  .refine(
    ({ state, reason }) =>
      state === 'held'
        ? reason === null
        : (state === 'no_show' ? noShowReasons : cancelReasons).some((one) => one === reason),
    { error: 'chooseOne', path: ['reason'] },
  )
export type AppointmentEnd = z.output<typeof endSchema>

/** An appointment as the staff sees it. */
export const appointmentSchema = z.strictObject({
  appointmentId: appointmentIdSchema,
  clientId: clientIdSchema,
  organisation: namedOrganisationSchema,
  kind: appointmentKindSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  mode: appointmentModeSchema,
  staff: z.strictObject({ staffId: staffIdSchema, name: z.string() }),
  colleagues: z.array(z.string()),
  others: z.string(),
  officeName: localisedNameSchema.nullable(),
  roomName: z.string().nullable(),
  language: languageCodeSchema.nullable(),
  interpreterName: z.string().nullable(),
  state: appointmentStateSchema,
  reason: z.enum([...noShowReasons, ...cancelReasons]).nullable(),
  chosenByClient: z.boolean(),
  /** The day for which it was agreed first; null when it was never moved. */
  agreedFor: daySchema.nullable(),
  lateReason: lateReasonSchema.nullable(),
  version: versionSchema,
})
export type Appointment = z.infer<typeof appointmentSchema>

/** Times that a client may choose from, as the staff sees them. */
export const offerSchema = z.strictObject({
  appointmentOfferId: offerIdSchema,
  organisationId: organisationIdSchema,
  kind: appointmentKindSchema,
  times: z.array(instantSchema),
  language: clientLanguageSchema,
  expiresAt: instantSchema,
  /** That the link is sent to the client: when it was, and by which ways, never to which number; null where it is not. */
  message: z
    .strictObject({ sentAt: instantSchema.nullable(), ways: z.array(z.enum(messageWays)) })
    .nullable(),
})
export type Offer = z.infer<typeof offerSchema>

export const newOfferSchema = z
  .strictObject({
    ...wantedShape,
    times: z.array(instantSchema).min(1, { error: 'required' }).max(12, { error: 'tooMany' }),
    clientLanguage: clientLanguageSchema,
    /** Whether the link is sent to the client; else who offers gives it. */
    send: z.boolean(),
  })
  .refine(placed, notPlaced)
export type NewOffer = z.output<typeof newOfferSchema>

export const clientAppointmentsSchema = z.strictObject({
  /** The latest first. */
  appointments: z.array(appointmentSchema),
  offers: z.array(offerSchema),
  /** By which ways the client can be sent something: nobody under non-disclosure can. */
  reach: z.array(z.enum(messageWays)),
  mayWrite: z.boolean(),
})
export type ClientAppointments = z.infer<typeof clientAppointmentsSchema>

/** A meeting of today on somebody's day. */
export const meetingSchema = appointmentSchema.extend({ clientName: z.string().nullable() })
export const meetingsSchema = z.strictObject({ meetings: z.array(meetingSchema) })
export type Meeting = z.infer<typeof meetingSchema>

/** Colleagues with whom an appointment can be made. */
export const bookableStaffSchema = z.strictObject({
  staff: z.array(z.strictObject({ staffId: staffIdSchema, name: z.string() })),
})

/** A sentence in the language of a client and in Finnish, and whether a translator has checked it. */
const wordSchema = z.strictObject({ own: z.string(), fi: z.string() })

/** What the client's page shows: nothing of who the client is. */
export const offeredSchema = z.strictObject({
  language: clientLanguageSchema,
  words: z.record(z.string(), wordSchema),
  isChecked: z.boolean(),
  organisation: localisedNameSchema,
  staffName: z.string(),
  phone: z.string().nullable(),
  mode: appointmentModeSchema,
  place: z.string().nullable(),
  hasInterpreter: z.boolean(),
  times: z.array(instantSchema),
  chosen: instantSchema.nullable(),
})
export type Offered = z.infer<typeof offeredSchema>
