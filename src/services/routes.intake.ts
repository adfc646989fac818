import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { someClients, thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  intakeCheckSchema,
  intakeFileSchema,
  intakeLinesSchema,
  intakeListSchema,
  intakeTraceSchema,
} from './model.intake.ts'
import { offeringIdSchema } from './model.offering.ts'
import { checkIntake, readIntakeFile, readIntakeTrace } from './operations.intake.ts'

const ofGroup = z.strictObject({ offeringId: offeringIdSchema })
/** A file as base64 within JSON. */
const fileLimit = 3 * 1024 * 1024

/** The intake of a group from a list: pasted or brought as a file, judged at once, with the whole trace of one. */
export const intakeRoutes = [
  route({
    method: 'POST',
    path: '/api/offerings/:offeringId/intake-checks',
    summary:
      'Find the people of a list and judge all of them by the criteria of who runs the group',
    params: ofGroup,
    body: intakeListSchema,
    response: intakeCheckSchema,
    permission: someClients('intakeCheck', 'clientship', 'write'),
    audit: 'IntakeCheck',
    asks: true,
    handle: (context) =>
      checkIntake(context, context.input.params.offeringId, context.input.body.lines),
  }),
  route({
    method: 'POST',
    path: '/api/offerings/:offeringId/intake-files',
    summary: 'Read the people of a workbook or a text file as lines; nothing of it is kept',
    params: ofGroup,
    body: intakeFileSchema,
    bodyLimit: fileLimit,
    response: intakeLinesSchema,
    permission: someClients('intakeFile', 'clientship', 'write'),
    audit: 'IntakeFileRead',
    asks: true,
    handle: (context) =>
      readIntakeFile(context, context.input.params.offeringId, context.input.body.content),
  }),
  route({
    method: 'GET',
    path: '/api/offerings/:offeringId/intake-traces/:clientId',
    summary: 'What the conditions of a group say of a client, each with the fact behind it',
    params: ofGroup.extend({ clientId: clientIdSchema }),
    response: intakeTraceSchema,
    permission: thisClient('intakeTrace', 'eligibility_trace', 'read'),
    audit: 'IntakeTraceRead',
    handle: (context) => {
      const { offeringId, clientId } = context.input.params
      return readIntakeTrace(context, offeringId, clientId)
    },
  }),
] as const
