import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { address, createCall } from '../../platform/browser/api.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { CvSection } from '../model.cv.ts'
import type { DocumentId, NewDocument } from '../model.document.ts'
import type { cvRoutes } from '../routes.cv.ts'
import type { documentRoutes } from '../routes.documents.ts'
import { documentTexts } from '../texts/texts.ts'

/** Calls the routes of documents; what is refused carries their texts. */
const call =
  createCall<readonly [...typeof documentRoutes, ...ReturnType<typeof cvRoutes>]>(documentTexts)

/** The documents of a client that the reader may read. */
export function documentsQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'documents'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/documents', { params: { clientId } }, { signal }),
  })
}

/** Where the file of a document is: to be saved, or to be shown within a page. */
export const contentAddress = (documentId: DocumentId, isShown: boolean): string =>
  address('/api/documents/:documentId/content', {
    params: { documentId },
    query: isShown ? { show: 'true' } : {},
  })

/** The commands on documents. Each refreshes: the documents of the client. */
export function useDocumentCommands(clientId: ClientId) {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries(documentsQuery(clientId))
  return {
    bring: async (body: NewDocument, signal: AbortSignal) => {
      await call(
        'POST /api/clients/:clientId/documents',
        { params: { clientId }, body },
        { signal },
      )
      await refresh()
    },
    remove: async (documentId: DocumentId) => {
      await call('POST /api/documents/:documentId/removal', { params: { documentId } })
      await refresh()
    },
  }
}

/** What a CV of the client tells. */
export function cvQuery(clientId: ClientId, language: Locale, sections: readonly CvSection[]) {
  const query = { language, sections: sections.join(',') || ',' }
  return queryOptions({
    queryKey: ['client', clientId, 'cv', query],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/cv/content', { params: { clientId }, query }, { signal }),
    placeholderData: (before) => before,
  })
}

/** Where the CV is as a PDF. */
export const cvAddress = (
  clientId: ClientId,
  language: Locale,
  sections: readonly CvSection[],
): string =>
  // A comma alone is a choice of nothing: an empty value would be left out and mean the usual one.
  address('/api/clients/:clientId/cv', {
    params: { clientId },
    query: { language, sections: sections.join(',') || ',' },
  })
