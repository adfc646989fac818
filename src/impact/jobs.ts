import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import { type JobContext, type JobKind, jobKind } from '../platform/server/jobs.ts'
import { remove, studyFolders } from './folder.ts'
import { endLost, runQueued } from './operations.study-work.ts'
import { listWithdrawn } from './queries.releases.ts'
import { enterArea, listOutlived, markFilesDeleted, markForgotten } from './queries.studies.ts'

const areaWork = z.strictObject({ areaId: z.string() })

/** Runs the studies of an area that wait, in a process of their own. */
export const runStudies: JobKind<z.infer<typeof areaWork>> = {
  name: 'study-run',
  data: areaWork,
  key: ({ areaId }) => areaId,
  run: (context, { areaId }) => runQueued(context, areaId),
}

const areasOf = ({ retention }: JobContext) =>
  retention.transaction().execute((tx) => listAreaIds(tx))

/** Every minute: a run whose worker died is ended with a sentence, and what waits goes on. */
export const resumeStudies: JobKind<Record<string, never>> = {
  name: 'study-run-resume',
  data: z.strictObject({}),
  schedule: { cron: '* * * * *', data: {} },
  atStart: {},
  key: () => 'resume',
  async run(context) {
    for (const areaId of await areasOf(context))
      if (await endLost(context, areaId))
        await context.app.transaction().execute(async (tx) => {
          await enterArea(tx, areaId)
          await context.enqueue(tx, runStudies, { areaId })
        })
  },
}

/**
 * Every night: data and closed results of studies whose last day has passed are deleted, and the files of withdrawn
 * releases; other releases stay.
 */
export const forgetStudies: JobKind<Record<string, never>> = {
  name: 'study-forget',
  data: z.strictObject({}),
  schedule: { cron: '15 3 * * *', data: {} },
  async run(context) {
    for (const areaId of await areasOf(context)) {
      const folders = studyFolders(context.filesFolder, areaId)
      await context.app.transaction().execute(async (tx) => {
        await enterArea(tx, areaId)
        for (const releaseId of await listWithdrawn(tx, areaId))
          await remove(folders.release(releaseId))
        for (const studyId of await listOutlived(tx, areaId, context.clock.today())) {
          await remove(folders.study(studyId))
          await remove(folders.codes(studyId))
          await markFilesDeleted(tx, areaId, studyId)
          await markForgotten(tx, areaId, studyId)
        }
      })
    }
  },
}

export const studyJobs = [
  jobKind(runStudies),
  jobKind(resumeStudies),
  jobKind(forgetStudies),
] as const
