import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { fileSchema } from '../platform/server/file-answer.ts'
import { route } from '../platform/server/route.ts'
import { localeSchema } from '../platform/shared/locale.ts'
import { qualificationIdSchema, unitCodeSchema } from '../skills/model.requirement.ts'
import { clientLanguageSchema } from './model.language.ts'
import { packetHeadingSchema, planIdSchema } from './model.plan.ts'
import {
  acceptSchema,
  begunPlanSchema,
  draftSchema,
  endPlanSchema,
  newPlanSchema,
  packetSchema,
  planSchema,
  plansSchema,
  progressSchema,
  responsiblesSchema,
  seenSchema,
} from './model.plan-answer.ts'
import { proposalsSchema } from './model.proposal.ts'
import { sentenceIdSchema } from './model.sentence.ts'
import { acceptPlan, endPlan, progressStep } from './operations.agree.ts'
import { printPlan } from './operations.document.ts'
import { discardDraft, revisePlan, saveDraft } from './operations.draft.ts'
import { markCopied, readPacket } from './operations.packet.ts'
import { beginPlan, readPlan, readPlans, readResponsibles } from './operations.plan.ts'
import { readProposals } from './operations.proposals.ts'
import { proposeGaps } from './operations.propose.ts'
import { thisPlan } from './permissions.ts'

const ofClient = z.strictObject({ clientId: clientIdSchema })
const params = z.strictObject({ planId: planIdSchema })
const numberSchema = z.coerce.number().int().min(1).max(10_000)

/** Plans of clients: made in two languages, accepted by the client, followed, printed and copied to the register. */
export const planRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/plans',
    summary: 'The plans of a client, and which may be begun',
    params: ofClient,
    response: plansSchema,
    permission: thisClient('planList', 'plan', 'read'),
    audit: 'PlanList',
    handle: (context) => readPlans(context, context.input.params.clientId),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/plans',
    summary: 'Begin a plan as a draft',
    params: ofClient,
    body: newPlanSchema,
    response: begunPlanSchema,
    permission: thisClient('planBegin', 'plan', 'write'),
    audit: 'PlanBegin',
    handle: (context) => beginPlan(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/plans/proposals',
    summary: 'Put what is missing of a unit of a qualification into the draft of the client’s plan',
    params: ofClient,
    body: z.strictObject({ qualification: qualificationIdSchema, unit: unitCodeSchema }),
    response: ofClient.extend({ planId: planIdSchema, added: z.int() }),
    permission: thisClient('planPropose', 'plan', 'write'),
    audit: 'PlanPropose',
    handle: (context) => proposeGaps(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/plans/:planId',
    summary: 'A plan, in its latest version or in another',
    params,
    query: z.strictObject({ number: numberSchema.optional() }),
    response: planSchema,
    permission: thisPlan('planRead', 'read'),
    audit: 'PlanRead',
    handle: (context) => readPlan(context, context.input.params.planId, context.input.query.number),
  }),
  route({
    method: 'GET',
    path: '/api/plans/:planId/responsibles',
    summary: 'Whom the steps of a plan may name',
    params,
    response: responsiblesSchema,
    permission: thisPlan('planResponsibles', 'write'),
    audit: 'PlanResponsiblesRead',
    handle: (context) => readResponsibles(context, context.input.params.planId),
  }),
  route({
    method: 'GET',
    path: '/api/plans/:planId/proposals',
    summary: 'What the assessments of the client propose to a plan',
    params,
    query: z.strictObject({ language: localeSchema.optional() }),
    response: proposalsSchema,
    permission: thisPlan('planProposals', 'write'),
    audit: 'PlanProposalsRead',
    handle: (context) =>
      readProposals(context, context.input.params.planId, context.input.query.language),
  }),
  route({
    method: 'PUT',
    path: '/api/plans/:planId/draft',
    summary: 'Save the version of a plan that is being made',
    params,
    body: draftSchema,
    response: planSchema,
    permission: thisPlan('planSave', 'write'),
    audit: 'PlanSave',
    handle: (context) => saveDraft(context, context.input.params.planId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/plans/:planId/revise',
    summary: 'Begin the next version of a plan in force',
    params,
    body: seenSchema,
    response: planSchema,
    permission: thisPlan('planRevise', 'write'),
    audit: 'PlanRevise',
    handle: (context) =>
      revisePlan(context, context.input.params.planId, context.input.body.version),
  }),
  route({
    method: 'POST',
    path: '/api/plans/:planId/discard',
    summary: 'Give up the version that is being made',
    params,
    body: seenSchema,
    response: z.strictObject({ clientId: clientIdSchema, isGone: z.boolean() }),
    permission: thisPlan('planDiscard', 'write'),
    audit: 'PlanDiscard',
    handle: (context) =>
      discardDraft(context, context.input.params.planId, context.input.body.version),
  }),
  route({
    method: 'POST',
    path: '/api/plans/:planId/accept',
    summary: 'Record that the client has accepted what was made',
    params,
    body: acceptSchema,
    response: planSchema,
    permission: thisPlan('planAccept', 'write'),
    audit: 'PlanAccept',
    handle: (context) => acceptPlan(context, context.input.params.planId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/plans/:planId/steps/:sentenceId/progress',
    summary: 'Say how far a step of a plan in force is',
    params: params.extend({ sentenceId: sentenceIdSchema }),
    body: progressSchema,
    response: planSchema,
    permission: thisPlan('planProgress', 'write'),
    audit: 'PlanProgress',
    handle: (context) => {
      const { params: address, body } = context.input
      return progressStep(context, address.planId, address.sentenceId, body)
    },
  }),
  route({
    method: 'POST',
    path: '/api/plans/:planId/end',
    summary: 'End a plan that is in force',
    params,
    body: endPlanSchema,
    response: planSchema,
    permission: thisPlan('planEnd', 'write'),
    audit: 'PlanEnd',
    handle: (context) => endPlan(context, context.input.params.planId, context.input.body),
  }),
  route({
    method: 'GET',
    path: '/api/plans/:planId/document',
    summary: 'A plan as an accessible PDF in two languages',
    params,
    query: z.strictObject({
      number: numberSchema.optional(),
      language: clientLanguageSchema.optional(),
    }),
    response: fileSchema,
    permission: thisPlan('planPrint', 'read'),
    audit: 'PlanPrint',
    handle: (context) => printPlan(context, context.input.params.planId, context.input.query),
  }),
  route({
    method: 'GET',
    path: '/api/plans/:planId/packet',
    summary: 'The texts of a plan for the state’s register, and which of them were copied',
    params,
    response: packetSchema,
    permission: thisPlan('planPacketRead', 'read'),
    audit: 'PlanPacketRead',
    handle: (context) => readPacket(context, context.input.params.planId),
  }),
  route({
    method: 'POST',
    path: '/api/plans/:planId/packet/:heading/copied',
    summary: 'Mark a text as copied to the state’s register',
    params: params.extend({ heading: packetHeadingSchema }),
    body: z.strictObject({ text: z.string().max(20_000) }),
    response: packetSchema,
    permission: thisPlan('planPacketCopy', 'write'),
    audit: 'PlanPacketCopy',
    handle: (context) => {
      const { params: address, body } = context.input
      return markCopied(context, address.planId, address.heading, body.text)
    },
  }),
] as const
