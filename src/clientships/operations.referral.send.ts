import { rightsOn } from '../clients/model.access.ts'
import { giveAccess } from '../clients/operations.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { recordsOfPerson, relationsTo } from '../clients/operations.relations.ts'
import { judgeForRecord } from '../eligibility/operations.verdict.ts'
import { explaining } from '../platform/server/constraint.ts'
import { badRequest, conflict } from '../platform/server/errors.ts'
import { addDays } from '../platform/shared/days.ts'
import type { HandoverId } from './model.handover.ts'
import type { Referral, Withdrawal } from './model.referral.ts'
import {
  checkStep,
  releaseAccess,
  settleSender,
  type TakenHandover,
  takeHandover,
  takeStep,
} from './operations.handover.ts'
import { addNotice } from './operations.notices.ts'
import { checkOrganisations } from './operations.referral.begin.ts'
import { readReferral } from './operations.referral.read.ts'
import { getRule } from './queries.handover.rule.ts'
import { listUnsettled } from './queries.handover.ts'
import { listClientshipsAt } from './queries.start.ts'

/**
 * Sees that the person is not at the centre already or on the way there. That somebody is a client elsewhere is told
 * only to who works with them or where they are visible: to who merely refers them a person may not be given away by
 * a refusal, so their referral goes and the centre, which knows, returns it.
 * @throws ApiError 409 `referralAlreadyOpen`, `alreadyClientThere`
 */
async function checkNotThere(
  context: ClientContext,
  { clientId }: TakenHandover,
  toOrganisationId: string,
): Promise<void> {
  const { tx, actor } = context
  const records = await recordsOfPerson(tx, actor.areaId, clientId)
  const open = (await listUnsettled(tx, actor.areaId, records)).some(
    (one) =>
      one.kind === 'referral' && one.state !== 'draft' && one.toOrganisationId === toOrganisationId,
  )
  if (open) throw conflict('referralAlreadyOpen')
  const relations = (await relationsTo(context, clientId)).filter(
    (one) => one.relation !== 'sent_by_me',
  )
  if (rightsOn(actor.assignments, relations).clientship === 'none') return
  const [latest] = await listClientshipsAt(tx, actor.areaId, records, toOrganisationId)
  if (latest?.isOpen === true) throw conflict('alreadyClientThere')
}

/**
 * Sends a draft: the centre gets access to the person, the clock begins, and what its criteria say today is kept with
 * the referral.
 * @throws ApiError 400 when something is not filled in, 409 when the person is at the centre or on the way there
 */
export async function sendReferral(
  context: ClientContext,
  handoverId: HandoverId,
  version: number,
): Promise<Referral> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const head = await takeHandover(context, handoverId)
  await checkStep(context, head, 'sent', version)
  const { clientId, toOrganisationId, message } = head
  const missing = [
    ...(toOrganisationId === null ? [{ path: 'toOrganisationId', code: 'receiverMissing' }] : []),
    ...(message === '' ? [{ path: 'message', code: 'required' }] : []),
  ]
  if (toOrganisationId === null || missing.length > 0) throw badRequest('inputInvalid', missing)
  await checkOrganisations(context, head)
  await checkNotThere(context, head, toOrganisationId)

  const organisationId = toOrganisationId
  const verdict = await judgeForRecord(tx, areaId, { clientId, organisationId }, today)
  const { decideWithinDays } = await getRule(tx, areaId, organisationId)
  // Another record of the person may be sent in the same moment; the database lets one pass.
  await explaining({ handover_open: () => conflict('referralAlreadyOpen') }, () =>
    takeStep(
      tx,
      areaId,
      head,
      { kind: 'sent', byStaffId: staffId },
      {
        sentOn: today,
        dueOn: addDays(today, decideWithinDays),
        verdict: verdict?.outcome ?? null,
        verdictCriteriaId: verdict?.criteriaId ?? null,
      },
    ),
  )
  await giveAccess(tx, { areaId, clientId, organisationId, today, ground: 'referral' })
  await settleSender(tx, areaId, head, 'referral_sent', today)
  await addNotice(tx, {
    ...{ areaId, clientId, handoverId, kind: 'referral_sent', madeBy: staffId, today },
    visibleTo: [...new Set([...head.organisations, organisationId])],
  })
  return readReferral(context, handoverId)
}

/** Takes a sent referral back: the centre's access ends, and the sender may write about the person again. */
export async function withdrawReferral(
  context: ClientContext,
  handoverId: HandoverId,
  { words, version }: Withdrawal,
): Promise<Referral> {
  const { tx, actor, today } = context
  const { areaId, staffId } = actor
  const head = await takeHandover(context, handoverId)
  await checkStep(context, head, 'withdrawn', version)
  await takeStep(
    tx,
    areaId,
    head,
    { kind: 'withdrawn', byStaffId: staffId, words },
    { questionOpen: false },
  )
  await addNotice(tx, {
    ...{ areaId, clientId: head.clientId, handoverId, kind: 'referral_withdrawn', today },
    ...{ madeBy: staffId, visibleTo: head.organisations },
  })
  await settleSender(tx, areaId, head, 'referral_draft', today)
  await releaseAccess(tx, areaId, head.clientId, head.toOrganisationId ?? '', today)
  return readReferral(context, handoverId)
}

/** Answers the question of the centre: the referral keeps its place. */
export async function answerQuestion(
  context: ClientContext,
  handoverId: HandoverId,
  words: string,
): Promise<Referral> {
  const { tx, actor } = context
  const head = await takeHandover(context, handoverId)
  await checkStep(context, head, 'answered')
  const step = { kind: 'answered', byStaffId: actor.staffId, words } as const
  await takeStep(tx, actor.areaId, head, step, { questionOpen: false })
  return readReferral(context, handoverId)
}
