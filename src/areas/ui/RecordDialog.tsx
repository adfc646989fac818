import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import type { ConflictField } from '../../platform/browser/dialogs/VersionConflict.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { type Draft, useZodForm, type ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { settingsTexts } from '../texts/texts.ts'

/** A record that is there already, and how two versions of it are compared. */
interface Edited<Values extends object, Row> {
  readonly row: Row
  readonly contentOf: (row: Row) => Values
  /** Reads what the server says is stored now, when somebody else was faster. */
  readonly rowSchema: z.ZodType<Row>
  readonly fields: readonly ConflictField<Values>[]
}

interface RecordDialogProps<Schema extends z.ZodType<object>, Row extends { version: number }> {
  /** What the dialog does: “Edit: …”, “Add a service”. */
  readonly title: string
  /** What a person fills in. */
  readonly schema: Schema
  /** The fields of a new record. */
  readonly empty: Draft<Schema>
  /** Undefined for a new record. */
  readonly edited: Edited<z.output<Schema>, Row> | undefined
  /** The verb of the primary button; default: save, or the title of a new record. */
  readonly submitText?: string
  /** Sends the values, with the version that they are made of (0 for a new record). */
  readonly save: (values: z.output<Schema>, version: number) => Promise<unknown>
  readonly onClose: () => void
  readonly children: (form: ZodForm<Draft<Schema>>) => ReactNode
}

/**
 * A small record in a dialog: a new one, or one that is there. When somebody else has changed it
 * meanwhile, both versions are shown and this person chooses. A press beside the dialog or Escape
 * loses nothing that is typed.
 */
export function RecordDialog<
  Schema extends z.ZodType<object>,
  Row extends { version: number } = { version: number },
>(props: RecordDialogProps<Schema, Row>) {
  const { edited } = props
  return edited ? <EditDialog {...props} edited={edited} /> : <AddDialog {...props} />
}

function AddDialog<Schema extends z.ZodType<object>, Row extends { version: number }>(
  props: RecordDialogProps<Schema, Row>,
) {
  const { title, submitText, schema, empty, save, onClose } = props
  const t = useTexts(settingsTexts)
  const form = useZodForm<Schema>({
    schema,
    initial: empty,
    texts: settingsTexts,
    save: async (values) => {
      await save(values, 0)
      toastDone(t.added)
      onClose()
    },
  })
  return (
    <FormDialog {...props} form={form} submitText={submitText ?? title}>
      {props.children(form)}
    </FormDialog>
  )
}

type EditDialogProps<
  Schema extends z.ZodType<object>,
  Row extends { version: number },
> = RecordDialogProps<Schema, Row> & { readonly edited: Edited<z.output<Schema>, Row> }

function EditDialog<Schema extends z.ZodType<object>, Row extends { version: number }>(
  props: EditDialogProps<Schema, Row>,
) {
  const { submitText, schema, edited, save, onClose } = props
  const t = useTexts(settingsTexts)
  const { actions } = useTexts(platformTexts)
  const { form, conflict } = useVersionedForm<Schema, Row>({
    ...edited,
    schema,
    texts: settingsTexts,
    save: async (values, version) => {
      await save(values, version)
      toastDone(t.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  if (conflict) return conflict
  return (
    <FormDialog {...props} form={form} submitText={submitText ?? actions.save}>
      {props.children(form)}
    </FormDialog>
  )
}

interface FormDialogProps<Values> {
  readonly title: string
  readonly form: ZodForm<Values>
  readonly submitText: string
  readonly onClose: () => void
  readonly children: ReactNode
}

function FormDialog<Values>(props: FormDialogProps<Values>) {
  const { title, form, submitText, onClose, children } = props
  const { actions } = useTexts(platformTexts)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={!form.dirty}
      closeOnEscape={!form.dirty}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Form
        form={form}
        submitText={submitText}
        guarded
        actions={
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
        }
      >
        {children}
      </Form>
    </Dialog>
  )
}
