import { Button } from '@mantine/core'
import { isFactKey } from '../../clients/model.facts.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText } from '../../platform/browser/problem.ts'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Answer } from '../model.condition.ts'
import { type Question, wordsIn } from '../model.form.ts'
import { confirmable, type KnownAnswer } from '../model.known.ts'
import { assessmentTexts } from '../texts/texts.ts'
import { AnswerInput } from './AnswerInput.tsx'
import classes from './Assessment.module.css'
import { QuestionText } from './QuestionText.tsx'
import { useAnswerWords } from './useAnswerWords.ts'
import { useFactWords } from './useFactWords.ts'

/** What a row of a question is drawn from. */
export interface RowProps {
  readonly question: Question
  readonly value: Answer | null
  readonly known: KnownAnswer | undefined
  readonly isConfirmed: boolean
  readonly serviceLanguage: string | null
  /** Absent where the reader may not answer. */
  readonly onAnswer?: ((answer: Answer | null) => void) | undefined
  readonly onConfirm?: (() => void) | undefined
  /** The code of what is wrong with the answer. */
  readonly fault?: string | undefined
}

/** A question that is asked: its words, what was last known of it, and the field for the answer. */
export function QuestionRow(props: RowProps) {
  const { question, value, known, onAnswer, onConfirm, isConfirmed, fault } = props
  const t = useTexts(assessmentTexts)
  const { locale } = useLocale()
  const words = useAnswerWords()
  const old = confirmable(known)
  const canConfirm = onConfirm !== undefined && old !== undefined && known?.standing !== 'known'
  return (
    <li className={classes.row}>
      <div>
        <QuestionText question={question} serviceLanguage={props.serviceLanguage} />
        {known?.evidence && <KnownNote question={question} known={known} />}
      </div>
      <div className={classes.answer}>
        {onAnswer === undefined ? (
          <span>{value === null ? t.notAnswered : words(question, value)}</span>
        ) : (
          <AnswerInput
            question={question}
            label={wordsIn(question.text, locale)}
            value={value}
            onChange={onAnswer}
            error={fault === undefined ? undefined : fieldErrorText(fault, locale, assessmentTexts)}
          />
        )}
        {isConfirmed ? (
          <StateMark state="met">{t.confirmed}</StateMark>
        ) : (
          canConfirm &&
          old !== undefined && (
            <Button
              variant="default"
              size="compact-sm"
              mt="xs"
              data-confirm
              aria-label={t.stillSoOf(wordsIn(question.text, locale), words(question, old))}
              onClick={onConfirm}
            >
              {t.stillSo(words(question, old))}
            </Button>
          )
        )}
      </div>
    </li>
  )
}

/** How, when and by whom an answer is known; of one that is out of date or contested that it is. */
export function KnownNote({ question, known }: { question: Question; known: KnownAnswer }) {
  const t = useTexts(assessmentTexts)
  const facts = useFactWords()
  const format = useFormat()
  const { evidence, standing } = known
  if (evidence === null || question.kind !== 'fact' || !isFactKey(question.factKey)) return null
  const behind = [facts.source(evidence.source), format.day(evidence.observedOn), evidence.by].join(
    ', ',
  )
  const value = facts.value(question.factKey, evidence.value)
  return (
    <span className={classes.quiet} title={format.dayLong(evidence.observedOn)}>
      {standing === 'stale' && `${t.standings.stale(value)} `}
      {standing === 'contested' && `${t.standings.contested(value)} `}
      {standing === 'unanswered' && `${t.standings.unanswered(value)} `}
      {behind}
    </span>
  )
}
