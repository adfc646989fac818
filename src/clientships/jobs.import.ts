import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import { type JobContext, type JobKind, jobKind } from '../platform/server/jobs.ts'
import { addDays } from '../platform/shared/days.ts'
import { startOfDay } from '../platform/shared/format.ts'
import { importKeptDays } from './model.import.ts'
import { workOn } from './operations.import.work.ts'
import { enterArea, forgetUnsent, listAtWork } from './queries.import.send.ts'

const importWork = z.strictObject({
  areaId: z.string(),
  referralImportId: z.uuid(),
  staffId: z.uuid(),
})

/** Reads a list, or sends its rows, part by part; begun again it goes on where it was. */
export const workOnImport: JobKind<z.infer<typeof importWork>> = {
  name: 'referral-import',
  data: importWork,
  isAwaited: true,
  key: ({ areaId, referralImportId }) => `${areaId} ${referralImportId}`,
  run: workOn,
}

/** Plans the work on lists of every area that nobody seems to do. */
async function resume({ retention, enqueue }: JobContext, idleSeconds: number): Promise<void> {
  const areaIds = await retention.transaction().execute((tx) => listAreaIds(tx))
  for (const areaId of areaIds)
    await retention.transaction().execute(async (tx) => {
      await enterArea(tx, areaId)
      for (const list of await listAtWork(tx, areaId, idleSeconds))
        await enqueue(tx, workOnImport, { areaId, ...list })
    })
}

/** A part takes less than a second: whose list has waited for so long has died. */
const idleSeconds = 45

/** Every minute: a list whose worker has died goes on. */
export const resumeImports: JobKind<{ idleSeconds: number }> = {
  name: 'referral-import-resume',
  data: z.strictObject({ idleSeconds: z.int().min(0) }),
  schedule: { cron: '* * * * *', data: { idleSeconds } },
  // What was being worked on when everything stopped goes on at once; where another worker is at it, they take turns.
  atStart: { idleSeconds: 0 },
  key: () => 'resume',
  run: (context, data) => resume(context, data.idleSeconds),
}

/** Every night: what was not sent of a list is forgotten after two weeks. */
export const forgetImports: JobKind<Record<string, never>> = {
  name: 'referral-import-forget',
  data: z.strictObject({}),
  schedule: { cron: '45 2 * * *', data: {} },
  async run({ retention, clock }) {
    const madeBefore = startOfDay(addDays(clock.today(), -importKeptDays))
    const areaIds = await retention.transaction().execute((tx) => listAreaIds(tx))
    for (const areaId of areaIds)
      await retention.transaction().execute(async (tx) => {
        await enterArea(tx, areaId)
        await forgetUnsent(tx, areaId, { madeBefore })
      })
  },
}

export const importJobs = [
  jobKind(workOnImport),
  jobKind(resumeImports),
  jobKind(forgetImports),
] as const
