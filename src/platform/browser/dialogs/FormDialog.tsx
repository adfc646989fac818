import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Form } from '../form/Form.tsx'
import type { ZodForm } from '../form/useZodForm.ts'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'
import { Dialog } from './Dialog.tsx'

interface FormDialogProps<Values> {
  readonly title: string
  /** One sentence: what follows from it. */
  readonly text?: ReactNode
  readonly form: ZodForm<Values>
  /** The verb; default: save. */
  readonly submitText?: string
  /** What is asked when somebody else has changed the same. */
  readonly conflict?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of a command: what it does, its few fields, the verb. */
export function FormDialog<Values>(props: FormDialogProps<Values>) {
  const { title, text, form, submitText, conflict, onClose, children } = props
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
        {...(submitText !== undefined && { submitText })}
        actions={
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
        }
      >
        {text && <Text c="dimmed">{text}</Text>}
        {children}
      </Form>
      {conflict}
    </Dialog>
  )
}
