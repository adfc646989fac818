import { InstantText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusAfter } from '../../platform/browser/PageHeader.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Referral } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { useReferralCommands } from './queries.referrals.ts'
import classes from './ReferralQuestion.module.css'
import { WordsForm } from './WordsForm.tsx'

/** What the centre asks of the sender, with a field for the answer. Nothing where no question is open. */
export function ReferralQuestion({ referral }: { readonly referral: Referral }) {
  const t = useTexts(referralTexts).question
  const format = useFormat()
  const question = referral.steps.findLast(({ kind }) => kind === 'asked')
  if (!referral.questionOpen || question === undefined) return null
  const title = t.title(referral.to ? format.name(referral.to.name) : '')
  return (
    <section className={classes.question} aria-label={title}>
      <div className={classes.title}>{title}</div>
      <p className={classes.words}>{question.words}</p>
      <div className={classes.by}>
        {question.by?.name} · <InstantText instant={question.at} />
      </div>
      {referral.commands.includes('answer') && <Answer referral={referral} />}
    </section>
  )
}

function Answer({ referral }: { readonly referral: Referral }) {
  const t = useTexts(referralTexts).question
  const { answer } = useReferralCommands(referral)
  useFocusAfter()
  return (
    <div className={classes.answer}>
      <WordsForm
        label={t.answer}
        submitText={t.send}
        send={answer}
        onSent={() => toastDone(t.answered)}
      />
    </div>
  )
}
