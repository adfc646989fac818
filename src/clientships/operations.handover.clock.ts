import { notify } from '../areas/operations.notification.ts'
import { listManagers } from '../areas/operations.told.ts'
import type { ClientId } from '../clients/model.access.ts'
import { nobody } from '../clients/model.owned-tables.ts'
import {
  changeReferralRelation,
  listOldDrafts,
  lockPerson,
} from '../clients/operations.relations.ts'
import type { Tx } from '../platform/server/db.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import type { HandoverId } from './model.handover.ts'
import { forgetIntention, releaseAccess, takeStep } from './operations.handover.ts'
import {
  type ClockStep,
  findLongestDraft,
  listDue,
  listIdleAccess,
} from './queries.handover.clock.ts'
import { findHandoverForUpdate, listUnsettled } from './queries.handover.ts'

export const clockSteps = ['reminded', 'escalated', 'expired'] as const satisfies ClockStep[]

/**
 * Takes one step of the clock, unless a person or another clock was first. An escalation names the managers of both sides, to
 * whom it is told.
 */
async function takeClockStep(
  tx: Tx,
  areaId: string,
  step: ClockStep,
  { handoverId, clientId }: { readonly handoverId: HandoverId; readonly clientId: ClientId },
  today: Day,
): Promise<boolean> {
  const { organisations } = await lockPerson(tx, areaId, clientId, today)
  const head = await findHandoverForUpdate(tx, areaId, handoverId)
  const isStillDue = (await listDue(tx, areaId, step, today, 1, handoverId)).length > 0
  if (head === undefined || !isStillDue) return false
  const parties = [head.fromOrganisationId, head.toOrganisationId ?? head.fromOrganisationId]
  const managers = step === 'escalated' ? await listManagers(tx, areaId, parties, today) : undefined
  const told = head.kind === 'referral' ? 'referral_escalated' : 'handing_escalated'
  if (managers !== undefined) await notify(tx, areaId, managers, told, handoverId)
  const change = {
    reminded: { remindedOn: today },
    escalated: { escalatedOn: today, escalations: head.escalations + 1 },
    expired: {},
  }
  await takeStep(
    tx,
    areaId,
    { ...head, organisations: organisations.length > 0 ? organisations : [nobody] },
    { kind: step, byStaffId: null, detail: managers === undefined ? {} : { managers } },
    change[step],
  )
  if (step === 'expired') await forgetIntention(tx, areaId, head, today)
  return true
}

/**
 * Takes the steps of a kind that are due in an area, at most so many. The transaction works in the sight of the whole
 * area.
 * @returns how many were taken; 0 when nothing is left
 */
export async function takeDueSteps(
  tx: Tx,
  areaId: string,
  step: ClockStep,
  today: Day,
  limit = 100,
): Promise<number> {
  let taken = 0
  for (const due of await listDue(tx, areaId, step, today, limit))
    if (await takeClockStep(tx, areaId, step, due, today)) taken += 1
  return taken
}

/**
 * Ends that somebody may write about a person whom they once meant to refer: added and never referred, or returned and
 * not sent again, for as long as a draft is kept; and the access that their organisation has for that alone.
 * @returns how many ended
 */
export async function endOldDrafts(tx: Tx, areaId: string, today: Day): Promise<number> {
  const since = addDays(today, -(await findLongestDraft(tx, areaId)))
  let ended = 0
  for (const pair of await listOldDrafts(tx, areaId, since)) {
    await lockPerson(tx, areaId, pair.clientId, today)
    const isUnderWay = (await listUnsettled(tx, areaId, [pair.clientId])).some(
      (one) =>
        one.kind === 'referral' &&
        one.fromStaffId === pair.staffId &&
        one.fromOrganisationId === pair.organisationId,
    )
    if (isUnderWay) continue
    await changeReferralRelation(tx, pair, null, today)
    await releaseAccess(tx, areaId, pair.clientId, pair.organisationId, today, pair.staffId)
    ended += 1
  }
  return ended
}

/**
 * Ends the access that an organisation has by referrals alone, when none has been under way for as long as a draft is
 * kept.
 * @returns of how many people
 */
export async function endIdleAccess(tx: Tx, areaId: string, today: Day): Promise<number> {
  const since = addDays(today, -(await findLongestDraft(tx, areaId)))
  const idle = await listIdleAccess(tx, areaId, since)
  for (const { clientId, organisationId } of idle) {
    await lockPerson(tx, areaId, clientId, today)
    await releaseAccess(tx, areaId, clientId, organisationId, today)
  }
  return idle.length
}
