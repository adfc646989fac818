import { z } from 'zod'
import type { Tx } from '../platform/server/db.ts'
import type { JobContext, JobKind } from '../platform/server/jobs.ts'
import type { Attachment } from '../platform/server/mail.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { type MessageWay, numberFor } from './model.reach.ts'
import type { OfArea } from './operations.area-jobs.ts'
import { enterWholeArea } from './operations.relations.ts'

/** What is sent, and where the client can be reached. */
export interface Outgoing {
  /** The same when it is sent again: a gateway sends it once. */
  readonly id: string
  readonly phone: string | null
  readonly email: string | null
  readonly subject: string
  readonly text: string
  readonly attachments?: readonly Attachment[]
}

/**
 * Sends a message by every way in which the client can be reached: a text message where there is a number, an e-mail where there
 * is an address.
 * @returns by which ways; none when the client can be reached by none
 * @throws when a gateway did not take it
 */
export async function sendByWays(
  { texter, mailer }: Pick<JobContext, 'texter' | 'mailer'>,
  { id, phone, email, subject, text, attachments = [] }: Outgoing,
): Promise<MessageWay[]> {
  const ways: MessageWay[] = []
  const number = numberFor(phone)
  if (texter !== undefined && number !== null) {
    await texter.send({ id, to: number, text })
    ways.push('sms')
  }
  if (mailer !== undefined && email !== null) {
    await mailer.send({ to: email, subject, text, attachments })
    ways.push('email')
  }
  return ways
}

/** So many messages are sent at once; the rest waits for the next turn, some minutes later. */
const most = 500

/** The messages of one kind that wait in an area, and how one is sent. */
export interface Messages {
  listDue(tx: Tx, areaId: string, now: Instant, most: number): Promise<readonly string[]>
  /** @throws when a gateway did not take it */
  send(tx: Tx, context: JobContext, areaId: string, messageId: string): Promise<void>
  /** Whether they are sent at this hour; at any when it is left out. */
  isTime?(now: Temporal.Instant): boolean
}

/** The work of sending what waits in an area, each message in a transaction of its own; what fails is tried again. */
export const messageJob = (name: string, { listDue, send, isTime }: Messages): JobKind<OfArea> => ({
  name,
  data: z.strictObject({ areaId: z.string() }),
  key: ({ areaId }) => areaId,
  async run(context, { areaId }) {
    const { app, clock, texter, mailer, log } = context
    if (texter === undefined && mailer === undefined) return
    if (isTime?.(clock.now()) === false) return
    const inArea = <T>(part: (tx: Tx) => Promise<T>) =>
      app.transaction().execute(async (tx) => {
        await enterWholeArea(tx, areaId)
        return part(tx)
      })
    const now = clock.now().toString() as Instant
    let failed: unknown
    for (const messageId of await inArea((tx) => listDue(tx, areaId, now, most)))
      await inArea((tx) => send(tx, context, areaId, messageId)).catch((error: unknown) => {
        failed = error
        log.warn(`a message of ${name} was not taken`)
      })
    // The others were sent; what failed is tried again.
    if (failed !== undefined) throw failed
  },
})
