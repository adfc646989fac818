import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { bindingLanguageSchema } from '../plans/model.language.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { linkRoute, linkTokenSchema } from '../platform/server/link-route.ts'
import { route } from '../platform/server/route.ts'
import { daySchema } from '../platform/shared/days.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import {
  appointmentIdSchema,
  appointmentSchema,
  clientAppointmentsSchema,
  endSchema,
  freeTimesSchema,
  meetingsSchema,
  moveSchema,
  movingReachSchema,
  movingTimesSchema,
  newAppointmentSchema,
  newOfferSchema,
  offeredSchema,
  offerSchema,
  timesQuestionSchema,
} from './model.appointment.ts'
import {
  bookAppointment,
  endAppointment,
  readClientAppointments,
  readMeetings,
} from './operations.appointment.ts'
import { findTimes } from './operations.calendar.ts'
import { printInvitation } from './operations.invitation.ts'
import { findTimesToMove, moveAppointment } from './operations.move.ts'
import { chooseTime, offerTimes, readOffered, withdrawTimes } from './operations.offer.ts'
import { booksThisClient, meetsClients, thisAppointment } from './permissions.ts'
import { contactTaskTitle } from './texts/contact-task.ts'

const ofClient = z.strictObject({ clientId: clientIdSchema })
const ofAppointment = z.strictObject({ appointmentId: appointmentIdSchema })

/** Appointments of clients with the staff, and times that clients choose from. */
export const appointmentRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/appointments',
    summary: 'The appointments of a client and the times that are offered to them',
    params: ofClient,
    response: clientAppointmentsSchema,
    permission: thisClient('appointmentRead', 'clientship', 'read'),
    audit: 'ClientAppointmentsRead',
    handle: (context) => readClientAppointments(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/free-times',
    summary: 'Times at which everybody and everything that an appointment needs is free',
    params: ofClient,
    body: timesQuestionSchema,
    response: freeTimesSchema,
    asks: true,
    permission: booksThisClient('appointmentBook'),
    audit: 'FreeTimesRead',
    handle: ({ tx, actor, clock, input }) =>
      findTimes({ tx, clock, areaId: actor.areaId }, input.params.clientId, input.body),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/appointments',
    summary: 'Book an appointment with its people, a room and an interpreter at once',
    params: ofClient,
    body: newAppointmentSchema,
    response: appointmentSchema,
    permission: booksThisClient('appointmentBook'),
    audit: 'AppointmentBooked',
    handle: (context) =>
      bookAppointment(context, context.input.params.clientId, context.input.body),
  }),
  route({
    // No command with a key: its answer would be kept, and the token is kept nowhere.
    method: 'PUT',
    path: '/api/clients/:clientId/appointment-offer',
    summary:
      'Offer times from which the client chooses one by a link; an earlier offer is withdrawn',
    params: ofClient,
    body: newOfferSchema,
    response: z.strictObject({ offer: offerSchema, token: linkTokenSchema }),
    permission: booksThisClient('appointmentBook'),
    audit: 'AppointmentTimesOffered',
    handle: (context) => offerTimes(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'DELETE',
    path: '/api/clients/:clientId/appointment-offer/:organisationId',
    summary: 'Withdraw the times that an organisation has offered to a client',
    params: ofClient.extend({ organisationId: organisationIdSchema }),
    response: clientAppointmentsSchema,
    permission: booksThisClient('appointmentBook'),
    audit: 'AppointmentTimesWithdrawn',
    async handle(context) {
      const { clientId, organisationId } = context.input.params
      await withdrawTimes(context, clientId, organisationId)
      return readClientAppointments(context, clientId)
    },
  }),
  route({
    method: 'GET',
    path: '/api/appointments/:appointmentId/free-times',
    summary: 'Times to which an appointment can be moved, as its calendar tolerates or later',
    params: ofAppointment,
    query: z.strictObject({ reach: movingReachSchema.default('tolerable') }),
    response: movingTimesSchema,
    permission: thisAppointment('appointmentChange'),
    audit: 'FreeTimesRead',
    handle: (context) =>
      findTimesToMove(context, context.input.params.appointmentId, context.input.query.reach),
  }),
  route({
    method: 'PUT',
    path: '/api/appointments/:appointmentId',
    summary: 'Move an appointment to another time',
    params: ofAppointment,
    body: moveSchema,
    response: appointmentSchema,
    permission: thisAppointment('appointmentChange'),
    audit: 'AppointmentMoved',
    handle: (context) =>
      moveAppointment(context, context.input.params.appointmentId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/appointments/:appointmentId/invitation',
    summary:
      'The invitation to an appointment as an accessible PDF, with the language of the client beside',
    params: ofAppointment,
    query: z.strictObject({ binding: bindingLanguageSchema.default('fi') }),
    response: fileSchema,
    permission: thisAppointment('appointmentChange'),
    audit: 'AppointmentInvitationPrinted',
    handle: (context) => {
      const { params, query } = context.input
      return printInvitation(context, params.appointmentId, query.binding)
    },
  }),
  route({
    method: 'POST',
    path: '/api/appointments/:appointmentId/end',
    summary: 'Say that an appointment was held, that the client did not come, or cancel it',
    params: ofAppointment,
    body: endSchema,
    response: appointmentSchema,
    permission: thisAppointment('appointmentChange'),
    audit: 'AppointmentEnded',
    handle: (context) =>
      endAppointment(
        ...([context, context.input.params.appointmentId, context.input.body] as const),
        contactTaskTitle(context.actor.locale),
      ),
  }),
  route({
    method: 'GET',
    path: '/api/my-meetings',
    summary: 'The appointments of the person from a day, today by default, until another',
    query: z.strictObject({ day: daySchema.optional(), until: daySchema.optional() }),
    response: meetingsSchema,
    permission: meetsClients('meetingsRead'),
    audit: 'MeetingsRead',
    handle(context) {
      const { day = context.today, until = day } = context.input.query
      return readMeetings(context, day, until)
    },
  }),
] as const

/** What a client's page asks, by the link that they were given. */
export const appointmentLinkRoutes = [
  linkRoute({
    method: 'POST',
    path: '/api/links/times',
    summary: 'The times that a client may choose from, in their language',
    body: z.strictObject({ token: linkTokenSchema }),
    response: offeredSchema,
    kind: 'appointment_choice',
    audit: 'AppointmentLinkOpened',
    handle: readOffered,
  }),
  linkRoute({
    method: 'POST',
    path: '/api/links/times/choice',
    summary: 'Book the time that the client chose; the link opens nothing any more',
    body: z.strictObject({ token: linkTokenSchema, startsAt: instantSchema }),
    response: offeredSchema,
    kind: 'appointment_choice',
    audit: 'AppointmentChosenByLink',
    handle: chooseTime,
  }),
] as const
