import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import { enterWholeArea } from '../clients/operations.relations.ts'
import type { Tx } from '../platform/server/db.ts'
import { type JobKind, jobKind } from '../platform/server/jobs.ts'
import { countedOrganisations, countGaps } from './operations.gap-count.ts'

const ofArea = z.strictObject({ areaId: z.string() })
type OfArea = z.infer<typeof ofArea>

/** Counts the gaps of each organisation of an area, where that has not been done today. */
export const countGapsOfArea: JobKind<OfArea> = {
  name: 'count-gaps',
  data: ofArea,
  key: ({ areaId }) => areaId,
  async run({ app, clock }, { areaId }) {
    const inArea = <T>(work: (tx: Tx) => Promise<T>) =>
      app.transaction().execute(async (tx) => {
        await enterWholeArea(tx, areaId)
        return work(tx)
      })
    for (const organisationId of await inArea((tx) => countedOrganisations(tx, areaId)))
      await inArea((tx) => countGaps(tx, areaId, organisationId, clock.today()))
  },
}

/** Before the working day, after the clock of handovers, and when a worker starts: plans the count of each area. */
export const gapsDaily: JobKind<Record<string, never>> = {
  name: 'gaps-daily',
  data: z.strictObject({}),
  schedule: { cron: '0 6 * * *', data: {} },
  atStart: {},
  run: ({ retention, enqueue }) =>
    retention.transaction().execute(async (tx) => {
      for (const areaId of await listAreaIds(tx)) await enqueue(tx, countGapsOfArea, { areaId })
    }),
}

export const taskJobs = [jobKind(gapsDaily), jobKind(countGapsOfArea)] as const
