import { useQuery } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { NewRole, RoleAssignment, StaffContent, StaffId, StaffMember } from '../model.staff.ts'
import type { staffRoutes } from '../routes.staff.ts'
import { settingsTexts } from '../texts/texts.ts'
import { useRefreshing } from './useRefreshing.ts'

const call = createCall<typeof staffRoutes>(settingsTexts)
const staffKey = ['staff']

/** Everybody who works in the area, and which roles this person may give. */
export const useStaff = () =>
  useQuery({
    queryKey: staffKey,
    queryFn: ({ signal }) => call('GET /api/staff', {}, { signal }),
  })

type Versioned = Pick<StaffMember, 'staffId' | 'version'>
type RoleOf = Pick<RoleAssignment, 'roleAssignmentId' | 'version'> & { readonly staffId: StaffId }

/** Commands on people and their roles. Each refreshes: staff. */
export function useStaffCommands() {
  return {
    add: useRefreshing(
      (body: StaffContent & NewRole) => call('POST /api/staff', { body }),
      [staffKey],
    ),
    save: useRefreshing(
      ({ staffId, ...body }: StaffContent & Versioned) =>
        call('PUT /api/staff/:staffId', { params: { staffId }, body }),
      [staffKey],
    ),
    lock: useRefreshing(
      ({ staffId, ...body }: Versioned & { readonly locked: boolean }) =>
        call('PUT /api/staff/:staffId/lock', { params: { staffId }, body }),
      [staffKey],
    ),
    invite: useRefreshing(
      ({ staffId }: { readonly staffId: StaffId }) =>
        call('PUT /api/staff/:staffId/invitation', { params: { staffId } }),
      [staffKey],
    ),
    giveRole: useRefreshing(
      ({ staffId, ...body }: NewRole & { readonly staffId: StaffId }) =>
        call('POST /api/staff/:staffId/roles', { params: { staffId }, body }),
      [staffKey],
    ),
    changeEnd: useRefreshing(
      ({ staffId, roleAssignmentId, ...body }: RoleOf & Pick<NewRole, 'validTo'>) =>
        call('PUT /api/staff/:staffId/roles/:roleAssignmentId', {
          params: { staffId, roleAssignmentId },
          body,
        }),
      [staffKey],
    ),
    endRole: useRefreshing(
      ({ staffId, roleAssignmentId, version }: RoleOf) =>
        call('PUT /api/staff/:staffId/roles/:roleAssignmentId/end', {
          params: { staffId, roleAssignmentId },
          body: { version },
        }),
      [staffKey],
    ),
  }
}
