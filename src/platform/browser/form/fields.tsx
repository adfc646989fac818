import {
  Checkbox,
  type CheckboxProps,
  Group,
  PasswordInput,
  type PasswordInputProps,
  Radio,
  Stack,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core'
import type { ReactNode } from 'react'
import { CodeSelect, type CodeSelectProps } from './CodeSelect.tsx'
import { CodesSelect, type CodesSelectProps } from './CodesSelect.tsx'
import { DayInput, type DayInputProps } from './DayInput.tsx'
import type { FieldName, ZodForm } from './useZodForm.ts'

interface FieldProps<Values> {
  readonly form: ZodForm<Values>
  /** The path of the value in the schema. */
  readonly name: FieldName<Values>
  readonly label: string
  /** What to write here, when the label does not say it. */
  readonly description?: ReactNode
  readonly required?: boolean
}

type Extra<Props> = Omit<
  Props,
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'error'
  | 'name'
  | 'label'
  | 'description'
  | 'required'
  | 'form'
>

/** The value, setter and error of a field, in the shape that inputs take. */
function bind<Values>(form: ZodForm<Values>, name: FieldName<Values>) {
  const props = form.form.getInputProps(name)
  return {
    name,
    value: props.value as unknown,
    error: form.errorOf(name),
    onBlur: props.onBlur as (() => void) | undefined,
    set: props.onChange as (value: unknown) => void,
  }
}

type TextFieldProps<Values> = FieldProps<Values> & Extra<TextInputProps>

/** A line of text. Emptied, a field that is not required holds null: nothing is not an empty text. */
export function TextField<Values>({
  form,
  name,
  required = false,
  ...rest
}: TextFieldProps<Values>) {
  const { value, set, ...bound } = bind(form, name)
  return (
    <TextInput
      {...rest}
      {...bound}
      required={required}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(emptyAs(required, event.currentTarget.value))}
    />
  )
}

/** A password; the text can be shown. */
export function PasswordField<Values>({
  form,
  name,
  ...rest
}: FieldProps<Values> & Extra<PasswordInputProps>) {
  const { value, set, ...bound } = bind(form, name)
  return (
    <PasswordInput
      {...rest}
      {...bound}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}

/** Several lines of text; grows with what is written. */
export function TextAreaField<Values>({
  form,
  name,
  required = false,
  ...rest
}: FieldProps<Values> & Extra<TextareaProps>) {
  const { value, set, ...bound } = bind(form, name)
  return (
    <Textarea
      autosize
      minRows={3}
      {...rest}
      {...bound}
      required={required}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(emptyAs(required, event.currentTarget.value))}
    />
  )
}

/** A whole or decimal number written in figures; comma and point are both the decimal mark. */
export function NumberField<Values>({ form, name, required, ...rest }: TextFieldProps<Values>) {
  const { value, set, ...bound } = bind(form, name)
  const shown = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  return (
    <TextInput
      {...rest}
      {...bound}
      inputMode="decimal"
      required={required ?? false}
      value={shown}
      onChange={(event) => set(readNumber(event.currentTarget.value))}
    />
  )
}

/** The number written, null for nothing, and the text itself when it is no number yet. */
export function readNumber(text: string): number | string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^-?\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : text
}

/** A day: typed as 1.2.1990 or 1990-02-01, or chosen from the calendar. */
export function DayField<Values>({
  form,
  name,
  ...rest
}: FieldProps<Values> & Extra<DayInputProps>) {
  const { value, set, ...bound } = bind(form, name)
  return (
    <DayInput
      {...rest}
      {...bound}
      value={typeof value === 'string' ? value : null}
      onChange={set}
    />
  )
}

/** One code of a list, found by writing. */
export function CodeField<Values>({
  form,
  name,
  ...rest
}: FieldProps<Values> & Extra<CodeSelectProps>) {
  const { value, set, ...bound } = bind(form, name)
  return (
    <CodeSelect
      {...rest}
      {...bound}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={set}
    />
  )
}

/** Several codes of a list; chosen none, the field holds an empty list. */
export function CodesField<Values>({
  form,
  name,
  ...rest
}: FieldProps<Values> & Extra<CodesSelectProps>) {
  const { value, set, ...bound } = bind(form, name)
  return (
    <CodesSelect
      {...rest}
      {...bound}
      value={Array.isArray(value) ? value.filter((code) => typeof code === 'string') : []}
      onChange={set}
    />
  )
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly description?: string
}

/** One of a few, all in sight. A choice whose value is empty stands for nothing: the field then holds null. */
export function ChoiceField<Values>({
  form,
  name,
  label,
  description,
  required = false,
  choices,
}: FieldProps<Values> & { readonly choices: readonly Choice[] }) {
  const { value, set, ...bound } = bind(form, name)
  return (
    <Radio.Group
      {...bound}
      label={label}
      description={description}
      required={required}
      value={typeof value === 'string' ? value : ''}
      onChange={(chosen) => set(chosen === '' ? null : chosen)}
    >
      <Group gap="lg" my="xs">
        {choices.map((choice) => (
          <Radio key={choice.value} {...choice} />
        ))}
      </Group>
    </Radio.Group>
  )
}

interface ChecksFieldProps<Values, Value> extends FieldProps<Values> {
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
}

/** Any of a few, all in sight; the field holds a list in the order of the choices. */
export function ChecksField<Values, Value extends string | number>({
  form,
  name,
  required = false,
  choices,
  ...rest
}: ChecksFieldProps<Values, Value>) {
  const { value, set, ...bound } = bind(form, name)
  return (
    <Checkbox.Group
      {...rest}
      {...bound}
      required={required}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(chosen) =>
        set(
          choices
            .filter((choice) => chosen.includes(String(choice.value)))
            .map((choice) => choice.value),
        )
      }
    >
      <Stack gap="xs" my="xs">
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={String(choice.value)} label={choice.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

/** Yes or not. For a fact that may be unknown use `ChoiceField`: an empty box is not a “no”. */
export function CheckField<Values>({
  form,
  name,
  label,
  description,
  ...rest
}: FieldProps<Values> & Extra<CheckboxProps>) {
  const { value, set, ...bound } = bind(form, name)
  return (
    <Checkbox
      {...rest}
      {...bound}
      label={label}
      description={description}
      checked={value === true}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  )
}

function emptyAs(required: boolean, text: string): string | null {
  return text === '' && !required ? null : text
}
