import { Text } from '@mantine/core'
import { TextField } from '../../platform/browser/form/fields.tsx'
import type { FieldName, ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type Locale, locales } from '../../platform/shared/locale.ts'
import { settingsTexts } from '../texts/texts.ts'
import { FieldGroup } from './FieldGroup.tsx'

interface NameFieldsProps<Values> {
  readonly form: ZodForm<Values>
  /** The name of the value that holds the three languages. */
  readonly name: FieldName<Values>
  readonly legend: string
  readonly description?: string
  /** Whether it may be left empty. */
  readonly optional?: boolean
}

/** A name in the three languages of the interface, Finnish first. */
export function NameFields<Values>(props: NameFieldsProps<Values>) {
  const { form, name, legend, description, optional = false } = props
  const t = useTexts(settingsTexts)
  const label: Record<Locale, string> = { fi: t.fi, sv: t.sv, en: t.en }
  return (
    <FieldGroup legend={legend}>
      {description && (
        <Text c="dimmed" size="xs">
          {description}
        </Text>
      )}
      {locales.map((locale) => (
        <TextField
          key={locale}
          form={form}
          name={`${name}.${locale}` as FieldName<Values>}
          label={label[locale]}
          lang={locale}
          required={!optional}
        />
      ))}
    </FieldGroup>
  )
}
