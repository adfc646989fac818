import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmDialog } from '../../platform/browser/dialogs/ConfirmDialog.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Referral } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { discardReferral, refreshReferrals } from './queries.referrals.ts'
import type { ReferralDrafting } from './useReferralDraft.ts'

interface ReferralDiscardProps {
  readonly referral: Referral
  readonly drafting: ReferralDrafting
}

/** Throws a draft away. It cannot be undone, so it says first what will be; then leads back to the list. */
export function ReferralDiscard({ referral, drafting }: ReferralDiscardProps) {
  const t = useTexts(referralTexts).discard
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [opened, setOpened] = useState(false)
  const { mutate, isPending, error } = useMutation({
    async mutationFn() {
      await drafting.flush()
      await discardReferral(referral.handoverId, drafting.versionNow())
    },
    async onSuccess() {
      // First away from the page: what it shows may be out of sight now.
      await navigate({ to: '/referrals' })
      toastDone(t.done)
      await refreshReferrals(queryClient)
    },
  })
  return (
    <>
      <Button
        variant="subtle"
        size="md"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t.action}
      </Button>
      {opened && (
        <ConfirmDialog
          title={t.title}
          text={t.text}
          action={t.action}
          keep={t.keep}
          isPending={isPending}
          error={error}
          onConfirm={() => mutate()}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  )
}
