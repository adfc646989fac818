import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { clientLanguageSchema } from '../clients/model.client-language.ts'
import { messageWays } from '../clients/model.reach.ts'
import { givenWaySchema } from '../clientships/model.notice.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { serviceModes } from './model.service.ts'

export const sessionNoticeIdSchema = idSchema('SessionNotice')
export type SessionNoticeId = z.infer<typeof sessionNoticeIdSchema>

/** Of what the people of a group are told: its sessions have moved, are cancelled, are held online, or on site again. */
export const sessionNoticeKinds = ['changed', 'cancelled', 'online', 'on_site'] as const
export const sessionNoticeKindSchema = z.enum(sessionNoticeKinds)
export type SessionNoticeKind = z.infer<typeof sessionNoticeKindSchema>

const timesSchema = z.strictObject({ startsAt: instantSchema, endsAt: instantSchema })

/** A session as it is told: when it was where it has moved, when and where it is. */
export const toldSessionSchema = timesSchema.extend({
  was: timesSchema.nullable(),
  mode: z.enum(serviceModes),
  /** The room with its office. */
  place: z.string().nullable(),
  onlineAddress: z.string(),
})
export type ToldSession = z.infer<typeof toldSessionSchema>

/** What a notice says, in no language: the words come with the language in which it is read. */
export const sessionNoticeContentSchema = z.strictObject({
  on: daySchema,
  service: localisedNameSchema,
  /** What the service is called in the language of the notice, where somebody has written it. */
  ownName: z.string().nullable().optional(),
  organisation: localisedNameSchema,
  sessions: z.array(toldSessionSchema),
})
export type SessionNoticeContent = z.infer<typeof sessionNoticeContentSchema>

/** How what a client is told has reached them. */
export const standingShape = {
  given: z.strictObject({ at: instantSchema, by: z.string(), how: givenWaySchema }).nullable(),
  /** By which ways it was sent, by none where the client has neither number nor address; null: not yet, or nothing sends. */
  sent: z.strictObject({ at: instantSchema, ways: z.array(z.enum(messageWays)) }).nullable(),
}

/** A notice to somebody of a group. */
export const sessionNoticeSchema = z.strictObject({
  sessionNoticeId: sessionNoticeIdSchema,
  clientId: clientIdSchema,
  name: z.string(),
  kind: sessionNoticeKindSchema,
  language: clientLanguageSchema,
  content: sessionNoticeContentSchema,
  ...standingShape,
  /** Whether the reader may say that the client has got it. */
  mayGive: z.boolean(),
})
export type SessionNotice = z.infer<typeof sessionNoticeSchema>

/** The notices of a group, the newest first. */
export const sessionNoticesSchema = z.array(sessionNoticeSchema)

/** The most notices that one answer holds. */
export const noticesCap = 200
