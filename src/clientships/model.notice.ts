import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import {
  type Locale,
  localeSchema,
  locales,
  localisedNameSchema,
} from '../platform/shared/locale.ts'
import { returnReasonSchema } from './model.handover.ts'

export const noticeIdSchema = idSchema('ClientNotice')
export type NoticeId = z.infer<typeof noticeIdSchema>

/** Of what a client is told of a referral: the sending, each decision on it, and its withdrawal. */
export const referralNoticeKinds = [
  'referral_sent',
  'referral_accepted',
  'referral_returned',
  'referral_withdrawn',
] as const
export type ReferralNoticeKind = (typeof referralNoticeKinds)[number]

/**
 * Of what a client is told of other handovers: that another house is asked, that it comes to nothing or lapses as the
 * clientship ends, who has taken over.
 */
export const handingNoticeKinds = [
  'assignment_accepted',
  'transfer_sent',
  'transfer_accepted',
  'transfer_ended',
  'transfer_lapsed',
  'service_sent',
  'service_accepted',
  'service_ended',
  'service_lapsed',
  'return_accepted',
] as const
export type HandingNoticeKind = (typeof handingNoticeKinds)[number]

export const noticeKinds = [...referralNoticeKinds, ...handingNoticeKinds] as const
export const noticeKindSchema = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof noticeKindSchema>

/** How a client got the notice. */
export const givenWays = ['post', 'in_person', 'read_aloud', 'message'] as const
export const givenWaySchema = z.enum(givenWays)
export type GivenWay = z.infer<typeof givenWaySchema>

/** Who writes a letter: an organisation as its clients reach it. */
export const letterSenderSchema = z.strictObject({
  name: localisedNameSchema,
  streetAddress: z.string().nullable(),
  postalCode: z.string().nullable(),
  postOffice: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
})
export type LetterSender = z.infer<typeof letterSenderSchema>

/** Whom the client may ask: a person with a number, that of the organisation where there is no own. */
export const letterContactSchema = z.strictObject({
  name: z.string(),
  organisation: localisedNameSchema,
  phone: z.string().nullable(),
  email: z.string().nullable(),
})

const wordsInEach = z.strictObject({
  fi: z.array(z.string()),
  sv: z.array(z.string()),
  en: z.array(z.string()),
})
export type WordsInEach = z.infer<typeof wordsInEach>

/** Why a referral came back, as far as it is told in a letter: never anything of health, and no free text of others. */
export const letterReturnSchema = z.strictObject({
  reason: returnReasonSchema,
  /** Conditions of the centre that are not met, each with what would meet it. */
  changes: wordsInEach,
  /** What the centre does not know of the person and has to. */
  missing: wordsInEach,
  services: z.array(localisedNameSchema),
})

/**
 * What a notice says, kept as it stood on its day, in no language or in all: so that it can be printed again in another.
 * Of the person it has the name alone; the address is read when the letter is printed, by the reader's right.
 */
export const noticeContentSchema = z.strictObject({
  on: daySchema,
  recipient: z.string(),
  number: z.int(),
  sender: letterSenderSchema,
  /** Who has referred; no person where a centre has recorded the referral of another organisation. */
  referrer: z.strictObject({ name: z.string().nullable(), organisation: localisedNameSchema }),
  centre: localisedNameSchema,
  contact: letterContactSchema,
  /** By when the centre decides; of a sent referral. */
  decideBy: daySchema.nullable(),
  returned: letterReturnSchema.nullable(),
  /** Of whom services were asked that lapse because the client has moved on. */
  lapsed: z.array(localisedNameSchema).optional(),
})
export type NoticeContent = z.infer<typeof noticeContentSchema>

/** A notice among those of a client. */
export const noticeSchema = z.strictObject({
  noticeId: noticeIdSchema,
  kind: noticeKindSchema,
  /** The one chosen when it was made; the letter can be printed in each. */
  language: localeSchema,
  on: daySchema,
  number: z.int(),
  sender: localisedNameSchema,
  given: z.strictObject({ at: instantSchema, by: z.string(), how: givenWaySchema }).nullable(),
  /** Whether the reader may say that the client has got it. */
  mayGive: z.boolean(),
})
export type Notice = z.infer<typeof noticeSchema>

/** How a letter that the reader prints is addressed: with the address, without one that is protected or not known. */
export const letterAddressings = ['addressed', 'protected', 'unknown'] as const
export type LetterAddressing = (typeof letterAddressings)[number]

/** The notices of a client, newest first. */
export const noticesSchema = z.strictObject({
  notices: z.array(noticeSchema),
  /** The client's service language; letters are written in three. */
  serviceLanguage: z.string().nullable(),
  addressing: z.enum(letterAddressings),
})
export type Notices = z.infer<typeof noticesSchema>

export const letterQuerySchema = z.strictObject({ language: localeSchema.optional() })
export const givenSchema = z.strictObject({ how: givenWaySchema })

/**
 * The language in which a client is written to: the own service language where there are letters in it, else Finnish,
 * the language of the office, which whoever helps the client reads. The letter can be printed in each.
 */
export function letterLanguage(serviceLanguage: string | null): Locale {
  return locales.find((locale) => locale === serviceLanguage) ?? 'fi'
}

/** Whether a notice tells of a referral, and not of another handover. */
export const isOfReferral = (kind: NoticeKind): kind is ReferralNoticeKind =>
  (referralNoticeKinds as readonly string[]).includes(kind)
