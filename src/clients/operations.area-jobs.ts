import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import type { Tx } from '../platform/server/db.ts'
import type { JobContext, JobKind } from '../platform/server/jobs.ts'
import type { Day } from '../platform/shared/days.ts'
import { enterWholeArea } from './operations.relations.ts'

const ofArea = z.strictObject({ areaId: z.string() })
export type OfArea = z.infer<typeof ofArea>

/** An area as work of the system finds it. */
export interface WholeArea {
  readonly areaId: string
  today(): Day
  /** Does a part in a transaction of its own, in the sight of all organisations of the area. */
  inArea<T>(part: (tx: Tx) => Promise<T>): Promise<T>
}

/** A kind of work on one area as a whole; of several that wait one is enough. */
export const areaJob = (
  name: string,
  work: (area: WholeArea) => Promise<void>,
): JobKind<OfArea> => ({
  name,
  data: ofArea,
  key: ({ areaId }) => areaId,
  run: ({ app, clock }: JobContext, { areaId }) =>
    work({
      areaId,
      today: () => clock.today(),
      inArea: (part) =>
        app.transaction().execute(async (tx) => {
          await enterWholeArea(tx, areaId)
          return part(tx)
        }),
    }),
})

/**
 * Plans a kind of work for every area of the installation.
 * @param when a cron expression in the time of Finland; `atStart`: also whenever a worker starts
 */
export const everyArea = (
  name: string,
  when: { readonly cron: string; readonly atStart?: true },
  kind: JobKind<OfArea>,
): JobKind<Record<string, never>> => ({
  name,
  data: z.strictObject({}),
  schedule: { cron: when.cron, data: {} },
  ...(when.atStart === true && { atStart: {} }),
  run: ({ retention, enqueue }) =>
    retention.transaction().execute(async (tx) => {
      for (const areaId of await listAreaIds(tx)) await enqueue(tx, kind, { areaId })
    }),
})
