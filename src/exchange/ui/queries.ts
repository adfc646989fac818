import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { StudyId } from '../../impact/model.study.ts'
import { createCall } from '../../platform/browser/api.ts'
import { isExporting, type NewStudyExport } from '../model.study-export.ts'
import type { studyExportRoutes } from '../routes.study-exports.ts'
import { exportTexts } from '../texts/texts.ts'

const call = createCall<typeof studyExportRoutes>(exportTexts)

/** What a study took out of the register; asked every second while an export is at work. */
export const exportsQuery = (studyId: StudyId) =>
  queryOptions({
    queryKey: ['study-exports', studyId],
    queryFn: ({ signal }) =>
      call('GET /api/studies/:studyId/exports', { params: { studyId } }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.exports.some((one) => isExporting(one.state)) === true ? 1000 : false,
  })

export function useAskExport(studyId: StudyId) {
  const client = useQueryClient()
  return async (body: NewStudyExport) => {
    await call('POST /api/studies/:studyId/exports', { params: { studyId }, body })
    await client.invalidateQueries({ queryKey: ['study-exports', studyId] })
  }
}
