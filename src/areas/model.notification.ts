import { z } from 'zod'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'

export const notificationIdSchema = idSchema('Notification')
export type NotificationId = z.infer<typeof notificationIdSchema>

/** What is told to people of the staff. A kind and an id say it all: no word of a client stands in a notification. */
export const notificationKinds = [
  'handing_arrived',
  'handing_asked',
  'handing_answered',
  'handing_accepted',
  'handing_declined',
  'handing_escalated',
  'referral_asked',
  'referral_accepted',
  'referral_returned',
  'referral_escalated',
  'glass_opened',
  'record_asked',
  'record_granted',
  'deputy_named',
  'deputy_changed',
  'gap_found',
  'review_due',
  'drop_out_feared',
  'seat_offered',
  'seat_given',
  'seat_lapsed',
] as const
export const notificationKindSchema = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof notificationKindSchema>

export const notificationSchema = z.strictObject({
  notificationId: notificationIdSchema,
  kind: notificationKindSchema,
  /** The handover, or another thing that it is about. */
  subjectId: z.uuid().nullable(),
  at: instantSchema,
  isRead: z.boolean(),
})
export type Notification = z.infer<typeof notificationSchema>

/** When e-mail says that there is something new. */
export const mailChoices = ['off', 'at_once', 'daily'] as const
export const mailChoiceSchema = z.enum(mailChoices)
export type MailChoice = z.infer<typeof mailChoiceSchema>

/** The latest notifications of a person; older ones are not shown. */
export const notificationsSchema = z.strictObject({
  unread: z.int(),
  latest: z.array(notificationSchema),
  byMail: mailChoiceSchema,
})
export type Notifications = z.infer<typeof notificationsSchema>

export const notificationsShown = 50
/** Days for which a notification is kept. */
export const notificationDays = 90

/** Those up to one are read: what came meanwhile stays unread. */
export const readUntilSchema = z.strictObject({ until: instantSchema })
export const mailChoiceBodySchema = z.strictObject({ byMail: mailChoiceSchema })
