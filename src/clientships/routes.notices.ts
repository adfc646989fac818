import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import {
  givenSchema,
  letterQuerySchema,
  noticeIdSchema,
  noticeSchema,
  noticesSchema,
} from './model.notice.ts'
import { giveNotice, printLetter, readNotices } from './operations.letters.ts'
import { noticePermission } from './permissions.notices.ts'

const params = z.strictObject({ noticeId: noticeIdSchema })

/** What clients are told of their referrals, as letters. */
export const noticeRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/notices',
    summary: 'What a client has been told of their referrals and the decisions on them',
    params: z.strictObject({ clientId: clientIdSchema }),
    response: noticesSchema,
    permission: thisClient('noticeList', 'referral', 'read'),
    audit: 'ClientNoticeList',
    handle: (context) => readNotices(context, context.input.params.clientId),
  }),
  route({
    method: 'GET',
    path: '/api/notices/:noticeId/letter',
    summary: 'The letter of a notice as an accessible PDF, in one of three languages',
    params,
    query: letterQuerySchema,
    response: fileSchema,
    permission: noticePermission('noticeLetter', 'read'),
    audit: 'ClientNoticePrint',
    handle: (context) =>
      printLetter(context, context.input.params.noticeId, context.input.query.language),
  }),
  route({
    method: 'POST',
    path: '/api/notices/:noticeId/given',
    summary: 'Note how the client got a notice',
    params,
    body: givenSchema,
    response: noticeSchema,
    permission: noticePermission('noticeGive', 'write'),
    audit: 'ClientNoticeGive',
    handle: (context) => giveNotice(context, context.input.params.noticeId, context.input.body.how),
  }),
] as const
