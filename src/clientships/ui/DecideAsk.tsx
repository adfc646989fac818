import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Referral } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { useReferralCommands } from './queries.referrals.ts'
import { WordWarning } from './WordWarning.tsx'

interface DecideAskProps {
  readonly referral: Referral
  readonly onDone: () => void
}

/** Asks something of the sender; the referral keeps its place. */
export function DecideAsk({ referral, onDone }: DecideAskProps) {
  const t = useTexts(referralTexts).decide
  const { actions } = useTexts(platformTexts)
  const { locale } = useLocale()
  const { ask } = useReferralCommands(referral)
  const [words, setWords] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => ask(words),
    onSuccess() {
      toastDone(t.askDone)
      onDone()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '' && !isPending) mutate()
      }}
    >
      <Textarea
        label={t.question}
        description={t.questionText}
        autosize
        minRows={2}
        maxLength={2000}
        required
        value={words}
        error={error ? errorText(error, locale) : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <WordWarning text={words} />
      <Group gap="xs" mt="sm">
        <Button type="submit" loading={isPending} disabled={words.trim() === ''}>
          {t.askSend}
        </Button>
        <Button variant="default" onClick={onDone}>
          {actions.cancel}
        </Button>
      </Group>
    </form>
  )
}
