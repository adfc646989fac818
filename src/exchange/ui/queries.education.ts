import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { BroughtDocument } from '../model.education-import.ts'
import type { educationImportRoutes } from '../routes.education-imports.ts'
import { educationTexts } from '../texts/education.ts'

const call = createCall<typeof educationImportRoutes>(educationTexts)

/** The documents that were brought for a client. */
export const educationImportsQuery = (clientId: ClientId) =>
  queryOptions({
    queryKey: ['client', clientId, 'education-imports'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/education-imports', { params: { clientId } }, { signal }),
  })

/** What a document says; nothing is recorded. */
export function useEducationPreview(clientId: ClientId) {
  return useMutation({
    mutationFn: (body: BroughtDocument) =>
      call('POST /api/clients/:clientId/education-imports/preview', { params: { clientId }, body }),
  })
}

/** Records what a document says; everything about the client is then fetched again. */
export function useBringEducation(clientId: ClientId) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: BroughtDocument) =>
      call('POST /api/clients/:clientId/education-imports', { params: { clientId }, body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['client', clientId] }),
  })
}
