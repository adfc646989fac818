import { z } from 'zod'
import { type ClientId, clientIdSchema } from '../clients/model.access.ts'
import { linkRoute, linkTokenSchema } from '../platform/server/link-route.ts'
import { route } from '../platform/server/route.ts'
import {
  checkedInSchema,
  checkInStateSchema,
  codeSchema,
  wallCodeSchema,
} from './model.check-in.ts'
import { type SessionId, sessionIdSchema } from './model.sheet.ts'
import {
  checkIn,
  makeCheckInLink,
  openCheckIn,
  readCheckIn,
  readWallCode,
} from './operations.check-in.ts'
import { thisPersonAt, thisSession } from './permissions.ts'

const ofSession = z.strictObject({ sessionId: sessionIdSchema })
const tokenSchema = z.strictObject({ token: linkTokenSchema })

/** Opening the way for clients to check in by themselves. */
export const checkInRoutes = [
  route({
    method: 'POST',
    path: '/api/sessions/:sessionId/check-in',
    summary:
      'Let clients check in to a session; gives the secret of the link to the screen of its room',
    params: ofSession,
    response: tokenSchema,
    permission: thisSession('checkInOpen', 'write'),
    audit: 'CheckInOpen',
    handle: (context) => openCheckIn(context, context.input.params.sessionId),
  }),
  route({
    method: 'POST',
    path: '/api/sessions/:sessionId/check-in-links',
    summary: 'Make the personal link by which a client checks in to the sessions of the group',
    params: ofSession,
    body: z.strictObject({ clientId: clientIdSchema }),
    response: tokenSchema,
    permission: thisPersonAt<{
      readonly params: { readonly sessionId: SessionId }
      readonly body: { readonly clientId: ClientId }
    }>('checkInLinkMake', 'write', (input) => input.body.clientId),
    audit: 'CheckInLinkMake',
    handle: (context) => {
      const { params, body } = context.input
      return makeCheckInLink(context, params.sessionId, body.clientId)
    },
  }),
] as const

/** What the screen of a room and a client's own link open. */
export const checkInLinkRoutes = [
  linkRoute({
    method: 'POST',
    path: '/api/links/session-code',
    summary: 'The code on the wall of a room, and until when it stands',
    body: tokenSchema,
    response: wallCodeSchema,
    kind: 'session_code',
    audit: null,
    handle: (context) => readWallCode(context),
  }),
  linkRoute({
    method: 'POST',
    path: '/api/links/check-in-state',
    summary: 'Whether there is a session that the holder of a personal link can check in to',
    body: tokenSchema,
    response: checkInStateSchema,
    kind: 'check_in',
    audit: 'CheckInRead',
    handle: (context) => readCheckIn(context),
  }),
  linkRoute({
    method: 'POST',
    path: '/api/links/check-in',
    summary: 'Check in by the code on the wall',
    body: tokenSchema.extend({ code: codeSchema }),
    response: checkedInSchema,
    kind: 'check_in',
    audit: 'CheckIn',
    handle: (context) => checkIn(context),
  }),
] as const
