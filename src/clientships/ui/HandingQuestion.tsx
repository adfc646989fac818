import { InstantText } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { HandingDetail } from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import { HandingWords } from './HandingWords.tsx'
import { useHandingCommands } from './queries.handings.ts'
import classes from './ReferralQuestion.module.css'

/** What the receiver asks of the sender, with a field for the answer. Nothing where no question is open. */
export function HandingQuestion({ handing }: { readonly handing: HandingDetail }) {
  const t = useTexts(handingTexts)
  const { answer } = useHandingCommands(handing)
  const question = handing.steps.findLast(({ kind }) => kind === 'asked')
  if (!handing.questionOpen || question === undefined) return null
  return (
    <section className={classes.question} aria-label={t.box.question}>
      <div className={classes.title}>{t.box.question}</div>
      <p className={classes.words}>{question.words}</p>
      <div className={classes.by}>
        {question.by?.name} · <InstantText instant={question.at} />
      </div>
      {handing.commands.includes('answer') && (
        <HandingWords
          label={t.answer.words}
          submitText={t.answer.send}
          doneText={t.answer.done}
          act={answer}
        />
      )}
    </section>
  )
}
