import { z } from 'zod'
import { type ClientId, clientIdSchema } from '../clients/model.access.ts'
import { clientPermission, thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  acceptedHandingSchema,
  declinedHandingSchema,
  handingAcceptanceSchema,
  handingDeclineSchema,
  handingDetailSchema,
  handingFormSchema,
  handingListSchema,
  handingQuerySchema,
  handingSchema,
  handingSummarySchema,
  handingWithdrawalSchema,
  handingWordsSchema,
  newHandingSchema,
  previewRequestSchema,
  previewSchema,
  seenHandingSchema,
} from './model.handing.ts'
import { handoverIdSchema } from './model.handover.ts'
import type { Contents } from './operations.handing.admit.ts'
import {
  acceptHanding,
  askSender,
  declineHanding,
  receiveHanding,
} from './operations.handing.decide.ts'
import { previewHanding } from './operations.handing.preview.ts'
import {
  readHanding,
  readHandingForm,
  readHandings,
  readHandingsOf,
  summariseHandings,
} from './operations.handing.read.ts'
import { answerReceiver, sendHanding, withdrawHanding } from './operations.handing.send.ts'
import { handingPermission, someHandings } from './permissions.handing.ts'

const params = z.strictObject({ handingId: handoverIdSchema })
const clientParams = z.strictObject({ clientId: clientIdSchema })
const ofClient = (name: string) =>
  clientPermission<{ readonly body: { readonly clientId: ClientId } }>(
    name,
    ...(['clientship', 'read'] as const),
    (input) => input.body.clientId,
  )

/**
 * Handing clients over: to a colleague, to another centre, for a service, and back.
 * @param contents what may travel, by the domains that provide it
 */
export const handingRoutes = (contents: Contents) =>
  [
    route({
      method: 'GET',
      path: '/api/handings',
      summary: 'Handings that wait for the reader, or that they sent, a page at a time',
      query: handingQuerySchema,
      response: handingListSchema,
      permission: someHandings('handingsRead'),
      audit: 'HandingsRead',
      handle: (context) => readHandings(context, context.input.query),
    }),
    route({
      method: 'GET',
      path: '/api/handings/summary',
      summary: 'How many handings wait for the reader, and how many are past their day',
      response: handingSummarySchema,
      permission: someHandings('handingsRead'),
      audit: 'HandingSummaryRead',
      handle: (context) => summariseHandings(context),
    }),
    route({
      method: 'POST',
      path: '/api/handings/preview',
      summary: 'Exactly what the receiver will read, before anything is sent',
      body: previewRequestSchema,
      response: previewSchema,
      asks: true,
      permission: ofClient('handingPreview'),
      audit: 'HandingPreview',
      handle: (context) => previewHanding(context, contents, context.input.body),
    }),
    route({
      method: 'POST',
      path: '/api/handings',
      summary: 'Hand a client over',
      body: newHandingSchema,
      response: handingDetailSchema,
      permission: ofClient('handingSend'),
      audit: 'HandingSend',
      handle: (context) => sendHanding(context, contents, context.input.body),
    }),
    route({
      method: 'GET',
      path: '/api/handings/:handingId',
      summary: 'A handing with its steps, what travels, and what the reader may do with it',
      params,
      response: handingDetailSchema,
      permission: handingPermission('handingRead', 'reads'),
      audit: 'HandingRead',
      handle: (context) => readHanding(context, context.input.params.handingId),
    }),
    route({
      method: 'POST',
      path: '/api/handings/:handingId/withdraw',
      summary: 'Take a handing back before it is decided',
      params,
      body: handingWithdrawalSchema,
      response: handingDetailSchema,
      permission: handingPermission('handingWithdraw', 'sends'),
      audit: 'HandingWithdraw',
      handle: (context) =>
        withdrawHanding(context, context.input.params.handingId, context.input.body),
    }),
    route({
      method: 'POST',
      path: '/api/handings/:handingId/answer',
      summary: 'Answer the question of the receiver',
      params,
      body: handingWordsSchema,
      response: handingDetailSchema,
      permission: handingPermission('handingAnswer', 'sends'),
      audit: 'HandingAnswer',
      handle: (context) =>
        answerReceiver(context, context.input.params.handingId, context.input.body.words),
    }),
    route({
      method: 'POST',
      path: '/api/handings/:handingId/receive',
      summary: 'Say that the receiver has opened a handing',
      params,
      body: seenHandingSchema,
      response: handingDetailSchema,
      permission: handingPermission('handingReceive', 'receives'),
      audit: 'HandingReceive',
      handle: (context) => receiveHanding(context, context.input.params.handingId),
    }),
    route({
      method: 'POST',
      path: '/api/handings/:handingId/ask',
      summary: 'Ask the sender; the handing keeps its place',
      params,
      body: handingWordsSchema,
      response: handingDetailSchema,
      permission: handingPermission('handingAsk', 'receives'),
      audit: 'HandingAsk',
      handle: (context) =>
        askSender(context, context.input.params.handingId, context.input.body.words),
    }),
    route({
      method: 'POST',
      path: '/api/handings/:handingId/accept',
      summary: 'Accept a handing: from now on the client is the taker’s',
      params,
      body: handingAcceptanceSchema,
      response: acceptedHandingSchema,
      permission: handingPermission('handingDecide', 'receives'),
      audit: 'HandingAccept',
      handle: (context) =>
        acceptHanding(context, contents, context.input.params.handingId, context.input.body),
    }),
    route({
      method: 'POST',
      path: '/api/handings/:handingId/decline',
      summary: 'Decline a handing with a reason; everything stays as it was',
      params,
      body: handingDeclineSchema,
      response: declinedHandingSchema,
      permission: handingPermission('handingDecide', 'receives'),
      audit: 'HandingDecline',
      handle: (context) =>
        declineHanding(context, context.input.params.handingId, context.input.body),
    }),
    route({
      method: 'GET',
      path: '/api/clients/:clientId/handings',
      summary: 'The handings of a client that the reader may know, newest first',
      params: clientParams,
      response: z.array(handingSchema),
      permission: thisClient('clientHandings', 'clientship', 'read'),
      audit: 'ClientHandingsRead',
      handle: (context) => readHandingsOf(context, context.input.params.clientId),
    }),
    route({
      method: 'GET',
      path: '/api/clients/:clientId/handing-form',
      summary: 'What of a client may be handed over, to whom, and what may travel',
      params: clientParams,
      response: handingFormSchema,
      permission: thisClient('handingForm', 'clientship', 'read'),
      audit: 'HandingFormRead',
      handle: (context) => readHandingForm(context, contents, context.input.params.clientId),
    }),
  ] as const
export type HandingRoutes = ReturnType<typeof handingRoutes>
