import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { createCall } from '../../platform/browser/api.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { isLive } from '../model.enrolment-life.ts'
import type { OfferingId } from '../model.offering.ts'
import type { enrolmentRoutes } from '../routes.enrolments.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import { serviceTexts } from '../texts/texts.ts'
import { EnrolmentMark } from './EnrolmentMark.tsx'
import { clientEnrolmentsQuery } from './queries.enrolments.ts'

const call = createCall<typeof enrolmentRoutes>(enrolmentTexts)

interface JoinButtonProps {
  readonly clientId: ClientId
  readonly group: { readonly offeringId: OfferingId; readonly free: number }
  /** Of the service, so that buttons beside one another are told apart when read out. */
  readonly name: string
}

/**
 * Puts a client into a group, or into its queue when no seat is free; says so where the client is in one of them already.
 * Refreshes: the client, groups and services.
 */
export function JoinButton({ clientId, group: { offeringId, free }, name }: JoinButtonProps) {
  const t = useTexts(serviceTexts).needs
  const client = useQueryClient()
  const { data: enrolments } = useQuery(clientEnrolmentsQuery(clientId))
  const mine = enrolments?.find((one) => one.offeringId === offeringId && isLive(one.state))
  const join = useMutation({
    mutationFn: () =>
      call('POST /api/offerings/:offeringId/enrolments', {
        params: { offeringId },
        body: { clientId },
      }),
    onSuccess: ({ state }) => toastDone(state === 'queued' ? t.queued : t.joined),
    onError: toastFailed,
    onSettled: () =>
      Promise.all(
        ['client', 'clients', 'groups', 'services'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  })
  if (mine !== undefined) return <EnrolmentMark enrolment={mine} />
  const text = free > 0 ? t.join : t.queue
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={join.isPending}
      aria-label={`${text}: ${name}`}
      onClick={() => join.mutate()}
    >
      {text}
    </Button>
  )
}
