import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import { clientIdSchema, organisationsWith } from './model.access.ts'
import {
  contactAnswerSchema,
  contactChangeSchema,
  protectedContactAnswerSchema,
  protectionAlertSchema,
  protectionSchema,
  protectionState,
  seenVersionSchema,
} from './model.contact.ts'
import { readContact, readProtectedContact, saveContact } from './operations.contact.ts'
import { endProtection, protect } from './operations.protection.ts'
import { someClients, thisClient } from './permissions.ts'
import { listProtectionAlerts } from './queries.contact.ts'

const params = z.strictObject({ clientId: clientIdSchema })
const done = z.strictObject({ clientId: clientIdSchema })

/** Where a person lives and is reached, and the protection of that. */
export const contactRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/contact',
    summary: 'Contact data; of a protected person only that they are protected',
    params,
    response: contactAnswerSchema,
    permission: thisClient('contactRead', 'contact', 'read'),
    audit: 'ContactRead',
    handle: ({ tx, actor, input }) => readContact(tx, actor.areaId, input.params.clientId),
  }),
  route({
    method: 'PUT',
    path: '/api/clients/:clientId/contact',
    summary: 'Save contact data',
    params,
    body: contactChangeSchema,
    response: contactAnswerSchema,
    permission: thisClient('contactUpdate', 'contact', 'write'),
    audit: 'ContactUpdate',
    async handle({ tx, actor, input, today }) {
      const { clientId } = input.params
      await saveContact(tx, actor, clientId, 'clientContact', input.body, today)
      return readContact(tx, actor.areaId, clientId)
    },
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/protected-contact',
    summary: 'Contact data of a protected person, with the validity of the protection',
    params,
    response: protectedContactAnswerSchema,
    permission: thisClient('protectedContactRead', 'protected_contact', 'read'),
    audit: 'ProtectedContactRead',
    handle: ({ tx, actor, input, today }) =>
      readProtectedContact(tx, actor.areaId, input.params.clientId, today),
  }),
  route({
    method: 'PUT',
    path: '/api/clients/:clientId/protected-contact',
    summary: 'Save the contact data of a protected person',
    params,
    body: contactChangeSchema,
    response: protectedContactAnswerSchema,
    permission: thisClient('protectedContactUpdate', 'protected_contact', 'write'),
    audit: 'ProtectedContactUpdate',
    async handle({ tx, actor, input, today }) {
      const { clientId } = input.params
      await saveContact(tx, actor, clientId, 'clientProtectedContact', input.body, today)
      return readProtectedContact(tx, actor.areaId, clientId, today)
    },
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/protection',
    summary: 'Put a person under non-disclosure, or correct its dates',
    params,
    body: z.strictObject({ version: seenVersionSchema, protection: protectionSchema }),
    response: done,
    // Hiding is urgent: whoever may change the identity may do it. Bringing to light again is for fewer.
    permission: thisClient('protectionSet', 'identity', 'write'),
    audit: 'ProtectionSet',
    async handle({ tx, actor, input, today }) {
      const { clientId } = input.params
      await protect(tx, actor, clientId, input.body, today)
      return { clientId }
    },
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/protection/end',
    summary: 'End a non-disclosure: the contact data are readable as anybody’s again',
    params,
    body: z.strictObject({ version: seenVersionSchema }),
    response: done,
    permission: thisClient('protectionEnd', 'protected_contact', 'write'),
    audit: 'ProtectionEnd',
    async handle({ tx, actor, input, today }) {
      const { clientId } = input.params
      await endProtection(tx, actor, clientId, input.body.version, today)
      return { clientId }
    },
  }),
  route({
    method: 'GET',
    path: '/api/protection-alerts',
    summary: 'Own clients whose non-disclosure ends within 60 days or has ended',
    response: z.array(protectionAlertSchema),
    permission: someClients('protectionAlertList', 'protected_contact', 'read'),
    audit: 'ProtectionAlertList',
    async handle({ tx, actor, audit, today }) {
      const organisations = organisationsWith(
        actor.assignments,
        'protected_contact',
        'read',
        'own_client',
      )
      const { areaId, staffId } = actor
      const alerts = await listProtectionAlerts(tx, areaId, staffId, organisations, today)
      for (const { clientId } of alerts) audit.subjects.add(clientId)
      return alerts.map((alert) => ({
        ...alert,
        state: protectionState({ validFrom: alert.validTo, validTo: alert.validTo }, today),
      }))
    },
  }),
] as const
