import { z } from 'zod'
import { badRequest } from '../platform/server/errors.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import { clientListFileQuerySchema, clientListQuerySchema, clientListSchema } from './model.list.ts'
import { readSearch, searchAnswerSchema, searchTextSchema } from './model.search.ts'
import { listClientsOf } from './operations.list.ts'
import { exportClients } from './operations.list-file.ts'
import { searchClients } from './operations.search.ts'
import { someClients } from './permissions.ts'

/** An identity code never stands in an address, where it would be remembered by browsers and servers on the way. */
function refuseHetu(text: string, path: string): string {
  if (readSearch(text).hetu !== undefined)
    throw badRequest('inputInvalid', [{ path, code: 'hetuInAddress' }])
  return text
}

/** Finding clients. */
export const listRoutes = [
  route({
    method: 'GET',
    path: '/api/clients',
    summary: 'Clients whom the reader may know, a page at a time',
    query: clientListQuerySchema,
    response: clientListSchema,
    permission: someClients('clientList', 'identity', 'read'),
    audit: 'ClientList',
    handle: (context) => {
      refuseHetu(context.input.query.text ?? '', 'query.text')
      return listClientsOf(context, context.input.query)
    },
  }),
  route({
    method: 'GET',
    path: '/api/clients/export',
    summary: 'The same as a spreadsheet, with a sheet that explains it',
    query: clientListFileQuerySchema,
    response: fileSchema,
    permission: someClients('clientList', 'identity', 'read'),
    audit: 'ClientListExport',
    handle: (context) => {
      refuseHetu(context.input.query.text ?? '', 'query.text')
      return exportClients(context, context.input.query)
    },
  }),
  route({
    method: 'GET',
    path: '/api/clients/search',
    summary: 'Find people by name (typing errors forgiven), client number or birth date',
    query: z.strictObject({ q: searchTextSchema }),
    response: searchAnswerSchema,
    permission: someClients('clientSearch', 'identity', 'read'),
    audit: 'ClientSearch',
    handle: (context) => searchClients(context, refuseHetu(context.input.query.q, 'query.q')),
  }),
  route({
    method: 'POST',
    path: '/api/clients/search',
    summary: 'The same, also by a whole personal identity code',
    body: z.strictObject({ q: searchTextSchema }),
    response: searchAnswerSchema,
    permission: someClients('clientSearch', 'identity', 'read'),
    audit: 'ClientSearch',
    asks: true,
    handle: (context) => searchClients(context, context.input.body.q),
  }),
] as const
