import { fixedClock } from '../../src/platform/server/clock.ts'
import { openDb } from '../../src/platform/server/db.ts'
import { type AnyJobKind, type JobKind, openJobs } from '../../src/platform/server/jobs.ts'
import { createLog } from '../../src/platform/server/log.ts'
import type { Mailer } from '../../src/platform/server/mail.ts'
import { createSealer } from '../../src/platform/server/sealing.ts'
import type { Texter } from '../../src/platform/server/sms.ts'
import { runWaitingJobs } from '../../src/platform/server/worker.ts'
import type { Day } from '../../src/platform/shared/days.ts'
import { type TestApp, testFilesFolder, testSecrets } from './test-app.ts'

/** Plans what is planned by itself in the morning of a day, or at another time, and does all that comes of it; gives what was done. */
export async function runJobs<Data extends object>(
  test: TestApp,
  kinds: readonly AnyJobKind[],
  daily: JobKind<Data>,
  on: Day,
  {
    mailer,
    texter,
    at = '04:00:00Z',
  }: {
    readonly mailer?: Mailer | undefined
    readonly texter?: Texter | undefined
    readonly at?: string
  } = {},
): Promise<string[]> {
  const db = openDb(test.databaseUrl, 'taitopolku_app', 1)
  const jobs = await openJobs(test.databaseUrl, kinds)
  await db.kysely
    .transaction()
    .execute((tx) => jobs.enqueue(tx, daily, (daily.schedule?.data ?? {}) as Data))
  await jobs.close()
  await db.close()
  return runWaitingJobs({
    ...{ databaseUrl: test.databaseUrl, kinds, clock: fixedClock(`${on}T${at}`) },
    ...{ filesFolder: testFilesFolder, log: createLog('silent'), mailer, texter },
    sealer: createSealer(testSecrets.sealing),
  })
}
