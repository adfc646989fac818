import type { ImportRows, ReferralImport } from '../../src/clientships/model.import.ts'
import { jobKinds } from '../../src/jobs.ts'
import { createLog } from '../../src/platform/server/log.ts'
import { createSealer } from '../../src/platform/server/sealing.ts'
import { runWaitingJobs } from '../../src/platform/server/worker.ts'
import {
  type Caller,
  type TestApp,
  testClock,
  testFilesFolder,
  testSecrets,
} from '../database/test-app.ts'

/** Does everything that waits to be done outside requests. */
export const doJobs = (test: TestApp): Promise<string[]> =>
  runWaitingJobs({
    databaseUrl: test.databaseUrl,
    kinds: jobKinds,
    clock: testClock,
    sealer: createSealer(testSecrets.sealing),
    filesFolder: testFilesFolder,
    log: createLog('silent'),
  })

/** What tests do with lists as somebody. */
export function bringer(test: TestApp, as: Caller) {
  const read = async (id: string) =>
    (await as<ReferralImport>(`GET /api/referral-imports/${id}`)).body
  return {
    read,
    begin: (content: Buffer | string, more: object = {}) =>
      as<{ referralImportId: string; isEarlier: boolean; errorCode?: string; current?: unknown }>(
        'POST /api/referral-imports',
        { fileName: 'luettelo.xlsx', content: Buffer.from(content).toString('base64'), ...more },
      ),
    rows: async (id: string, query = '') =>
      (await as<ImportRows>(`GET /api/referral-imports/${id}/rows${query}`)).body.rows,
    /** Tells the columns as they are guessed; the list is then read when jobs are done. */
    async map(id: string, settings: object) {
      const { sheet, columns, version } = await read(id)
      return as(`POST /api/referral-imports/${id}/mapping`, {
        ...{ sheet, columns, version, settings },
      })
    },
    /** Brings a file as far as the rows can be looked at. */
    async preview(content: Buffer | string, settings: object, more: object = {}): Promise<string> {
      const { body } = await this.begin(content, more)
      await this.map(body.referralImportId, settings)
      await doJobs(test)
      return body.referralImportId
    },
    decide: (id: string, row: number, decision: object) =>
      as<{ state: string; isSelected: boolean; errorCode?: string }>(
        `PATCH /api/referral-imports/${id}/rows/${row}`,
        decision,
      ),
    async send(id: string) {
      const { version } = await read(id)
      return as<{ errorCode?: string }>(`POST /api/referral-imports/${id}/send`, { version })
    },
  }
}
