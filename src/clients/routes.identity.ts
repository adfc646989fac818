import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import { clientIdSchema } from './model.access.ts'
import {
  addedClientSchema,
  clientSchema,
  identityChangeSchema,
  identitySchema,
  newClientSchema,
} from './model.identity.ts'
import { addClient } from './operations.add.ts'
import { changeIdentity, readClient, readHetuOf } from './operations.identity.ts'
import { someClients, thisClient } from './permissions.ts'

const params = z.strictObject({ clientId: clientIdSchema })

/** Adding a person, and who a person is. */
export const identityRoutes = [
  route({
    method: 'POST',
    path: '/api/clients',
    summary: 'Add a person as a client',
    body: newClientSchema,
    response: addedClientSchema,
    permission: someClients('clientAdd', 'identity', 'write'),
    audit: 'ClientAdd',
    handle: (context) => addClient(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId',
    summary: 'Who a client is, who works with them, what the reader may do',
    params,
    response: clientSchema,
    permission: thisClient('clientRead', 'identity', 'read'),
    audit: 'ClientRead',
    plans: 'general',
    handle: (context) => readClient(context, context.input.params.clientId),
  }),
  route({
    method: 'PATCH',
    path: '/api/clients/:clientId',
    summary: 'Change who a client is',
    params,
    body: identityChangeSchema,
    response: identitySchema,
    permission: thisClient('clientUpdate', 'identity', 'write'),
    audit: 'ClientUpdate',
    handle: (context) => changeIdentity(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/hetu',
    summary: 'The whole personal identity code, shown on request',
    params,
    response: z.strictObject({ hetu: z.string().nullable() }),
    permission: thisClient('clientHetuRead', 'identity', 'read'),
    audit: 'ClientHetuRead',
    handle: async (context) => ({ hetu: await readHetuOf(context, context.input.params.clientId) }),
  }),
] as const
