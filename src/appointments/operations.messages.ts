import type { ClientId } from '../clients/model.access.ts'
import { clientLanguageOf } from '../clients/model.client-language.ts'
import { type MessageWay, messageWays, numberFor } from '../clients/model.reach.ts'
import { readContact } from '../clients/operations.contact.ts'
import { sendByWays } from '../clients/operations.reach.ts'
import { readLibraryOf } from '../plans/operations.phrases.ts'
import type { Tx } from '../platform/server/db.ts'
import type { JobContext } from '../platform/server/jobs.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { AppointmentId } from './model.appointment.ts'
import { calendarFile } from './model.ical.ts'
import { choiceOf, messageOf } from './model.message.ts'
import {
  type DueMessage,
  deleteUnsent,
  insertMessage,
  type MessageKind,
  markSent,
  takeChoice,
  takeMessage,
} from './queries.messages.ts'

/** How long before an appointment its client is reminded. */
const reminderHours = 24

/** Plans what the client is told of an appointment that was booked, moved or cancelled, in the transaction in which that is done. */
export async function planMessages(
  { tx, areaId, now }: { readonly tx: Tx; readonly areaId: string; readonly now: Temporal.Instant },
  appointmentId: AppointmentId,
  kind: Exclude<MessageKind, 'reminder'>,
  startsAt: Instant,
): Promise<void> {
  await deleteUnsent(tx, areaId, appointmentId)
  await insertMessage(tx, areaId, appointmentId, kind, now.toString() as Instant)
  if (kind === 'cancelled') return
  const remindAt = Temporal.Instant.from(startsAt).subtract({ hours: reminderHours })
  if (Temporal.Instant.compare(remindAt, now) > 0)
    await insertMessage(tx, areaId, appointmentId, 'reminder', remindAt.toString() as Instant)
}

/** By which ways a client can be sent something: none of who is under non-disclosure. */
export async function readReach(
  { tx, areaId }: { readonly tx: Tx; readonly areaId: string },
  clientId: ClientId,
): Promise<MessageWay[]> {
  const { contact } = await readContact(tx, areaId, clientId)
  return messageWays.filter((way) =>
    way === 'sms' ? numberFor(contact?.phone ?? null) !== null : (contact?.email ?? null) !== null,
  )
}

/** Takes back what has not been told of an appointment that is over. */
export const forgetMessages = deleteUnsent

/** The appointment as a calendar file that comes with an e-mail: of whom it is stands nowhere in it. */
const fileOf = (one: DueMessage, text: string, now: Instant): string =>
  calendarFile(
    [
      {
        ...{ id: one.appointmentId, startsAt: one.startsAt, endsAt: one.endsAt },
        summary: one.organisation,
        location: one.place ?? '',
        description: text,
        isCancelled: one.kind === 'cancelled',
      },
    ],
    one.organisation,
    now,
  )

/**
 * Tells a client of an appointment, in an e-mail with a calendar file. What is told of one that has begun or was ended meanwhile
 * is let go.
 * @throws when a gateway did not take it: it is tried again, by the same id
 */
export async function sendMessage(
  tx: Tx,
  context: JobContext,
  areaId: string,
  messageId: string,
): Promise<void> {
  const one = await takeMessage(tx, areaId, messageId)
  // What is told of no appointment is the link of an offer.
  if (one === undefined) return sendChoice(tx, context, areaId, messageId)
  const now = context.clock.now().toString() as Instant
  const isStale = one.startsAt <= now || (one.state === 'cancelled') !== (one.kind === 'cancelled')
  const library = await readLibraryOf(tx, areaId)
  const language = clientLanguageOf(one.language ?? 'fi') ?? 'fi'
  const text = messageOf(library, language, one)
  const file = {
    filename: 'taitopolku.ics',
    content: fileOf(one, text, now),
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  }
  const { phone, email } = one
  const outgoing = { id: one.messageId, phone, email, subject: one.organisation, text }
  const ways = isStale ? [] : await sendByWays(context, { ...outgoing, attachments: [file] })
  await markSent(tx, areaId, messageId, now, ways)
}

/**
 * Sends a client the link by which they choose a time, by the same ways. Of an offer that was chosen from, withdrawn or has run
 * out meanwhile nothing is sent; the link is kept no longer.
 * @throws when a gateway did not take it: it is tried again, by the same id and with the same link
 */
async function sendChoice(
  tx: Tx,
  context: JobContext,
  areaId: string,
  messageId: string,
): Promise<void> {
  const one = await takeChoice(tx, areaId, messageId)
  if (one === undefined) return
  const now = context.clock.now().toString() as Instant
  const isStale = !one.isOpen || one.expiresAt <= now
  const library = await readLibraryOf(tx, areaId)
  const language = clientLanguageOf(one.language) ?? 'fi'
  const text = choiceOf(library, language, { ...one, link: context.sealer.open(one.sealedLink) })
  const { phone, email } = one
  const outgoing = { id: one.messageId, phone, email, subject: one.organisation, text }
  const ways = isStale ? [] : await sendByWays(context, outgoing)
  await markSent(tx, areaId, messageId, now, ways)
}
