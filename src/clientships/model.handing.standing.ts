import { rightOf } from '../areas/model.rights.ts'
import { type ClientRelation, rightsOn } from '../clients/model.access.ts'
import type { Handing, HandingKind } from './model.handing.ts'
import type { HandoverKind, HandoverState } from './model.handover.ts'
import type { Standing } from './model.standing.ts'

/** What of a handing decides who may do what with it. */
export interface HandingStandingHead {
  readonly kind: HandoverKind
  readonly state: HandoverState
  readonly questionOpen: boolean
  readonly fromOrganisationId: string
  readonly fromStaffId: string
  readonly toOrganisationId: string | null
  readonly toStaffId: string | null
  readonly clientshipId: string | null
}

interface Person {
  readonly staffId: string
  readonly assignments: readonly { readonly role: string; readonly organisationId: string }[]
  readonly standsInFor: readonly { readonly staffId: string; readonly organisationId: string }[]
}

export interface HandingStanding extends Standing {
  /** Is asked by name themselves. */
  readonly isNamed: boolean
  /** May decide for whom it was not sent to by name. */
  readonly managesReceiver: boolean
}

const isOpen = (state: HandoverState): boolean => state === 'sent' || state === 'received'

/**
 * How a person stands to a handing, by the access matrix. The sender's side: who writes clientships of that client
 * where it comes from; of a service that is given back, who works with the client there. The receiver's side: the person
 * who is asked by name, and on the days of an absence whoever stands in for them there; who receives referrals there, when nobody is named; and who writes clientships of everybody
 * there (a manager), so that nothing waits for somebody who is away. Before acceptance the receiver needs no relation to the
 * client and sees nothing but the handing.
 */
export function handingStanding(
  { staffId, assignments, standsInFor }: Person,
  relations: readonly ClientRelation[],
  head: HandingStandingHead,
): HandingStanding {
  const present = relations.filter(
    ({ relation }) => relation === 'own_client' || relation === 'same_organisation',
  )
  const within = (organisationId: string | null) =>
    rightsOn(
      assignments,
      present.filter((one) => one.organisationId === organisationId),
    ).clientship
  const worksThere = present.some(
    (one) => one.relation === 'own_client' && one.organisationId === head.fromOrganisationId,
  )
  const isServiceBack = head.kind === 'return' && head.clientshipId === null
  const sends = within(head.fromOrganisationId) === 'write' || (isServiceBack && worksThere)
  const there = assignments.filter((one) => one.organisationId === head.toOrganisationId)
  const mayThere = (data: 'referral' | 'clientship') =>
    there.some(({ role }) => rightOf(role, data, 'same_organisation') === 'write')
  const managesReceiver = mayThere('clientship')
  const isNamed = head.toStaffId === staffId && there.length > 0
  // Nobody accepts what they sent themselves to whom they stand in for.
  const standsIn =
    head.fromStaffId !== staffId &&
    standsInFor.some(
      (one) => one.staffId === head.toStaffId && one.organisationId === head.toOrganisationId,
    )
  const receives =
    isNamed || standsIn || managesReceiver || (head.toStaffId === null && mayThere('referral'))
  const reads =
    sends ||
    receives ||
    within(head.fromOrganisationId) !== 'none' ||
    within(head.toOrganisationId) !== 'none'
  return { sends, receives, reads, isNamed, managesReceiver }
}

/** What somebody may do with a handing now. */
export function handingCommandsFor(
  head: HandingStandingHead,
  { sends, receives }: HandingStanding,
): Handing['commands'] {
  const open = isOpen(head.state)
  const allowed: Readonly<Record<Handing['commands'][number], boolean>> = {
    withdraw: sends && open,
    answer: sends && open && head.questionOpen,
    receive: receives && head.state === 'sent',
    ask: receives && open,
    accept: receives && open,
    decline: receives && open,
    return: receives && head.state === 'accepted' && head.kind !== 'return',
  }
  return (Object.keys(allowed) as Handing['commands']).filter((command) => allowed[command])
}

/** Kinds after which somebody else is responsible for the client. */
export const movesResponsibility = (kind: HandingKind, clientshipId: string | null): boolean =>
  kind === 'assignment' || kind === 'transfer' || (kind === 'return' && clientshipId !== null)
