import { z } from 'zod'
import { everyArea } from '../clients/operations.area-jobs.ts'
import { enterWholeArea } from '../clients/operations.relations.ts'
import { type JobKind, jobKind } from '../platform/server/jobs.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { sendMessage } from './operations.messages.ts'
import { listDueMessages } from './queries.messages.ts'

/** So many messages are sent at once; the rest waits for the next turn, some minutes later. */
const most = 500

/** Sends what the clients of an area are to be told by now, each message in a transaction of its own. */
export const sendMessages: JobKind<{ areaId: string }> = {
  name: 'send-appointment-messages',
  data: z.strictObject({ areaId: z.string() }),
  key: ({ areaId }) => areaId,
  async run(context, { areaId }) {
    const { app, clock, texter, mailer, log } = context
    if (texter === undefined && mailer === undefined) return
    const now = clock.now().toString() as Instant
    const due = await app.transaction().execute(async (tx) => {
      await enterWholeArea(tx, areaId)
      return listDueMessages(tx, areaId, now, most)
    })
    let failed: unknown
    for (const messageId of due)
      await app
        .transaction()
        .execute(async (tx) => {
          await enterWholeArea(tx, areaId)
          await sendMessage(tx, context, areaId, messageId)
        })
        .catch((error: unknown) => {
          failed = error
          log.warn('an appointment message was not taken')
        })
    // The others were sent; what failed is tried again.
    if (failed !== undefined) throw failed
  },
}

/** Every five minutes, and when a worker starts. */
export const messageClock = everyArea(
  'appointment-messages-clock',
  { cron: '*/5 * * * *', atStart: true },
  sendMessages,
)

export const appointmentJobs = [jobKind(messageClock), jobKind(sendMessages)] as const
