import { Textarea } from '@mantine/core'
import { type ClientLanguage, directionOf } from '../../clients/model.client-language.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText } from '../../platform/browser/problem.ts'
import type { Words } from '../model.form.ts'
import type { FormFault } from '../model.form-check.ts'
import { formTexts } from '../texts/texts.ts'
import classes from './FormEditor.module.css'

/** What is wrong at a place of the form, in words. */
export function useFaultText(faults: readonly FormFault[]): (path: string) => string | undefined {
  const { locale } = useLocale()
  return (path) => {
    const fault = faults.find((one) => one.path === path)
    return fault && fieldErrorText(fault.code, locale, formTexts)
  }
}

interface WordsFieldsProps {
  readonly label: string
  readonly words: Words
  readonly languages: readonly ClientLanguage[]
  readonly onChange: (words: Words) => void
  /** Where the words stand in the form, for their faults. */
  readonly path: string
  readonly faults: readonly FormFault[]
}

/** The same words in each language, side by side. */
export function WordsFields({ label, words, languages, onChange, path, faults }: WordsFieldsProps) {
  const format = useFormat()
  const faultOf = useFaultText(faults)
  return (
    <fieldset className={classes.words}>
      <legend className={classes.legend}>{label}</legend>
      {languages.map((language) => (
        <Textarea
          key={language}
          label={format.language(language)}
          aria-label={`${label}: ${format.language(language)}`}
          lang={language}
          dir={directionOf(language)}
          autosize
          minRows={1}
          value={words[language] ?? ''}
          maxLength={500}
          error={faultOf(`${path}.${language}`)}
          onChange={(event) =>
            onChange({ ...words, [language]: event.currentTarget.value.replaceAll('\n', ' ') })
          }
        />
      ))}
    </fieldset>
  )
}
