import { rightOf } from '../areas/model.rights.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import type { Actor, Context, Permission } from '../platform/server/route.ts'
import { handingStanding } from './model.handing.standing.ts'
import type { HandoverId } from './model.handover.ts'
import { findHanding } from './queries.handing.ts'

/** Who can have to do with handings: those who can have clients of their own, and those who write everybody's clientships. */
const mayAtAll = ({ assignments }: Actor): boolean =>
  assignments.some(
    ({ role }) =>
      rightOf(role, 'identity', 'own_client') !== undefined ||
      rightOf(role, 'clientship', 'same_organisation') === 'write',
  )

/** A permission to the handings that wait for somebody or that they sent: the query leaves what is theirs. */
export function someHandings<Input>(name: string): Permission<Input> {
  return {
    name,
    offered: mayAtAll,
    allows: async ({ actor }) => (mayAtAll(actor) ? 'yes' : 'no'),
  }
}

/**
 * A permission on the very handing of the address: to read it, or to do what its sender or its receiver does. To everybody
 * else there is no such handing.
 */
export function handingPermission<
  Input extends { readonly params: { readonly handingId: HandoverId } },
>(name: string, what: 'reads' | 'sends' | 'receives'): Permission<Input> {
  return {
    name,
    offered: mayAtAll,
    async allows(context: Context<Input>) {
      const { tx, actor, input, audit } = context
      if (!mayAtAll(actor)) return 'no'
      const row = await findHanding(tx, actor.areaId, input.params.handingId)
      if (row === undefined) return 'hidden'
      audit.subjects.add(row.clientId)
      const standing = handingStanding(actor, await relationsTo(context, row.clientId), row)
      const reads = standing.reads || row.fromStaffId === actor.staffId
      if (!reads) return 'hidden'
      return what === 'reads' || standing[what] ? 'yes' : 'no'
    },
  }
}
