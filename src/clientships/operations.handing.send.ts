import { explaining } from '../platform/server/constraint.ts'
import { badRequest, conflict } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import { contentKey } from './model.content.ts'
import { type HandingDetail, longestAsked, type NewHanding } from './model.handing.ts'
import type { HandoverId } from './model.handover.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import type { Contents } from './operations.handing.admit.ts'
import { checkContents, readContents, withAccess } from './operations.handing.contents.ts'
import { planHanding } from './operations.handing.plan.ts'
import { readAsReceiver } from './operations.handing.preview.ts'
import { readHanding } from './operations.handing.read.ts'
import { onHanding } from './operations.handing.take.ts'
import { takeStep } from './operations.handover.ts'
import { addHandingNotice } from './operations.notices.handing.ts'
import { getShownPerson, insertContents, insertHanding, setGuests } from './queries.handing.ts'
import { getRuleOf } from './queries.handover.rule.ts'
import { insertStep } from './queries.handover.ts'

const wrong = (path: string, code: string) => badRequest('inputInvalid', [{ path, code }])

function checkDue(dueOn: Day | null, today: Day): void {
  if (dueOn === null) return
  if (dueOn <= today) throw wrong('dueOn', 'dayPast')
  if (dueOn > addDays(today, longestAsked)) throw wrong('dueOn', 'dayTooFar')
}

/**
 * Hands a client over: what travels is listed, the clock begins, and until somebody accepts nothing changes. The sender stays
 * responsible, and the receiver is shown who it is about and why, but nothing of the client's data.
 * @throws ApiError 400 and 409 as `planHanding` and `checkContents`; 400 `nextStepOpen` when it is not said what becomes of
 *   the open step; 409 `handingAlreadyOpen` while the clientship is on its way already
 */
export async function sendHanding(
  context: ClientshipContext,
  contents: Contents,
  asked: NewHanding,
): Promise<HandingDetail> {
  const { tx, actor, audit, today } = context
  const { areaId, staffId } = actor
  const { kind, clientId, message, dueOn } = asked
  audit.subjects.add(clientId)
  checkDue(dueOn, today)
  const plan = await planHanding(context, asked)
  const { clientship, isWithin, organisations, toOrganisationId, toStaffId } = plan
  const isStepOpen = plan.movesResponsibility && clientship?.nextStep != null
  if (isStepOpen && asked.openStep === null) throw wrong('openStep', 'nextStepOpen')

  const mine = await readContents(context, contents, clientId)
  const chosen = checkContents(mine, asked.contents, plan.fromOrganisationId, isWithin)
  const withFacts = isWithin
    ? []
    : withAccess(
        await readAsReceiver(
          ...([context, contents, plan, clientId, chosen, new Set(mine.map(contentKey))] as const),
        ),
      )
  const handoverId: HandoverId = newId<'Handover'>()
  const guests = isWithin ? [] : [toOrganisationId]
  const sees = [...new Set([...organisations, ...guests])]
  const row = { areaId, handoverId, clientId }
  await insertHanding(tx, {
    ...row,
    ...{ kind, message, toOrganisationId, toStaffId, guests },
    clientshipId: asked.clientshipId,
    returnsHandoverId: kind === 'return' ? asked.returnsHandoverId : null,
    fromOrganisationId: plan.fromOrganisationId,
    fromStaffId: staffId,
    openStep: isStepOpen ? asked.openStep : null,
    shown: await getShownPerson(tx, areaId, clientId),
    visibleTo: sees,
  })
  await insertContents(tx, row, [...withFacts, ...chosen], { visibleTo: sees, guests })
  await insertStep(tx, {
    ...row,
    ...{ kind: 'drafted', byStaffId: staffId, words: null, detail: {}, visibleTo: sees, guests },
  })
  const { decideWithinDays } = await getRuleOf(tx, areaId, toOrganisationId, kind)
  await explaining({ handover_moving: () => conflict('handingAlreadyOpen') }, () =>
    takeStep(
      ...([tx, areaId, { ...row, state: 'draft', organisations, guests }] as const),
      { kind: 'sent', byStaffId: staffId },
      { sentOn: today, dueOn: dueOn ?? addDays(today, decideWithinDays) },
    ),
  )
  const { fromOrganisationId } = plan
  const handing = { handoverId, clientId, kind, fromOrganisationId, toOrganisationId }
  await addHandingNotice(context, handing, 'sent', staffId, organisations)
  return readHanding(context, handoverId)
}

/** Takes a handing back before it is decided; the receiver no longer sees it. */
export const withdrawHanding = (
  context: ClientshipContext,
  handoverId: HandoverId,
  { words, version }: { readonly words: string | null; readonly version: number },
): Promise<HandingDetail> =>
  onHanding(context, handoverId, 'withdrawn', version, async (head) => {
    const { tx, actor } = context
    const step = { kind: 'withdrawn', byStaffId: actor.staffId, words } as const
    await takeStep(tx, actor.areaId, head, step, { questionOpen: false })
    await setGuests(tx, actor.areaId, handoverId, head.organisations, [])
    await addHandingNotice(context, head, 'ended', head.fromStaffId, head.organisations)
    return readHanding(context, handoverId)
  })

/** Answers the receiver's question; the handing keeps its place and its day. */
export const answerReceiver = (
  context: ClientshipContext,
  handoverId: HandoverId,
  words: string,
): Promise<HandingDetail> =>
  onHanding(context, handoverId, 'answered', undefined, async (head) => {
    const { tx, actor } = context
    const step = { kind: 'answered', byStaffId: actor.staffId, words } as const
    await takeStep(tx, actor.areaId, head, step, { questionOpen: false })
    return readHanding(context, handoverId)
  })
