import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import type { Tx } from '../platform/server/db.ts'
import { type JobContext, type JobKind, jobKind } from '../platform/server/jobs.ts'
import { refoldDue } from './operations.profile.ts'
import { applyRetention } from './operations.retention.ts'
import { enterArea } from './queries.erasure.ts'

const ofArea = z.strictObject({ areaId: z.string() })
type OfArea = z.infer<typeof ofArea>

/** Takes steps in an area, a transaction each, until one finds nothing more to do. */
async function untilNothingIsLeft(
  { retention }: JobContext,
  areaId: string,
  step: (tx: Tx) => Promise<number>,
): Promise<void> {
  const stepInArea = (tx: Tx) => enterArea(tx, areaId).then(() => step(tx))
  while ((await retention.transaction().execute(stepInArea)) > 0);
}

/** Folds anew the profiles of an area in which a fact has passed its shelf life. */
export const refoldProfiles: JobKind<OfArea> = {
  name: 'refold-profiles',
  data: ofArea,
  key: ({ areaId }) => areaId,
  run: (context, { areaId }) =>
    untilNothingIsLeft(context, areaId, (tx) => refoldDue(tx, areaId, context.clock.today())),
}

/** Deletes what an area no longer keeps. */
export const keepRetention: JobKind<OfArea> = {
  name: 'keep-retention',
  data: ofArea,
  key: ({ areaId }) => areaId,
  run: (context, { areaId }) =>
    untilNothingIsLeft(context, areaId, async (tx) => {
      const { client } = await applyRetention(tx, areaId, context.clock.today())
      return client
    }),
}

/** Every night: plans the work of each area, all or none. */
export const clientsNightly: JobKind<Record<string, never>> = {
  name: 'clients-nightly',
  data: z.strictObject({}),
  schedule: { cron: '15 2 * * *', data: {} },
  run: ({ retention, enqueue }) =>
    retention.transaction().execute(async (tx) => {
      for (const areaId of await listAreaIds(tx)) {
        await enqueue(tx, keepRetention, { areaId })
        await enqueue(tx, refoldProfiles, { areaId })
      }
    }),
}

export const clientJobs = [
  jobKind(clientsNightly),
  jobKind(keepRetention),
  jobKind(refoldProfiles),
] as const
