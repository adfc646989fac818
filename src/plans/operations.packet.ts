import { createHash } from 'node:crypto'
import { conflict } from '../platform/server/errors.ts'
import { packetOf } from './model.packet.ts'
import { type PacketHeading, type PlanId, packetHeadings } from './model.plan.ts'
import type { Packet } from './model.plan-answer.ts'
import { readPrintedPlan } from './operations.document.ts'
import { readLibrary } from './operations.phrases.ts'
import { lockPlan, type PlanContext, refuseState } from './operations.plan.ts'
import { listCopies, saveCopy } from './queries.packet.ts'
import { findPlan } from './queries.plan.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** The texts of what was accepted last, or of the draft while nothing was. */
async function textsOf(context: PlanContext, planId: PlanId) {
  const head = await findPlan(context.tx, context.actor.areaId, planId)
  const plan = await readPrintedPlan(context, planId, head?.acceptedNumber ?? undefined)
  return packetOf(await readLibrary(context), {
    ...{ frame: plan, body: plan.body, responsibleOf: plan.responsibleOf },
    acceptedOn: plan.acceptance?.on ?? null,
  })
}

/** The texts for the state's register, and which of them were copied, by whom, and whether they have changed since. */
export async function readPacket(context: PlanContext, planId: PlanId): Promise<Packet> {
  const texts = await textsOf(context, planId)
  const copies = new Map(
    (await listCopies(context.tx, context.actor.areaId, planId)).map((one) => [one.heading, one]),
  )
  return {
    headings: packetHeadings.map((heading) => {
      const copy = copies.get(heading)
      return {
        ...{ heading, text: texts[heading] },
        copied:
          copy === undefined
            ? null
            : {
                ...{ at: copy.copiedAt, by: copy.copiedName },
                hasChanged: copy.wordsHash !== hashOf(texts[heading]),
              },
      }
    }),
  }
}

/**
 * Marks a text as copied to the register.
 * @param text what was copied
 * @throws ApiError 409 `planNotSo` when nothing of the plan was accepted, `wordsChanged` with the packet when the text
 *   is another by now
 */
export async function markCopied(
  context: PlanContext,
  planId: PlanId,
  heading: PacketHeading,
  text: string,
): Promise<Packet> {
  const { tx, actor } = context
  const head = await lockPlan(context, planId)
  if (head.acceptedNumber === null) return refuseState(context, planId)
  const texts = await textsOf(context, planId)
  if (texts[heading] !== text) throw conflict('wordsChanged', await readPacket(context, planId))
  await saveCopy(tx, {
    ...{ areaId: actor.areaId, planId, heading, clientId: head.clientId },
    ...{ wordsHash: hashOf(text), copiedBy: actor.staffId, visibleTo: [head.organisationId] },
  })
  return readPacket(context, planId)
}
