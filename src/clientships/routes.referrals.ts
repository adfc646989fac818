import { z } from 'zod'
import { type ClientId, clientIdSchema } from '../clients/model.access.ts'
import { clientPermission, thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import { handoverIdSchema } from './model.handover.ts'
import {
  acceptanceSchema,
  acceptedSchema,
  begunReferralSchema,
  newReferralSchema,
  referralChangeSchema,
  referralSchema,
  returnedSchema,
  returnSchema,
  seenReferralSchema,
  withdrawalSchema,
  wordsBodySchema,
} from './model.referral.ts'
import { beginReferral, changeReferral, discardReferral } from './operations.referral.begin.ts'
import {
  acceptReferral,
  askReferrer,
  receiveReferral,
  returnReferral,
} from './operations.referral.decide.ts'
import { readHistory, readReferral } from './operations.referral.read.ts'
import { answerQuestion, sendReferral, withdrawReferral } from './operations.referral.send.ts'
import { handoverPermission } from './permissions.ts'

const params = z.strictObject({ handoverId: handoverIdSchema })

/** Referrals: the sender's commands, the receiver's, and what was done with a person's. */
export const referralRoutes = [
  route({
    method: 'POST',
    path: '/api/referrals',
    summary: 'Begin the draft of a referral of a client',
    body: newReferralSchema,
    response: begunReferralSchema,
    permission: clientPermission<{ readonly body: { readonly clientId: ClientId } }>(
      'referralBegin',
      'referral',
      'write',
      (input) => input.body.clientId,
    ),
    audit: 'ReferralBegin',
    handle: (context) => beginReferral(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/referrals/:handoverId',
    summary: 'A referral with its steps, and what the reader may do with it',
    params,
    response: referralSchema,
    permission: handoverPermission('referralRead', 'reads'),
    audit: 'ReferralRead',
    handle: (context) => readReferral(context, context.input.params.handoverId),
  }),
  route({
    method: 'PATCH',
    path: '/api/referrals/:handoverId',
    summary: 'Fill in the draft of a referral',
    params,
    body: referralChangeSchema,
    response: referralSchema,
    permission: handoverPermission('referralWrite', 'sends'),
    audit: 'ReferralUpdate',
    handle: (context) =>
      changeReferral(context, context.input.params.handoverId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/referrals/:handoverId/discard',
    summary: 'Throw the draft of a referral away',
    params,
    body: seenReferralSchema,
    response: z.strictObject({ handoverId: handoverIdSchema }),
    permission: handoverPermission('referralDiscard', 'sends'),
    audit: 'ReferralDiscard',
    handle: (context) =>
      discardReferral(context, context.input.params.handoverId, context.input.body.version),
  }),
  route({
    method: 'POST',
    path: '/api/referrals/:handoverId/send',
    summary: 'Send a referral to its centre',
    params,
    body: seenReferralSchema,
    response: referralSchema,
    permission: handoverPermission('referralSend', 'sends'),
    audit: 'ReferralSend',
    handle: (context) =>
      sendReferral(context, context.input.params.handoverId, context.input.body.version),
  }),
  route({
    method: 'POST',
    path: '/api/referrals/:handoverId/withdraw',
    summary: 'Take a sent referral back',
    params,
    body: withdrawalSchema,
    response: referralSchema,
    permission: handoverPermission('referralWithdraw', 'sends'),
    audit: 'ReferralWithdraw',
    handle: (context) =>
      withdrawReferral(context, context.input.params.handoverId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/referrals/:handoverId/answer',
    summary: 'Answer the question of the centre',
    params,
    body: wordsBodySchema,
    response: referralSchema,
    permission: handoverPermission('referralAnswer', 'sends'),
    audit: 'ReferralAnswer',
    handle: (context) =>
      answerQuestion(context, context.input.params.handoverId, context.input.body.words),
  }),
  route({
    method: 'POST',
    path: '/api/referrals/:handoverId/receive',
    summary: 'Say that the centre has opened a referral',
    params,
    body: seenReferralSchema,
    response: referralSchema,
    permission: handoverPermission('referralReceive', 'receives'),
    audit: 'ReferralReceive',
    handle: (context) => receiveReferral(context, context.input.params.handoverId),
  }),
  route({
    method: 'POST',
    path: '/api/referrals/:handoverId/ask',
    summary: 'Ask the referrer; the referral keeps its place',
    params,
    body: wordsBodySchema,
    response: referralSchema,
    permission: handoverPermission('referralAsk', 'receives'),
    audit: 'ReferralAsk',
    handle: (context) =>
      askReferrer(context, context.input.params.handoverId, context.input.body.words),
  }),
  route({
    method: 'POST',
    path: '/api/referrals/:handoverId/accept',
    summary: 'Accept a referral: a clientship with a responsible expert begins',
    params,
    body: acceptanceSchema,
    response: acceptedSchema,
    permission: handoverPermission('referralDecide', 'receives'),
    audit: 'ReferralAccept',
    handle: (context) =>
      acceptReferral(context, context.input.params.handoverId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/referrals/:handoverId/return',
    summary: 'Return a referral with its reason',
    params,
    body: returnSchema,
    response: returnedSchema,
    permission: handoverPermission('referralDecide', 'receives'),
    audit: 'ReferralReturn',
    handle: (context) =>
      returnReferral(context, context.input.params.handoverId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/referrals',
    summary: 'The referrals of a client that the reader may read, newest first',
    params: z.strictObject({ clientId: clientIdSchema }),
    response: z.array(referralSchema),
    permission: thisClient('clientReferrals', 'referral', 'read'),
    audit: 'ClientReferralsRead',
    handle: (context) => readHistory(context, context.input.params.clientId),
  }),
] as const
