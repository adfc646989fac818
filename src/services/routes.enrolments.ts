import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { officePermission } from '../areas/permissions.ts'
import { type ClientId, clientIdSchema } from '../clients/model.access.ts'
import { clientPermission, someClients, thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  arrivalsSchema,
  changedManySchema,
  clientEnrolmentsSchema,
  type EnrolmentCommand,
  type EnrolmentId,
  type EnrolmentReason,
  enrolmentIdSchema,
  enrolmentSchema,
  groupSchema,
  joiningSchema,
  moveManySchema,
  moveSchema,
  ofVersionSchema,
  queueRuleChangeSchema,
  queueRuleSchema,
  seatRuleSchema,
  withReasonSchema,
} from './model.enrolment.ts'
import { type OfferingId, offeringIdSchema } from './model.offering.ts'
import { changeEnrolments, type EnrolmentContext, joinGroup } from './operations.enrolment.ts'
import { readClientEnrolments, readGroup } from './operations.enrolment-read.ts'
import { readQueueRule, setQueueRule, setSeatRule } from './operations.queue-rule.ts'
import { theseEnrolments, thisEnrolment, thisGroupsRule } from './permissions.enrolment.ts'

const ofGroup = z.strictObject({ offeringId: offeringIdSchema })
const ofEnrolment = z.strictObject({ enrolmentId: enrolmentIdSchema })
const ofClient = z.strictObject({ clientId: clientIdSchema })
const ofOrganisation = z.strictObject({ organisationId: organisationIdSchema })

/** Does a command on the one enrolment of the address. */
async function changeOne(
  context: EnrolmentContext,
  command: EnrolmentCommand,
  { enrolmentId }: { readonly enrolmentId: EnrolmentId },
  body: {
    readonly version: number
    readonly reason?: EnrolmentReason
    readonly offeringId?: OfferingId
  },
) {
  const [changed] = await changeEnrolments(context, {
    command,
    chosen: [{ enrolmentId, version: body.version }],
    ...(body.reason === undefined ? {} : { reason: body.reason }),
    ...(body.offeringId === undefined ? {} : { to: body.offeringId }),
  })
  if (changed === undefined) throw new Error('A command on an enrolment gives it back')
  return changed
}

const ofSettings = (name: string) =>
  officePermission<{ readonly params: { readonly organisationId: string } }>(
    name,
    'settings_of_centre',
    'write',
    (input) => input.params.organisationId,
  )

