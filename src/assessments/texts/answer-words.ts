import { isFactKey } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { parseDay } from '../../platform/shared/days.ts'
import { formatDay, formatNumber } from '../../platform/shared/format.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { Answer } from '../model.condition.ts'
import { type Question, wordsIn } from '../model.form.ts'
import { assessmentTexts } from './texts.ts'

/** How answers are spoken of in a language; an unforeseen one is given as it is. */
export function answerWords(locale: Locale): (question: Question, answer: Answer) => string {
  const t = assessmentTexts[locale]
  const facts = factWords(locale)
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
        return day === undefined ? String(answer) : formatDay(day, locale)
      }
      case 'number':
        return typeof answer === 'number' ? formatNumber(answer, locale) : String(answer)
      default:
        return String(answer)
    }
  }
}
