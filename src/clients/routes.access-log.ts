import { z } from 'zod'
import { officePermission } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  accessLogAnswerSchema,
  accessLogQuestionSchema,
  accessLogReaderSchema,
} from './model.access-log.ts'
import { searchAccessLog } from './operations.access-log.ts'
import { listReaders } from './queries.access-log.search.ts'

/** Reading who has read: for the data-protection officer. */
export const accessLogRoutes = [
  route({
    method: 'POST',
    path: '/api/access-log/search',
    summary:
      'Who read or changed whose data: by client number or full hetu, reader, period, outcome',
    body: accessLogQuestionSchema,
    response: accessLogAnswerSchema,
    permission: officePermission('accessLogSearch', 'access_log', 'read'),
    audit: 'AccessLogSearch',
    asks: true,
    handle: (context) => searchAccessLog(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/access-log/readers',
    summary: 'Everybody whose reading the access log may hold',
    response: z.array(accessLogReaderSchema),
    permission: officePermission('accessLogReaderList', 'access_log', 'read'),
    audit: 'AccessLogReaderList',
    handle: ({ tx, actor }) => listReaders(tx, actor.areaId),
  }),
] as const
