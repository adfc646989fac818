import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { thisClient } from '../clients/permissions.ts'
import { route } from '../platform/server/route.ts'
import {
  newNoteSchema,
  noteIdSchema,
  noteRectificationSchema,
  notesQuerySchema,
  notesSchema,
  rectifiedNoteSchema,
  writtenNoteSchema,
} from './model.note.ts'
import { readNotes, rectifyNote, writeNote } from './operations.notes.ts'

const params = z.strictObject({ clientId: clientIdSchema })

/** What was talked and done with a client. Sensitive notes stand apart and are shown by a right of their own. */
export const noteRoutes = [
  route({
    method: 'GET',
    path: '/api/clients/:clientId/notes',
    summary: 'The notes of a client, the newest first, a page at a time',
    params,
    query: notesQuerySchema,
    response: notesSchema,
    permission: thisClient('notesRead', 'notes', 'read'),
    audit: 'NotesRead',
    handle: (context) => readNotes(context, context.input.params.clientId, context.input.query),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/notes',
    summary: 'Write a note',
    params,
    body: newNoteSchema,
    response: writtenNoteSchema,
    permission: thisClient('noteWrite', 'notes', 'write'),
    audit: 'NoteWrite',
    handle: (context) => writeNote(context, context.input.params.clientId, context.input.body),
  }),
  route({
    method: 'POST',
    path: '/api/clients/:clientId/notes/:noteId/rectify',
    summary: 'Hide a wrong note, and write what should have stood there',
    params: params.extend({ noteId: noteIdSchema }),
    body: noteRectificationSchema,
    response: rectifiedNoteSchema,
    permission: thisClient('noteRectify', 'notes', 'write'),
    audit: 'NoteRectify',
    handle: (context) => {
      const { params: address, body } = context.input
      return rectifyNote(context, address.clientId, address.noteId, body)
    },
  }),
] as const
