import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { TextAreaField } from '../../platform/browser/form/fields.tsx'
import type { FieldName, ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { WordWarning } from './WordWarning.tsx'

interface ClientshipDialogProps<Values> {
  readonly title: string
  /** One sentence: what follows from it. */
  readonly text?: ReactNode
  readonly form: ZodForm<Values>
  readonly submitText: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of a command on a clientship: what it does, its few fields, the verb. */
export function ClientshipDialog<Values>(props: ClientshipDialogProps<Values>) {
  const { title, text, form, submitText, onClose, children } = props
  const { actions } = useTexts(platformTexts)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={!form.dirty}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Form
        form={form}
        submitText={submitText}
        actions={
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
        }
      >
        {text && <Text c="dimmed">{text}</Text>}
        {children}
      </Form>
    </Dialog>
  )
}

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
