import { z } from 'zod'
import { namedOrganisationSchema, organisationIdSchema } from '../areas/model.setting.ts'
import { daySchema } from '../platform/shared/days.ts'
import { idSchema } from '../platform/shared/ids.ts'
import { instantSchema } from '../platform/shared/instant.ts'
import { plainLines } from '../platform/shared/plain-text.ts'

export const noteIdSchema = idSchema('CaseNote')
export type NoteId = z.infer<typeof noteIdSchema>

/** What a note is of. Source: the contact codes of the employment authority (domain section 6, URA codes). */
export const noteKinds = [
  'meeting',
  'call',
  'call_attempt',
  'video',
  'message',
  'letter',
  'no_show',
  'employer_contact',
  'network',
  'observation',
] as const
export const noteKindSchema = z.enum(noteKinds)
export type NoteKind = z.infer<typeof noteKindSchema>

/** Kinds in which the client was reached. */
export const contactKinds = ['meeting', 'call', 'video', 'message'] as const satisfies NoteKind[]
/** Kinds that make a waiting clientship active. */
export const meetingKinds = ['meeting'] as const satisfies NoteKind[]
export const isContact = (kind: NoteKind) => (contactKinds as readonly NoteKind[]).includes(kind)
export const isMeeting = (kind: NoteKind) => (meetingKinds as readonly NoteKind[]).includes(kind)

const noteText = plainLines(8000)

export const newNoteSchema = z.strictObject({
  kind: noteKindSchema,
  happenedOn: daySchema,
  text: noteText,
  /** Kept apart, for those alone who work with the client. */
  isSensitive: z.boolean().default(false),
  /** For which of the writer's organisations; may be left out when there is only one. */
  organisationId: organisationIdSchema.optional(),
})
export type NewNote = z.output<typeof newNoteSchema>
export const writtenNoteSchema = z.strictObject({
  noteId: noteIdSchema,
  /** The clientship that became active with this first meeting. */
  activatedClientshipId: idSchema('Clientship').nullable(),
})

/** A wrong note is hidden from all but the auditor; what should have stood there may be written in its place. */
export const noteRectificationSchema = z.strictObject({
  reason: plainLines(500),
  replacement: z
    .strictObject({ kind: noteKindSchema, happenedOn: daySchema, text: noteText })
    .nullable()
    .default(null),
})
export type NoteRectification = z.output<typeof noteRectificationSchema>
export const rectifiedNoteSchema = z.strictObject({ replacementId: noteIdSchema.nullable() })

export const notesQuerySchema = z.strictObject({
  kind: noteKindSchema.optional(),
  organisationId: organisationIdSchema.optional(),
  /** `after` of the page before: the last note on it. */
  after: noteIdSchema.optional(),
})
export type NotesQuery = z.output<typeof notesQuerySchema>

export const noteSchema = z.strictObject({
  noteId: noteIdSchema,
  kind: noteKindSchema,
  happenedOn: daySchema,
  /** Null: why somebody did not come is for the own organisation alone. */
  text: z.string().nullable(),
  isSensitive: z.boolean(),
  organisation: namedOrganisationSchema,
  writtenBy: z.strictObject({ staffId: z.uuid(), name: z.string() }),
  writtenAt: instantSchema,
  /** It stands in the place of one that was wrong. */
  isReplacement: z.boolean(),
  mayRectify: z.boolean(),
})
export type Note = z.infer<typeof noteSchema>

export const notesPageSize = 30
export const notesSchema = z.strictObject({
  notes: z.array(noteSchema),
  after: noteIdSchema.nullable(),
  /** What the reader may do: write a note, write a sensitive one; and whether sensitive ones are among these. */
  mayWrite: z.boolean(),
  mayWriteSensitive: z.boolean(),
  showsSensitive: z.boolean(),
  /** For which organisations the reader may write. */
  writesFor: z.array(namedOrganisationSchema),
})
export type Notes = z.infer<typeof notesSchema>
