import type { ClientData, Right } from '../areas/model.rights.ts'
import { covers } from '../areas/model.rights.ts'
import type { Permission } from '../platform/server/route.ts'
import { type ClientId, mayOfSome, rightsOn } from './model.access.ts'
import { listRelations } from './queries.access.ts'

/**
 * A permission on one kind of data of one client: the very id that the route reads or changes.
 * A client of whom the person may know, but not this, is refused; of any other nothing is told.
 */
export function clientPermission<Input>(
  name: string,
  data: ClientData,
  right: Right,
  clientOf: (input: Input) => ClientId,
): Permission<Input> {
  return {
    name,
    offered: (actor) => mayOfSome(actor.assignments, data, right),
    async allows({ tx, actor, input, audit, today }) {
      const clientId = clientOf(input)
      audit.subjects.add(clientId)
      if (!mayOfSome(actor.assignments, data, right)) return 'no'
      const allowed = rightsOn(actor.assignments, await listRelations(tx, actor, clientId, today))
      if (allowed[data] !== 'none' && covers(allowed[data], right)) return 'yes'
      return allowed.identity === 'none' ? 'hidden' : 'no'
    },
  }
}

/** A permission to a list or a new row: whether the role has the right on some clients; the query filters by allowed ids. */
export function someClients<Input>(
  name: string,
  data: ClientData,
  right: Right,
): Permission<Input> {
  return {
    name,
    offered: (actor) => mayOfSome(actor.assignments, data, right),
    allows: async ({ actor }) => (mayOfSome(actor.assignments, data, right) ? 'yes' : 'no'),
  }
}
