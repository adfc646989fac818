import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Referral } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { useReferralCommands } from './queries.referrals.ts'

/** Takes a sent referral back. It cannot be undone, so it says first what will be. */
export function ReferralWithdraw({ referral }: { readonly referral: Referral }) {
  const t = useTexts(referralTexts).withdraw
  const { actions } = useTexts(platformTexts)
  const { locale } = useLocale()
  const { withdraw } = useReferralCommands(referral)
  const [opened, setOpened] = useState(false)
  const [words, setWords] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => withdraw(words.trim() === '' ? null : words),
    onSuccess() {
      setOpened(false)
      toastDone(t.done)
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
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
          <Textarea
            label={t.why}
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
            value={words}
            error={error ? errorText(error, locale) : undefined}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button loading={isPending} onClick={() => mutate()}>
              {t.action}
            </Button>
            <Button variant="default" onClick={() => setOpened(false)}>
              {t.keep}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
