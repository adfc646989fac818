import { TextAreaField } from '../../platform/browser/form/fields.tsx'
import type { FieldName, ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { WordWarning } from './WordWarning.tsx'

interface WordsFieldProps<Values> {
  readonly form: ZodForm<Values>
  readonly name: FieldName<Values>
  readonly label: string
  readonly description?: string
  readonly required?: boolean
}

/** Free words about a person, with the warning on what does not belong there. */
export function ClientshipWords<Values>(props: WordsFieldProps<Values>) {
  const { value } = props.form.form.getInputProps(props.name) as { value: unknown }
  return (
    <div>
      <TextAreaField {...props} />
      <WordWarning text={typeof value === 'string' ? value : ''} />
    </div>
  )
}
