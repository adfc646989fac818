import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { InstantText, useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusAfter } from '../../platform/browser/PageHeader.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Referral } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { useReferralCommands } from './queries.referrals.ts'
import classes from './ReferralQuestion.module.css'
import { WordWarning } from './WordWarning.tsx'

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
  const { locale } = useLocale()
  const { answer } = useReferralCommands(referral)
  const [words, setWords] = useState('')
  useFocusAfter()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => answer(words),
    onSuccess: () => toastDone(t.answered),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '' && !isPending) mutate()
      }}
    >
      <Textarea
        label={t.answer}
        autosize
        minRows={2}
        maxLength={2000}
        mt="sm"
        required
        value={words}
        error={error ? errorText(error, locale) : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <WordWarning text={words} />
      <Button type="submit" mt="sm" loading={isPending} disabled={words.trim() === ''}>
        {t.send}
      </Button>
    </form>
  )
}
