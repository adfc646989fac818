import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { LetterHead } from '../model.letter-head.ts'
import type { GivenWay, NoticeId } from '../model.notice.ts'
import type { letterHeadRoutes } from '../routes.letter-head.ts'
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

const callHead = createCall<typeof letterHeadRoutes>(noticeTexts)

/** How clients reach an organisation, as its letters say. */
export function letterHeadQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['letter-head', organisationId],
    queryFn: ({ signal }) =>
      callHead(
        'GET /api/organisations/:organisationId/letter-head',
        { params: { organisationId } },
        { signal },
      ),
  })
}

/** Saves how clients reach an organisation. */
export function useSaveLetterHead(organisationId: string) {
  const client = useQueryClient()
  return async (head: LetterHead) => {
    await callHead('PUT /api/organisations/:organisationId/letter-head', {
      params: { organisationId },
      body: head,
    })
    await client.invalidateQueries({ queryKey: letterHeadQuery(organisationId).queryKey })
  }
}
