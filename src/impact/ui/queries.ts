import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import {
  type BegunStudy,
  partBytes,
  type Study,
  type StudyChange,
  type StudyId,
} from '../model.study.ts'
import type {
  NewRelease,
  ReleaseDecision,
  ReleaseId,
  ReleaseWithdrawal,
} from '../model.study-release.ts'
import { isAtWork, type StudyRunId } from '../model.study-run.ts'
import type { releaseRoutes } from '../routes.releases.ts'
import type { studyRoutes } from '../routes.studies.ts'
import type { studyRunRoutes } from '../routes.study-runs.ts'
import { studyTexts } from '../texts/studies.ts'

const call = createCall<typeof studyRoutes>(studyTexts)
const callRun = createCall<typeof studyRunRoutes>(studyTexts)
const callRelease = createCall<typeof releaseRoutes>(studyTexts)

/** Runs go on by themselves: who comes back to a page sees how they stand now. */
const changesByItself = { staleTime: 0 } as const

export const studiesQuery = () =>
  queryOptions({
    queryKey: ['studies'],
    queryFn: ({ signal }) => call('GET /api/studies', {}, { signal }),
    ...changesByItself,
  })

/** The organisations for which one may begin a study. */
export const studyOrganisationsQuery = () =>
  queryOptions({
    queryKey: ['study-organisations'],
    queryFn: ({ signal }) => call('GET /api/study-organisations', {}, { signal }),
  })

export const studyQuery = (studyId: StudyId) =>
  queryOptions({
    queryKey: ['study', studyId],
    queryFn: ({ signal }) => call('GET /api/studies/:studyId', { params: { studyId } }, { signal }),
    ...changesByItself,
  })

/** What is wrong with a text, or all its values. */
export const checkQuery = (studyId: StudyId, text: string, files: readonly string[]) =>
  queryOptions({
    queryKey: ['study', studyId, 'check', text, files],
    queryFn: ({ signal }) =>
      call(
        'POST /api/studies/:studyId/specification/check',
        { params: { studyId }, body: { text } },
        { signal },
      ),
    placeholderData: (before) => before,
  })

/** A run; while it is at work it is asked every second how far it is. */
export const runQuery = (studyRunId: StudyRunId) =>
  queryOptions({
    queryKey: ['study-run', studyRunId],
    queryFn: ({ signal }) =>
      callRun('GET /api/study-runs/:studyRunId', { params: { studyRunId } }, { signal }),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isAtWork(state.data.state) ? 1000 : false,
  })

export const releasesQuery = () =>
  queryOptions({
    queryKey: ['releases'],
    queryFn: ({ signal }) => callRelease('GET /api/releases', {}, { signal }),
  })

export const releaseQuery = (releaseId: ReleaseId) =>
  queryOptions({
    queryKey: ['release', releaseId],
    queryFn: ({ signal }) =>
      callRelease('GET /api/releases/:releaseId', { params: { releaseId } }, { signal }),
  })

async function keep(client: QueryClient, study: Study): Promise<void> {
  client.setQueryData(studyQuery(study.studyId).queryKey, study)
  await client.invalidateQueries({ queryKey: ['studies'] })
}

export function useCreateStudy() {
  const client = useQueryClient()
  return async (body: BegunStudy) => {
    const answer = await call('POST /api/studies', { body })
    await client.invalidateQueries({ queryKey: ['studies'] })
    return answer
  }
}

/** Changes title, purpose and last day of a study. */
export function useChangeStudy(studyId: StudyId) {
  const client = useQueryClient()
  return async (body: StudyChange) => {
    const study = await call('PATCH /api/studies/:studyId', { params: { studyId }, body })
    await keep(client, study)
    return study
  }
}

export function useSaveSpecification(studyId: StudyId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly text: string; readonly version: number }) =>
      call('PUT /api/studies/:studyId/specification', { params: { studyId }, body }),
    onSuccess: (study) => keep(client, study),
  })
}

/** The bytes of a part of a file as text. */
async function readPart(file: File, part: number): Promise<string> {
  const blob = file.slice(part * partBytes, (part + 1) * partBytes)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Brings a file part by part. */
export function useBringFile(studyId: StudyId, onShare: (share: number) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (file: File) => {
      const { studyFileId } = await call('POST /api/studies/:studyId/files', {
        ...{ params: { studyId }, body: { name: file.name, bytes: file.size } },
      })
      const params = { studyId, studyFileId }
      const parts = Math.ceil(file.size / partBytes)
      for (let part = 0; part < parts; part++) {
        onShare(part / parts)
        const content = await readPart(file, part)
        await call('PUT /api/studies/:studyId/files/:studyFileId/parts/:part', {
          ...{ params: { ...params, part }, body: { content } },
        })
      }
      return call('POST /api/studies/:studyId/files/:studyFileId/complete', { params })
    },
    onSuccess: (study) => keep(client, study),
    onError: () => client.invalidateQueries({ queryKey: ['study', studyId] }),
  })
}

export function useDeleteFile(studyId: StudyId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (studyFileId: Study['files'][number]['studyFileId']) =>
      call('DELETE /api/studies/:studyId/files/:studyFileId', { params: { studyId, studyFileId } }),
    onSuccess: (study) => keep(client, study),
  })
}

export function useAskRun(studyId: StudyId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => callRun('POST /api/studies/:studyId/runs', { params: { studyId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['study', studyId] }),
  })
}

export function useCancelRun(studyRunId: StudyRunId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      callRun('POST /api/study-runs/:studyRunId/cancel', { params: { studyRunId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['study-run', studyRunId] }),
  })
}

export function useAskRelease(studyRunId: StudyRunId) {
  const client = useQueryClient()
  return async (body: NewRelease) => {
    const answer = await callRelease('POST /api/study-runs/:studyRunId/releases', {
      ...{ params: { studyRunId }, body },
    })
    await client.invalidateQueries({ queryKey: ['study-run', studyRunId] })
    await client.invalidateQueries({ queryKey: ['releases'] })
    return answer
  }
}

export function useDecide(releaseId: ReleaseId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ReleaseDecision) =>
      callRelease('POST /api/releases/:releaseId/decision', { params: { releaseId }, body }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['release', releaseId] })
      await client.invalidateQueries({ queryKey: ['releases'] })
    },
  })
}

export function useWithdraw(releaseId: ReleaseId) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ReleaseWithdrawal) =>
      callRelease('POST /api/releases/:releaseId/withdrawal', { params: { releaseId }, body }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['release', releaseId] })
      await client.invalidateQueries({ queryKey: ['releases'] })
    },
  })
}
