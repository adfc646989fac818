import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusAfter } from '../../platform/browser/PageHeader.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { handingTexts } from '../texts/handings.ts'
import { WordWarning } from './WordWarning.tsx'

interface HandingWordsProps {
  readonly label: string
  readonly submitText: string
  readonly doneText: string
  readonly isOptional?: boolean
  readonly act: (words: string) => Promise<unknown>
  readonly onDone?: () => void
  readonly onCancel?: () => void
}

/** A few words to the other side, sent at once. */
export function HandingWords(props: HandingWordsProps) {
  const { label, submitText, doneText, isOptional = false, act, onDone, onCancel } = props
  const t = useTexts(handingTexts)
  const { locale } = useLocale()
  const [words, setWords] = useState('')
  useFocusAfter()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => act(words),
    onSuccess() {
      toastDone(doneText)
      onDone?.()
    },
  })
  const isEmpty = !isOptional && words.trim() === ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty && !isPending) mutate()
      }}
    >
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxLength={2000}
        required={!isOptional}
        value={words}
        error={error ? errorText(error, locale) : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <WordWarning text={words} />
      <Group gap="xs" mt="sm">
        <Button type="submit" loading={isPending} disabled={isEmpty}>
          {submitText}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
        )}
      </Group>
    </form>
  )
}
