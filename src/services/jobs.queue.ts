import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import { enterWholeArea } from '../clients/operations.relations.ts'
import type { Tx } from '../platform/server/db.ts'
import { type JobKind, jobKind } from '../platform/server/jobs.ts'
import { settleSeats, unsettledSeats } from './operations.queue-clock.ts'

const ofArea = z.strictObject({ areaId: z.string() })
type OfArea = z.infer<typeof ofArea>

/** Lets offers of seats lapse after their day and gives free seats to who is next, a group at a time, in one area. */
export const keepQueues: JobKind<OfArea> = {
  name: 'keep-queues',
  data: ofArea,
  key: ({ areaId }) => areaId,
  async run({ app, clock }, { areaId }) {
    const inArea = <T>(work: (tx: Tx) => Promise<T>) =>
      app.transaction().execute(async (tx) => {
        await enterWholeArea(tx, areaId)
        return work(tx)
      })
    for (const offeringId of await inArea((tx) => unsettledSeats(tx, areaId, clock.today())))
      await inArea((tx) => settleSeats(tx, areaId, offeringId, clock.today()))
  },
}

/** After midnight and every hour of the day, and when a worker starts: plans the queues of each area. */
export const queueClock: JobKind<Record<string, never>> = {
  name: 'queue-clock',
  data: z.strictObject({}),
  schedule: { cron: '5 * * * *', data: {} },
  atStart: {},
  run: ({ retention, enqueue }) =>
    retention.transaction().execute(async (tx) => {
      for (const areaId of await listAreaIds(tx)) await enqueue(tx, keepQueues, { areaId })
    }),
}

export const queueJobs = [jobKind(queueClock), jobKind(keepQueues)] as const
