import { z } from 'zod'
import { mayOpenGlass } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  askRecordSchema,
  grantedRecordSchema,
  grantRecordSchema,
  recordDemandIdSchema,
  recordRequestIdSchema,
  recordRequestsSchema,
  refuseRecordSchema,
} from './model.record-request.ts'
import {
  askRecord,
  grantRecord,
  readGranted,
  readRequests,
  refuseRecord,
} from './operations.record-request.ts'
import { decidesRequests, seesRequests } from './permissions.record-request.ts'

const params = z.strictObject({ demandId: recordDemandIdSchema })
const answer = z.strictObject({ demandId: recordDemandIdSchema })

/** Asking another organisation to see a record, and what its manager answers. */
export const recordRequestRoutes = [
  route({
    method: 'POST',
    path: '/api/record-requests',
    summary: 'Ask whoever has a person to see their record; the answer is the same when nobody has',
    body: askRecordSchema,
    response: z.strictObject({ requestId: recordRequestIdSchema }),
    permission: mayOpenGlass('recordAsk'),
    audit: 'RecordAsk',
    handle: (context) => askRecord(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/record-requests',
    summary: 'What the reader has asked, and the requests that they decide on or oversee',
    response: recordRequestsSchema,
    permission: seesRequests('recordRequestList'),
    audit: 'RecordRequestList',
    handle: (context) => readRequests(context),
  }),
  route({
    method: 'POST',
    path: '/api/record-demands/:demandId/grant',
    summary: 'Grant parts of a record to who asked, for some hours and on a ground',
    params,
    body: grantRecordSchema,
    response: answer,
    permission: decidesRequests('recordGrant'),
    audit: 'RecordGrant',
    handle: (context) => grantRecord(context, context.input.params.demandId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/record-demands/:demandId/refuse',
    summary: 'Refuse a request for a record with a reason, which the asker is not told',
    params,
    body: refuseRecordSchema,
    response: answer,
    permission: decidesRequests('recordRefuse'),
    audit: 'RecordRefuse',
    handle: (context) =>
      refuseRecord(context, context.input.params.demandId, context.input.body.words),
  }),
  route({
    method: 'GET',
    path: '/api/record-demands/:demandId/record',
    summary: 'The granted parts of a record, while the grant lasts',
    params,
    response: grantedRecordSchema,
    permission: mayOpenGlass('recordGrantedRead'),
    audit: 'RecordGrantedRead',
    handle: (context) => readGranted(context, context.input.params.demandId),
  }),
] as const
