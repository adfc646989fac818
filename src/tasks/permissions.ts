import { mayOffice } from '../areas/permissions.ts'
import { organisationsWith } from '../clients/model.access.ts'
import type { Actor, Permission } from '../platform/server/route.ts'

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
