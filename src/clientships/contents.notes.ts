import { shareRow } from '../clients/operations.access.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { NoteKind } from './model.note.ts'
import type { ContentProvider } from './operations.contents.ts'
import { readAllNotes } from './operations.notes.ts'
import { noteTexts } from './texts/clientships.ts'

const titleOf = (kind: NoteKind): LocalisedName => ({
  fi: noteTexts.fi.kinds[kind],
  sv: noteTexts.sv.kinds[kind],
  en: noteTexts.en.kinds[kind],
})

/** Notes, chosen one by one; those kept apart need a basis. */
export const noteContents: ContentProvider = {
  kinds: ['note', 'sensitive_note'],
  async read(context, clientId) {
    const notes = await readAllNotes(context, clientId)
    return notes.map((note) => ({
      kind: note.isSensitive ? ('sensitive_note' as const) : ('note' as const),
      rowId: note.noteId,
      organisationId: note.organisation.organisationId,
      title: titleOf(note.kind),
      onDay: note.happenedOn,
      by: note.writtenBy.name,
      text: note.text,
      facts: [],
    }))
  },
  share: (tx, to, kind, rowId) =>
    shareRow(tx, to, kind === 'note' ? 'case_note' : 'sensitive_note', rowId),
}
