import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { baselineSchema, centreContentSchema, centreSchema } from './model.centre.ts'
import {
  nameSchema,
  organisationIdSchema,
  shortNameSchema,
  versionSchema,
} from './model.setting.ts'

export const officeIdSchema = idSchema('Office')

export const organisationKinds = [
  'centre',
  'employment_service',
  'education_provider',
  'wellbeing_county',
  'other',
] as const
export const organisationKindSchema = z.enum(organisationKinds)
export type OrganisationKind = z.infer<typeof organisationKindSchema>

/** The unit of visibility: who may see a client is a list of organisations. */
export const organisationSchema = z.strictObject({
  organisationId: organisationIdSchema,
  kind: organisationKindSchema,
  name: localisedNameSchema,
  shortName: localisedNameSchema,
  /** Closed from this day on. */
  closedOn: daySchema.nullable(),
  version: versionSchema,
})
export type Organisation = z.infer<typeof organisationSchema>

/** A new organisation; what makes it a centre comes with it, and with it only. */
export const newOrganisationSchema = z
  .strictObject({
    kind: organisationKindSchema,
    name: nameSchema,
    shortName: shortNameSchema,
    centre: centreContentSchema.nullable(),
  })
  .refine(({ kind, centre }) => (kind === 'centre') === (centre !== null), {
    error: 'required',
    path: ['centre'],
  })
export type NewOrganisation = z.infer<typeof newOrganisationSchema>

/** A place where the area meets its clients. */
export const officeSchema = z.strictObject({
  officeId: officeIdSchema,
  name: localisedNameSchema,
  municipalityCode: z.string(),
  /** Closed from this day on. */
  closedOn: daySchema.nullable(),
  version: versionSchema,
})
export type Office = z.infer<typeof officeSchema>
export const officeContentSchema = z.strictObject({
  name: nameSchema,
  municipalityCode: z.string().regex(/^\d{3}$/, { error: 'chooseOne' }),
})

/** What an area says of itself, without its parts. */
export const areaHeadSchema = z.strictObject({
  areaId: z.string(),
  name: localisedNameSchema,
  demo: z.boolean(),
  version: versionSchema,
})
export type AreaHead = z.infer<typeof areaHeadSchema>

/** An employment area as every staff member of it may see it; closed parts have their day. */
export const areaSchema = areaHeadSchema.extend({
  organisations: z.array(organisationSchema),
  centres: z.array(centreSchema),
  offices: z.array(officeSchema),
  /** Earlier results of the whole area. */
  baselines: z.array(baselineSchema),
  /** Whether the person may change the area, its organisations and offices. */
  mayWrite: z.boolean(),
})
export type Area = z.infer<typeof areaSchema>

/** A municipality of the national code list. */
export const municipalitySchema = z.strictObject({
  municipalityCode: z.string(),
  name: localisedNameSchema,
  employmentAreaCode: z.string(),
})
export type Municipality = z.infer<typeof municipalitySchema>
