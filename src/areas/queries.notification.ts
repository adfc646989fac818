import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { Locale } from '../platform/shared/locale.ts'
import {
  type MailChoice,
  type Notification,
  type NotificationKind,
  notificationDays,
  notificationsShown,
} from './model.notification.ts'

/** Tells people of the staff something, each in a row of their own. */
export async function insertNotifications(
  tx: Tx,
  areaId: string,
  kind: NotificationKind,
  told: readonly { readonly staffId: string; readonly subjectId: string | null }[],
): Promise<void> {
  const ids = told.map(() => newId<'Notification'>())
  await sql`
    insert into notification (area_id, notification_id, staff_id, kind, subject_id)
    select ${areaId}, t.id, t.staff, ${kind}, t.subject
      from unnest(${ids}::uuid[], ${told.map((one) => one.staffId)}::uuid[],
                  ${told.map((one) => one.subjectId)}::uuid[]) as t (id, staff, subject)`.execute(
    tx,
  )
}

/** The latest notifications of a person. */
export async function listNotifications(
  db: Read,
  areaId: string,
  staffId: string,
): Promise<Notification[]> {
  const { rows } = await sql<Notification>`
    select notification_id, kind, subject_id, at, read_at is not null as is_read
      from notification
     where area_id = ${areaId} and staff_id = ${staffId}
     order by at desc, notification_id desc limit ${notificationsShown}`.execute(db)
  return rows
}

/** How many a person has not read, and how they want to hear by mail. */
export async function findNoticeState(
  db: Read,
  areaId: string,
  staffId: string,
): Promise<{ unread: number; byMail: MailChoice }> {
  const { rows } = await sql<{ unread: number; byMail: MailChoice }>`
    select m.notices_by_mail as by_mail,
           (select count(*) from notification n
             where n.area_id = m.area_id and n.staff_id = m.staff_id and n.read_at is null) as unread
      from staff_member m where m.area_id = ${areaId} and m.staff_id = ${staffId}`.execute(db)
  return rows[0] ?? { unread: 0, byMail: 'off' }
}

/** Marks what a person had been told until an instant as read. */
export async function markRead(
  tx: Tx,
  areaId: string,
  staffId: string,
  until: Instant,
): Promise<void> {
  await sql`
    update notification set read_at = now()
     where area_id = ${areaId} and staff_id = ${staffId} and read_at is null and at <= ${until}::timestamptz`.execute(
    tx,
  )
}

export async function updateMailChoice(
  tx: Tx,
  areaId: string,
  staffId: string,
  noticesByMail: MailChoice,
): Promise<void> {
  await tx
    .updateTable('staffMember')
    .set({ noticesByMail })
    .where('areaId', '=', areaId)
    .where('staffId', '=', staffId)
    .executeTakeFirstOrThrow()
}

/** Who has something that is neither read nor mailed, and wants to hear of it by mail in this way. */
export async function listToBeMailed(
  db: Read,
  areaId: string,
  choice: MailChoice,
): Promise<string[]> {
  const { rows } = await sql<{ staffId: string }>`
    select m.staff_id from staff_member m
     where m.area_id = ${areaId} and m.notices_by_mail = ${choice} and m.locked_at is null
       and exists (select from notification n
                    where n.area_id = m.area_id and n.staff_id = m.staff_id
                      and n.mailed_at is null and n.read_at is null)
     order by 1`.execute(db)
  return rows.map((row) => row.staffId)
}

export interface Unmailed {
  readonly email: string
  readonly locale: Locale | null
  readonly notificationIds: readonly string[]
}

/** What is to be mailed to a person, locked so that nobody else mails it meanwhile; undefined when there is nothing. */
export async function takeUnmailed(
  tx: Tx,
  areaId: string,
  staffId: string,
): Promise<Unmailed | undefined> {
  const { rows } = await sql<{ notificationId: string }>`
    select notification_id from notification
     where area_id = ${areaId} and staff_id = ${staffId} and mailed_at is null and read_at is null
     order by 1 for update`.execute(tx)
  const person = await tx
    .selectFrom('staffMember')
    .select(['email', 'locale'])
    .where('areaId', '=', areaId)
    .where('staffId', '=', staffId)
    .where('lockedAt', 'is', null)
    .where('noticesByMail', '<>', 'off')
    .executeTakeFirst()
  if (person === undefined || rows.length === 0) return undefined
  return {
    email: person.email,
    locale: person.locale as Locale | null,
    notificationIds: rows.map((row) => row.notificationId),
  }
}

export async function markMailed(tx: Tx, areaId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update notification set mailed_at = now()
     where area_id = ${areaId} and notification_id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Deletes what is older than it is kept. */
export async function deleteOldNotifications(tx: Tx, areaId: string): Promise<void> {
  await sql`
    delete from notification where area_id = ${areaId}
       and at < now() - make_interval(days => ${notificationDays}::integer)`.execute(tx)
}
