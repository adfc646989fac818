import { z } from 'zod'
import {
  namedOrganisationSchema,
  organisationIdSchema,
  versionSchema,
} from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { enrolmentIdSchema, enrolmentStateSchema } from '../services/model.enrolment.ts'
import { offeringIdSchema } from '../services/model.offering.ts'
import { alarmKindSchema, alarmRuleSchema, alarmSchema, progressSchema } from './model.progress.ts'
import { sessionLineSchema } from './model.sheet.ts'

export const alarmIdSchema = idSchema('AttendanceAlarm')
export type AlarmId = z.infer<typeof alarmIdSchema>

/** That somebody may be about to drop out of a group, and whether somebody has seen to it. */
export const clientAlarmSchema = z.strictObject({
  alarmId: alarmIdSchema,
  kind: alarmKindSchema,
  absences: z.int().nullable(),
  /** Whole per cent of the last sessions, and of those before them. */
  rate: z.int().nullable(),
  rateBefore: z.int().nullable(),
  state: z.enum(['open', 'handled', 'over']),
  raisedOn: daySchema,
  version: versionSchema,
  mayHandle: z.boolean(),
})
export type ClientAlarm = z.infer<typeof clientAlarmSchema>

const shape = {
  offeringId: offeringIdSchema,
  service: localisedNameSchema,
  organisation: namedOrganisationSchema,
  startsOn: daySchema,
  endsOn: daySchema,
} as const

/** How somebody has taken part in a group. */
export const personProgressSchema = z.strictObject({
  clientId: clientIdSchema,
  clientNumber: z.int(),
  /** Null for somebody under non-disclosure. */
  name: z.string().nullable(),
  state: enrolmentStateSchema,
  progress: progressSchema,
  alarm: clientAlarmSchema.nullable(),
})
export type PersonProgress = z.infer<typeof personProgressSchema>

/** A figure of a whole group is told of so many people at least, or to whoever sees all of them. */
export const fewestOfGroup = 5

/** How a group takes part: its sessions, its people, and the group as a whole. */
export const groupAttendanceSchema = z.strictObject({
  ...shape,
  sessions: z.array(sessionLineSchema),
  people: z.array(personProgressSchema),
  hidden: z.int().min(0),
  /** Attended minutes of held ones in per cent; null before anything is marked, and of fewer than five people. */
  rate: z.number().nullable(),
  alarm: alarmSchema.nullable(),
  /** Whether the reader sets the rule of alarms. */
  maySetRule: z.boolean(),
})
export type GroupAttendance = z.infer<typeof groupAttendanceSchema>

/** How a client has taken part in groups, the latest first. */
export const clientAttendanceSchema = z.array(
  z.strictObject({
    ...shape,
    enrolmentId: enrolmentIdSchema,
    state: enrolmentStateSchema,
    progress: progressSchema,
    alarm: clientAlarmSchema.nullable(),
  }),
)
export type ClientAttendance = z.infer<typeof clientAttendanceSchema>

/** When somebody of an organisation's groups may be about to drop out. Version 0: nothing is set, the usual rule holds. */
export const organisationRuleSchema = alarmRuleSchema.extend({
  organisationId: organisationIdSchema,
  version: z.int().min(0),
})
export const ruleChangeSchema = organisationRuleSchema.omit({ organisationId: true })
export type RuleChange = z.infer<typeof ruleChangeSchema>
