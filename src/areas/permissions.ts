import type { Actor, Permission } from '../platform/server/route.ts'
import { covers, type OfficeData, type Right, rightOf } from './model.rights.ts'

/** Whether any role of the actor has a right to data that belong to no client, at the own organisation or elsewhere. */
export function mayOffice(
  actor: Actor,
  data: OfficeData,
  right: Right,
  organisationId?: string,
): boolean {
  return actor.assignments.some(
    (a) =>
      ((organisationId === undefined || a.organisationId === organisationId) &&
        covers(rightOf(a.role, data, 'same_organisation'), right)) ||
      (organisationId !== a.organisationId &&
        covers(rightOf(a.role, data, 'other_organisation'), right)),
  )
}

/**
 * A permission on data that belong to no client.
 * @param organisationOf the organisation whose data it is; left out where the data are the area's
 */
export function officePermission<Input>(
  name: string,
  data: OfficeData,
  right: Right,
  organisationOf?: (input: Input) => string,
): Permission<Input> {
  return {
    name,
    offered: (actor) => mayOffice(actor, data, right),
    async allows({ actor, input }) {
      if (!mayOffice(actor, data, right)) return 'no'
      return mayOffice(actor, data, right, organisationOf?.(input)) ? 'yes' : 'hidden'
    },
  }
}

/** Whoever is signed in with at least one role in the area. */
export function anyStaff<Input>(name: string): Permission<Input> {
  return {
    name,
    offered: (actor) => actor.assignments.length > 0,
    allows: async ({ actor }) => (actor.assignments.length > 0 ? 'yes' : 'no'),
  }
}