/** Seats in groups: who has one, who waits, who came. */
export const enrolmentRoutes = [
  route({
    method: 'GET',
    path: '/api/offerings/:offeringId/enrolments',
    summary: 'A group: its seats, who is in it, and the queue with places and reasons',
    params: ofGroup,
    response: groupSchema,
    permission: someClients('groupRead', 'clientship', 'read'),
    audit: 'GroupRead',
    handle: (context) => readGroup(context, context.input.params.offeringId),
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/enrolments',
    summary: 'The groups in which a client is, was or waits for a seat',
    params: ofClient,
    response: clientEnrolmentsSchema,
    permission: thisClient('enrolmentList', 'clientship', 'read'),
    audit: 'EnrolmentList',
    handle: (context) => readClientEnrolments(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/offerings/:offeringId/enrolments',
    summary: 'Put a client into a group: into a free seat, else into the queue',
    params: ofGroup,
    body: joiningSchema,
    response: enrolmentSchema,
    permission: clientPermission<{ readonly body: { readonly clientId: ClientId } }>(
      'enrolmentJoin',
      'clientship',
      'write',
      (input) => input.body.clientId,
    ),
    audit: 'EnrolmentJoin',
    handle: (context) => {
      const { params, body } = context.input
      return joinGroup(context, params.offeringId, body.clientId)
    },
  }),
  route({
    method: 'POST',
    path: '/api/enrolments/:enrolmentId/accept',
    summary: 'Accept the seat that was offered to a client',
    params: ofEnrolment,
    body: ofVersionSchema,
    response: enrolmentSchema,
    permission: thisEnrolment('enrolmentAccept', 'accept'),
    audit: 'EnrolmentAccept',
    handle: (context) => changeOne(context, 'accept', context.input.params, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/enrolments/:enrolmentId/decline',
    summary: 'Decline the seat that was offered to a client; it is offered to the next',
    params: ofEnrolment,
    body: ofVersionSchema,
    response: enrolmentSchema,
    permission: thisEnrolment('enrolmentDecline', 'decline'),
    audit: 'EnrolmentDecline',
    handle: (context) => changeOne(context, 'decline', context.input.params, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/enrolments/:enrolmentId/cancel',
    summary: 'Take a client out of a group or its queue before the beginning, with the reason',
    params: ofEnrolment,
    body: withReasonSchema,
    response: enrolmentSchema,
    permission: thisEnrolment('enrolmentCancel', 'cancel'),
    audit: 'EnrolmentCancel',
    handle: (context) => changeOne(context, 'cancel', context.input.params, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/enrolments/:enrolmentId/move',
    summary: 'Move a client to another group of the service; waiting counts from the first joining',
    params: ofEnrolment,
    body: moveSchema,
    response: enrolmentSchema,
    permission: thisEnrolment('enrolmentMove', 'move'),
    audit: 'EnrolmentMove',
    handle: (context) => changeOne(context, 'move', context.input.params, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/enrolments/:enrolmentId/start',
    summary: 'Say that a client has begun in the group',
    params: ofEnrolment,
    body: ofVersionSchema,
    response: enrolmentSchema,
    permission: thisEnrolment('enrolmentStart', 'start'),
    audit: 'EnrolmentStart',
    handle: (context) => changeOne(context, 'start', context.input.params, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/enrolments/:enrolmentId/complete',
    summary: 'Say that a client has gone through the service',
    params: ofEnrolment,
    body: ofVersionSchema,
    response: enrolmentSchema,
    permission: thisEnrolment('enrolmentComplete', 'complete'),
    audit: 'EnrolmentComplete',
    handle: (context) => changeOne(context, 'complete', context.input.params, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/enrolments/:enrolmentId/interrupt',
    summary: 'Say that a client has broken off, with the reason',
    params: ofEnrolment,
    body: withReasonSchema,
    response: enrolmentSchema,
    permission: thisEnrolment('enrolmentInterrupt', 'interrupt'),
    audit: 'EnrolmentInterrupt',
    handle: (context) => changeOne(context, 'interrupt', context.input.params, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/offerings/:offeringId/arrivals',
    summary: 'Say of several at once that they have come and begun',
    params: ofGroup,
    body: arrivalsSchema,
    response: changedManySchema,
    permission: theseEnrolments('enrolmentArrivals', 'start'),
    audit: 'EnrolmentArrivals',
    handle: async (context) => {
      const chosen = context.input.body.enrolments
      return { changed: await changeEnrolments(context, { command: 'start', chosen }) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/offerings/:offeringId/moves',
    summary: 'Move several at once to another group of the service',
    params: ofGroup,
    body: moveManySchema,
    response: changedManySchema,
    permission: theseEnrolments('enrolmentMoveMany', 'move'),
    audit: 'EnrolmentMoveMany',
    handle: async (context) => {
      const { enrolments: chosen, offeringId: to } = context.input.body
      return { changed: await changeEnrolments(context, { command: 'move', chosen, to }) }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/offerings/:offeringId/seat-rule',
    summary:
      'Set how a free seat of a group is given: offered for some working days, or taken at once',
    params: ofGroup,
    body: seatRuleSchema,
    response: groupSchema,
    permission: thisGroupsRule('seatRuleSet'),
    audit: 'SeatRuleSet',
    handle: (context) => setSeatRule(context, context.input.params.offeringId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/organisations/:organisationId/queue-rule',
    summary: 'What comes before the day of joining in the queues of an organisation',
    params: ofOrganisation,
    response: queueRuleSchema,
    permission: ofSettings('queueRuleRead'),
    audit: 'QueueRuleRead',
    handle: (context) => readQueueRule(context, context.input.params.organisationId),
  }),
  route({
    method: 'PUT',
    path: '/api/organisations/:organisationId/queue-rule',
    summary: 'Set what comes before the day of joining',
    params: ofOrganisation,
    body: queueRuleChangeSchema,
    response: queueRuleSchema,
    permission: ofSettings('queueRuleSet'),
    audit: 'QueueRuleSet',
    handle: (context) =>
      setQueueRule(context, context.input.params.organisationId, context.input.body),
  }),
] as const
