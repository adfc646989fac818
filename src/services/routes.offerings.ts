import { z } from 'zod'
import { anyStaff } from '../areas/permissions.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import {
  newOfferingSchema,
  offeringChangeSchema,
  offeringIdSchema,
  offeringSchema,
  offeringStateChangeSchema,
  offeringsFileQuerySchema,
  offeringsQuerySchema,
  offeringsSchema,
} from './model.offering.ts'
import {
  addOffering,
  changeOffering,
  readOffering,
  readOfferings,
  setOfferingState,
} from './operations.offering.ts'
import { exportOfferings } from './operations.offering-file.ts'
import { newOfferingOf, thisOffering } from './permissions.ts'

const params = z.strictObject({ offeringId: offeringIdSchema })

/** Offerings of services: planned, opened, closed and cancelled by who manages the provider. */
export const offeringRoutes = [
  route({
    method: 'GET',
    path: '/api/offerings',
    summary: 'Offerings whose intake lies within days, with their seats',
    query: offeringsQuerySchema,
    response: offeringsSchema,
    permission: anyStaff('offeringList'),
    audit: 'OfferingList',
    handle: (context) => readOfferings(context, context.input.query),
  }),
  route({
    method: 'GET',
    path: '/api/offerings/export',
    summary: 'The same as a spreadsheet, with a sheet that explains it',
    query: offeringsFileQuerySchema,
    response: fileSchema,
    permission: anyStaff('offeringList'),
    audit: 'OfferingListExport',
    handle: (context) => {
      const { locale, ...within } = context.input.query
      return exportOfferings(context, within, locale)
    },
  }),
  route({
    method: 'POST',
    path: '/api/offerings',
    summary: 'Plan an offering of a service',
    body: newOfferingSchema,
    response: offeringSchema,
    permission: newOfferingOf('offeringAdd'),
    audit: 'OfferingAdd',
    handle: (context) => addOffering(context, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/offerings/:offeringId',
    summary: 'One offering with its seats',
    params,
    response: offeringSchema,
    permission: anyStaff('offeringRead'),
    audit: 'OfferingRead',
    handle: (context) => readOffering(context, context.input.params.offeringId),
  }),
  route({
    method: 'PUT',
    path: '/api/offerings/:offeringId',
    summary: 'Change the days, the place or the seats of an offering',
    params,
    body: offeringChangeSchema,
    response: offeringSchema,
    permission: thisOffering('offeringChange'),
    audit: 'OfferingChange',
    handle: (context) =>
      changeOffering(context, context.input.params.offeringId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/offerings/:offeringId/state',
    summary: 'Open, close or cancel an offering',
    params,
    body: offeringStateChangeSchema,
    response: offeringSchema,
    permission: thisOffering('offeringState'),
    audit: 'OfferingStateSet',
    handle: (context) =>
      setOfferingState(context, context.input.params.offeringId, context.input.body),
  }),
] as const
