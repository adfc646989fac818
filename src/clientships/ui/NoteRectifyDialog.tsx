import { Checkbox } from '@mantine/core'
import type { ClientId } from '../../clients/model.access.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type Note, noteRectificationSchema } from '../model.note.ts'
import { clientshipTexts, noteTexts } from '../texts/clientships.ts'
import { ClientshipWords } from './ClientshipWords.tsx'
import { type NoteDraft, NoteFields } from './NoteFields.tsx'
import { useNoteCommands } from './queries.clientships.ts'

interface NoteRectifyDialogProps {
  readonly clientId: ClientId
  readonly note: Note
  readonly onClose: () => void
}

/** Hides a wrong note with the reason; the right one may be written in its place. */
export function NoteRectifyDialog({ clientId, note, onClose }: NoteRectifyDialogProps) {
  const t = useTexts(noteTexts)
  const { rectify } = useNoteCommands(clientId)
  const form = useZodForm({
    schema: noteRectificationSchema,
    initial: { reason: '', replacement: null } as Draft<typeof noteRectificationSchema>,
    texts: clientshipTexts,
    async save(values) {
      await rectify(note.noteId, values)
      toastDone(t.rectified)
      onClose()
    },
  })
  const replacement = form.form.values.replacement as NoteDraft | null
  const { kind, happenedOn, text } = note
  const setReplacement = (next: NoteDraft | null) =>
    form.form.setFieldValue('replacement', next as typeof form.form.values.replacement)
  return (
    <FormDialog
      title={t.rectify}
      text={t.rectifyText}
      form={form}
      submitText={t.rectify}
      onClose={onClose}
    >
      <ClientshipWords form={form} name="reason" label={t.fields.reason} required />
      <Checkbox
        label={t.fields.replace}
        checked={replacement !== null}
        onChange={(event) =>
          setReplacement(
            event.currentTarget.checked ? { kind, happenedOn, text: text ?? '' } : null,
          )
        }
      />
      {replacement && (
        <NoteFields
          draft={replacement}
          onChange={(change) => setReplacement({ ...replacement, ...change })}
          errorOf={(name) => form.errorOf(`replacement.${name}`)}
        />
      )}
    </FormDialog>
  )
}
