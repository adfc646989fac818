import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import { workListFileQuerySchema, workListQuerySchema, workListSchema } from './model.work-list.ts'
import { readWorkList } from './operations.work-list.ts'
import { exportWorkList } from './operations.work-list-file.ts'
import { someClientships } from './permissions.clientship.ts'

/** What somebody works on: the own clientships, or those of the centres that they may read. */
export const workListRoutes = [
  route({
    method: 'GET',
    path: '/api/my-clients',
    summary: 'The clientships that the reader works on, a page at a time, overdue first',
    query: workListQuerySchema,
    response: workListSchema,
    permission: someClientships('workListRead'),
    audit: 'WorkListRead',
    handle: (context) => readWorkList(context, context.input.query),
  }),
  route({
    method: 'GET',
    path: '/api/my-clients/export',
    summary: 'The same as a spreadsheet, with a sheet that explains it',
    query: workListFileQuerySchema,
    response: fileSchema,
    permission: someClientships('workListRead'),
    audit: 'WorkListExport',
    handle: (context) => exportWorkList(context, context.input.query),
  }),
] as const
