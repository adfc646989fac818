import { type ClientRelation, rightsOn } from '../clients/model.access.ts'
import { type HandoverState, isUnsent, openStates } from './model.handover.ts'
import type { Referral } from './model.referral.ts'

/** What of a handover decides who may do what with it. */
export interface StandingHead {
  readonly state: HandoverState
  readonly questionOpen: boolean
  readonly fromOrganisationId: string
  readonly fromStaffId: string
  readonly toOrganisationId: string | null
}

interface Person {
  readonly staffId: string
  readonly assignments: readonly { readonly role: string; readonly organisationId: string }[]
}

/** How somebody stands to a handover. */
export interface Standing {
  readonly reads: boolean
  /** May do what the sender does. */
  readonly sends: boolean
  /** May do what the receiver does. */
  readonly receives: boolean
}

const isOpen = (state: HandoverState): boolean => (openStates as readonly string[]).includes(state)

/**
 * How a person stands to a handover, by the right to referrals of the very client. The sender writes it while it is a
 * draft and, once it is sent, may still take it back and answer, though its contents are then read only; so may a
 * colleague who writes referrals of that client. The receiver is of the organisation that it was sent to. Who works
 * with the client elsewhere reads what has been sent.
 */
export function standingOn(
  { staffId, assignments }: Person,
  relations: readonly ClientRelation[],
  head: StandingHead,
): Standing {
  const isMine = head.fromStaffId === staffId
  const right = (chosen: (relation: ClientRelation) => boolean) =>
    rightsOn(
      assignments,
      relations
        .filter(chosen)
        .map(({ organisationId, relation }) => ({ organisationId, relation })),
    ).referral
  const worksWith = ({ relation }: ClientRelation) => relation !== 'sent_by_me'
  const sends =
    right((one) => one.organisationId === head.fromOrganisationId && (isMine || worksWith(one))) ===
    'write'
  const isSent = !isUnsent(head.state)
  const receives =
    isSent &&
    right((one) => one.organisationId === head.toOrganisationId && worksWith(one)) === 'write'
  return { sends, receives, reads: sends || receives || (isSent && right(worksWith) !== 'none') }
}

/** What somebody may do with a handover now. */
export function commandsFor(head: StandingHead, standing: Standing): Referral['commands'] {
  const { sends, receives } = standing
  const open = isOpen(head.state)
  const allowed: Readonly<Record<Referral['commands'][number], boolean>> = {
    change: sends && head.state === 'draft',
    send: sends && head.state === 'draft',
    discard: sends && head.state === 'draft',
    withdraw: sends && open,
    answer: sends && open && head.questionOpen,
    receive: receives && head.state === 'sent',
    ask: receives && open,
    decide: receives && open,
  }
  return (Object.keys(allowed) as Referral['commands']).filter((command) => allowed[command])
}
