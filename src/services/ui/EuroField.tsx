import { TextInput } from '@mantine/core'
import { readNumber } from '../../platform/browser/form/fields.tsx'
import type { FieldName, ZodForm } from '../../platform/browser/form/useZodForm.ts'

interface EuroFieldProps<Values> {
  readonly form: ZodForm<Values>
  /** The value in cents. */
  readonly name: FieldName<Values>
  readonly label: string
}

/** An amount of money, written in euros and kept in cents. */
export function EuroField<Values>({ form, name, label }: EuroFieldProps<Values>) {
  const { value, onChange, onBlur } = form.form.getInputProps(name)
  const shown =
    typeof value === 'number' ? String(value / 100) : typeof value === 'string' ? value : ''
  const set = onChange as (value: unknown) => void
  return (
    <TextInput
      name={name}
      label={label}
      inputMode="decimal"
      error={form.errorOf(name)}
      value={shown}
      onBlur={onBlur as (() => void) | undefined}
      onChange={(event) => {
        const written = readNumber(event.currentTarget.value)
        set(typeof written === 'number' ? Math.round(written * 100) : written)
      }}
    />
  )
}
