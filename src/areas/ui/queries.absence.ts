import { useQuery } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { Absence, AbsenceContent, NewAbsence } from '../model.absence.ts'
import type { StaffId } from '../model.staff.ts'
import type { absenceRoutes } from '../routes.absence.ts'
import { settingsTexts } from '../texts/texts.ts'
import { useRefreshing } from './useRefreshing.ts'

const call = createCall<typeof absenceRoutes>(settingsTexts)
const keyOf = (staffId: StaffId) => ['absences', staffId]

/** When somebody is away, who stands in, and who could. */
export const useAbsences = (staffId: StaffId) =>
  useQuery({
    queryKey: keyOf(staffId),
    queryFn: ({ signal }) =>
      call('GET /api/staff/:staffId/absences', { params: { staffId } }, { signal }),
  })

type Versioned = Pick<Absence, 'absenceId' | 'version'>

/** Commands on the absences of a person. Each refreshes: absences of that person. */
export function useAbsenceCommands(staffId: StaffId) {
  const refreshes = [keyOf(staffId)]
  return {
    add: useRefreshing(
      (body: NewAbsence) =>
        call('POST /api/staff/:staffId/absences', { params: { staffId }, body }),
      refreshes,
    ),
    save: useRefreshing(
      ({ absenceId, ...body }: AbsenceContent & Versioned) =>
        call('PUT /api/staff/:staffId/absences/:absenceId', {
          params: { staffId, absenceId },
          body,
        }),
      refreshes,
    ),
    end: useRefreshing(
      ({ absenceId, version }: Versioned) =>
        call('PUT /api/staff/:staffId/absences/:absenceId/end', {
          params: { staffId, absenceId },
          body: { version },
        }),
      refreshes,
    ),
  }
}
