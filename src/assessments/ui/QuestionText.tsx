import { clientLanguageOf, directionOf } from '../../clients/model.client-language.ts'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { type Question, wordsIn } from '../model.form.ts'
import classes from './Assessment.module.css'

interface QuestionTextProps {
  readonly question: Question
  /** The language in which the client is served, as a code of the register. */
  readonly serviceLanguage: string | null
}

/** A question as it is asked, with the client's language under it where the form has it, and what helps to ask it. */
export function QuestionText({ question, serviceLanguage }: QuestionTextProps) {
  const { locale } = useLocale()
  const language = serviceLanguage === null ? null : clientLanguageOf(serviceLanguage)
  const beside = language === null || language === locale ? '' : (question.text[language] ?? '')
  const help = wordsIn(question.help, locale)
  return (
    <div className={classes.question}>
      <span className={classes.asked}>
        {wordsIn(question.text, locale)}
        {question.required && (
          <span className={classes.required} aria-hidden>
            {' '}
            *
          </span>
        )}
      </span>
      {beside !== '' && language !== null && (
        <span className={classes.beside} lang={language} dir={directionOf(language)}>
          {beside}
        </span>
      )}
      {help !== '' && <span className={classes.quiet}>{help}</span>}
    </div>
  )
}
