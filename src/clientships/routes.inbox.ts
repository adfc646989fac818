import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { someClients } from '../clients/permissions.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import {
  caseloadSchema,
  inboxFileQuerySchema,
  inboxQuerySchema,
  inboxSchema,
  inboxSummarySchema,
  sentFileQuerySchema,
  sentListSchema,
  sentQuerySchema,
} from './model.referral.ts'
import { readInbox, readInboxSummary, readSent } from './operations.inbox.ts'
import { exportInbox } from './operations.inbox-file.ts'
import { exportSent } from './operations.sent-file.ts'
import { receivesReferrals, receivesReferralsThere } from './permissions.ts'
import { listCaseloads } from './queries.receivers.ts'

/** Lists of referrals: of those who receive, and of those who send. */
export const inboxRoutes = [
  route({
    method: 'GET',
    path: '/api/inbox',
    summary: "Referrals sent to the reader's organisations, a page at a time",
    query: inboxQuerySchema,
    response: inboxSchema,
    permission: receivesReferrals('inboxRead'),
    audit: 'InboxRead',
    handle: (context) => readInbox(context, context.input.query),
  }),
  route({
    method: 'GET',
    path: '/api/inbox/export',
    summary: 'The same as a spreadsheet, with a sheet that explains it',
    query: inboxFileQuerySchema,
    response: fileSchema,
    permission: receivesReferrals('inboxRead'),
    audit: 'InboxExport',
    handle: (context) => exportInbox(context, context.input.query),
  }),
  route({
    method: 'GET',
    path: '/api/inbox/summary',
    summary: 'How many referrals wait, are past their day, escalated, or wait for an answer',
    response: inboxSummarySchema,
    permission: receivesReferrals('inboxRead'),
    audit: 'InboxSummaryRead',
    handle: (context) => readInboxSummary(context),
  }),
  route({
    method: 'GET',
    path: '/api/referrals/sent',
    summary: 'Referrals that the reader made, or their organisation',
    query: sentQuerySchema,
    response: sentListSchema,
    permission: someClients('referralsSent', 'referral', 'read'),
    audit: 'ReferralsSentRead',
    handle: (context) => readSent(context, context.input.query),
  }),
  route({
    method: 'GET',
    path: '/api/referrals/sent/export',
    summary: 'The same as a spreadsheet, with a sheet that explains it',
    query: sentFileQuerySchema,
    response: fileSchema,
    permission: someClients('referralsSent', 'referral', 'read'),
    audit: 'ReferralsSentExport',
    handle: (context) => exportSent(context, context.input.query),
  }),
  route({
    method: 'GET',
    path: '/api/centres/:organisationId/caseloads',
    summary: 'Who can be responsible for a client of a centre, and how many they have',
    params: z.strictObject({ organisationId: organisationIdSchema }),
    response: z.array(caseloadSchema),
    permission: receivesReferralsThere('caseloadsRead'),
    audit: 'CaseloadsRead',
    handle: ({ tx, actor, input, today }) =>
      listCaseloads(tx, actor.areaId, input.params.organisationId, today),
  }),
] as const
