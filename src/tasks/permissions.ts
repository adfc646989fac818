import { mayOffice } from '../areas/permissions.ts'
import { type ClientId, organisationsWith } from '../clients/model.access.ts'
import { clientPermission, someClients } from '../clients/permissions.ts'
import type { Actor, Permission } from '../platform/server/route.ts'
import type { TaskId } from './model.task.ts'
import { findTaskForUpdate, type TaskRow } from './queries.task.ts'

/** The organisations whose clientships somebody leads: all of them may be written, whoever is responsible. */
export const ledBy = (actor: Actor): string[] => [
  ...new Set(organisationsWith(actor.assignments, 'clientship', 'write', 'same_organisation')),
]

/** Whether somebody looks over the whole area: numbers of all organisations, no person of any. */
export const looksOverArea = (actor: Actor): boolean => mayOffice(actor, 'results_of_area', 'read')

/** A permission to the numbers of gaps: of the organisations that the actor leads, of all for who looks over the area. */
export function someGaps<Input>(name: string): Permission<Input> {
  const may = (actor: Actor) => looksOverArea(actor) || ledBy(actor).length > 0
  return {
    name,
    offered: may,
    allows: async ({ actor }) => (may(actor) ? 'yes' : 'no'),
  }
}

interface OfOrganisation {
  readonly params: { readonly organisationId: string }
}

/** The same for the very organisation of the address. */
export function theseGaps(name: string): Permission<OfOrganisation> {
  const { offered } = someGaps(name)
  return {
    name,
    offered,
    async allows({ actor, input }) {
      if (!offered(actor)) return 'no'
      return looksOverArea(actor) || ledBy(actor).includes(input.params.organisationId)
        ? 'yes'
        : 'hidden'
    },
  }
}

/** A permission to see whom the gaps of an organisation concern, and to set its rule: of who leads it. */
export function ledOrganisation(name: string): Permission<OfOrganisation> {
  const may = (actor: Actor) => ledBy(actor).length > 0
  return {
    name,
    offered: may,
    async allows({ actor, input }) {
      if (!may(actor)) return 'no'
      return ledBy(actor).includes(input.params.organisationId) ? 'yes' : 'hidden'
    },
  }
}

/** A permission to make a task: for oneself, or about a client whose clientship one may read. */
export function newTask(
  name: string,
): Permission<{ readonly body: { readonly clientId: ClientId | null } }> {
  const own = someClients<unknown>(name, 'clientship', 'read')
  return {
    name,
    offered: own.offered,
    async allows(context) {
      const { clientId } = context.input.body
      if (clientId === null) return own.allows(context)
      return clientPermission<unknown>(name, 'clientship', 'read', () => clientId).allows(context)
    },
  }
}

/** Whether the actor may change a task: it is theirs, or of whom they stand in for about a client, or they lead there. */
export function mayChangeTask(
  actor: Actor,
  task: Pick<TaskRow, 'staffId' | 'responsibleId' | 'clientId' | 'organisationId'>,
): boolean {
  const owner = task.staffId ?? task.responsibleId
  if (owner === actor.staffId) return true
  if (task.clientId === null) return false
  const standsIn = actor.standsInFor.some(
    (one) => one.staffId === owner && one.organisationId === task.organisationId,
  )
  return standsIn || ledBy(actor).includes(task.organisationId)
}

/** A permission to change the task of the address: of whose it is, of their deputy, and of who leads the organisation. */
export function thisTask(
  name: string,
): Permission<{ readonly params: { readonly taskId: TaskId } }> {
  const { offered } = someClients(name, 'clientship', 'read')
  return {
    name,
    offered,
    async allows(context) {
      const { tx, actor, audit, input } = context
      if (!offered(actor)) return 'no'
      const task = await findTaskForUpdate(tx, actor.areaId, input.params.taskId)
      if (task === undefined) return 'hidden'
      if (task.clientId !== null) audit.subjects.add(task.clientId)
      if (mayChangeTask(actor, task)) return 'yes'
      const { clientId } = task
      if (clientId === null) return 'hidden'
      // Who knows the client may know that there is a task; anybody else learns nothing.
      const known = clientPermission<unknown>(name, 'identity', 'read', () => clientId)
      return (await known.allows(context)) === 'yes' ? 'no' : 'hidden'
    },
  }
}
