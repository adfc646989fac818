import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import { enterWholeArea } from '../clients/operations.relations.ts'
import { type JobKind, jobKind } from '../platform/server/jobs.ts'
import { endFollowUps } from './operations.follow-up.ts'

const ofArea = z.strictObject({ areaId: z.string() })
type OfArea = z.infer<typeof ofArea>

/** Ends in one area the access of centres to people whose follow-up is over. */
export const keepFollowUps: JobKind<OfArea> = {
  name: 'keep-follow-ups',
  data: ofArea,
  key: ({ areaId }) => areaId,
  async run({ app, clock }, { areaId }) {
    const step = () =>
      app.transaction().execute(async (tx) => {
        await enterWholeArea(tx, areaId)
        return endFollowUps(tx, areaId, clock.today())
      })
    while ((await step()) > 0);
  },
}

/** Every night: plans the work of each area. */
export const followUpsNightly: JobKind<Record<string, never>> = {
  name: 'follow-ups-nightly',
  data: z.strictObject({}),
  schedule: { cron: '0 2 * * *', data: {} },
  run: ({ retention, enqueue }) =>
    retention.transaction().execute(async (tx) => {
      for (const areaId of await listAreaIds(tx)) await enqueue(tx, keepFollowUps, { areaId })
    }),
}

export const followUpJobs = [jobKind(followUpsNightly), jobKind(keepFollowUps)] as const
