import { covers } from '../areas/model.rights.ts'
import {
  type ClientId,
  type ClientRelation,
  type ClientRights,
  mayOfSome,
  organisationsWith,
  rightsOn,
} from '../clients/model.access.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import type { Actor, Context, Permission } from '../platform/server/route.ts'
import type { ClientshipId } from './model.clientship.ts'
import { findClientship } from './queries.clientship.ts'

type Reading = Pick<Context<unknown>, 'tx' | 'actor' | 'today'>

/** The rights on a client that somebody has within one organisation: those on what is the organisation's own. */
export const rightsWithin = (
  actor: Actor,
  relations: readonly ClientRelation[],
  organisationId: string,
): ClientRights =>
  rightsOn(
    actor.assignments,
    relations.filter((relation) => relation.organisationId === organisationId),
  )

/** The rights of the actor on a client: over all organisations, and a function that gives those within one. */
export async function rightsOf(context: Reading, clientId: ClientId) {
  const relations = await relationsTo(context, clientId)
  return {
    all: rightsOn(context.actor.assignments, relations),
    /** Those without what is told to referrers and former organisations. */
    present: rightsOn(
      context.actor.assignments,
      relations.filter(
        ({ relation }) =>
          relation === 'own_client' || relation === 'same_organisation' || relation === 'glass',
      ),
    ),
    within: (organisationId: string) => rightsWithin(context.actor, relations, organisationId),
  }
}
export type RightsOnClient = Awaited<ReturnType<typeof rightsOf>>

/** A permission to the work list: for those of the centre who see its clientships; others have the list of clients. */
export function someClientships<Input>(name: string): Permission<Input> {
  const mayAnywhere = ({ assignments }: Actor) =>
    organisationsWith(assignments, 'clientship', 'read', 'same_organisation').length > 0
  return {
    name,
    offered: mayAnywhere,
    allows: async ({ actor }) => (mayAnywhere(actor) ? 'yes' : 'no'),
  }
}

/**
 * A permission to change the clientship of the address: the right to clientships of its client at the very centre
 * that it belongs to, never by working with the client elsewhere.
 */
export function thisClientship(
  name: string,
): Permission<{ readonly params: { readonly clientshipId: ClientshipId } }> {
  return {
    name,
    offered: (actor) => mayOfSome(actor.assignments, 'clientship', 'write'),
    async allows(context) {
      const { tx, actor, audit, input } = context
      if (!mayOfSome(actor.assignments, 'clientship', 'write')) return 'no'
      const head = await findClientship(tx, actor.areaId, input.params.clientshipId)
      if (head === undefined) return 'hidden'
      audit.subjects.add(head.clientId)
      const { all, within } = await rightsOf(context, head.clientId)
      const right = within(head.organisationId).clientship
      if (right !== 'none' && covers(right, 'write')) return 'yes'
      return all.identity === 'none' ? 'hidden' : 'no'
    },
  }
}
