import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { referralTexts } from '../texts/referrals.ts'
import { WordWarning } from './WordWarning.tsx'

interface ReferralReasonProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly error: string | undefined
  /** Tells that it was saved; stands under the field. */
  readonly children: ReactNode
}

/** Why the person is referred, in the sender's words; warns of words that should perhaps not be there. */
export function ReferralReason({ value, onChange, error, children }: ReferralReasonProps) {
  const t = useTexts(referralTexts).draft
  return (
    <div>
      <Textarea
        label={t.reason}
        description={t.reasonText}
        autosize
        minRows={4}
        maxLength={2000}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {children}
      <WordWarning text={value} />
    </div>
  )
}
