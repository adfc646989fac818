import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { createApp } from '../../src/app.ts'
import { createLog } from '../../src/platform/server/log.ts'
import { startPostgres } from '../../src/platform/server/postgres/start.ts'
import { memoryFolder } from '../database/memory-folder.ts'
import { makeTemplate, withDatabase } from '../database/template.ts'
import { callerOf, testClock, testFilesFolder, testSecrets } from '../database/test-app.ts'
import { prepareRequests } from './request-world.ts'
import { type RequestReport, runRequests } from './requests.ts'

/** The generated requests at full size, on a database of their own. */
export async function runRequestCampaign(size: {
  count: number
  seed: number
}): Promise<RequestReport> {
  const dataDir = await mkdtemp(join(memoryFolder(), 'taitopolku-requests-'))
  const quiet = () => {}
  const server = await startPostgres({
    dataDir,
    durable: false,
    log: { info: quiet, warn: console.warn, debug: quiet },
  })
  try {
    const databaseUrl = withDatabase(server.url, await makeTemplate(server.url))
    const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 })
    const app = await createApp({
      databaseUrl,
      secrets: testSecrets,
      publicUrl: 'http://localhost:3000',
      clock: testClock,
      filesFolder: testFilesFolder,
      log: createLog('error'),
    })
    try {
      const as = callerOf(() => ({ app, owner }))
      return await runRequests({ ...(await prepareRequests({ app, owner, as })), ...size })
    } finally {
      await app.close()
      await owner.end()
    }
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
