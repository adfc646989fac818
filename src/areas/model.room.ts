import { z } from 'zod'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { plainText } from '../platform/shared/plain-text.ts'
import { officeIdSchema } from './model.area.ts'
import { settingDaySchema, versionSchema } from './model.setting.ts'

export const roomIdSchema = idSchema('Room')
export type RoomId = z.infer<typeof roomIdSchema>

/** What a form of a room holds. */
export const roomContentSchema = z.strictObject({
  officeId: officeIdSchema,
  /** As it reads on its door: it is not translated. */
  name: plainText(60),
  seats: z
    .int({ error: 'numberInvalid' })
    .min(1, { error: 'tooSmall' })
    .max(1000, { error: 'tooBig' }),
})
export type RoomContent = z.infer<typeof roomContentSchema>

export const roomChangeSchema = roomContentSchema.extend({
  closedOn: settingDaySchema.nullable(),
  version: versionSchema,
})
export type RoomChange = z.infer<typeof roomChangeSchema>

/** A room of an office where groups and people meet. */
export const roomSchema = roomContentSchema.extend({
  roomId: roomIdSchema,
  name: z.string(),
  /** Out of use from this day on. */
  closedOn: daySchema.nullable(),
  version: versionSchema,
})
export type Room = z.infer<typeof roomSchema>
