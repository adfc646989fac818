import type { Role } from '../areas/model.rights.ts'
import { type ClientId, type ClientRelation, mayOfSome, rightsOn } from '../clients/model.access.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import { thisClient } from '../clients/permissions.ts'
import type { Actor, Permission } from '../platform/server/route.ts'

/** Whose word is the education provider's: the teachers', who work for it (access matrix: they write assessments). */
const decidingRoles: readonly Role[] = ['teacher']

const asDecider = ({ assignments }: Pick<Actor, 'assignments'>) =>
  assignments.filter(({ role }) => (decidingRoles as readonly string[]).includes(role))

/** Whether the actor, standing so to a client, decides for the education provider what of their competence counts. */
export const decidesOn = (
  actor: Pick<Actor, 'assignments'>,
  relations: readonly ClientRelation[],
): boolean => rightsOn(asDecider(actor), relations).assessment === 'write'

/** A permission to decide for the education provider on the competence of the client in the route's address. */
export function thisDecision(
  name: string,
): Permission<{ readonly params: { readonly clientId: ClientId } }> {
  const onAssessments = thisClient(name, 'assessment', 'write')
  return {
    name,
    offered: (actor) => mayOfSome(asDecider(actor), 'assessment', 'write'),
    async allows(context) {
      const answer = await onAssessments.allows(context)
      if (answer !== 'yes') return answer
      const relations = await relationsTo(context, context.input.params.clientId)
      return decidesOn(context.actor, relations) ? 'yes' : 'no'
    },
  }
}
