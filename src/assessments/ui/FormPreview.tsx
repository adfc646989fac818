import { useState } from 'react'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Answer } from '../model.condition.ts'
import { shownQuestions } from '../model.condition.ts'
import { type FormContent, questionsOf, wordsIn } from '../model.form.ts'
import classes from './Assessment.module.css'
import { QuestionRow } from './QuestionRow.tsx'

/** The form as it is filled in when nothing is known; what is answered here is kept nowhere. */
export function FormPreview({ content }: { readonly content: FormContent }) {
  const { locale } = useLocale()
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const shown = new Set(
    shownQuestions(
      questionsOf(content).map(({ question }) => question),
      answers,
    ),
  )
  const answer = (code: string, next: Answer | null) => {
    const { [code]: _before, ...others } = answers
    setAnswers(next === null || next === '' ? others : { ...others, [code]: next })
  }
  return content.sections.map(({ code: section, title, questions }) => (
    <Section key={section} title={wordsIn(title, locale)}>
      <ul className={classes.rows}>
        {questions
          .filter(({ code }) => shown.has(code))
          .map((question) => (
            <QuestionRow
              key={question.code}
              question={question}
              value={answers[question.code] ?? null}
              known={undefined}
              isConfirmed={false}
              serviceLanguage={null}
              onAnswer={(next) => answer(question.code, next)}
            />
          ))}
      </ul>
    </Section>
  ))
}
