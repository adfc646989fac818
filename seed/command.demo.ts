import { parseArgs } from 'node:util'
import pg from 'pg'
import { systemClock } from '../src/platform/server/clock.ts'
import { type Command, exitCode } from '../src/platform/server/command.ts'
import { migrate } from '../src/platform/server/migrate.ts'
import { createSealer } from '../src/platform/server/sealing.ts'
import { type Day, parseDay } from '../src/platform/shared/days.ts'
import { openCommandDatabase } from './demo-database.ts'
import { type PeopledArea, peopledAreas } from './demo-people.ts'
import { seedDemoAreas } from './load-areas.ts'
import { loadPeople } from './load-people.ts'

const usage = `Usage: npx taitopolku demo --clients N [options]

Fills a demo area with N made-up clients and what is recorded of them, for trying the software at volume. Identity
codes are artificial (individual numbers 900-999), telephone numbers and addresses belong to nobody. Clients of the
seed who are there already stay; the same call finishes a run that was cut off. A database with an area that is no
demo is refused.

  --clients N    how many clients of the seed there shall be (1 to 5,000,000)
  --seed S       which made-up people, a whole number (default 1)
  --area CODE    employment area: ${peopledAreas.map(({ area }) => `${area.code} ${area.name.fi}`).join(', ')} (default ${peopledAreas[0]?.area.code})
  --on DAY       the day that is today for the people, YYYY-MM-DD (default today)
  --json         tell the result as one line of JSON

Works on the database of DATABASE_URL (as its owner), else on the embedded one of DATA_DIR.
`

const maxClients = 5_000_000

interface DemoOptions {
  readonly clients: number
  readonly seed: number
  readonly area: PeopledArea
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
      seed: { type: 'string', default: '1' },
      area: { type: 'string', default: peopledAreas[0]?.area.code ?? '' },
      on: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const area = peopledAreas.find((one) => one.area.code === values.area)
  if (area === undefined) throw new Error(`There is no demo area ${values.area}.`)
  const on = values.on === undefined ? systemClock.today() : parseDay(values.on)
  if (on === undefined || on < '2010-01-01' || on > '2045-12-31')
    throw new Error('Give --on as a day from 2010-01-01 to 2045-12-31.')
  return {
    clients: wholeNumber('clients', values.clients, 1, maxClients),
    seed: wholeNumber('seed', values.seed, 0, 2_147_483_647),
    area,
    on,
    json: values.json,
  }
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
  url: string,
  sealing: Buffer,
  options: DemoOptions,
  progress: (done: number) => void,
) {
  const clients = [0, 1].map(() => new pg.Client({ connectionString: url }))
  const [first] = clients
  if (first === undefined) throw new RangeError('No connection')
  await Promise.all(clients.map((client) => client.connect()))
  try {
    await refuseRealAreas(first)
    await migrate(url)
    await seedDemoAreas(first, options)
    const { area, population, numbers } = options.area
    const loaded = await loadPeople(clients, {
      ...{ area, population, progress },
      ...{ count: options.clients, seed: options.seed, on: options.on },
      numbers: numbers.volume,
      sealer: createSealer(sealing),
    })
    // The planner is to know at once what was loaded.
    if (loaded.added > 0) await first.query('analyze')
    return loaded
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

/** `taitopolku demo`: made-up clients for a demo area. */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'fill a demo area with made-up clients',
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
    const { clients, seed, json } = options
    const isTerminal = (stderr as { isTTY?: boolean }).isTTY === true && !json
    const started = performance.now()
    try {
      const database = await openCommandDatabase(process.env, (text) => stderr.write(`${text}\n`))
      try {
        const { present, added } = await fill(
          database.url,
          database.secrets.sealing,
          options,
          (done) => {
            if (isTerminal) stderr.write(`\r${done} of ${clients} clients`)
          },
        )
        if (isTerminal) stderr.write('\n')
        const seconds = Math.round((performance.now() - started) / 100) / 10
        stdout.write(
          json
            ? `${JSON.stringify({ area: options.area.area.code, seed, present, added, seconds })}\n`
            : `${added} clients of seed ${seed} added, ${present} were there (${seconds} s).\n`,
        )
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
