import { clientLanguageOf } from '../clients/model.client-language.ts'
import { isDecentHour } from '../clients/model.reach.ts'
import { everyArea } from '../clients/operations.area-jobs.ts'
import { messageJob, sendByWays } from '../clients/operations.reach.ts'
import { readLibraryOf } from '../plans/operations.phrases.ts'
import type { Tx } from '../platform/server/db.ts'
import { type JobContext, jobKind } from '../platform/server/jobs.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { groupMessage, isOverTaken } from './model.group-message.ts'
import {
  listWaitingMessages,
  markGroupMessageSent,
  takeGroupMessage,
} from './queries.group-message.ts'

/** Tells one client what happened to their seat or to the sessions of their group; what has been overtaken is let go. */
async function send(tx: Tx, context: JobContext, areaId: string, messageId: string): Promise<void> {
  const one = await takeGroupMessage(tx, areaId, messageId)
  if (one === undefined) return
  const { clock } = context
  const now = clock.now().toString() as Instant
  const tell = async () =>
    sendByWays(context, {
      ...{ id: messageId, phone: one.phone, email: one.email, subject: one.organisation.fi },
      text: groupMessage(
        await readLibraryOf(tx, areaId),
        clientLanguageOf(one.language ?? 'fi') ?? 'fi',
        one,
      ),
    })
  const ways = isOverTaken(one, clock.today(), now) ? [] : await tell()
  await markGroupMessageSent(tx, areaId, messageId, now, ways)
}

/** Seats are offered and lapse after midnight: nobody is told before the morning. */
export const sendGroupMessages = messageJob('send-group-messages', {
  listDue: listWaitingMessages,
  send,
  isTime: isDecentHour,
})

/** Every five minutes, and when a worker starts. */
export const groupMessageClock = everyArea(
  'group-messages-clock',
  { cron: '*/5 * * * *', atStart: true },
  sendGroupMessages,
)

export const groupMessageJobs = [jobKind(groupMessageClock), jobKind(sendGroupMessages)] as const
