import { Button, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Form } from '../../platform/browser/form/Form.tsx'
import type { ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'

interface PlanDialogProps<Values> {
  readonly title: string
  /** What follows from it. */
  readonly text?: string
  readonly form: ZodForm<Values>
  readonly submitText: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of a command on a plan: what it does, its few fields, the verb. */
export function PlanDialog<Values>(props: PlanDialogProps<Values>) {
  const { title, text, form, submitText, onClose, children } = props
  const { actions } = useTexts(platformTexts)
  return (
    <Modal
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
    </Modal>
  )
}
