import type { ClientData, Right } from '../areas/model.rights.ts'
import { covers } from '../areas/model.rights.ts'
import { mayOffice } from '../areas/permissions.ts'
import type { Actor, Context, Permission } from '../platform/server/route.ts'
import {
  type ClientId,
  glassRight,
  mayOfSome,
  organisationsWith,
  rightsOn,
} from './model.access.ts'
import { listRelations } from './queries.access.ts'

/** Whether the actor has some record open outside their access, in which this is read. */
export const readsOpened = (actor: Actor, data: ClientData, right: Right): boolean =>
  actor.glass.open.length > 0 && covers(glassRight(data), right)

/**
 * A permission on one kind of data of the very clients that the route reads or changes; all of them must allow it.
 * Clients of whom the person may know, but not this, are refused; of any other nothing is told.
 */
export function clientsPermission<Input>(
  name: string,
  data: ClientData,
  right: Right,
  clientsOf: (context: Context<Input>) => readonly ClientId[] | Promise<readonly ClientId[]>,
): Permission<Input> {
  return {
    name,
    offered: (actor) => mayOfSome(actor.assignments, data, right),
    async allows(context) {
      const { tx, actor, audit, today } = context
      const clientIds = await clientsOf(context)
      for (const clientId of clientIds) audit.subjects.add(clientId)
      if (!mayOfSome(actor.assignments, data, right) && !readsOpened(actor, data, right))
        return 'no'
      let answer: 'yes' | 'no' | 'hidden' = clientIds.length > 0 ? 'yes' : 'hidden'
      for (const clientId of clientIds) {
        const allowed = rightsOn(actor.assignments, await listRelations(tx, actor, clientId, today))
        if (allowed[data] !== 'none' && covers(allowed[data], right)) continue
        if (allowed.identity === 'none') return 'hidden'
        answer = 'no'
      }
      return answer
    },
  }
}

/** A permission on one kind of data of one client. */
export function clientPermission<Input>(
  name: string,
  data: ClientData,
  right: Right,
  clientOf: (input: Input) => ClientId,
): Permission<Input> {
  return clientsPermission(name, data, right, ({ input }) => [clientOf(input)])
}

/** Two permissions that must both allow: hidden where either hides. */
export const both = <Input>(
  one: Permission<Input>,
  other: Permission<Input>,
): Permission<Input> => ({
  name: one.name,
  offered: (actor) => one.offered(actor) && other.offered(actor),
  async allows(context) {
    const answers = [await one.allows(context), await other.allows(context)]
    return (
      answers.find((answer) => answer === 'hidden') ??
      answers.find((answer) => answer === 'no') ??
      'yes'
    )
  },
})

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

/** A permission on one kind of data of the client in the route's address. */
export const thisClient = (name: string, data: ClientData, right: Right) =>
  clientPermission<{ readonly params: { readonly clientId: ClientId } }>(
    name,
    data,
    right,
    (input) => input.params.clientId,
  )

/** A permission to open a record outside the own access: the roles that the area names, each in its own organisation. */
export function mayOpenGlass<Input>(name: string): Permission<Input> {
  const mayAnywhere = ({ glass }: Actor) => glass.organisations.length > 0
  return {
    name,
    offered: mayAnywhere,
    allows: async ({ actor }) => (mayAnywhere(actor) ? 'yes' : 'no'),
  }
}

/** The organisations whose clientships the actor manages. */
export const managedBy = (actor: Actor): string[] =>
  organisationsWith(actor.assignments, 'clientship', 'write', 'same_organisation').filter(
    (one, index, all) => all.indexOf(one) === index,
  )

/** A permission to see openings: of the whole area for who reads the access log, of the own organisation for its manager. */
export function seesOpenings<Input>(name: string): Permission<Input> {
  const sees = (actor: Actor) =>
    mayOffice(actor, 'access_log', 'read') || managedBy(actor).length > 0
  return { name, offered: sees, allows: async ({ actor }) => (sees(actor) ? 'yes' : 'no') }
}
