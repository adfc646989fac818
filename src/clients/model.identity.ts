import { z } from 'zod'
import { clientData } from '../areas/model.rights.ts'
import { daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { clientIdSchema } from './model.access.ts'
import { openingSchema } from './model.break-glass.ts'
import {
  type Contact,
  contactSchema,
  emptyContact,
  protectionSchema,
  seenVersionSchema,
} from './model.contact.ts'
import { hetuSchema } from './model.hetu.ts'
import { searchForm } from './model.names.ts'

/** ISO 639: two or three letters, the languages that registers tell apart (`so`, `prs`, `ckb`). */
export const languageCodeSchema = z.string().regex(/^[a-z]{2,3}$/, { error: 'languageInvalid' })
/** ISO 3166: two letters; `XX` without citizenship, `ZZ` unknown to the register. */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/, { error: 'countryInvalid' })

/** On what ground a person lives here; recorded only where a rule of a service needs it, never a story. */
export const residenceGrounds = [
  'finnish_citizen',
  'eu_citizen',
  'work',
  'studies',
  'family',
  'protection',
  'temporary_protection',
  'permanent',
  'other',
] as const

/** Sex as registered, for statistics and equality monitoring only: never in a list or a trace. */
export const registeredSexes = ['female', 'male'] as const

/** A name: at least one letter or digit in it, or nobody would find the person by it. */
export const personNameSchema = plainText(100).refine((name) => searchForm(name) !== '', {
  error: 'nameInvalid',
})

const identityFields = {
  /** As they stand in the person's documents. */
  familyName: personNameSchema,
  givenNames: personNameSchema,
  /** The name the person uses, when it is another. */
  usedName: personNameSchema.nullable(),
  hetu: hetuSchema.nullable(),
  birthDate: daySchema.nullable(),
  motherTongue: languageCodeSchema.nullable(),
  serviceLanguage: languageCodeSchema.nullable(),
  citizenships: z
    .array(countryCodeSchema)
    .max(6)
    .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' }),
  residenceGround: z.enum(residenceGrounds).nullable(),
  sex: z.enum(registeredSexes).nullable(),
}

/** A person to be added. Of hetu and birth date one is needed; without a birth date the hetu gives it. */
export const newClientSchema = z
  .strictObject({
    ...identityFields,
    /** For which of the adder's organisations; may be left out when there is only one. */
    organisationId: z.uuid().optional(),
    usedName: identityFields.usedName.default(null),
    hetu: identityFields.hetu.default(null),
    birthDate: identityFields.birthDate.default(null),
    motherTongue: identityFields.motherTongue.default(null),
    serviceLanguage: identityFields.serviceLanguage.default(null),
    citizenships: identityFields.citizenships.default([]),
    residenceGround: identityFields.residenceGround.default(null),
    sex: identityFields.sex.default(null),
    protection: protectionSchema.nullable().default(null),
    contact: contactSchema.partial().default({}),
  })
  .refine(({ hetu, birthDate }) => hetu !== null || birthDate !== null, {
    error: 'birthDateOrHetuMissing',
    path: ['birthDate'],
  })
  .transform((client) => ({
    ...client,
    contact: { ...emptyContact, ...client.contact } as Contact,
  }))
export type NewClient = z.output<typeof newClientSchema>

export const addedClientSchema = z.strictObject({
  clientId: clientIdSchema,
  clientNumber: z.int(),
})
export type AddedClient = z.infer<typeof addedClientSchema>

/** A change of identity: the fields that change, and the version that was seen. */
export const identityChangeSchema = z
  .strictObject(identityFields)
  .partial()
  .extend({ version: seenVersionSchema })
export type IdentityChange = z.output<typeof identityChangeSchema>

/** Who a client is; the hetu with its end hidden. */
export const identitySchema = z.strictObject({
  clientId: clientIdSchema,
  clientNumber: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  usedName: z.string().nullable(),
  hetuMasked: z.string().nullable(),
  birthDate: daySchema.nullable(),
  motherTongue: z.string().nullable(),
  serviceLanguage: z.string().nullable(),
  citizenships: z.array(z.string()),
  residenceGround: z.enum(residenceGrounds).nullable(),
  sex: z.enum(registeredSexes).nullable(),
  isProtected: z.boolean(),
  createdAt: instantSchema,
  version: z.int(),
})
export type Identity = z.infer<typeof identitySchema>

/** Somebody who works with the client, or has a referral of the client under way. */
export const clientPersonSchema = z.strictObject({
  staffId: z.uuid(),
  name: z.string(),
  organisationId: z.uuid(),
  relation: z.enum(['own_client', 'referral_draft', 'referral_sent']),
  since: daySchema,
})
export type ClientPerson = z.infer<typeof clientPersonSchema>

/** An organisation that sees the client, or did. */
export const clientOrganisationSchema = z.strictObject({
  organisationId: z.uuid(),
  name: localisedNameSchema,
  /** Since when it sees the client; null: it no longer does. */
  since: daySchema.nullable(),
})
export type ClientOrganisation = z.infer<typeof clientOrganisationSchema>

/** Another record of the same person, read through this one. */
export const mergedRecordSchema = z.strictObject({
  mergeId: z.uuid(),
  clientId: clientIdSchema,
  clientNumber: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  mergedAt: instantSchema,
})
export type MergedRecord = z.infer<typeof mergedRecordSchema>

/** The client page's first answer: who it is, what the reader may do, who works with the client. */
export const clientSchema = z.strictObject({
  ...identitySchema.shape,
  rights: z.record(z.enum(clientData), z.enum(['none', 'read', 'write'])),
  /** How long the reader has the record open outside their access, with a reason; null when they do not. */
  opening: openingSchema.nullable(),
  people: z.array(clientPersonSchema),
  organisations: z.array(clientOrganisationSchema),
  /** The record through which this one is to be read. */
  mergedInto: z.strictObject({ clientId: clientIdSchema, clientNumber: z.int() }).nullable(),
  /** Records that are read through this one. */
  mergedRecords: z.array(mergedRecordSchema),
})
export type Client = z.infer<typeof clientSchema>
