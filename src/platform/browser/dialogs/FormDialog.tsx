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

const field = ':is(input, textarea):not([type="hidden"], :disabled)'

/**
 * A dialog gives the focus to what claims it, else to its first button, which closes it. The first field claims it,
 * unless another one does; of a group of choices the one that is chosen.
 */
function claimFocus(frame: HTMLElement | null) {
  if (frame === null || frame.querySelector('[data-autofocus]') !== null) return
  const first = frame.querySelector(field)
  const chosen = first?.closest('[role="radiogroup"]')?.querySelector(`:checked${field}`)
  const claimant = chosen ?? first
  claimant?.setAttribute('data-autofocus', '')
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
      <div ref={claimFocus}>
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
      </div>
      {conflict}
    </Dialog>
  )
}
