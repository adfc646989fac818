import { z } from 'zod'
import { officeIdSchema } from '../areas/model.area.ts'
import { serviceIdSchema } from '../areas/model.centre.ts'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  settingDaySchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { languageCodeSchema } from '../clients/model.identity.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { localeSchema, localisedNameSchema } from '../platform/shared/locale.ts'
import { serviceModes } from './model.service.ts'

export const offeringIdSchema = idSchema('Offering')
export type OfferingId = z.infer<typeof offeringIdSchema>

/**
 * Where an offering stands: planned for the year's calendar, open for people, closed for new ones while it runs, or
 * cancelled for good.
 */
export const offeringStates = ['planned', 'open', 'closed', 'cancelled'] as const
export const offeringStateSchema = z.enum(offeringStates)
export type OfferingState = z.infer<typeof offeringStateSchema>

/** The states that may follow each state. Cancelled is the end: who comes back makes a new offering. */
export const nextStates: Readonly<Record<OfferingState, readonly OfferingState[]>> = {
  planned: ['open', 'cancelled'],
  open: ['closed', 'cancelled'],
  closed: ['open', 'cancelled'],
  cancelled: [],
}

const seats = z
  .int({ error: 'numberInvalid' })
  .min(1, { error: 'tooSmall' })
  .max(1000, { error: 'tooBig' })

const contentShape = {
  /** When people come in. */
  intakeOn: settingDaySchema,
  startsOn: settingDaySchema,
  /** The last day. */
  endsOn: settingDaySchema,
  officeId: officeIdSchema.nullable(),
  mode: z.enum(serviceModes, { error: 'chooseOne' }),
  language: languageCodeSchema,
  capacity: seats,
  /** With fewer people it does not begin. */
  minimum: seats,
}

interface Ruled {
  readonly intakeOn: string
  readonly startsOn: string
  readonly endsOn: string
  readonly capacity: number
  readonly minimum: number
}

function checkContent(content: Ruled, context: z.core.$RefinementCtx<Ruled>): void {
  const fault = (path: keyof Ruled, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message, input: content })
  if (content.startsOn < content.intakeOn) fault('startsOn', 'startBeforeIntake')
  if (content.endsOn < content.startsOn) fault('endsOn', 'endBeforeStart')
  if (content.minimum > content.capacity) fault('minimum', 'minimumAboveSeats')
}

/** What a form of an offering holds. */
export const offeringContentSchema = z.strictObject(contentShape).superRefine(checkContent)
export type OfferingContent = z.output<typeof offeringContentSchema>

export const newOfferingSchema = z
  .strictObject({ serviceId: serviceIdSchema, ...contentShape })
  .superRefine(checkContent)
export type NewOffering = z.output<typeof newOfferingSchema>

export const offeringChangeSchema = z
  .strictObject({ ...contentShape, version: versionSchema })
  .superRefine(checkContent)
export type OfferingChange = z.output<typeof offeringChangeSchema>

export const offeringStateChangeSchema = z.strictObject({
  state: offeringStateSchema,
  version: versionSchema,
})

/** One group of a service. */
export const offeringSchema = z.strictObject({
  offeringId: offeringIdSchema,
  serviceId: serviceIdSchema,
  serviceName: localisedNameSchema,
  organisation: namedOrganisationSchema,
  ...contentShape,
  intakeOn: daySchema,
  startsOn: daySchema,
  endsOn: daySchema,
  officeName: localisedNameSchema.nullable(),
  teacherName: z.string().nullable(),
  /** Seats that are offered, accepted or in use. */
  taken: z.int(),
  /** Seats that are left. */
  free: z.int(),
  state: offeringStateSchema,
  version: versionSchema,
  /** Whether the reader may change it. */
  mayWrite: z.boolean(),
})
export type Offering = z.infer<typeof offeringSchema>

/** The most offerings that one answer holds. */
export const offeringsCap = 2000

const queryShape = {
  /** Intakes from this day on. */
  from: daySchema,
  /** The last day. */
  until: daySchema,
  serviceId: serviceIdSchema.optional(),
  organisationId: organisationIdSchema.optional(),
  state: offeringStateSchema.optional(),
}
const inDayOrder = ({ from, until }: { from: string; until: string }) => from <= until
const outOfOrder = { error: 'endBeforeStart', path: ['until'] }

export const offeringsQuerySchema = z.strictObject(queryShape).refine(inDayOrder, outOfOrder)
export type OfferingsQuery = z.output<typeof offeringsQuerySchema>

/** The same for a file, in a language. */
export const offeringsFileQuerySchema = z
  .strictObject({ ...queryShape, locale: localeSchema.optional() })
  .refine(inDayOrder, outOfOrder)

export const offeringsSchema = z.strictObject({
  /** By the day of intake. */
  offerings: z.array(offeringSchema),
  isMore: z.boolean(),
})
export type Offerings = z.infer<typeof offeringsSchema>
