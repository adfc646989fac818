import { z } from 'zod'
import { serviceIdSchema } from '../areas/model.centre.ts'
import { anyStaff } from '../areas/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  catalogueQuerySchema,
  catalogueSchema,
  catalogueServiceSchema,
  newPtvServiceSchema,
  newServiceSchema,
  serviceChangeSchema,
} from './model.service.ts'
import {
  addPtvService,
  addService,
  changeService,
  readCatalogue,
  readService,
} from './operations.service.ts'
import { newServiceOf, thisService } from './permissions.ts'

const params = z.strictObject({ serviceId: serviceIdSchema })

/** The catalogue of services: read by everybody of the area, edited by who manages the provider. */
export const serviceRoutes = [
  route({
    method: 'GET',
    path: '/api/services',
    summary: 'Services of the area, found by words and filters, with the next intake',
    query: catalogueQuerySchema,
    response: catalogueSchema,
    permission: anyStaff('serviceList'),
    audit: 'ServiceList',
    handle: (context) => readCatalogue(context, context.input.query),
  }),
  route({
    method: 'POST',
    path: '/api/services',
    summary: 'Add a service of an organisation',
    body: newServiceSchema,
    response: catalogueServiceSchema,
    permission: newServiceOf('serviceAdd'),
    audit: 'CatalogueServiceAdd',
    handle: (context) => addService(context, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/services/ptv',
    summary: 'Bring a service of the national catalogue as a draft',
    body: newPtvServiceSchema,
    response: catalogueServiceSchema,
    permission: newServiceOf('servicePtvAdd'),
    audit: 'PtvServiceAdd',
    handle: (context) => addPtvService(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/services/:serviceId',
    summary: 'A service with all that is recorded of it',
    params,
    response: catalogueServiceSchema,
    permission: anyStaff('serviceRead'),
    audit: 'ServiceRead',
    handle: (context) => readService(context, context.input.params.serviceId),
  }),
  route({
    method: 'PUT',
    path: '/api/services/:serviceId',
    summary: 'Change a service',
    params,
    body: serviceChangeSchema,
    response: catalogueServiceSchema,
    permission: thisService('serviceChange'),
    audit: 'CatalogueServiceUpdate',
    handle: (context) => changeService(context, context.input.params.serviceId, context.input.body),
  }),
] as const
