import type { Tx } from '../platform/server/db.ts'
import type { Context } from '../platform/server/route.ts'
import type { MailChoice, NotificationKind, Notifications } from './model.notification.ts'
import {
  findNoticeState,
  insertNotifications,
  listNotifications,
  markRead,
  updateMailChoice,
} from './queries.notification.ts'

/**
 * Tells people of the staff that something has come, in the transaction of what it tells: when that rolls back, nothing
 * was told.
 * @param subjectId the handover or another thing that it is about; never a client
 */
export async function notify(
  tx: Tx,
  areaId: string,
  staffIds: readonly string[],
  kind: NotificationKind,
  subjectId: string | null,
): Promise<void> {
  const told = [...new Set(staffIds)].map((staffId) => ({ staffId, subjectId }))
  if (told.length > 0) await insertNotifications(tx, areaId, kind, told)
}

/** The same for many, each of something else. */
export async function notifyEach(
  tx: Tx,
  areaId: string,
  kind: NotificationKind,
  told: readonly { readonly staffId: string; readonly subjectId: string }[],
): Promise<void> {
  if (told.length > 0) await insertNotifications(tx, areaId, kind, told)
}

type Reading = Pick<Context<unknown>, 'tx' | 'actor'>

/** What the actor has been told, the latest first. */
export async function readNotifications({ tx, actor }: Reading): Promise<Notifications> {
  const { areaId, staffId } = actor
  const state = await findNoticeState(tx, areaId, staffId)
  return { ...state, latest: await listNotifications(tx, areaId, staffId) }
}

/** Says that the actor has read what they had been told until an instant. */
export async function readUntil(
  context: Reading,
  until: Parameters<typeof markRead>[3],
): Promise<Notifications> {
  const { tx, actor } = context
  await markRead(tx, actor.areaId, actor.staffId, until)
  return readNotifications(context)
}

/** Says how the actor hears by mail that there is something new. */
export async function chooseMail(context: Reading, byMail: MailChoice): Promise<Notifications> {
  const { tx, actor } = context
  await updateMailChoice(tx, actor.areaId, actor.staffId, byMail)
  return readNotifications(context)
}
