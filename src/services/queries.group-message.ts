import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { EnrolmentId, ToldOfClient } from './model.enrolment.ts'
import type { SeatMessageKind, ToldOfGroup } from './model.group-message.ts'
import type { OfferingId } from './model.offering.ts'
import type { SessionNoticeId } from './model.session-notice.ts'

/** Takes back what was to be told of a seat and has not been, and plans what is told of it now. */
export async function replaceSeatMessage(
  tx: Tx,
  areaId: string,
  enrolmentId: EnrolmentId,
  kind: SeatMessageKind | null,
): Promise<void> {
  await sql`
    with gone as (
      delete from group_message
       where area_id = ${areaId} and enrolment_id = ${enrolmentId} and sent_at is null)
    insert into group_message (area_id, group_message_id, client_id, kind, enrolment_id, visible_to)
    select area_id, ${newId()}::uuid, client_id, ${kind}::text, enrolment_id, visible_to from enrolment
     where area_id = ${areaId} and enrolment_id = ${enrolmentId} and ${kind}::text is not null ${keptPlan}`.execute(
    tx,
  )
}

/** Plans that notices of sessions are told. */
export async function insertNoticeMessages(
  tx: Tx,
  areaId: string,
  noticeIds: readonly SessionNoticeId[],
): Promise<void> {
  await sql`
    insert into group_message (area_id, group_message_id, client_id, kind, session_notice_id, visible_to)
    select n.area_id, gen_random_uuid(), n.client_id, 'session_notice', n.session_notice_id, n.visible_to
      from session_notice n
     where n.area_id = ${areaId} and n.session_notice_id = any(${[...noticeIds]}::uuid[])`.execute(
    tx,
  )
}

/** What somebody was told of a group. */
export interface ToldRow extends ToldOfClient {
  readonly clientId: ClientId
  readonly offeringId: OfferingId
  /** Of which enrolment, where it is of a seat. */
  readonly enrolmentId: EnrolmentId | null
}

/** The most that is listed of one person. */
const toldCap = 200

/** What a person was told of their groups, as far as the reader sees it, the newest first. */
export async function listToldOfPerson(
  db: Read,
  areaId: string,
  records: readonly ClientId[],
): Promise<ToldRow[]> {
  const sent = sql`case when g.sent_at is not null
    then jsonb_build_object('at', to_char(g.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'ways', g.ways) end`
  const { rows } = await sql<ToldRow>`
    select g.client_id, e.offering_id, g.enrolment_id, g.kind, coalesce(g.sent_at, g.made_at) as at,
           null::jsonb as given, ${sent} as sent
      from group_message g
      join enrolment e on e.area_id = g.area_id and e.enrolment_id = g.enrolment_id
     where g.area_id = ${areaId} and g.client_id = any(${[...records]}::uuid[])
    union all
    select n.client_id, n.offering_id, null, n.kind, coalesce(g.sent_at, n.made_at),
           case when n.given_at is not null
                then jsonb_build_object('at', to_char(n.given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                        'by', m.name, 'how', n.given_how) end,
           ${sent}
      from session_notice n
      left join group_message g on g.area_id = n.area_id and g.session_notice_id = n.session_notice_id
      left join staff_member m on m.area_id = n.area_id and m.staff_id = n.given_by
     where n.area_id = ${areaId} and n.client_id = any(${[...records]}::uuid[])
     order by at desc limit ${toldCap}`.execute(db)
  return rows
}

/** Messages of an area that wait, the longest first. */
export async function listWaitingMessages(
  db: Read,
  areaId: string,
  _now: Instant,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select group_message_id as id from group_message
     where area_id = ${areaId} and sent_at is null order by made_at, group_message_id limit ${most}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** A message with all that it says and how the client is reached. */
export type WaitingMessage = ToldOfGroup & {
  readonly language: string | null
  readonly phone: string | null
  readonly email: string | null
}

/**
 * A message that waits, taken so that no other worker sends it; undefined when another has it or it was sent. Of somebody under
 * non-disclosure it has no number and no address.
 */
export async function takeGroupMessage(
  tx: Tx,
  areaId: string,
  messageId: string,
): Promise<WaitingMessage | undefined> {
  const { rows } = await sql<WaitingMessage>`
    select g.kind, (g.made_at at time zone 'Europe/Helsinki')::date as made_on, e.state, e.offered_until, f.starts_on,
           n.kind as notice_kind, n.content,
           jsonb_build_object('fi', o.name_fi, 'sv', o.name_sv, 'en', o.name_en) as organisation, k.phone as phone_to_call,
           coalesce(n.language, c.service_language) as language, t.phone, t.email
      from group_message g
      left join enrolment e on e.area_id = g.area_id and e.enrolment_id = g.enrolment_id
      left join session_notice n on n.area_id = g.area_id and n.session_notice_id = g.session_notice_id
      join offering f on f.area_id = g.area_id and f.offering_id = coalesce(e.offering_id, n.offering_id)
      join organisation o on o.area_id = f.area_id and o.organisation_id = f.organisation_id
      left join organisation_contact k on k.area_id = f.area_id and k.organisation_id = f.organisation_id
      join client c on c.area_id = g.area_id and c.client_id = g.client_id
      left join client_contact t on t.area_id = c.area_id and t.client_id = c.client_id and c.protection is null
     where g.area_id = ${areaId} and g.group_message_id = ${messageId} and g.sent_at is null
       for update of g skip locked`.execute(tx)
  return rows[0]
}

/** Notes that a message was sent, and by which ways; by none when there was nothing to tell or no way. */
export async function markGroupMessageSent(
  tx: Tx,
  areaId: string,
  messageId: string,
  sentAt: Instant,
  ways: readonly string[],
): Promise<void> {
  await tx
    .updateTable('groupMessage')
    .set({ sentAt, ways: [...ways] })
    .where('areaId', '=', areaId)
    .where('groupMessageId', '=', messageId)
    .execute()
}
