import { useMemo } from 'react'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import type { Answer } from '../model.condition.ts'
import type { Question } from '../model.form.ts'
import { answerWords } from '../texts/answer-words.ts'

/** How answers are spoken of in the language of the interface. */
export function useAnswerWords(): (question: Question, answer: Answer) => string {
  const { locale } = useLocale()
  return useMemo(() => answerWords(locale), [locale])
}
