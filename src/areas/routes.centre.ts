import { z } from 'zod'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { type Context, route } from '../platform/server/route.ts'
import {
  baselineContentSchema,
  baselineIdSchema,
  baselineSchema,
  centreContentSchema,
  centreHeadSchema,
  serviceIdSchema,
  serviceSchema,
  staffingContentSchema,
  staffingIdSchema,
  staffingSchema,
  targetChangeSchema,
  targetContentSchema,
  targetIdSchema,
  targetSchema,
} from './model.centre.ts'
import {
  nameSchema,
  type OrganisationId,
  organisationIdSchema,
  settingDaySchema,
  versionSchema,
} from './model.setting.ts'
import { officePermission } from './permissions.ts'
import {
  type CentreKey,
  insertBaseline,
  insertService,
  insertStaffing,
  insertTarget,
  listServicesOf,
  orderServices,
  updateBaseline,
  updateService,
  updateStaffing,
  updateTarget,
} from './queries.centre-parts.ts'
import { findCentre, updateCentre } from './queries.organisations.ts'

interface OfCentre {
  readonly params: { readonly organisationId: OrganisationId }
}

/** Who may change the very centre of the address: its manager, or the administrator of the area. */
const mayWriteCentre = officePermission<OfCentre>(
  'centreWrite',
  'settings_of_centre',
  'write',
  (input) => input.params.organisationId,
)

/** The centre of the address; an organisation that is no centre, or of another area, is not found. */
async function centreOf({ tx, actor, input }: Context<OfCentre>): Promise<CentreKey> {
  const { organisationId } = input.params
  if ((await findCentre(tx, actor.areaId, organisationId)) === undefined) throw notFound()
  return { areaId: actor.areaId, organisationId }
}

const centreParams = z.strictObject({ organisationId: organisationIdSchema })
const closing = { closedOn: settingDaySchema.nullable(), version: versionSchema }

/** The routes of a centre and its parts. */
export const centreRoutes = [
  route({
    method: 'PUT',
    path: '/api/centres/:organisationId',
    summary: 'Change the code, owner or goal of a centre',
    params: centreParams,
    body: centreContentSchema.extend({ version: versionSchema }),
    response: centreHeadSchema,
    permission: mayWriteCentre,
    audit: 'CentreUpdate',
    handle: ({ tx, actor, input }) =>
      updateCentre(tx, actor.areaId, input.params.organisationId, input.body),
  }),
  route({
    method: 'POST',
    path: '/api/centres/:organisationId/services',
    summary: 'Add a service to a centre',
    params: centreParams,
    body: z.strictObject({ name: nameSchema }),
    response: serviceSchema,
    permission: mayWriteCentre,
    audit: 'ServiceAdd',
    handle: async (context) =>
      insertService(context.tx, await centreOf(context), context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/centres/:organisationId/services/:serviceId',
    summary: 'Rename or close a service',
    params: centreParams.extend({ serviceId: serviceIdSchema }),
    body: z.strictObject({ name: nameSchema, ...closing }),
    response: serviceSchema,
    permission: mayWriteCentre,
    audit: 'ServiceUpdate',
    handle: async (context) =>
      updateService(
        context.tx,
        await centreOf(context),
        context.input.params.serviceId,
        context.input.body,
      ),
  }),
  route({
    method: 'PUT',
    path: '/api/centres/:organisationId/service-order',
    summary: 'Put the services of a centre, closed ones too, into another order',
    params: centreParams,
    // The order that the person saw takes the place of a version: another order stored since is a conflict.
    body: z.strictObject({
      before: z.array(serviceIdSchema).max(500),
      after: z.array(serviceIdSchema).max(500),
    }),
    response: z.array(serviceSchema),
    permission: mayWriteCentre,
    audit: 'ServiceOrderUpdate',
    async handle(context) {
      const { tx, input } = context
      const { before, after } = input.body
      const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join()
      if (!same([...before].sort(), [...after].sort())) throw badRequest('inputInvalid')
      const centre = await centreOf(context)
      const stored = await listServicesOf(tx, centre)
      if (
        !same(
          before,
          stored.map((service) => service.serviceId),
        )
      )
        throw conflict('versionConflict', stored)
      return orderServices(tx, centre, after)
    },
  }),
  route({
    method: 'POST',
    path: '/api/centres/:organisationId/staffing',
    summary: 'Add a title with its number of people',
    params: centreParams,
    body: staffingContentSchema,
    response: staffingSchema,
    permission: mayWriteCentre,
    audit: 'StaffingAdd',
    handle: async (context) =>
      insertStaffing(context.tx, await centreOf(context), context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/centres/:organisationId/staffing/:staffingId',
    summary: 'Change a title, its number of people, or close it',
    params: centreParams.extend({ staffingId: staffingIdSchema }),
    body: staffingContentSchema.extend(closing),
    response: staffingSchema,
    permission: mayWriteCentre,
    audit: 'StaffingUpdate',
    handle: async (context) =>
      updateStaffing(
        context.tx,
        await centreOf(context),
        context.input.params.staffingId,
        context.input.body,
      ),
  }),
  route({
    method: 'POST',
    path: '/api/centres/:organisationId/targets',
    summary: 'Add a target; two of one measure never hold on one day',
    params: centreParams,
    body: targetContentSchema,
    response: targetSchema,
    permission: mayWriteCentre,
    audit: 'TargetAdd',
    handle: async (context) =>
      insertTarget(context.tx, await centreOf(context), context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/centres/:organisationId/targets/:targetId',
    summary: 'Change a target',
    params: centreParams.extend({ targetId: targetIdSchema }),
    body: targetChangeSchema,
    response: targetSchema,
    permission: mayWriteCentre,
    audit: 'TargetUpdate',
    handle: async (context) =>
      updateTarget(
        context.tx,
        await centreOf(context),
        context.input.params.targetId,
        context.input.body,
      ),
  }),
  route({
    method: 'POST',
    path: '/api/centres/:organisationId/baselines',
    summary: 'Add an earlier result of a centre in the words of its source',
    params: centreParams,
    body: baselineContentSchema,
    response: baselineSchema,
    permission: mayWriteCentre,
    audit: 'BaselineAdd',
    handle: async (context) =>
      insertBaseline(context.tx, await centreOf(context), context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/centres/:organisationId/baselines/:baselineId',
    summary: 'Correct an earlier result of a centre',
    params: centreParams.extend({ baselineId: baselineIdSchema }),
    body: baselineContentSchema.extend({ version: versionSchema }),
    response: baselineSchema,
    permission: mayWriteCentre,
    audit: 'BaselineUpdate',
    handle: async (context) =>
      updateBaseline(
        context.tx,
        await centreOf(context),
        context.input.params.baselineId,
        context.input.body,
      ),
  }),
] as const
