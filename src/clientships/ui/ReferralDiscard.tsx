import { Button, Group, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
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
  const { actions } = useTexts(platformTexts)
  const { locale } = useLocale()
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
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.title}
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        <Stack gap="md">
          <Text>{t.text}</Text>
          {error && <Text role="alert">{errorText(error, locale)}</Text>}
          <Group gap="xs">
            <Button loading={isPending} onClick={() => mutate()}>
              {t.action}
            </Button>
            <Button variant="default" onClick={() => setOpened(false)} data-autofocus>
              {t.keep}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
