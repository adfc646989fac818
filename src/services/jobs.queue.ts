import { areaJob, everyArea } from '../clients/operations.area-jobs.ts'
import { jobKind } from '../platform/server/jobs.ts'
import { settleSeats, unsettledSeats } from './operations.queue-clock.ts'

/** Lets offers of seats lapse after their day and gives free seats to who is next, a group at a time. */
export const keepQueues = areaJob('keep-queues', async ({ areaId, today, inArea }) => {
  for (const offeringId of await inArea((tx) => unsettledSeats(tx, areaId, today())))
    await inArea((tx) => settleSeats(tx, areaId, offeringId, today()))
})

/** After midnight and every hour of the day, and when a worker starts. */
export const queueClock = everyArea('queue-clock', { cron: '5 * * * *', atStart: true }, keepQueues)

export const queueJobs = [jobKind(queueClock), jobKind(keepQueues)] as const
