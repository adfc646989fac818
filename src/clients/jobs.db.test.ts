import { describe, expect, it } from 'vitest'
import {
  testClock,
  testFilesFolder,
  testSecrets,
  useTestApp,
} from '../../test/database/test-app.ts'
import { jobKinds } from '../jobs.ts'
import { openDb } from '../platform/server/db.ts'
import { openJobs } from '../platform/server/jobs.ts'
import { createLog } from '../platform/server/log.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { runWaitingJobs, startWorker } from '../platform/server/worker.ts'
import { clientsNightly } from './jobs.ts'

describe('the work of the night', () => {
  const test = useTestApp()
  const options = () => ({
    ...{ databaseUrl: test.databaseUrl, kinds: jobKinds, clock: testClock },
    ...{
      ...{ mailer: undefined, texter: undefined },
      filesFolder: testFilesFolder,
      log: createLog('silent'),
      sealer: createSealer(testSecrets.sealing),
    },
  })

  it('is done for every area: what is kept too long goes, what has become stale is folded anew', async () => {
    const { rows: areas } = await test.owner.query<{ area_id: string }>('select area_id from area')
    expect(areas.length).toBeGreaterThan(1)
    for (const { area_id } of areas) {
      await test.owner.query(
        `insert into retention_rule (area_id, kind, months, basis) values ($1, 'access_log', 12, 'test')
         on conflict (area_id, kind) do update set months = 12`,
        [area_id],
      )
      for (const at of ['2025-11-20T10:00:00Z', '2025-11-22T10:00:00Z'])
        await test.owner.query(
          `insert into access_log (area_id, log_id, at, user_id, staff_id, event, route, outcome)
           values ($1, gen_random_uuid(), $2, 'past', gen_random_uuid(), 'ClientRead', 'GET /past', 'done')`,
          [area_id, at],
        )
    }
    const db = openDb(test.databaseUrl, 'taitopolku_app')
    const jobs = await openJobs(test.databaseUrl, jobKinds)
    await db.kysely.transaction().execute((tx) => jobs.enqueue(tx, clientsNightly, {}))
    await jobs.close()
    await db.close()
    expect(await runWaitingJobs(options())).toEqual([
      'clients-nightly',
      ...areas.map(() => 'keep-retention'),
      ...areas.map(() => 'refold-profiles'),
    ])
    const { rows } = await test.owner.query(
      `select area_id, count(*)::int as kept from access_log where user_id = 'past' group by area_id order by area_id`,
    )
    expect(rows).toEqual(areas.map(({ area_id }) => ({ area_id, kept: 1 })).sort())
  })

  it('comes by itself every night in the time of Finland', async () => {
    const worker = await startWorker(options())
    await worker.stop()
    const { rows } = await test.owner.query(
      'select name, cron, timezone from pgboss.schedule order by name',
    )
    expect(rows).toContainEqual({
      ...{ name: 'clients-nightly', cron: '15 2 * * *', timezone: 'Europe/Helsinki' },
    })
    // Of every kind that has one, of any domain.
    const scheduled = jobKinds.flatMap(({ name, schedule }) =>
      schedule === undefined ? [] : [{ name, cron: schedule.cron, timezone: 'Europe/Helsinki' }],
    )
    const byName = (list: { name: string }[]) => list.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    expect(byName(rows)).toEqual(byName(scheduled))
  })

  it('forgets sign-ins of the past and no others', async () => {
    await test.as('dpo@demo.test')('GET /api/me')
    await test.owner.query(
      `insert into auth.session (id, token, "userId", "expiresAt", "updatedAt")
       select 'old', 'old', id, '2026-11-20', '2026-11-20' from auth."user" limit 1`,
    )
    await test.owner.query(
      `insert into auth.sign_in_failure (email, failures, last_at, locked_until) values
         ('old@demo.test', 1, '2026-11-01', null), ('locked@demo.test', 8, '2026-11-01', '2026-11-22')`,
    )
    const db = openDb(test.databaseUrl, 'taitopolku_retention')
    await runWaitingJobs(options())
    const forget = jobKinds.find((kind) => kind.name === 'forget-sign-ins')
    await forget?.run(
      {
        ...options(),
        ...{ app: db.kysely, retention: db.kysely, enqueue: async () => {} },
      },
      {},
    )
    await db.close()
    const { rows } = await test.owner.query(
      `select (select count(*)::int from auth.session where id = 'old') as old,
              (select count(*)::int from auth.session) as sessions,
              (select array_agg(email) from auth.sign_in_failure) as failures`,
    )
    expect(rows[0]).toEqual({ old: 0, sessions: 1, failures: ['locked@demo.test'] })
  })
})
