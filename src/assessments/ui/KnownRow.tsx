import { Button } from '@mantine/core'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { wordsIn } from '../model.form.ts'
import { assessmentTexts } from '../texts/texts.ts'
import classes from './Assessment.module.css'
import { KnownNote, QuestionRow, type RowProps } from './QuestionRow.tsx'
import { useAnswerWords } from './useAnswerWords.ts'

/**
 * Puts the focus on the next answer that can be confirmed, so that one key after another goes through all of them; after the
 * last on what stays in its row, for the button that was pressed goes.
 */
function goOn(from: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-confirm]')]
  const stays = from.parentElement?.querySelector<HTMLElement>('button:not([data-confirm])')
  const next = all[all.indexOf(from) + 1] ?? stays
  requestAnimationFrame(() => next?.focus())
}

/** A question whose answer is known: one quiet line, confirmed by one key, opened to be answered otherwise. */
export function KnownRow(props: RowProps) {
  const { question, value, known, isConfirmed, onConfirm, onAnswer } = props
  const t = useTexts(assessmentTexts)
  const { locale } = useLocale()
  const words = useAnswerWords()
  const [opened, setOpened] = useState(false)
  if (opened) return <QuestionRow {...props} />
  const text = wordsIn(question.text, locale)
  const confirm = (button: HTMLElement) => {
    goOn(button)
    onConfirm?.()
  }
  return (
    <li className={classes.known}>
      <span className={classes.knownText}>{text}</span>
      <span className={classes.knownValue}>
        <span className={classes.value}>{value === null ? '' : words(question, value)}</span>
        {known && <KnownNote question={question} known={known} />}
      </span>
      <span className={classes.knownActions}>
        {isConfirmed && <StateMark state="met">{t.confirmed}</StateMark>}
        {!isConfirmed && onConfirm && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconCheck size={16} aria-hidden />}
            data-confirm
            aria-label={t.confirmOf(text)}
            aria-keyshortcuts="y"
            onClick={(event) => confirm(event.currentTarget)}
            onKeyDown={(event: KeyboardEvent<HTMLButtonElement>) => {
              if (event.key !== 'y' || event.ctrlKey || event.metaKey || event.altKey) return
              event.preventDefault()
              confirm(event.currentTarget)
            }}
          >
            {t.confirm}
          </Button>
        )}
        {onAnswer && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={t.changeOf(text)}
            onClick={() => setOpened(true)}
          >
            {t.change}
          </Button>
        )}
      </span>
    </li>
  )
}
