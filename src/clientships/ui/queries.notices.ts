import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { GivenWay, NoticeId } from '../model.notice.ts'
import type { noticeRoutes } from '../routes.notices.ts'
import { noticeTexts } from '../texts/notices.ts'

const call = createCall<typeof noticeRoutes>(noticeTexts)

/** What a client has been told; fetched anew with everything of the client. */
export function noticesQuery(clientId: ClientId) {
  return queryOptions({
    queryKey: ['client', clientId, 'notices'],
    queryFn: ({ signal }) =>
      call('GET /api/clients/:clientId/notices', { params: { clientId } }, { signal }),
  })
}

/** Where the letter of a notice is, in a language. */
export const letterAddress = (noticeId: NoticeId, language: Locale) =>
  `/api/notices/${noticeId}/letter?language=${language}`

/** Notes how the client got a letter; whether or not it was the first to, the list is fetched anew. */
export function useGiveNotice(clientId: ClientId, noticeId: NoticeId, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (how: GivenWay) =>
      call('POST /api/notices/:noticeId/given', { params: { noticeId }, body: { how } }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: noticesQuery(clientId).queryKey }),
  })
}
