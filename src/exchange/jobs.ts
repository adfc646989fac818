import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import { type JobKind, jobKind } from '../platform/server/jobs.ts'
import { type ExportWork, exportForStudy } from './operations.study-export-work.ts'
import { enterArea, listUnfinished } from './queries.study-exports.ts'

/** Takes the register of a centre into the files of a study. */
export const exportStudy: JobKind<ExportWork> = {
  name: 'study-export',
  data: z.strictObject({ areaId: z.string(), studyExportId: z.uuid(), staffId: z.uuid() }),
  key: ({ areaId, studyExportId }) => `${areaId} ${studyExportId}`,
  run: exportForStudy,
}

/** An export takes seconds; one that was asked for so long ago may have lost its worker. */
const idleSeconds = 60

/** Every minute: an export whose worker died is begun again. */
export const resumeExports: JobKind<{ idleSeconds: number }> = {
  name: 'study-export-resume',
  data: z.strictObject({ idleSeconds: z.int().min(0) }),
  schedule: { cron: '* * * * *', data: { idleSeconds } },
  atStart: { idleSeconds: 0 },
  key: () => 'resume',
  async run({ app, retention, enqueue }, data) {
    const areaIds = await retention.transaction().execute((tx) => listAreaIds(tx))
    for (const areaId of areaIds)
      await app.transaction().execute(async (tx) => {
        await enterArea(tx, areaId)
        for (const one of await listUnfinished(tx, areaId, data.idleSeconds))
          await enqueue(tx, exportStudy, { areaId, ...one })
      })
  },
}

export const exportJobs = [jobKind(exportStudy), jobKind(resumeExports)] as const
