import { describe, expect, it } from 'vitest'
import { toDay } from '../../platform/shared/days.ts'
import type { RoleAssignment, StaffMember } from '../model.staff.ts'
import { filterPeople, type PeopleFilter } from './people-filter.ts'

const assignment = (change: Partial<RoleAssignment>): RoleAssignment => ({
  roleAssignmentId: '' as RoleAssignment['roleAssignmentId'],
  role: 'expert',
  organisationId: 'koske' as RoleAssignment['organisationId'],
  validFrom: toDay('2026-01-01'),
  validTo: null,
  state: 'current',
  given: null,
  ended: null,
  mayChange: true,
  version: 1,
  ...change,
})
const member = (name: string, ...assignments: Partial<RoleAssignment>[]): StaffMember => ({
  staffId: name as StaffMember['staffId'],
  name,
  email: `${name.split(' ')[0]}@example.fi`,
  signIn: 'ready',
  invitedUntil: null,
  lockedAt: null,
  assignments: assignments.map(assignment),
  mayManage: true,
  mayNameDeputy: false,
  isSelf: false,
  version: 1,
})

const people = [
  member('Åsa Öhman', {}),
  member('Laura Mäkelä', { role: 'teacher' }, { state: 'ended' }),
  member('Tuan Nguyen', { state: 'ended' }),
  member('Riitta Nurmi', { state: 'future', role: 'centre_manager' }),
]
const left = (filter: PeopleFilter) => filterPeople(people, filter).map((one) => one.name)

describe('the list of people', () => {
  it('shows those who have or will have a role, or everybody', () => {
    expect(left({})).toEqual(['Åsa Öhman', 'Laura Mäkelä', 'Riitta Nurmi'])
    expect(left({ everybody: true })).toHaveLength(4)
  })

  it('finds by every word of a name or address, without accents', () => {
    expect(left({ text: 'ohman asa' })).toEqual(['Åsa Öhman'])
    expect(left({ text: 'laura@example' })).toEqual(['Laura Mäkelä'])
    expect(left({ text: 'laura nurmi' })).toEqual([])
  })

  it('narrows by role and organisation of the same assignment', () => {
    expect(left({ role: 'teacher' })).toEqual(['Laura Mäkelä'])
    expect(left({ role: 'expert', everybody: true })).toEqual([
      'Åsa Öhman',
      'Laura Mäkelä',
      'Tuan Nguyen',
    ])
    expect(left({ organisation: 'oske' })).toEqual([])
  })
})
