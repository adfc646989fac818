import { z } from 'zod'
import { type OrganisationId, organisationIdSchema } from '../areas/model.setting.ts'
import { officePermission } from '../areas/permissions.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import { serviceMenuSchema } from './model.menu.ts'
import { serviceNeedsSchema } from './model.suggestion.ts'
import { readServiceMenu } from './operations.menu.ts'
import { readServiceNeeds } from './operations.need.ts'

/** Services by need: of one client, and of all clients of a centre together. */
export const serviceNeedRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/service-needs',
    summary: 'What a client misses of each centre’s criteria, and the services that lead there',
    params: z.strictObject({ clientId: clientIdSchema }),
    response: serviceNeedsSchema,
    permission: thisClient('serviceNeeds', 'eligibility_trace', 'read'),
    audit: 'ServiceNeedsRead',
    handle: (context) => readServiceNeeds(context, context.input.params.clientId),
  }),
  route({
    method: 'GET',
    path: '/api/centres/:organisationId/service-menu',
    summary: 'What the clients of a centre miss and nothing teaches soon, and what is taught twice',
    params: z.strictObject({ organisationId: organisationIdSchema }),
    response: serviceMenuSchema,
    permission: officePermission<{ readonly params: { readonly organisationId: OrganisationId } }>(
      'serviceMenu',
      'settings_of_centre',
      'write',
      (input) => input.params.organisationId,
    ),
    audit: 'ServiceMenuRead',
    handle: (context) => readServiceMenu(context, context.input.params.organisationId),
  }),
] as const
