import { z } from 'zod'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import { localeSchema } from '../platform/shared/locale.ts'
import { importRowSchema } from './model.import.row.ts'
import {
  importHeadSchema,
  importIdAnswerSchema,
  importMappingSchema,
  importRowsQuerySchema,
  importRowsSchema,
  importSchema,
  importSelectionSchema,
  importVersionSchema,
  newImportAnswerSchema,
  newImportSchema,
  referralImportIdSchema,
  rowDecisionSchema,
} from './model.import.ts'
import { chooseRows, decideRow, readRows, writeUnsent } from './operations.import.rows.ts'
import {
  beginImport,
  discardImport,
  listImports,
  mapImport,
  readImport,
  sendImport,
} from './operations.import.ts'
import { importsLists } from './permissions.import.ts'

const params = z.strictObject({ referralImportId: referralImportIdSchema })
const rowParams = params.extend({ row: z.coerce.number().int().min(1).max(10_000_000) })
/** Ten megabytes as text, and what stands around them. */
const fileLimit = 14 * 1024 * 1024

/** Lists of people to refer: from the file to the referrals. */
export const importRoutes = [
  route({
    method: 'GET',
    path: '/api/referral-imports',
    summary: 'The lists that the reader has brought, the latest first',
    response: z.array(importHeadSchema),
    permission: importsLists('referralImport'),
    audit: 'ReferralImportList',
    handle: listImports,
  }),
  route({
    method: 'POST',
    path: '/api/referral-imports',
    summary: 'Bring a list of people to refer: a workbook or a text file',
    body: newImportSchema,
    bodyLimit: fileLimit,
    response: newImportAnswerSchema,
    permission: importsLists('referralImportCreate'),
    audit: 'ReferralImportBegin',
    handle: (context) => beginImport(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/referral-imports/:referralImportId',
    summary: 'A list as it stands: its columns, and how many rows are in which state',
    params,
    response: importSchema,
    permission: importsLists('referralImportRead'),
    audit: 'ReferralImportOpen',
    handle: (context) => readImport(context, context.input.params.referralImportId),
  }),
  route({
    method: 'POST',
    path: '/api/referral-imports/:referralImportId/mapping',
    summary: 'Tell what the columns mean and what holds for all rows; the list is then read',
    params,
    body: importMappingSchema,
    response: importIdAnswerSchema,
    permission: importsLists('referralImportWrite'),
    audit: 'ReferralImportMap',
    handle: (context) =>
      mapImport(context, context.input.params.referralImportId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/referral-imports/:referralImportId/rows',
    summary: 'The rows of a list: what is wrong with each, who is known, which centre fits',
    params,
    query: importRowsQuerySchema,
    response: importRowsSchema,
    permission: importsLists('referralImportRead'),
    audit: 'ReferralImportRowsRead',
    handle: (context) =>
      readRows(context, context.input.params.referralImportId, context.input.query),
  }),
  route({
    method: 'PATCH',
    path: '/api/referral-imports/:referralImportId/rows/:row',
    summary: 'Decide of a row who it is, where to, and whether it is sent',
    params: rowParams,
    body: rowDecisionSchema,
    response: importRowSchema,
    permission: importsLists('referralImportWrite'),
    audit: 'ReferralImportRowDecide',
    handle: (context) => {
      const { referralImportId, row } = context.input.params
      return decideRow(context, referralImportId, row, context.input.body)
    },
  }),
  route({
    method: 'POST',
    path: '/api/referral-imports/:referralImportId/selection',
    summary: 'Choose all rows of some states that can be sent, and no others',
    params,
    body: importSelectionSchema,
    response: importIdAnswerSchema,
    permission: importsLists('referralImportWrite'),
    audit: 'ReferralImportSelect',
    handle: (context) =>
      chooseRows(context, context.input.params.referralImportId, context.input.body.states),
  }),
  route({
    method: 'POST',
    path: '/api/referral-imports/:referralImportId/send',
    summary: 'Send the referrals of the chosen rows',
    params,
    body: importVersionSchema,
    response: importIdAnswerSchema,
    permission: importsLists('referralImportWrite'),
    audit: 'ReferralImportSendBegin',
    handle: (context) =>
      sendImport(context, context.input.params.referralImportId, context.input.body.version),
  }),
  route({
    method: 'POST',
    path: '/api/referral-imports/:referralImportId/discard',
    summary: 'Throw a list away: what was not sent is forgotten',
    params,
    body: importVersionSchema,
    response: importIdAnswerSchema,
    permission: importsLists('referralImportWrite'),
    audit: 'ReferralImportDiscard',
    handle: (context) =>
      discardImport(context, context.input.params.referralImportId, context.input.body.version),
  }),
  route({
    method: 'GET',
    path: '/api/referral-imports/:referralImportId/unsent',
    summary: 'The rows that were not sent, with what is wrong, as a workbook to be brought again',
    params,
    query: z.strictObject({ locale: localeSchema.default('fi') }),
    response: fileSchema,
    permission: importsLists('referralImportRead'),
    audit: 'ReferralImportExport',
    handle: (context) =>
      writeUnsent(context, context.input.params.referralImportId, context.input.query.locale),
  }),
] as const
