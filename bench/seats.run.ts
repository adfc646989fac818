import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { seedDemoAreas } from '../seed/load-areas.ts'
import { systemClock } from '../src/platform/server/clock.ts'
import { migrate } from '../src/platform/server/migrate.ts'
import { onShutdown } from '../src/platform/server/postgres/shutdown.ts'
import { startPostgres } from '../src/platform/server/postgres/start.ts'
import { enrolBare } from './seats.bare.ts'
import { enrolAtOnce } from './seats.enrol.ts'
import { makeSeatsWorld, openSession, readSeatsResult } from './seats.world.ts'

export interface SeatsRun {
  readonly seats: number
  readonly people: number
  /** Whether the same rows are also written without the application. */
  readonly bare?: boolean
}

/** What was counted and measured; `seats`, `enrolled` and `waiting` come first. */
export interface SeatsFigures {
  readonly seats: number
  readonly enrolled: number
  readonly waiting: number
  readonly people: number
  readonly inOrder: boolean
  readonly seconds: number
  readonly perSecond: number
  readonly medianMilliseconds: number
  readonly p95Milliseconds: number
  /** The same rows through pg alone, when that was asked for. */
  readonly barePerSecond?: number
}

/** The counts do not hold: in words, with what was found. */
export class SeatsDoNotHold extends Error {}

const email = 'hepa.koske@demo.test'
/** Enrolments in another group before it counts: a server that has just started still learns its tables and code. */
const warmUp = 40

/**
 * Enrols people in the last seats of a group all at once, through the HTTP interface of an application of its own, and
 * reads from the database what came of it. Works on an embedded database in a temporary folder, or on a database of its
 * own beside that of `databaseUrl`; neither is there afterwards.
 * @throws SeatsDoNotHold when seats or queue are not as they have to be
 */
export async function runSeats(
  run: SeatsRun,
  databaseUrl: string | undefined,
  say: (sentence: string) => void,
): Promise<SeatsFigures> {
  const ends: (() => Promise<unknown>)[] = []
  const end = async (): Promise<void> => {
    for (const one of ends.splice(0).toReversed()) await one()
  }
  onShutdown(end)
  try {
    const folder = await mkdtemp(join(tmpdir(), 'taitopolku-seats-'))
    ends.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
    // As root the database runs as another user, who has to get through here.
    await chmod(folder, 0o711)
    say('Making a database.')
    const url = databaseUrl ? await makeBeside(databaseUrl, ends) : await makeEmbedded(folder, ends)
    return await measureOn(url, folder, run, ends, say)
  } finally {
    await end()
  }
}

/** What is to be ended afterwards, the last first. */
export type Ends = (() => Promise<unknown>)[]

/** An embedded database of its own in a folder; gives its address. */
export async function makeEmbedded(folder: string, ends: Ends): Promise<string> {
  const quiet = () => {}
  const log = { info: quiet, warn: quiet, debug: quiet }
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), log })
  ends.push(() => postgres.stop())
  return postgres.url
}

/** A new database on the server of another, which stays as it is. */
async function makeBeside(databaseUrl: string, ends: Ends): Promise<string> {
  const name = `taitopolku_seats_${process.pid}`
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await onServer(`create database ${name} encoding 'UTF8' template template0`)
  ends.push(() => onServer(`drop database if exists ${name} with (force)`))
  const url = new URL(databaseUrl)
  url.pathname = `/${name}`
  return url.toString()
}

async function measureOn(
  databaseUrl: string,
  folder: string,
  run: SeatsRun,
  ends: Ends,
  say: (sentence: string) => void,
): Promise<SeatsFigures> {
  await migrate(databaseUrl)
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  owner.on('error', () => {})
  ends.push(() => owner.end())
  const client = await owner.connect()
  await seedDemoAreas(client, { on: systemClock.today() }).finally(() => client.release())
  const session = randomBytes(32).toString('hex')
  const cookie = await openSession(owner, email, session)
  const world = await makeSeatsWorld(owner, email, run, 'measured')
  const before = await makeSeatsWorld(owner, email, { seats: 5, people: warmUp }, 'before')
  say('Starting the application.')
  const url = await startServer({ databaseUrl, session, filesFolder: join(folder, 'files') }, ends)
  await enrolAtOnce(url, cookie, before)
  say(`Enrolling ${run.people} people at once in ${run.seats} seats.`)
  const start = performance.now()
  const answers = await enrolAtOnce(url, cookie, world)
  const seconds = (performance.now() - start) / 1000
  const result = await readSeatsResult(owner, world.offeringId)
  const seated = Math.min(run.seats, run.people)
  const told = answers.filter(({ state }) => state === 'accepted').length
  const { taken, enrolled, waiting, inOrder } = result
  if (answers.some(({ status }) => status !== 200))
    throw new SeatsDoNotHold(
      `${answers.filter(({ status }) => status !== 200).length} of ${run.people} enrolments were not answered with 200.`,
    )
  if (enrolled !== seated || waiting !== run.people - seated || taken !== seated || told !== seated)
    throw new SeatsDoNotHold(
      `Of ${run.people} people ${enrolled} have one of ${run.seats} seats, ${waiting} wait, ${taken} seats are counted and ${told} were told of a seat.`,
    )
  if (!inOrder) throw new SeatsDoNotHold('Somebody who joined later has a seat before another.')
  const times = answers.map((one) => one.milliseconds).toSorted((a, b) => a - b)
  const barePerSecond = run.bare ? await enrolBare(databaseUrl, owner, run.people) : undefined
  const at = (share: number) => rounded(times[Math.ceil(share * times.length) - 1] ?? 0)
  return {
    ...{ seats: run.seats, enrolled, waiting, people: run.people, inOrder },
    ...{ seconds: rounded(seconds, 3), perSecond: rounded(run.people / seconds) },
    ...{ medianMilliseconds: at(0.5), p95Milliseconds: at(0.95) },
    ...(barePerSecond === undefined ? {} : { barePerSecond: rounded(barePerSecond) }),
  }
}

const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** Starts the application without pages in a process of its own; gives its address. */
export async function startServer(
  given: {
    readonly databaseUrl: string
    readonly session: string
    readonly filesFolder: string
    /** The key by which values are sealed, as base64; one of its own when it is left out. */
    readonly sealing?: string
  },
  ends: Ends,
): Promise<string> {
  const settings = { sealing: randomBytes(32).toString('base64'), ...given }
  const child = fork(join(import.meta.dirname, 'seats.server.ts'), [], {
    env: { ...process.env, SEATS_SERVER: JSON.stringify(settings) },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  ends.push(() => endServer(child))
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => [{ url: undefined }]),
  ])
  if (typeof answer?.url !== 'string') throw new Error('The application did not start.')
  return answer.url
}

async function endServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  if (child.connected) child.disconnect()
  await gone
}
