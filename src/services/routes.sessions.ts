import { z } from 'zod'
import { anyStaff } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import { sessionIdSchema } from './model.booking.ts'
import { offeringIdSchema } from './model.offering.ts'
import { recurrenceSchema } from './model.recurrence.ts'
import {
  offeringSessionsSchema,
  seriesChangeSchema,
  seriesPreviewSchema,
  sessionCancelSchema,
  sessionChangeSchema,
  sessionContentSchema,
  sessionSchema,
  teacherChangeSchema,
} from './model.session.ts'
import { previewSeries, setSeries } from './operations.series.ts'
import {
  addSession,
  cancelSession,
  changeSession,
  readSessions,
  setTeacher,
} from './operations.session.ts'
import { thisSession } from './permissions.session.ts'
import { thisOffering } from './permissions.ts'

const ofOffering = z.strictObject({ offeringId: offeringIdSchema })
const ofSession = z.strictObject({ sessionId: sessionIdSchema })

/** The sessions of groups: made by a rule, moved and cancelled one by one. */
export const sessionRoutes = [
  route({
    method: 'GET',
    path: '/api/offerings/:offeringId/sessions',
    summary: 'The sessions of a group with the rule that they are made of',
    params: ofOffering,
    response: offeringSessionsSchema,
    permission: anyStaff('sessionList'),
    audit: 'SessionList',
    handle: (context) => readSessions(context, context.input.params.offeringId),
  }),
  route({
    method: 'POST',
    path: '/api/offerings/:offeringId/series-preview',
    summary: 'What a rule would make of the sessions of a group, with every clash',
    params: ofOffering,
    body: recurrenceSchema,
    response: seriesPreviewSchema,
    permission: thisOffering('seriesPreview'),
    audit: 'SeriesPreview',
    asks: true,
    handle: (context) =>
      previewSeries(context, context.input.params.offeringId, context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/offerings/:offeringId/series',
    summary: 'Let the sessions of a group follow a rule',
    params: ofOffering,
    body: seriesChangeSchema,
    response: offeringSessionsSchema,
    permission: thisOffering('seriesSet'),
    audit: 'SeriesSet',
    handle: (context) => setSeries(context, context.input.params.offeringId, context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/offerings/:offeringId/teacher',
    summary: 'Name the teacher of a group',
    params: ofOffering,
    body: teacherChangeSchema,
    response: offeringSessionsSchema,
    permission: thisOffering('teacherSet'),
    audit: 'TeacherSet',
    handle: (context) => setTeacher(context, context.input.params.offeringId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/offerings/:offeringId/sessions',
    summary: 'Add a session that the rule of a group does not give',
    params: ofOffering,
    body: sessionContentSchema,
    response: offeringSessionsSchema,
    permission: thisOffering('sessionAdd'),
    audit: 'SessionAdd',
    handle: (context) => addSession(context, context.input.params.offeringId, context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/sessions/:sessionId',
    summary: 'Move one session, or change its place, people or topic',
    params: ofSession,
    body: sessionChangeSchema,
    response: sessionSchema,
    permission: thisSession('sessionChange'),
    audit: 'SessionChange',
    handle: (context) => {
      const { params, body } = context.input
      return changeSession(context, params.sessionId, body.content, body.version)
    },
  }),
  route({
    method: 'POST',
    path: '/api/sessions/:sessionId/cancel',
    summary: 'Cancel one session, with the reason',
    params: ofSession,
    body: sessionCancelSchema,
    response: sessionSchema,
    permission: thisSession('sessionCancel'),
    audit: 'SessionCancel',
    handle: (context) => {
      const { params, body } = context.input
      return cancelSession(context, params.sessionId, body.reason, body.version)
    },
  }),
] as const
