import { type ClientRelation, mayOfSome } from '../clients/model.access.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import type { Actor, Permission } from '../platform/server/route.ts'
import { handingStanding } from './model.handing.standing.ts'
import type { NoticeId } from './model.notice.ts'
import { type Standing, standingOn } from './model.standing.ts'
import { findNotice, type StoredNotice } from './queries.notices.ts'

/** How somebody stands to the handover that a notice tells of. */
export const standingOfNotice = (
  actor: Actor,
  relations: readonly ClientRelation[],
  notice: StoredNotice,
): Standing =>
  notice.handoverKind === 'referral'
    ? standingOn(actor, relations, notice)
    : handingStanding(actor, relations, { ...notice, kind: notice.handoverKind })

type OfNotice = { readonly params: { readonly noticeId: NoticeId } }

/**
 * A permission on the very notice of the address: who reads the handover that it tells of reads it, and its sender or
 * receiver says that the client has got it.
 */
export function noticePermission<Input extends OfNotice>(
  name: string,
  right: 'read' | 'write',
): Permission<Input> {
  return {
    name,
    offered: (actor) => mayOfSome(actor.assignments, 'referral', right),
    async allows(context) {
      const { tx, actor, input, audit } = context
      if (!mayOfSome(actor.assignments, 'referral', right)) return 'no'
      const notice = await findNotice(tx, actor.areaId, input.params.noticeId)
      if (notice === undefined) return 'hidden'
      audit.subjects.add(notice.clientId)
      const { reads, sends, receives } = standingOfNotice(
        actor,
        await relationsTo(context, notice.clientId),
        notice,
      )
      if (!reads) return 'hidden'
      return right === 'read' || sends || receives ? 'yes' : 'no'
    },
  }
}
