import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { createCall } from '../../platform/browser/api.ts'
import type { MailChoice } from '../model.notification.ts'
import type { notificationRoutes } from '../routes.notifications.ts'

const call = createCall<typeof notificationRoutes>()

/** What the person was told; asked anew every few minutes while the page is in sight. */
export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => call('GET /api/notifications', {}, { signal }),
  refetchInterval: 3 * 60_000,
})

/** The commands on notifications. Each puts what it answers in the place of what was known. */
export function useNotificationCommands() {
  const client = useQueryClient()
  const keep = async (answer: ReturnType<typeof send>) =>
    client.setQueryData(notificationsQuery.queryKey, await answer)
  const send = (until: string) =>
    call('PUT /api/notifications/read', { body: { until: until as never } })
  return {
    readUntil: (until: string) => keep(send(until)),
    chooseMail: (byMail: MailChoice) =>
      keep(call('PUT /api/notifications/mail', { body: { byMail } })),
  }
}
