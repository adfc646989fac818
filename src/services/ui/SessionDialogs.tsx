import { SimpleGrid } from '@mantine/core'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeField, DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { dayOfInstant, timeZone } from '../../platform/shared/format.ts'
import type { Offering } from '../model.offering.ts'
import {
  cancelReasons,
  type OfferingSessions,
  type Session,
  sessionCancelSchema,
  sessionContentSchema,
  teacherChangeSchema,
} from '../model.session.ts'
import { bookingTexts } from '../texts/booking.ts'
import { sessionTexts } from '../texts/sessions.ts'
import { PlaceFields, type SessionMeans } from './PlaceFields.tsx'
import { useSessionCommands } from './queries.sessions.ts'

const wallTime = (instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString().slice(0, 5)

type ContentDraft = Draft<typeof sessionContentSchema>

const contentOf = (one: Session): ContentDraft => ({
  ...{ on: dayOfInstant(one.startsAt), from: wallTime(one.startsAt), until: wallTime(one.endsAt) },
  ...{ mode: one.mode, roomId: one.room?.roomId ?? null, onlineAddress: one.onlineAddress },
  ...{ teacherId: one.teacher?.staffId ?? null, topic: one.topic },
  interpreterId: one.interpreter?.interpreterId ?? null,
})

interface SessionDialogProps {
  readonly offering: Offering
  readonly known: OfferingSessions
  /** Undefined for a new one. */
  readonly session: Session | undefined
  readonly means: SessionMeans
  readonly onClose: () => void
}

/** Moves one session, changes its place or topic, or adds one that the rule does not give. */
export function SessionDialog({ offering, known, session, means, onClose }: SessionDialogProps) {
  const t = useTexts(sessionTexts)
  const f = t.fields
  const commands = useSessionCommands(offering.offeringId)
  const form = useZodForm({
    schema: sessionContentSchema,
    initial: session
      ? contentOf(session)
      : {
          ...{ on: null, from: '09:00', until: '12:00', mode: offering.mode, roomId: null },
          ...{ teacherId: known.teacher?.staffId ?? null, interpreterId: null },
          ...{ onlineAddress: '', topic: '' },
        },
    texts: bookingTexts,
    async save(content) {
      if (session) await commands.change(session.sessionId, content, session.version)
      else await commands.add(content)
      toastDone(session ? t.changed : t.added)
      onClose()
    },
  })
  return (
    <FormDialog title={session ? t.change : t.add} form={form} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DayField form={form} name="on" label={f.on} required data-autofocus />
        <TextField form={form} name="from" label={f.startsAt} inputMode="numeric" required />
        <TextField form={form} name="until" label={f.endsAt} inputMode="numeric" required />
      </SimpleGrid>
      <PlaceFields form={form} means={means} />
      <TextField form={form} name="topic" label={f.topic} />
    </FormDialog>
  )
}

interface CancelDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

const reasonSchema = sessionCancelSchema.omit({ version: true })

/** Asks why a session is cancelled. */
export function CancelDialog({ session, onClose }: CancelDialogProps) {
  const t = useTexts(sessionTexts)
  const format = useFormat()
  const { cancel } = useSessionCommands(session.offeringId)
  const form = useZodForm({
    schema: reasonSchema,
    initial: { reason: null } as Draft<typeof reasonSchema>,
    texts: bookingTexts,
    async save({ reason }) {
      await cancel(session.sessionId, reason, session.version)
      toastDone(t.cancelled)
      onClose()
    },
  })
  return (
    <FormDialog
      title={`${t.cancel}: ${format.instant(session.startsAt)}`}
      text={t.cancelText}
      form={form}
      submitText={t.cancel}
      onClose={onClose}
    >
      <CodeField
        form={form}
        name="reason"
        label={t.reason}
        required
        ordered
        codes={cancelReasons.map((code) => ({ code, name: t.reasons[code] }))}
      />
    </FormDialog>
  )
}

interface TeacherDialogProps {
  readonly offering: Offering
  readonly known: OfferingSessions
  readonly onClose: () => void
}

const teacherSchema = teacherChangeSchema.omit({ version: true })

/** Names the teacher of a group. */
export function TeacherDialog({ offering, known, onClose }: TeacherDialogProps) {
  const t = useTexts(sessionTexts)
  const { setTeacher } = useSessionCommands(offering.offeringId)
  const form = useZodForm({
    schema: teacherSchema,
    initial: { teacherId: known.teacher?.staffId ?? null },
    texts: bookingTexts,
    async save({ teacherId }) {
      await setTeacher(teacherId, known.version)
      toastDone(t.teacherNamed)
      onClose()
    },
  })
  return (
    <FormDialog title={t.nameTeacher} text={t.teacherText} form={form} onClose={onClose}>
      <CodeField
        form={form}
        name="teacherId"
        label={t.fields.teacher}
        codes={known.teachers.map(({ staffId, name }) => ({ code: staffId, name }))}
        clearable
      />
    </FormDialog>
  )
}
