import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import { type ClientId, clientIdSchema } from './model.access.ts'
import {
  distinctAnswerSchema,
  duplicateCandidateSchema,
  duplicatesQuestionSchema,
  mergeAnswerSchema,
  newDistinctSchema,
  newMergeSchema,
  possiblyKnownQuestionSchema,
  possiblyKnownSchema,
} from './model.duplicates.ts'
import { askPossiblyKnown, listDuplicates } from './operations.duplicates.ts'
import { markDistinct, mergeClients, undoMergeOf } from './operations.merge.ts'
import {
  both,
  clientPermission,
  clientsPermission,
  someClients,
  thisClient,
} from './permissions.ts'
import { findMerge } from './queries.merges.ts'

const params = z.strictObject({ clientId: clientIdSchema })
const mergeParams = z.strictObject({ clientId: clientIdSchema, mergeId: z.uuid() })

interface OfMerge {
  readonly params: { readonly clientId: ClientId; readonly mergeId: string }
}

interface OfPair {
  readonly params: { readonly clientId: ClientId }
  readonly body: { readonly otherClientId: ClientId }
}

/** Records that may be of one person. */
export const duplicateRoutes = [
  route({
    method: 'POST',
    path: '/api/clients/duplicates',
    summary: 'Clients who may be the person that is being recorded',
    body: duplicatesQuestionSchema,
    response: z.array(duplicateCandidateSchema),
    permission: someClients('duplicateList', 'identity', 'write'),
    audit: 'DuplicateList',
    asks: true,
    handle: (context) => listDuplicates(context, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/clients/possibly-known',
    summary: 'Whether another organisation of the area may know a person; the centre will check',
    body: possiblyKnownQuestionSchema,
    response: possiblyKnownSchema,
    permission: someClients('possiblyKnownAsk', 'identity', 'write'),
    audit: 'PossiblyKnownAsk',
    asks: true,
    handle: (context) => askPossiblyKnown(context, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/merges',
    summary: 'Read another record of the same person through this one',
    params,
    body: newMergeSchema,
    response: mergeAnswerSchema,
    permission: clientsPermission<{
      params: { clientId: ClientId }
      body: { mergedClientId: ClientId }
    }>('clientMerge', 'identity', 'write', ({ input }) => [
      input.params.clientId,
      input.body.mergedClientId,
    ]),
    audit: 'ClientMerge',
    handle: (context) => mergeClients(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/merges/:mergeId/undo',
    summary: 'Take a merge back',
    params: mergeParams,
    response: mergeAnswerSchema,
    permission: clientsPermission<OfMerge>(
      'clientMergeUndo',
      'identity',
      'write',
      async ({ tx, actor, input: { params } }) => {
        const merge = await findMerge(tx, actor.areaId, params.clientId, params.mergeId)
        return merge === undefined ? [] : [params.clientId, merge.mergedClientId]
      },
    ),
    audit: 'ClientMergeUndo',
    handle: (context) =>
      undoMergeOf(context, context.input.params.clientId, context.input.params.mergeId),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/distinct',
    summary: 'Remember that another record is not the same person',
    params,
    body: newDistinctSchema,
    response: distinctAnswerSchema,
    // Who keeps the one record and may know the other says it; the other is not altered.
    permission: both<OfPair>(
      thisClient('clientDistinct', 'identity', 'write'),
      clientPermission('clientDistinct', 'identity', 'read', ({ body }) => body.otherClientId),
    ),
    audit: 'ClientDistinct',
    handle: (context) =>
      markDistinct(context, context.input.params.clientId, context.input.body.otherClientId),
  }),
] as const
