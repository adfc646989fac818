import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Referral } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { useReferralCommands } from './queries.referrals.ts'
import { WordsForm } from './WordsForm.tsx'

interface DecideAskProps {
  readonly referral: Referral
  readonly onDone: () => void
}

/** Asks something of the sender; the referral keeps its place. */
export function DecideAsk({ referral, onDone }: DecideAskProps) {
  const t = useTexts(referralTexts).decide
  const { actions } = useTexts(platformTexts)
  const { ask } = useReferralCommands(referral)
  return (
    <WordsForm
      label={t.question}
      description={t.questionText}
      submitText={t.askSend}
      send={ask}
      onSent={() => {
        toastDone(t.askDone)
        onDone()
      }}
      cancel={{ text: actions.cancel, onCancel: onDone }}
    />
  )
}
