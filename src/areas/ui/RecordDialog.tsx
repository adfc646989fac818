import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import {
  type ConflictField,
  VersionConflict,
} from '../../platform/browser/dialogs/VersionConflict.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { type Draft, useZodForm, type ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Problem } from '../../platform/browser/problem.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { settingsTexts } from '../texts/texts.ts'

/** A record that is there already, and how two versions of it are compared. */
interface Edited<Values extends object, Row> {
  /** The record as it was when the dialog was opened. */
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
  type Values = z.output<Schema>
  const { title, schema, empty, submitText, save, onClose, children } = props
  // The page may fetch a newer version behind the dialog; a conflict is told against what was opened.
  const [edited] = useState(props.edited)
  const t = useTexts(settingsTexts)
  const { actions } = useTexts(platformTexts)
  const [conflict, setConflict] = useState<{ mine: Values; theirs: Row } | undefined>()
  const [resolving, setResolving] = useState(false)

  const send = async (values: Values, version: number) => {
    await save(values, version)
    toastDone(edited ? t.saved : t.added)
    onClose()
  }
  const tellConflict = (current: unknown, mine: Values) => {
    if (edited) setConflict({ mine, theirs: edited.rowSchema.parse(current) })
  }
  const form = useZodForm<Schema>({
    schema,
    initial: edited ? (edited.contentOf(edited.row) as Draft<Schema>) : empty,
    texts: settingsTexts,
    save: (values) => send(values, edited?.row.version ?? 0),
    onConflict: tellConflict,
  })

  const resolve = async (values: Values, version: number) => {
    setResolving(true)
    try {
      await send(values, version)
    } catch (error) {
      if (error instanceof Problem && error.errorCode === 'versionConflict')
        tellConflict(error.current, values)
      else {
        setConflict(undefined)
        toastFailed(error)
      }
    } finally {
      setResolving(false)
    }
  }

  if (conflict && edited)
    return (
      <VersionConflict
        base={edited.contentOf(edited.row)}
        mine={conflict.mine}
        theirs={edited.contentOf(conflict.theirs)}
        fields={edited.fields}
        saving={resolving}
        onResolve={(merged) => void resolve(merged, conflict.theirs.version)}
        onTakeTheirs={onClose}
        onClose={() => setConflict(undefined)}
      />
    )
  return (
    <Modal
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
        submitText={submitText ?? (edited ? actions.save : title)}
        actions={
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
        }
      >
        {children(form)}
      </Form>
    </Modal>
  )
}
