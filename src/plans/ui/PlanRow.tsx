import type { ReactNode } from 'react'
import type { Day } from '../../platform/shared/days.ts'
import { formatDay } from '../../platform/shared/format.ts'
import type { ClientLanguage } from '../model.language.ts'
import type { PlanStep, Responsible, StepState } from '../model.plan.ts'
import type { Plan } from '../model.plan-answer.ts'
import { type Sentence, say } from '../model.sentence.ts'
import classes from './Plan.module.css'
import { Column, type Languages, SaidWords } from './Words.tsx'

/** Free words count as they will be stored: without the blanks at their ends. */
export const trimmed = (sentence: Sentence): Sentence => ({
  ...sentence,
  text: sentence.text.trim(),
})

interface PlanRowProps {
  readonly languages: Languages
  readonly sentence: Sentence
  /** Of a step: who, by when, how far; said in a language. */
  readonly under?: (language: ClientLanguage) => ReactNode
  /** What stands in place of the words where they are written. */
  readonly own?: ReactNode
  readonly beside?: ReactNode
  /** Over the whole width. */
  readonly children?: ReactNode
}

/** One sentence in two columns: the binding words, and those of the client beside them. */
export function PlanRow(props: PlanRowProps) {
  const { languages, sentence, under, own, beside, children } = props
  const { library, binding, beside: language } = languages
  const words = (of: ClientLanguage) => (
    <SaidWords {...languages} parts={say(library, trimmed(sentence), of, binding)} language={of} />
  )
  return (
    <>
      <div className={classes.row} data-alone={language === null || undefined}>
        <Column language={binding}>
          {own ?? words(binding)}
          {under && <span className={classes.under}>{under(binding)}</span>}
        </Column>
        {language !== null && (
          <Column language={language} isBeside>
            {beside ?? words(language)}
            {under && <span className={classes.under}>{under(language)}</span>}
          </Column>
        )}
      </div>
      {children}
    </>
  )
}

/** The name of who sees to a step; null: the client. */
export function nameOf(
  responsible: Responsible,
  names: Plan['names'],
  locale: 'fi' | 'sv',
): string | null {
  if (responsible.kind === 'client') return null
  if (responsible.kind === 'staff') return names.staff[responsible.staffId] ?? null
  return names.organisations[responsible.organisationId]?.[locale] ?? null
}

/** Who sees to a step, by when, how far it is: as it is printed, the numbers alike in both languages. */
export function stepWords(
  { library, binding }: Languages,
  step: PlanStep,
  names: Plan['names'],
  state: StepState | undefined,
) {
  return (language: ClientLanguage) => {
    const word = (key: string) => library.phrases[language][key] ?? ''
    const who = nameOf(step.responsible, names, binding) ?? word('label.you')
    return (
      <>
        <span>
          {word('label.responsible')}: <bdi>{who}</bdi>
        </span>
        {step.dueOn !== null && (
          <span>
            {word('label.due')}: <bdi>{formatDay(step.dueOn as Day, 'fi')}</bdi>
          </span>
        )}
        {state && <span>{word(`state.${state}`)}</span>}
      </>
    )
  }
}
