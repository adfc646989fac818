import type { z } from 'zod'
import type { OrganisationId } from '../areas/model.setting.ts'
import { listNamedOrganisations } from '../areas/operations.names.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import type { Group, QueueRuleChange, queueRuleSchema, seatRuleSchema } from './model.enrolment.ts'
import type { OfferingId } from './model.offering.ts'
import type { EnrolmentContext } from './operations.enrolment.ts'
import { readGroup } from './operations.enrolment-read.ts'
import { saveOfferDays, saveQueueRule } from './queries.queue-rule.ts'
import { findPriorities } from './queries.seats.ts'

type QueueRule = z.infer<typeof queueRuleSchema>

/** What comes before the day of joining in the queues of an organisation. */
export async function readQueueRule(
  { tx, actor }: EnrolmentContext,
  organisationId: OrganisationId,
): Promise<QueueRule> {
  const [found] = await listNamedOrganisations(tx, actor.areaId, [organisationId])
  if (found === undefined) throw notFound()
  return { organisationId, ...(await findPriorities(tx, actor.areaId, organisationId)) }
}

/**
 * Says what comes before the day of joining. Queues are in the new order at once; seats that were given stay given.
 * @throws ApiError 409 `versionConflict` with the present rule when somebody was faster
 */
export async function setQueueRule(
  context: EnrolmentContext,
  organisationId: OrganisationId,
  change: QueueRuleChange,
): Promise<QueueRule> {
  const before = await readQueueRule(context, organisationId)
  const isSaved = await saveQueueRule(context.tx, context.actor.areaId, organisationId, change)
  if (!isSaved) throw conflict('versionConflict', before)
  return readQueueRule(context, organisationId)
}

/**
 * Says how the free seats of a group are given from now on; offers that were made keep their day.
 * @throws ApiError 409 `versionConflict` with the present group when somebody was faster
 */
export async function setSeatRule(
  context: EnrolmentContext,
  offeringId: OfferingId,
  rule: z.infer<typeof seatRuleSchema>,
): Promise<Group> {
  const isSaved = await saveOfferDays(context.tx, context.actor.areaId, offeringId, rule)
  if (!isSaved) throw conflict('versionConflict', await readGroup(context, offeringId))
  return readGroup(context, offeringId)
}
