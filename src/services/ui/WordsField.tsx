import { Chip, Group, Input } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { clientLanguageOf } from '../../clients/model.client-language.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { TextAreaField, TextField } from '../../platform/browser/form/fields.tsx'
import { useLanguages } from '../../platform/browser/form/useLanguages.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { compareTexts } from '../../platform/shared/format.ts'
import { locales } from '../../platform/shared/locale.ts'
import { isLocale, textDirection } from '../../platform/shared/texts.ts'
import { serviceTexts } from '../texts/texts.ts'
import classes from './Services.module.css'
import type { ServiceForm } from './service-form.ts'

/** Where words stand by the code of their language. */
const wordFields = ['clientNames', 'description'] as const

/**
 * What the service is called and what it is, in words: one language at a time, in its own direction; which have words is seen
 * at a glance. The names that everybody has to have are fields of their own.
 */
export function WordsField({ form }: ServiceForm) {
  const t = useTexts(serviceTexts).form
  const format = useFormat()
  const { locale } = useLocale()
  const languages = useLanguages()
  const id = useId()
  const [language, setLanguage] = useState<string>(locale)
  const values = form.form.getValues()
  const written = new Set(
    wordFields.flatMap((field) =>
      Object.entries(values[field] || {})
        .filter(([_language, text]) => text)
        .map(([code]) => code),
    ),
  )
  // A refused text is shown, whichever language is in sight.
  const faulty = Object.keys(form.form.errors).flatMap((path) => {
    const [field, code] = path.split('.')
    return code && wordFields.some((one) => one === field) ? [code] : []
  })
  const shown = [...new Set([...locales, ...written, ...faulty.slice(0, 1), language])]
  // The languages of clients first: the list of all is long.
  const rank = (code: string) => (clientLanguageOf(code) === null ? 1 : 0)
  const compare = compareTexts(locale)
  const addable = languages
    .filter(({ code }) => !shown.includes(code))
    .toSorted((a, b) => rank(a.code) - rank(b.code) || compare(a.name, b.name))
  return (
    <div>
      <Input.Label id={id} component="div">
        {t.descriptionLanguage}
      </Input.Label>
      <Group gap={6} my={4} role="radiogroup" aria-labelledby={id}>
        <Chip.Group value={language} onChange={(chosen) => setLanguage(String(chosen))}>
          {shown.map((code) => (
            <Chip key={code} value={code} size="sm">
              {format.language(code)}
              {written.has(code) && <IconPencil size={14} className={classes.mark} aria-hidden />}
            </Chip>
          ))}
        </Chip.Group>
        <CodeSelect
          aria-label={t.otherLanguage}
          placeholder={t.otherLanguage}
          size="sm"
          w="12rem"
          ordered
          codes={addable}
          value={null}
          onChange={(code) => code !== null && setLanguage(code)}
        />
      </Group>
      <Input.Description mb={8}>{t.descriptionHint}</Input.Description>
      <div className={classes.words}>
        {!isLocale(language) && (
          <TextField
            key={`name ${language}`}
            form={form}
            name={`clientNames.${language}`}
            label={t.clientName(format.language(language))}
            lang={language}
            dir={textDirection(language)}
          />
        )}
        <TextAreaField
          key={language}
          form={form}
          name={`description.${language}`}
          label={t.description(format.language(language))}
          lang={language}
          dir={textDirection(language)}
          minRows={4}
        />
      </div>
    </div>
  )
}
