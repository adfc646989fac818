import { mayOfSome } from '../clients/model.access.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import type { Permission } from '../platform/server/route.ts'
import type { NoticeId } from './model.notice.ts'
import { standingOn } from './model.standing.ts'
import { findNotice } from './queries.notices.ts'

type OfNotice = { readonly params: { readonly noticeId: NoticeId } }

/**
 * A permission on the very notice of the address: who reads the referral that it tells of reads it, and its sender or
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
      const { reads, sends, receives } = standingOn(
        actor,
        await relationsTo(context, notice.clientId),
        notice,
      )
      if (!reads) return 'hidden'
      return right === 'read' || sends || receives ? 'yes' : 'no'
    },
  }
}
