import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { WordWarning } from './WordWarning.tsx'

interface WordsFormProps {
  readonly label: string
  readonly description?: string
  readonly submitText: string
  readonly send: (words: string) => Promise<unknown>
  readonly onSent: () => void
  /** Gives up, beside the button that sends. */
  readonly cancel?: { readonly text: string; readonly onCancel: () => void }
}

/** Some words that sender and centre write to each other; warned of what does not belong there. */
export function WordsForm({ submitText, send, onSent, cancel, ...field }: WordsFormProps) {
  const { locale } = useLocale()
  const [words, setWords] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => send(words),
    onSuccess: onSent,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '' && !isPending) mutate()
      }}
    >
      <Textarea
        {...field}
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
          {submitText}
        </Button>
        {cancel && (
          <Button variant="default" onClick={cancel.onCancel}>
            {cancel.text}
          </Button>
        )}
      </Group>
    </form>
  )
}
