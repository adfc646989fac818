import type { Role } from '../model.rights.ts'
import type { RoleAssignment, StaffMember } from '../model.staff.ts'

/** What the list of people is narrowed by; it stands in the address. */
export interface PeopleFilter {
  /** Part of a name or address. */
  readonly text?: string | undefined
  readonly role?: Role | undefined
  readonly organisation?: string | undefined
  /** Also those without a role in force. */
  readonly everybody?: boolean | undefined
}

/** Roles that hold today. */
export const currentRoles = (member: StaffMember): RoleAssignment[] =>
  member.assignments.filter(({ state }) => state === 'current')

/** A letter without its accents, in lower case: `Å` is found by `a`. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The people whom a filter leaves. By default those who have, or are about to have, a role. */
export function filterPeople(people: readonly StaffMember[], filter: PeopleFilter): StaffMember[] {
  const words = plain(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  return people.filter((member) => {
    const open = member.assignments.filter(
      ({ state }) => filter.everybody || state === 'current' || state === 'future',
    )
    const fits = open.filter(
      ({ role, organisationId }) =>
        (filter.role === undefined || role === filter.role) &&
        (filter.organisation === undefined || organisationId === filter.organisation),
    )
    const name = plain(`${member.name} ${member.email}`)
    return fits.length > 0 && words.every((word) => name.includes(word))
  })
}
