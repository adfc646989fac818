import { Button, type ButtonProps } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ClientId } from '../../clients/model.access.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Problem } from '../../platform/browser/problem.ts'
import { toastFailed } from '../../platform/browser/toast.tsx'
import { referralTexts } from '../texts/referrals.ts'
import { useBeginReferral } from './queries.referrals.ts'

interface ReferralActionProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly clientId: ClientId
}

/**
 * Begins a referral of a client and opens it; for those with the right to write referrals of the client. Whoever works
 * in several organisations is asked for which.
 */
export function ReferralAction({
  clientId,
  variant = 'default',
  size = 'sm',
}: ReferralActionProps) {
  const t = useTexts(referralTexts)
  const navigate = useNavigate()
  const begin = useBeginReferral()
  const { mutate, isPending } = useMutation({
    mutationFn: () => begin(clientId),
    onSuccess: ({ handoverId }) =>
      void navigate({ to: '/referrals/$handoverId', params: { handoverId } }),
    onError(error) {
      if (
        error instanceof Problem &&
        error.fields.some(({ code }) => code === 'organisationMissing')
      )
        void navigate({ to: '/referrals/new', search: { client: clientId } })
      else toastFailed(error)
    },
  })
  return (
    <Button
      variant={variant}
      size={size}
      loading={isPending}
      leftSection={<IconSend size={18} aria-hidden />}
      onClick={() => mutate()}
    >
      {t.refer}
    </Button>
  )
}
