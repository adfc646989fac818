import { isFactKey } from '../../clients/model.facts.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { parseDay } from '../../platform/shared/days.ts'
import type { Answer } from '../model.condition.ts'
import { type Question, wordsIn } from '../model.form.ts'
import { assessmentTexts } from '../texts/texts.ts'
import { useFactWords } from './useFactWords.ts'

/** How answers are spoken of in the language of the interface. */
export function useAnswerWords(): (question: Question, answer: Answer) => string {
  const t = useTexts(assessmentTexts)
  const facts = useFactWords()
  const format = useFormat()
  const { locale } = useLocale()
  return (question, answer) => {
    switch (question.kind) {
      case 'fact':
        return isFactKey(question.factKey)
          ? facts.value(question.factKey, String(answer))
          : String(answer)
      case 'yesNo':
        return answer === 'yes' ? t.yesNo.yes : t.yesNo.no
      case 'choice':
      case 'choices':
        return question.options
          .filter(({ code }) => (Array.isArray(answer) ? answer.includes(code) : answer === code))
          .map(({ text }) => wordsIn(text, locale))
          .join(', ')
      case 'day': {
        const day = parseDay(String(answer))
        return day === undefined ? String(answer) : format.day(day)
      }
      case 'number':
        return typeof answer === 'number' ? format.number(answer) : String(answer)
      default:
        return String(answer)
    }
  }
}
