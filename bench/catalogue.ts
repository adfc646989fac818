import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { seedDemoAreas } from '../seed/load-areas.ts'
import { systemClock } from '../src/platform/server/clock.ts'
import { migrate } from '../src/platform/server/migrate.ts'
import { percentile, type Sample } from './load.simulate.ts'
import { bareRunner, captureStatements } from './load.statements.ts'
import type { Operation } from './load.users.ts'
import type { Measure } from './result.ts'
import { type Ends, makeEmbedded, startServer } from './seats.run.ts'
import { openSession } from './seats.world.ts'

const offerings = 2000
const services = 200
const searches = 300
const warmUp = 60
const target = 30
const email = 'hepa.koske@demo.test'
/** What people look for: a word, a slip of the hand, two words, a part of a compound, nothing that is there. */
const looked = ['kielipaja', 'työnhakuvalmenus', 'ryhmä arki', 'koulutus', 'svenska', 'xyzzy']

/** Adds services of many words, and groups of all services through two years. */
async function fill(owner: pg.Pool): Promise<void> {
  await owner.query(
    `insert into service (area_id, organisation_id, service_id, code, name_fi, name_sv, name_en, position, kind, languages,
                          hours_per_week, length_weeks, description)
     select s.area_id, s.organisation_id, gen_random_uuid(), 'bench-' || n, s.name_fi || ' ' || n, s.name_sv || ' ' || n,
            s.name_en || ' ' || n, 100 + n, s.kind, s.languages, s.hours_per_week, s.length_weeks,
            jsonb_build_object('fi', repeat((s.description ->> 'fi') || ' ', 3), 'sv', s.description ->> 'sv',
                               'en', s.description ->> 'en')
       from generate_series(1, $1::integer) n
       join lateral (select * from service where area_id = '01' and description ? 'fi' order by code, organisation_id
                      offset n % 20 limit 1) s on true`,
    [services],
  )
  await owner.query(
    `insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode, language,
                           capacity, state)
     select area_id, gen_random_uuid(), service_id, organisation_id, day, day, day + 60, 'on_site', 'fi', 15, 'planned'
       from (select s.*, current_date - 200 + (7 * n + s.position) % 730 as day
               from service s, generate_series(1, 20) n where area_id = '01' order by n, s.service_id limit $1) s`,
    [offerings],
  )
  await owner.query('analyze')
}

/** Searches of a catalogue with 2,000 offerings over HTTP, one after another; then their statements through pg. */
export const measure: Measure = async (say) => {
  const ends: Ends = []
  try {
    const folder = await mkdtemp(join(tmpdir(), 'taitopolku-catalogue-'))
    ends.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
    // As root the database runs as another user, who has to get through here.
    await chmod(folder, 0o711)
    const databaseUrl = await makeEmbedded(folder, ends)
    await migrate(databaseUrl)
    const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 })
    ends.push(() => owner.end())
    const client = await owner.connect()
    await seedDemoAreas(client, { on: systemClock.today() }).finally(() => client.release())
    await fill(owner)
    const session = randomBytes(32).toString('hex')
    const sealing = randomBytes(32)
    const cookie = await openSession(owner, email, session)
    const files = { filesFolder: join(folder, 'files') }
    const url = await startServer(
      { databaseUrl, session, sealing: sealing.toString('base64'), ...files },
      ends,
    )
    const operations = looked.map(
      (text): Operation => ({
        kind: 'name search',
        paths: [`/api/services?${new URLSearchParams({ text })}`],
      }),
    )
    const inTurn = async (run: (operation: Operation) => Promise<void>): Promise<Sample[]> => {
      const samples: Sample[] = []
      for (let turn = 0; turn < warmUp + searches; turn += 1) {
        const operation = operations[turn % operations.length] as Operation
        const start = performance.now()
        await run(operation)
        if (turn >= warmUp) samples.push({ kind: 'search', ms: performance.now() - start })
      }
      return samples
    }
    say(`${searches} searches over HTTP`)
    const served = await inTurn(async ({ paths: [path] }) => {
      const answer = await fetch(`${url}${path}`, { headers: { cookie } })
      await answer.text()
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    })
    say('the same as bare statements')
    const captured = await captureStatements(
      { url: databaseUrl, ...files, secrets: { session, sealing }, close: async () => {} },
      [{ user: { email, cookie }, operations }],
    )
    const runner = bareRunner(databaseUrl, captured)
    const bare = await inTurn((operation) => runner.run(operation)).finally(runner.close)
    const [ours, peer] = [percentile(served, 'search', 0.95), percentile(bare, 'search', 0.95)]
    return [
      {
        name: 'catalogue: search p95',
        value: ours,
        unit: 'ms',
        peer: { name: 'its statements through pg', value: peer },
        ratio: ours / peer,
        note: `median ${percentile(served, 'search', 0.5).toFixed(1)} ms, ${searches} searches of ${looked.length} kinds, ${offerings} offerings of more than ${services} services, one user; target ${target} ms`,
      },
    ]
  } finally {
    for (const end of ends.splice(0).toReversed()) await end()
  }
}
