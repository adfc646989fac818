import {
  type ClientData,
  clientData,
  covers,
  type Relation,
  type Right,
  rightOf,
} from '../areas/model.rights.ts'
import type { Id } from '../platform/shared/ids.ts'
import { idSchema } from '../platform/shared/ids.ts'

export type ClientId = Id<'Client'>
export const clientIdSchema = idSchema('Client')

/** One way in which a staff member stands to a client, within one of their organisations. */
export interface ClientRelation {
  readonly organisationId: string
  /** `glass`: has opened the record outside their access, with a reason, for some hours. */
  readonly relation: Relation | 'glass'
  /** A referral that has been sent is read, no longer written. */
  readonly sent?: boolean
}

/** What a person may do with each kind of a client's data: sent with the client, so that the interface asks no rule. */
export type ClientRights = Record<ClientData, 'none' | Right>

interface Assignment {
  readonly role: string
  readonly organisationId: string
}

/**
 * What is read in a record that was opened with a reason, in whatever role: what a responsible expert reads, but never
 * protected contact data. Nothing is written.
 */
export const glassRight = (data: ClientData): 'read' | undefined =>
  data !== 'protected_contact' && rightOf('expert', data, 'own_client') !== undefined
    ? 'read'
    : undefined

/** The rights of a person with these assignments who stands in these relations to a client. */
export function rightsOn(
  assignments: readonly Assignment[],
  relations: readonly ClientRelation[],
): ClientRights {
  const best = (data: ClientData): 'none' | Right => {
    let right: 'none' | Right = 'none'
    for (const { role, organisationId } of assignments)
      for (const standing of relations) {
        if (standing.organisationId !== organisationId) continue
        const found =
          standing.relation === 'glass' ? glassRight(data) : rightOf(role, data, standing.relation)
        if (found === 'write' && standing.sent !== true) return 'write'
        if (found !== undefined) right = 'read'
      }
    return right
  }
  return Object.fromEntries(clientData.map((data) => [data, best(data)])) as ClientRights
}

/** Whether the role of any assignment has the right to a kind of data of some client. */
export function mayOfSome(
  assignments: readonly Assignment[],
  data: ClientData,
  right: Right,
): boolean {
  return (['own_client', 'same_organisation', 'sent_by_me', 'former'] as const).some((relation) =>
    assignments.some((a) => covers(rightOf(a.role, data, relation), right)),
  )
}

/** The organisations in which the person's role gives a right to a kind of data in a relation. */
export function organisationsWith(
  assignments: readonly Assignment[],
  data: ClientData,
  right: Right,
  relation: Relation,
): string[] {
  return assignments
    .filter((a) => covers(rightOf(a.role, data, relation), right))
    .map((a) => a.organisationId)
}

/** In which relation, for which organisation, a person would stand to a client whom they add. */
export interface AddingStanding {
  readonly organisationId: string
  readonly relation: 'own_client' | 'same_organisation' | 'sent_by_me'
}

/**
 * The ways in which a person may add a client, one per organisation: as their own client, at the desk of the
 * organisation, or as a referral to be sent.
 */
export function addingStandings(assignments: readonly Assignment[]): AddingStanding[] {
  const standings = new Map<string, AddingStanding>()
  for (const relation of ['own_client', 'same_organisation', 'sent_by_me'] as const)
    for (const organisationId of organisationsWith(assignments, 'identity', 'write', relation))
      if (!standings.has(organisationId))
        standings.set(organisationId, { organisationId, relation })
  return [...standings.values()]
}

/** How a client is named where people are listed. */
export interface ClientName {
  readonly clientId: ClientId
  readonly clientNumber: number
  readonly name: string
}
