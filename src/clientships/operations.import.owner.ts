import { organisationsWith } from '../clients/model.access.ts'
import type { Actor } from '../platform/server/route.ts'

/** The organisations for which somebody may bring a list: where they write referrals of the people whom they send. */
export const importingOrganisations = (actor: Actor): string[] => [
  ...new Set(organisationsWith(actor.assignments, 'referral', 'write', 'sent_by_me')),
]
