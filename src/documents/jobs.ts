import { z } from 'zod'
import { listAreaIds } from '../areas/operations.all-areas.ts'
import { type JobContext, type JobKind, jobKind } from '../platform/server/jobs.ts'
import { listSettledFiles, removeFile } from './operations.files.ts'
import { deleteOldDocuments, enterArea, listKept } from './queries.documents.ts'

/** A request that writes a file ends within minutes, one way or the other. */
const idleSeconds = 600

/** Deletes the files of an area that no document has: of what was removed, erased or never finished. */
async function sweep(
  { retention, filesFolder }: JobContext,
  areaId: string,
  idle: number,
): Promise<void> {
  const files = await listSettledFiles({ filesFolder, areaId }, idle)
  if (files.length === 0) return
  const kept = await retention.transaction().execute(async (tx) => {
    await enterArea(tx, areaId)
    return new Set(await listKept(tx, areaId, files))
  })
  for (const documentId of files)
    if (!kept.has(documentId)) await removeFile({ filesFolder, areaId, documentId })
}

/** Every hour: deletes documents that an area no longer keeps, then the files that are nobody's. */
export const keepDocuments: JobKind<{ idleSeconds: number }> = {
  name: 'keep-documents',
  data: z.strictObject({ idleSeconds: z.int().min(0) }),
  schedule: { cron: '25 * * * *', data: { idleSeconds } },
  key: () => 'documents',
  async run(context, data) {
    const { retention, clock } = context
    for (const areaId of await retention.transaction().execute((tx) => listAreaIds(tx))) {
      await retention.transaction().execute(async (tx) => {
        await enterArea(tx, areaId)
        await deleteOldDocuments(tx, areaId, clock.today())
      })
      await sweep(context, areaId, data.idleSeconds)
    }
  },
}

export const documentJobs = [jobKind(keepDocuments)] as const
