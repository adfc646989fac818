import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import { enterWholeArea } from '../clients/operations.relations.ts'
import type { Tx } from '../platform/server/db.ts'
import { type JobKind, jobKind } from '../platform/server/jobs.ts'
import {
  clockSteps,
  endIdleAccess,
  endOldDrafts,
  takeDueSteps,
} from './operations.handover.clock.ts'

const ofArea = z.strictObject({ areaId: z.string() })
type OfArea = z.infer<typeof ofArea>

/** Reminds of referrals, escalates those past their day and ends old drafts, in one area. */
export const keepReferralClock: JobKind<OfArea> = {
  name: 'keep-referral-clock',
  data: ofArea,
  key: ({ areaId }) => areaId,
  async run({ app, clock }, { areaId }) {
    const inArea = <T>(work: (tx: Tx) => Promise<T>) =>
      app.transaction().execute(async (tx) => {
        await enterWholeArea(tx, areaId)
        return work(tx)
      })
    for (const step of clockSteps)
      while ((await inArea((tx) => takeDueSteps(tx, areaId, step, clock.today()))) > 0);
    await inArea((tx) => endOldDrafts(tx, areaId, clock.today()))
    await inArea((tx) => endIdleAccess(tx, areaId, clock.today()))
  },
}

/** Before the working day: plans the clock of each area. */
export const referralClock: JobKind<Record<string, never>> = {
  name: 'referral-clock',
  data: z.strictObject({}),
  schedule: { cron: '30 5 * * *', data: {} },
  run: ({ retention, enqueue }) =>
    retention.transaction().execute(async (tx) => {
      for (const areaId of await listAreaIds(tx)) await enqueue(tx, keepReferralClock, { areaId })
    }),
}

export const clientshipJobs = [jobKind(referralClock), jobKind(keepReferralClock)] as const
