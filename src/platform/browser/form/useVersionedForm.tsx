import { type ReactNode, useRef, useState } from 'react'
import type { z } from 'zod'
import { type ConflictField, VersionConflict } from '../dialogs/VersionConflict.tsx'
import { type ErrorTexts, Problem } from '../problem.ts'
import { toastFailed } from '../toast.tsx'
import { type Draft, useZodForm, type ZodForm } from './useZodForm.ts'

interface VersionedFormOptions<Schema extends z.ZodType<object>, Row extends { version: number }> {
  readonly schema: Schema
  /** The record as it is stored; what it was when the form was opened is what changes are told against. */
  readonly row: Row
  readonly contentOf: (row: Row) => z.output<Schema>
  /** Reads what the server says is stored now, when somebody else was faster. */
  readonly rowSchema: z.ZodType<Row>
  /** The fields and how two versions of them are compared. */
  readonly fields: readonly ConflictField<z.output<Schema>>[]
  readonly texts?: ErrorTexts
  /** Sends the values with the version that they are made of. */
  readonly save: (values: z.output<Schema>, version: number, opened: Row) => Promise<unknown>
  /** Drops the changes and shows what is stored. */
  readonly onTakeTheirs: () => void
}

/**
 * The form of a record that others may change meanwhile (409 `versionConflict`): both versions are then
 * shown field by field and this person chooses.
 * @returns the form, and the dialog to be drawn beside it
 */
export function useVersionedForm<Schema extends z.ZodType<object>, Row extends { version: number }>(
  options: VersionedFormOptions<Schema, Row>,
): {
  readonly form: ZodForm<Draft<Schema>>
  readonly conflict: ReactNode
} {
  type Values = z.output<Schema>
  const { schema, contentOf, rowSchema, fields, texts, save, onTakeTheirs } = options
  // The page may fetch a newer version behind the form.
  const [opened] = useState(options.row)
  const [conflict, setConflict] = useState<{ mine: Values; theirs: Row } | undefined>()
  const [resolving, setResolving] = useState(false)
  const isResolving = useRef(false)
  const tell = (current: unknown, mine: Values) =>
    setConflict({ mine, theirs: rowSchema.parse(current) })
  const form = useZodForm<Schema>({
    schema,
    initial: contentOf(opened) as Draft<Schema>,
    ...(texts && { texts }),
    save: (values) => save(values, opened.version, opened),
    onConflict: tell,
  })

  const resolve = async (merged: Values, theirs: Row) => {
    setResolving(true)
    isResolving.current = true
    try {
      await save(merged, theirs.version, theirs)
    } catch (error) {
      if (error instanceof Problem && error.errorCode === 'versionConflict')
        tell(error.current, merged)
      else {
        setConflict(undefined)
        toastFailed(error)
      }
    } finally {
      isResolving.current = false
      setResolving(false)
    }
  }

  return {
    // What is being saved as it was chosen is not lost by the save's own way on.
    form: { ...form, unsaved: () => form.unsaved() && !isResolving.current },
    conflict: conflict && (
      <VersionConflict
        base={contentOf(opened)}
        mine={conflict.mine}
        theirs={contentOf(conflict.theirs)}
        fields={fields}
        saving={resolving}
        onResolve={(merged) => void resolve(merged, conflict.theirs)}
        onTakeTheirs={onTakeTheirs}
        onClose={() => setConflict(undefined)}
      />
    ),
  }
}
