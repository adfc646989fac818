import { Alert } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconEyeExclamation } from '@tabler/icons-react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { findSensitiveWords } from '../model.sensitive-words.ts'
import { referralTexts } from '../texts/referrals.ts'

/** Milliseconds after the last letter: nobody is warned of half a word. */
const pause = 500

/** Warns that a text has words of health, religion or ethnicity; saves and forbids nothing. */
export function WordWarning({ text }: { readonly text: string }) {
  const t = useTexts(referralTexts).words
  const [read] = useDebouncedValue(text, pause)
  const words = [...new Set(findSensitiveWords(read).map(({ word }) => word.toLowerCase()))]
  return (
    // The place for it is there before the warning, so that a screen reader tells it.
    <div role="status">
      {words.length > 0 && (
        <Alert color="alert" mt="xs" icon={<IconEyeExclamation aria-hidden />} title={t.title}>
          {t.text(words.join(', '))}
        </Alert>
      )}
    </div>
  )
}
