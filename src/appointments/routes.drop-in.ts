import { z } from 'zod'
import { officeIdSchema } from '../areas/model.area.ts'
import { linkRoute, linkTokenSchema } from '../platform/server/link-route.ts'
import { route } from '../platform/server/route.ts'
import {
  callSchema,
  dropInSchema,
  newTicketSchema,
  ticketCallSchema,
  ticketChangeSchema,
  ticketIdSchema,
  ticketSchema,
  wallSchema,
} from './model.drop-in.ts'
import {
  callNext,
  callTicket,
  closeScreen,
  openScreen,
  readDropIn,
  readWall,
  setTicketState,
  takeNumber,
} from './operations.drop-in.ts'
import { meetsClients } from './permissions.ts'

const ofOffice = z.strictObject({ officeId: officeIdSchema })
const ofTicket = z.strictObject({ dropInTicketId: ticketIdSchema })

/** The queue of people who come to an office without an appointment. */
export const dropInRoutes = [
  route({
    method: 'GET',
    path: '/api/offices/:officeId/drop-in',
    summary: 'The drop-in queue of an office today: numbers, what they are for, how long they wait',
    params: ofOffice,
    response: dropInSchema,
    permission: meetsClients('dropInRead'),
    audit: 'DropInRead',
    handle: (context) => readDropIn(context, context.input.params.officeId),
  }),
  route({
    method: 'POST',
    path: '/api/offices/:officeId/drop-in/tickets',
    summary: 'Give somebody the next number of the queue',
    params: ofOffice,
    body: newTicketSchema,
    response: ticketSchema,
    permission: meetsClients('dropInServe'),
    audit: 'DropInNumberGiven',
    handle: (context) => takeNumber(context, context.input.params.officeId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/offices/:officeId/drop-in/calls',
    summary: 'Call the next number to a desk',
    params: ofOffice,
    body: callSchema,
    response: ticketSchema,
    permission: meetsClients('dropInServe'),
    audit: 'DropInNumberCalled',
    handle: (context) => callNext(context, context.input.params.officeId, context.input.body.desk),
  }),
  route({
    method: 'POST',
    path: '/api/drop-in-tickets/:dropInTicketId/call',
    summary: 'Call a number out of turn',
    params: ofTicket,
    body: ticketCallSchema,
    response: ticketSchema,
    permission: meetsClients('dropInServe'),
    audit: 'DropInNumberCalled',
    handle: (context) =>
      callTicket(context, context.input.params.dropInTicketId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/drop-in-tickets/:dropInTicketId/state',
    summary: 'Say that who has a number was served, has left, or waits again',
    params: ofTicket,
    body: ticketChangeSchema,
    response: ticketSchema,
    permission: meetsClients('dropInServe'),
    audit: 'DropInNumberEnded',
    handle: (context) =>
      setTicketState(context, context.input.params.dropInTicketId, context.input.body),
  }),
  route({
    // No command with a key: its answer would be kept, and the token is kept nowhere.
    method: 'PUT',
    path: '/api/offices/:officeId/drop-in/screen',
    summary:
      'Make the address of the screen on the wall, which needs no sign-in; an earlier one stops',
    params: ofOffice,
    response: z.strictObject({ token: linkTokenSchema }),
    permission: meetsClients('dropInServe'),
    audit: 'DropInScreenOpened',
    handle: (context) => openScreen(context, context.input.params.officeId),
  }),
  route({
    method: 'DELETE',
    path: '/api/offices/:officeId/drop-in/screen',
    summary: 'Stop the screen on the wall',
    params: ofOffice,
    response: dropInSchema,
    permission: meetsClients('dropInServe'),
    audit: 'DropInScreenClosed',
    handle: (context) => closeScreen(context, context.input.params.officeId),
  }),
] as const

/** What the screen on the wall asks. */
export const dropInLinkRoutes = [
  linkRoute({
    method: 'POST',
    path: '/api/links/wall',
    summary: 'The numbers of a drop-in queue, for the screen on the wall of the office',
    body: z.strictObject({ token: linkTokenSchema }),
    response: wallSchema,
    kind: 'wall',
    audit: null,
    handle: readWall,
  }),
] as const
