import { parseArgs } from 'node:util'
import type pg from 'pg'
import { systemClock } from '../src/platform/server/clock.ts'
import { type Command, exitCode } from '../src/platform/server/command.ts'
import { migrate } from '../src/platform/server/migrate.ts'
import { openClient } from '../src/platform/server/pool.ts'
import { type Day, parseDay } from '../src/platform/shared/days.ts'
import { enlarge } from './areas/enlarge.ts'
import { espooKauniainen } from './areas/espoo-kauniainen.ts'
import { type CommandDatabase, openCommandDatabase } from './demo-database.ts'
import { type PeopledArea, peopledAreas, variantEvery } from './demo-people.ts'
import { addDemoWork } from './demo-work.ts'
import { makeDemoDocuments } from './documents/demo-documents.ts'
import { defaultCount } from './history/arrivals.ts'
import { seedDemoAreas } from './load-areas.ts'
import { type LoadedPeople, loadPeople } from './load-people.ts'
import { loadStaff } from './load-staff.ts'

const usage = `Usage: npx taitopolku demo [--clients N] [options]

Fills a demo area with made-up people and what has happened with them since 2020: referrals, decisions, clientships,
notes and outcomes. Without --clients every demo area gets as many people as its centres have met by today, which is
also what the first \`npm start\` loads. A few people, however many there are, have brought papers. Identity codes are artificial (individual numbers 900-999), telephone numbers
and addresses belong to nobody. People of the seed who are there already stay; the same call finishes a run that was
cut off, and a larger N adds the rest. A database with an area that is no demo is refused.

  --clients N    how many people of the seed there shall be (1 to 5,000,000); the staff grows with them
  --seed S       which made-up people, a whole number (default that of the demo)
  --area CODE    employment area: ${peopledAreas.map(({ area }) => `${area.code} ${area.name.fi}`).join(', ')} (default with --clients ${peopledAreas[0]?.area.code}, else all)
  --on DAY       the day that is today for the people, YYYY-MM-DD (default today)
  --json         tell the result as lines of JSON, one for each area

Works on the database of DATABASE_URL (as its owner), else on the embedded one of DATA_DIR.
`

const maxClients = 5_000_000

/** People to be made for an area. */
interface Filling extends PeopledArea {
  readonly count: number
}

interface DemoOptions {
  readonly fillings: readonly Filling[]
  readonly on: Day
  readonly json: boolean
}

function wholeNumber(name: string, text: string | undefined, min: number, max: number): number {
  const number = Number(text)
  if (text === undefined || !/^\d+$/.test(text) || number < min || number > max)
    throw new Error(`Give --${name} as a whole number from ${min} to ${max}.`)
  return number
}

function readOptions(args: readonly string[]): DemoOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clients: { type: 'string' },
      seed: { type: 'string' },
      area: { type: 'string' },
      on: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const on = values.on === undefined ? systemClock.today() : parseDay(values.on)
  if (on === undefined || on < '2010-01-01' || on > '2045-12-31')
    throw new Error('Give --on as a day from 2010-01-01 to 2045-12-31.')
  const { clients, seed, area, json } = values
  const chosen = area ?? (clients === undefined ? undefined : peopledAreas[0]?.area.code)
  const areas = peopledAreas.filter((one) => chosen === undefined || one.area.code === chosen)
  if (areas.length === 0) throw new Error(`There is no demo area ${area}.`)
  const fillings = areas.map((one) => ({
    ...one,
    seed: seed === undefined ? one.seed : wholeNumber('seed', seed, 0, 2_147_483_647),
    count:
      clients === undefined
        ? defaultCount(one.population, on)
        : wholeNumber('clients', clients, 1, maxClients),
  }))
  return { fillings, on, json }
}

/** Made-up people and real ones never meet: an area that is no demo stops the command before it changes anything. */
async function refuseRealAreas(client: pg.Client): Promise<void> {
  const { rows: known } = await client.query(`select from pg_class where oid = to_regclass('area')`)
  if (known.length === 0) return
  const { rows } = await client.query<{ name: string }>(
    'select name_fi as name from area where not demo order by area_id limit 1',
  )
  if (rows[0] !== undefined)
    throw new Error(
      `The area ${rows[0].name} of this database is no demo: made-up people are never added beside real ones.`,
    )
}

async function fill(
  { url, filesFolder, secrets: { sealing } }: CommandDatabase,
  { fillings, on }: DemoOptions,
  told: {
    progress(done: number, count: number): void
    done(one: Filling, loaded: LoadedPeople): void
  },
): Promise<void> {
  // While two store what was made, more is made for the others.
  const clients = await Promise.all([0, 1, 2, 3].map(() => openClient(url)))
  const [first] = clients
  if (first === undefined) throw new RangeError('No connection')
  try {
    await refuseRealAreas(first)
    await migrate(url)
    await seedDemoAreas(first, { on })
    for (const filling of fillings) {
      const usual = defaultCount(filling.population, on)
      const area = enlarge(filling.area, Math.max(1, filling.count / usual))
      await loadStaff(first, area)
      const loaded = await loadPeople(clients, {
        ...filling,
        ...{ area, on, variantEvery, sealing, isBulk: true },
        progress: (done) => told.progress(done, filling.count),
      })
      await addDemoWork(first, filling.area.code, on)
      told.done(filling, loaded)
    }
    if (fillings.some(({ area }) => area.code === espooKauniainen.code)) {
      const clock = { ...systemClock, today: () => on }
      await makeDemoDocuments({ databaseUrl: url, filesFolder, sealing, clock })
    }
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

/** `taitopolku demo`: made-up clients for a demo area. */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'fill the demo areas with made-up people and their histories',
  usage,
  async run(args, { stdout, stderr }) {
    let options: DemoOptions | 'help'
    try {
      options = readOptions(args)
    } catch (error) {
      stderr.write(`${(error as Error).message}\n\n${usage}`)
      return exitCode.usage
    }
    if (options === 'help') {
      stdout.write(usage)
      return exitCode.ok
    }
    const { json } = options
    const isTerminal = (stderr as { isTTY?: boolean }).isTTY === true && !json
    try {
      const database = await openCommandDatabase(process.env, (text) => stderr.write(`${text}\n`))
      let started = performance.now()
      try {
        await fill(database, options, {
          progress(done, count) {
            if (isTerminal) stderr.write(`\r${done} of ${count} people`)
          },
          done({ area, seed }, { present, added }) {
            if (isTerminal) stderr.write('\n')
            const seconds = Math.round((performance.now() - started) / 100) / 10
            started = performance.now()
            stdout.write(
              json
                ? `${JSON.stringify({ area: area.code, seed, present, added, seconds })}\n`
                : `${area.name.fi}: ${added} people of seed ${seed} added, ${present} were there (${seconds} s).\n`,
            )
          },
        })
      } finally {
        await database.close()
      }
      return exitCode.ok
    } catch (error) {
      stderr.write(`${isTerminal ? '\n' : ''}${(error as Error).message}\n`)
      return exitCode.failed
    }
  },
}
