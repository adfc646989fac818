import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  activationSchema,
  assignmentSchema,
  caseworkerSchema,
  changedClientshipSchema,
  clientshipIdSchema,
  clientshipsSchema,
  correctionSchema,
  endingSchema,
  finishedStepSchema,
  nextStepSchema,
  pauseSchema,
  reopeningSchema,
  resumptionSchema,
} from './model.clientship.ts'
import { pathSchema } from './model.path.ts'
import { readClientships } from './operations.clientship.ts'
import { correct, end, reopen } from './operations.clientship-end.ts'
import {
  activate,
  assign,
  finishStep,
  nameCaseworker,
  pause,
  planStep,
  resume,
} from './operations.clientship-life.ts'
import { readPath } from './operations.path.ts'
import { thisClientship } from './permissions.clientship.ts'

const clientParams = z.strictObject({ clientId: clientIdSchema })
const command = {
  method: 'POST' as const,
  params: z.strictObject({ clientshipId: clientshipIdSchema }),
  response: changedClientshipSchema,
  permission: thisClientship('clientshipWrite'),
}

/** A person's clientships, and everything that is done with one. */
export const clientshipRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/clientships',
    summary: 'The clientships of a person, and what the reader may do with each',
    params: clientParams,
    response: clientshipsSchema,
    permission: thisClient('clientshipsRead', 'clientship', 'read'),
    audit: 'ClientshipsRead',
    plans: 'general',
    handle: async (context) => ({
      clientships: await readClientships(context, context.input.params.clientId),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/clientships',
    summary: 'Take a former client in again: a new clientship, linked to the ended one',
    params: clientParams,
    body: reopeningSchema,
    response: changedClientshipSchema,
    permission: thisClient('clientshipReopen', 'clientship', 'write'),
    audit: 'ClientshipReopen',
    handle: (context) => reopen(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/clients/:clientId/path',
    summary: 'Everything that has happened on a person’s path, as the reader may know it',
    params: clientParams,
    response: pathSchema,
    permission: thisClient('pathRead', 'clientship', 'read'),
    audit: 'PathRead',
    plans: 'general',
    handle: (context) => readPath(context, context.input.params.clientId),
  }),
  route({
    ...command,
    path: '/api/clientships/:clientshipId/assign',
    summary: 'Give the client another responsible expert',
    body: assignmentSchema,
    audit: 'ClientshipAssign',
    handle: (context) => assign(context, context.input.params.clientshipId, context.input.body),
  }),
  route({
    ...command,
    path: '/api/clientships/:clientshipId/activate',
    summary: 'Say on which day the first meeting was',
    body: activationSchema,
    audit: 'ClientshipActivate',
    handle: (context) => activate(context, context.input.params.clientshipId, context.input.body),
  }),
  route({
    ...command,
    path: '/api/clientships/:clientshipId/pause',
    summary: 'Let a clientship rest',
    body: pauseSchema,
    audit: 'ClientshipPause',
    handle: (context) => pause(context, context.input.params.clientshipId, context.input.body),
  }),
  route({
    ...command,
    path: '/api/clientships/:clientshipId/resume',
    summary: 'Go on after a pause',
    body: resumptionSchema,
    audit: 'ClientshipResume',
    handle: (context) => resume(context, context.input.params.clientshipId, context.input.body),
  }),
  route({
    ...command,
    path: '/api/clientships/:clientshipId/next-step',
    summary: 'Say what is done next, and when',
    body: nextStepSchema,
    audit: 'ClientshipPlanStep',
    handle: (context) => planStep(context, context.input.params.clientshipId, context.input.body),
  }),
  route({
    ...command,
    path: '/api/clientships/:clientshipId/next-step-done',
    summary: 'Say that the next step was done',
    body: finishedStepSchema,
    audit: 'ClientshipFinishStep',
    handle: (context) => finishStep(context, context.input.params.clientshipId, context.input.body),
  }),
  route({
    ...command,
    path: '/api/clientships/:clientshipId/caseworker',
    summary: 'Name the statutory caseworker',
    body: caseworkerSchema,
    audit: 'ClientshipCaseworker',
    handle: (context) =>
      nameCaseworker(context, context.input.params.clientshipId, context.input.body),
  }),
  route({
    ...command,
    path: '/api/clientships/:clientshipId/end',
    summary: 'End a clientship with its reason and outcome',
    body: endingSchema,
    audit: 'ClientshipEnd',
    handle: (context) => end(context, context.input.params.clientshipId, context.input.body),
  }),
  route({
    ...command,
    path: '/api/clientships/:clientshipId/correct',
    summary: 'Correct an ending that was recorded wrong',
    body: correctionSchema,
    audit: 'ClientshipCorrect',
    handle: (context) => correct(context, context.input.params.clientshipId, context.input.body),
  }),
] as const
