import { z } from 'zod'
import { someClients } from '../clients/permissions.ts'
import { givenSchema } from '../clientships/model.notice.ts'
import { route } from '../platform/server/route.ts'
import { offeringIdSchema } from './model.offering.ts'
import {
  sessionMovePreviewSchema,
  sessionMoveSchema,
  sessionsMovedSchema,
} from './model.session-move.ts'
import {
  sessionNoticeIdSchema,
  sessionNoticeSchema,
  sessionNoticesSchema,
} from './model.session-notice.ts'
import { moveSessions, previewMove } from './operations.session-move.ts'
import { giveSessionNotice, readSessionNotices } from './operations.session-notice.ts'
import { thisSessionNotice } from './permissions.enrolment.ts'
import { newServiceOf } from './permissions.ts'

/** All sessions of some days moved online or back, and what the people of groups are told. */
export const sessionNoticeRoutes = [
  route({
    method: 'POST',
    path: '/api/session-moves/preview',
    summary: 'What moving all sessions of some days online, or back, would change',
    body: sessionMoveSchema,
    response: sessionMovePreviewSchema,
    permission: newServiceOf('sessionMovePreview'),
    audit: 'SessionMovePreview',
    asks: true,
    handle: (context) => previewMove(context, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/session-moves',
    summary: 'Move all sessions of some days online, or back; everybody with a seat is told',
    body: sessionMoveSchema,
    response: sessionsMovedSchema,
    permission: newServiceOf('sessionsMove'),
    audit: 'SessionsMove',
    handle: (context) => moveSessions(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/offerings/:offeringId/session-notices',
    summary: 'What the people of a group were told of its sessions',
    params: z.strictObject({ offeringId: offeringIdSchema }),
    response: sessionNoticesSchema,
    permission: someClients('sessionNoticeList', 'clientship', 'read'),
    audit: 'SessionNoticeList',
    handle: (context) => readSessionNotices(context, context.input.params.offeringId),
  }),
  route({
    method: 'POST',
    path: '/api/session-notices/:sessionNoticeId/given',
    summary: 'Say how a client got a notice of their group',
    params: z.strictObject({ sessionNoticeId: sessionNoticeIdSchema }),
    body: givenSchema,
    response: sessionNoticeSchema,
    permission: thisSessionNotice('sessionNoticeGive'),
    audit: 'SessionNoticeGive',
    handle: (context) => {
      const { params, body } = context.input
      return giveSessionNotice(context, params.sessionNoticeId, body.how)
    },
  }),
] as const
