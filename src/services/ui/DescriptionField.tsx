import { Chip, Group, Input } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { TextAreaField } from '../../platform/browser/form/fields.tsx'
import { useLanguages } from '../../platform/browser/form/useLanguages.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { locales } from '../../platform/shared/locale.ts'
import { textDirection } from '../../platform/shared/texts.ts'
import { serviceTexts } from '../texts/texts.ts'
import classes from './Services.module.css'
import type { ServiceForm } from './service-form.ts'

/** What the service is, in words: one language at a time, in its own direction; which have words is seen at a glance. */
export function DescriptionField({ form }: ServiceForm) {
  const t = useTexts(serviceTexts).form
  const format = useFormat()
  const { locale } = useLocale()
  const languages = useLanguages()
  const id = useId()
  const [language, setLanguage] = useState<string>(locale)
  const { description } = form.form.getValues()
  const written = Object.entries(description || {})
    .filter(([_language, text]) => text)
    .map(([code]) => code)
  // A refused text is shown, whichever language is in sight.
  const refused = Object.keys(form.form.errors).find((path) => path.startsWith('description.'))
  const faulty = refused?.slice('description.'.length)
  const shown = [...new Set([...locales, ...written, ...(faulty ? [faulty] : []), language])]
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
              {written.includes(code) && (
                <IconPencil size={14} className={classes.mark} aria-hidden />
              )}
            </Chip>
          ))}
        </Chip.Group>
        <CodeSelect
          aria-label={t.otherLanguage}
          placeholder={t.otherLanguage}
          size="sm"
          w="12rem"
          codes={languages.filter(({ code }) => !shown.includes(code))}
          value={null}
          onChange={(code) => code !== null && setLanguage(code)}
        />
      </Group>
      <TextAreaField
        key={language}
        form={form}
        name={`description.${language}`}
        label={t.description(format.language(language))}
        description={t.descriptionHint}
        lang={language}
        dir={textDirection(language)}
        minRows={4}
      />
    </div>
  )
}
