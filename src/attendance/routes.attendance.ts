import { z } from 'zod'
import { organisationIdSchema, versionSchema } from '../areas/model.setting.ts'
import { officePermission } from '../areas/permissions.ts'
import { type ClientId, clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import { offeringIdSchema } from '../services/model.offering.ts'
import {
  alarmIdSchema,
  clientAlarmSchema,
  clientAttendanceSchema,
  groupAttendanceSchema,
  organisationRuleSchema,
  ruleChangeSchema,
} from './model.group-attendance.ts'
import {
  markedSchema,
  markHistorySchema,
  marksSchema,
  type SessionId,
  sessionIdSchema,
  sheetSchema,
} from './model.sheet.ts'
import { markAttendance } from './operations.marking.ts'
import {
  makeAlarmTask,
  readClientAttendance,
  readGroupAttendance,
  readRule,
  seeToAlarm,
  setRule,
} from './operations.progress.ts'
import { readMarks, readSheet } from './operations.sheet.ts'
import { thisAlarm, thisGroup, thisPersonAt, thisSession } from './permissions.ts'

const ofSession = z.strictObject({ sessionId: sessionIdSchema })
const ofOrganisation = z.strictObject({ organisationId: organisationIdSchema })

const ofSettings = (name: string) =>
  officePermission<{ readonly params: z.infer<typeof ofOrganisation> }>(
    name,
    'settings_of_centre',
    'write',
    (input) => input.params.organisationId,
  )

/** Who took part in sessions of groups, how much of it, and who may be about to drop out. */
export const attendanceRoutes = [
  route({
    method: 'GET',
    path: '/api/sessions/:sessionId/attendance',
    summary: 'A session with the people of its group and what is marked of each',
    params: ofSession,
    response: sheetSchema,
    permission: thisSession('attendanceRead', 'read'),
    audit: 'AttendanceRead',
    handle: (context) => readSheet(context, context.input.params.sessionId),
  }),
  route({
    method: 'POST',
    path: '/api/sessions/:sessionId/attendance',
    summary:
      'Mark who took part; marks made without a connection come later, in any order, also twice',
    params: ofSession,
    body: marksSchema,
    response: markedSchema,
    permission: thisSession('attendanceMark', 'write'),
    audit: 'AttendanceMark',
    handle: (context) =>
      markAttendance(context, context.input.params.sessionId, context.input.body.marks),
  }),
  route({
    method: 'GET',
    path: '/api/sessions/:sessionId/attendance/:clientId',
    summary: 'Every mark that was made of a client at a session, the one that decides first',
    params: ofSession.extend({ clientId: clientIdSchema }),
    response: markHistorySchema,
    permission: thisPersonAt<{
      readonly params: { readonly sessionId: SessionId; readonly clientId: ClientId }
    }>('attendanceHistory', 'read', (input) => input.params.clientId),
    audit: 'AttendanceHistory',
    handle: (context) => {
      const { sessionId, clientId } = context.input.params
      return readMarks(context, sessionId, clientId)
    },
  }),
  route({
    method: 'GET',
    path: '/api/offerings/:offeringId/attendance',
    summary: 'How a group takes part: its sessions, its people, and the group as a whole',
    params: z.strictObject({ offeringId: offeringIdSchema }),
    response: groupAttendanceSchema,
    permission: thisGroup('groupAttendance'),
    audit: 'GroupAttendance',
    handle: (context) => readGroupAttendance(context, context.input.params.offeringId),
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/attendance',
    summary: 'How a client has taken part in groups, and whether they may be about to drop out',
    params: z.strictObject({ clientId: clientIdSchema }),
    response: clientAttendanceSchema,
    permission: thisClient('clientAttendance', 'attendance', 'read'),
    audit: 'ClientAttendance',
    handle: (context) => readClientAttendance(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/attendance-alarms/:alarmId/handled',
    summary: 'Say that an alarm has been seen to',
    params: z.strictObject({ alarmId: alarmIdSchema }),
    body: z.strictObject({ version: versionSchema }),
    response: clientAlarmSchema,
    permission: thisAlarm('attendanceAlarmHandle'),
    audit: 'AttendanceAlarmHandle',
    handle: (context) => {
      const { params, body } = context.input
      return seeToAlarm(context, params.alarmId, body.version)
    },
  }),
  route({
    method: 'POST',
    path: '/api/attendance-alarms/:alarmId/task',
    summary: 'Make the suggested step of an alarm a task of who is responsible for the client',
    params: z.strictObject({ alarmId: alarmIdSchema }),
    body: z.strictObject({ version: versionSchema }),
    response: clientAlarmSchema,
    permission: thisAlarm('attendanceAlarmHandle'),
    audit: 'AttendanceAlarmTask',
    handle: (context) => {
      const { params, body } = context.input
      return makeAlarmTask(context, params.alarmId, body.version)
    },
  }),
  route({
    method: 'GET',
    path: '/api/organisations/:organisationId/attendance-rule',
    summary: 'When somebody of the groups of an organisation may be about to drop out',
    params: ofOrganisation,
    response: organisationRuleSchema,
    permission: ofSettings('attendanceRuleRead'),
    audit: 'AttendanceRuleRead',
    handle: (context) => readRule(context, context.input.params.organisationId),
  }),
  route({
    method: 'PUT',
    path: '/api/organisations/:organisationId/attendance-rule',
    summary: 'Set when somebody of the groups of an organisation may be about to drop out',
    params: ofOrganisation,
    body: ruleChangeSchema,
    response: organisationRuleSchema,
    permission: ofSettings('attendanceRuleSet'),
    audit: 'AttendanceRuleSet',
    handle: (context) => setRule(context, context.input.params.organisationId, context.input.body),
  }),
] as const
