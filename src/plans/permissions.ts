import { covers, type Right } from '../areas/model.rights.ts'
import { mayOfSome } from '../clients/model.access.ts'
import { readsOpened } from '../clients/permissions.ts'
import { rightsOf } from '../clientships/permissions.clientship.ts'
import type { Permission } from '../platform/server/route.ts'
import type { PlanId } from './model.plan.ts'
import { findPlan } from './queries.plan.ts'

/**
 * A permission on the plan of the address: read by the right to plans of its client, changed only by that right at the
 * very organisation that it belongs to.
 */
export function thisPlan(
  name: string,
  right: Right,
): Permission<{ readonly params: { readonly planId: PlanId } }> {
  return {
    name,
    offered: (actor) => mayOfSome(actor.assignments, 'plan', right),
    async allows(context) {
      const { tx, actor, audit, input } = context
      if (!mayOfSome(actor.assignments, 'plan', right) && !readsOpened(actor, 'plan', right))
        return 'no'
      const head = await findPlan(tx, actor.areaId, input.params.planId)
      if (head === undefined) return 'hidden'
      audit.subjects.add(head.clientId)
      const { all, within } = await rightsOf(context, head.clientId)
      const has = right === 'read' ? all.plan : within(head.organisationId).plan
      if (has !== 'none' && covers(has, right)) return 'yes'
      return all.identity === 'none' ? 'hidden' : 'no'
    },
  }
}
