import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { Appointment, AppointmentId } from './model.appointment.ts'

/** What a client is told of an appointment. */
export type MessageKind = 'booked' | 'reminder' | 'moved' | 'cancelled'

/** Plans that a client is told at some time; to the organisations that see the appointment. */
export async function insertMessage(
  tx: Tx,
  areaId: string,
  appointmentId: AppointmentId,
  kind: MessageKind,
  sendAt: Instant,
): Promise<void> {
  await sql`
    insert into appointment_message (area_id, appointment_message_id, appointment_id, client_id, kind, send_at, visible_to)
    select area_id, ${newId()}, appointment_id, client_id, ${kind}, ${sendAt}::timestamptz, visible_to
      from appointment where area_id = ${areaId} and appointment_id = ${appointmentId}`.execute(tx)
}

/** Takes back what was to be told of an appointment and has not been. */
export async function deleteUnsent(
  tx: Tx,
  areaId: string,
  appointmentId: AppointmentId,
): Promise<void> {
  await tx
    .deleteFrom('appointmentMessage')
    .where('areaId', '=', areaId)
    .where('appointmentId', '=', appointmentId)
    .where('sentAt', 'is', null)
    .execute()
}

/** Plans that a client is sent the link of an offer; to the organisations that see the offer. */
export async function insertChoice(
  tx: Tx,
  areaId: string,
  offerId: string,
  sealedLink: Buffer,
  sendAt: Instant,
): Promise<void> {
  await sql`
    insert into appointment_message (area_id, appointment_message_id, appointment_offer_id, client_id, kind, sealed_link, send_at,
                                     visible_to)
    select area_id, ${newId()}, appointment_offer_id, client_id, 'choose', ${sealedLink}, ${sendAt}::timestamptz, visible_to
      from appointment_offer where area_id = ${areaId} and appointment_offer_id = ${offerId}`.execute(
    tx,
  )
}

/** Messages of an area whose time has come, the longest waiting first. */
export async function listDueMessages(
  db: Read,
  areaId: string,
  now: Instant,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select appointment_message_id as id from appointment_message
     where area_id = ${areaId} and sent_at is null and send_at <= ${now}::timestamptz
     order by send_at, appointment_message_id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

/** A message with all that it says and how the client is reached. */
export interface DueMessage {
  readonly messageId: string
  readonly appointmentId: AppointmentId
  readonly clientId: ClientId
  readonly kind: MessageKind
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly mode: Appointment['mode']
  readonly state: Appointment['state']
  readonly staffName: string
  readonly place: string | null
  readonly phoneToCall: string | null
  readonly organisation: string
  readonly interpreter: string | null
  readonly others: string
  readonly language: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** A message that waits, taken so that no other worker sends it; undefined when another has it or it was sent. */
export async function takeMessage(
  tx: Tx,
  areaId: string,
  messageId: string,
): Promise<DueMessage | undefined> {
  const { rows } = await sql<DueMessage>`
    select n.appointment_message_id as message_id, p.appointment_id, p.client_id, n.kind, p.starts_at, p.ends_at, p.mode, p.state,
           m.name as staff_name, f.name_fi as place, coalesce(m.phone, k.phone) as phone_to_call, o.name_fi as organisation,
           i.name as interpreter, p.others, c.service_language as language, t.phone, t.email
      from appointment_message n
      join appointment p on p.area_id = n.area_id and p.appointment_id = n.appointment_id
      join client c on c.area_id = p.area_id and c.client_id = p.client_id
      join staff_member m on m.area_id = p.area_id and m.staff_id = p.staff_id
      join organisation o on o.area_id = p.area_id and o.organisation_id = p.organisation_id
      left join organisation_contact k on k.area_id = p.area_id and k.organisation_id = p.organisation_id
      left join office f on f.area_id = p.area_id and f.office_id = p.office_id
      left join interpreter i on i.area_id = p.area_id and i.interpreter_id = p.interpreter_id
      left join client_contact t on t.area_id = p.area_id and t.client_id = p.client_id and c.protection is null
     where n.area_id = ${areaId} and n.appointment_message_id = ${messageId} and n.sent_at is null
       for update of n skip locked`.execute(tx)
  return rows[0]
}

/** A link that is to be sent, with how the client is reached. */
export interface DueChoice {
  readonly messageId: string
  readonly sealedLink: Buffer
  readonly language: string
  readonly isOpen: boolean
  readonly expiresAt: Instant
  readonly staffName: string
  readonly organisation: string
  readonly phone: string | null
  readonly email: string | null
}

/** A link that waits to be sent, taken as `takeMessage` takes. */
export async function takeChoice(
  tx: Tx,
  areaId: string,
  messageId: string,
): Promise<DueChoice | undefined> {
  const { rows } = await sql<DueChoice>`
    select n.appointment_message_id as message_id, n.sealed_link, f.language, f.state = 'open' as is_open, f.expires_at,
           m.name as staff_name, o.name_fi as organisation, t.phone, t.email
      from appointment_message n
      join appointment_offer f on f.area_id = n.area_id and f.appointment_offer_id = n.appointment_offer_id
      join client c on c.area_id = f.area_id and c.client_id = f.client_id
      join staff_member m on m.area_id = f.area_id and m.staff_id = (f.wanted ->> 'staffId')::uuid
      join organisation o on o.area_id = f.area_id and o.organisation_id = f.organisation_id
      left join client_contact t on t.area_id = f.area_id and t.client_id = f.client_id and c.protection is null
     where n.area_id = ${areaId} and n.appointment_message_id = ${messageId} and n.sent_at is null
       for update of n skip locked`.execute(tx)
  return rows[0]
}

/** Notes that a message was sent, and by which ways; by none when the client can be reached by none. */
export async function markSent(
  tx: Tx,
  areaId: string,
  messageId: string,
  sentAt: Instant,
  ways: readonly string[],
): Promise<void> {
  await tx
    .updateTable('appointmentMessage')
    .set({ sentAt, ways: [...ways], sealedLink: null })
    .where('areaId', '=', areaId)
    .where('appointmentMessageId', '=', messageId)
    .execute()
}
