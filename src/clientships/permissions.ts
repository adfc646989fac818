import type { OrganisationId } from '../areas/model.setting.ts'
import { mayOfSome, organisationsWith } from '../clients/model.access.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import type { Actor, Permission } from '../platform/server/route.ts'
import type { HandoverId } from './model.handover.ts'
import { standingOn } from './model.standing.ts'
import { findHandover } from './queries.handover.ts'

type OfHandover = { readonly params: { readonly handoverId: HandoverId } }

/**
 * A permission on the very handover of the address: to read it, or to do what its sender or its receiver does. Who may
 * read it and not do it is refused; to everybody else there is no such handover.
 */
export function handoverPermission<Input extends OfHandover>(
  name: string,
  what: 'reads' | 'sends' | 'receives',
): Permission<Input> {
  const right = what === 'reads' ? 'read' : 'write'
  return {
    name,
    offered: (actor) => mayOfSome(actor.assignments, 'referral', right),
    async allows(context) {
      const { tx, actor, input, audit } = context
      if (!mayOfSome(actor.assignments, 'referral', right)) return 'no'
      const head = await findHandover(tx, actor.areaId, input.params.handoverId)
      if (head?.kind !== 'referral') return 'hidden'
      audit.subjects.add(head.clientId)
      const standing = standingOn(actor, await relationsTo(context, head.clientId), head)
      if (!standing.reads) return 'hidden'
      return standing[what] ? 'yes' : 'no'
    },
  }
}

/** The organisations whose referrals somebody receives: there they write referrals of everybody who is visible. */
export const receivingOrganisations = (actor: Actor): string[] => [
  ...new Set(organisationsWith(actor.assignments, 'referral', 'write', 'same_organisation')),
]

/** Whether somebody receives referrals of some organisation. */
export function receivesReferrals<Input>(name: string): Permission<Input> {
  const mayAnywhere = (actor: Actor) => receivingOrganisations(actor).length > 0
  return {
    name,
    offered: mayAnywhere,
    allows: async ({ actor }) => (mayAnywhere(actor) ? 'yes' : 'no'),
  }
}

/** Whether somebody receives the referrals of the very organisation of the address. */
export function receivesReferralsThere<
  Input extends { readonly params: { readonly organisationId: OrganisationId } },
>(name: string): Permission<Input> {
  const mayAnywhere = (actor: Actor) => receivingOrganisations(actor).length > 0
  return {
    name,
    offered: mayAnywhere,
    async allows({ actor, input }) {
      if (!mayAnywhere(actor)) return 'no'
      return receivingOrganisations(actor).includes(input.params.organisationId) ? 'yes' : 'hidden'
    },
  }
}
