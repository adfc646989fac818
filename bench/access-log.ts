import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { seedDemoAreas } from '../seed/load-areas.ts'
import { createApp } from '../src/app.ts'
import { createLog } from '../src/platform/server/log.ts'
import { migrate } from '../src/platform/server/migrate.ts'
import { startPostgres } from '../src/platform/server/postgres/start.ts'
import { createSealer } from '../src/platform/server/sealing.ts'
import { toDay } from '../src/platform/shared/days.ts'
import { createRandom } from '../src/platform/shared/random.ts'
import { makeSession, testClock, testFilesFolder, testSecrets } from '../test/database/test-app.ts'
import { fillAccessLog, hetuOf, type LogSize } from './access-log.fill.ts'
import type { BenchResult, Measure } from './result.ts'

const size: LogSize = {
  entries: Number(process.env.BENCH_ROWS ?? 10_000_000),
  clients: 200_000,
  seed: 2026,
}
const tries = 60
const quiet = { info() {}, warn() {}, debug() {} }

/** What the data-protection officer asks, drawn anew for each try. */
interface Question {
  readonly name: string
  draw(): Record<string, unknown>
  /** The same page as one statement of the database's owner: keys walked, nothing checked, no HTTP. */
  readonly bare: string
  bareValues(asked: Record<string, unknown>): unknown[]
}

const page = `select l.* from page join access_log l using (area_id, log_id) order by l.at desc, l.log_id desc`
const bareByClient = `with page as (
    select c.area_id, c.log_id from access_log_client c join client k using (area_id, client_id)
     where c.area_id = '01' and k.client_number = $1 order by c.at desc, c.log_id desc limit 50) ${page}`
const bareByReader = `with page as (
    select area_id, log_id from access_log where area_id = '01' and staff_id = $1
     order by at desc, log_id desc limit 50) ${page}`
const bareByTime = `with page as (
    select area_id, log_id from access_log where area_id = '01' and at < $1
     order by at desc, log_id desc limit 50) ${page}`
const bareRefused = `with page as (
    select area_id, log_id from access_log where area_id = '01' and outcome = 'refused'
     order by at desc, log_id desc limit 50) ${page}`

function questionsOf(readers: readonly string[], numbers: readonly number[]): Question[] {
  const random = createRandom(size.seed, 1)
  const client = () => ({ clientNumber: random.pick(numbers) })
  const month = () => {
    const start = `2025-${String(random.int(1, 12)).padStart(2, '0')}`
    return { from: `${start}-01`, until: `${start}-28` }
  }
  const byNumber = {
    bare: bareByClient,
    bareValues: (asked: Record<string, unknown>) => [asked.clientNumber],
  }
  const byReader = {
    bare: bareByReader,
    bareValues: (asked: Record<string, unknown>) => [asked.staffId],
  }
  return [
    { name: 'by client number', draw: client, ...byNumber },
    {
      name: 'by full hetu',
      draw: () => ({ hetu: hetuOf(random.int(0, 999)) }),
      bare: bareByClient,
      bareValues: () => [random.pick(numbers)],
    },
    { name: 'by reader', draw: () => ({ staffId: random.pick(readers) }), ...byReader },
    {
      name: 'by client and reader',
      draw: () => ({ ...client(), staffId: random.pick(readers) }),
      ...byNumber,
    },
    {
      name: 'by reader, what was refused',
      draw: () => ({ staffId: random.pick(readers), outcome: 'refused' }),
      ...byReader,
    },
    {
      name: 'by month',
      draw: month,
      bare: bareByTime,
      bareValues: (asked) => [asked.until],
    },
    {
      name: 'what was refused',
      draw: () => ({ outcome: 'refused' }),
      bare: bareRefused,
      bareValues: () => [],
    },
  ]
}

const p95 = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0

/** The access log's page at 10,000,000 requests, as the data-protection officer asks for it. */
export const measure: Measure = async (say) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'taitopolku-log-'))
  const server = await startPostgres({ dataDir, log: quiet })
  const owner = new pg.Pool({ connectionString: server.url, max: 2 })
  try {
    await migrate(server.url)
    const seeding = await owner.connect()
    await seedDemoAreas(seeding, { on: toDay('2026-11-21') })
    seeding.release()
    say(`writing ${size.entries} entries`)
    const begin = performance.now()
    const rows = await fillAccessLog(server.url, size, createSealer(testSecrets.sealing), say)
    const seconds = (performance.now() - begin) / 1000
    const app = await createApp({
      ...{ databaseUrl: server.url, secrets: testSecrets, clock: testClock },
      ...{
        publicUrl: 'http://localhost:3000',
        filesFolder: testFilesFolder,
        log: createLog('silent'),
      },
    })
    const cookie = await makeSession(owner, 'dpo@demo.test')
    const staff = await owner.query<{ id: string }>(
      `select staff_id as id from staff_member where area_id = '01' order by 1`,
    )
    const numbers = await owner.query<{ number: number }>(
      `select client_number::int as number from client where area_id = '01' order by 1 limit 20000`,
    )
    const questions = questionsOf(
      staff.rows.map((row) => row.id),
      numbers.rows.map((row) => row.number),
    )
    const results: BenchResult[] = []
    for (const { name, draw, bare, bareValues } of questions) {
      const ours: number[] = []
      const peer: number[] = []
      let found = 0
      for (let index = 0; index < tries; index += 1) {
        const asked = draw()
        const start = performance.now()
        const answer = await app.inject({
          method: 'POST',
          url: '/api/access-log/search',
          headers: { cookie },
          payload: asked,
        })
        ours.push(performance.now() - start)
        if (answer.statusCode !== 200) throw new Error(`${name}: ${answer.body}`)
        found += (answer.json() as { entries: unknown[] }).entries.length
        const startBare = performance.now()
        await owner.query(bare, bareValues(asked))
        peer.push(performance.now() - startBare)
      }
      results.push({
        name: `access log ${name} p95`,
        value: p95(ours),
        unit: 'ms',
        peer: { name: 'a page by its keys alone', value: p95(peer) },
        ratio: p95(ours) / p95(peer),
        note: `slowest ${Math.max(...ours).toFixed(0)} ms of ${tries}, ${found} entries found, among ${rows.entries} requests about ${rows.clients} clients shown; the first tries are cold; target under 1 s`,
      })
    }
    await app.close()
    results.push({
      name: 'access log by COPY',
      value: seconds,
      unit: 's',
      note: `${rows.entries} requests and ${rows.clients} clients shown, with all indexes`,
    })
    return results
  } finally {
    await owner.end()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
