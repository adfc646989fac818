import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { demoPassword } from '../../seed/areas/demo-users.ts'
import { demoStudies } from '../../seed/studies/studies.ts'

const root = join(import.meta.dirname, '..', '..')
const fillsWithinMs = 20 * 60_000

/** Makes a demo of so many people in a data folder, as `npx taitopolku demo` does. */
export async function makeDemo(dataDir: string, clients: number, seed = 2026): Promise<void> {
  const program = join(root, 'bin', 'taitopolku.mjs')
  const env = { ...process.env, DATA_DIR: dataDir }
  const args = ['demo', '--clients', String(clients), '--seed', String(seed)]
  await promisify(execFile)(process.execPath, [program, ...args], { env })
}

/**
 * Makes a demo of few people in an empty data folder, for what needs the areas and their staff alone: the first start would
 * make thousands.
 */
export const makeSmallDemo = (dataDir: string): Promise<void> => makeDemo(dataDir, 60)

/** The application as a process of its own, as `npm start` runs it. */
export interface Application {
  readonly url: string
  /** Ends at once, as a power cut would; resolves when the process is gone. */
  kill(): Promise<void>
  /** Kills its PostgreSQL alone. */
  killPostgres(): void
  /** Ends in order. */
  stop(): Promise<void>
  /** What it has said so far. */
  printed(): string
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts the application on a data folder and waits until it is ready; throws with what it printed when it ends before. */
export async function startApplication(
  dataDir: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Application> {
  const port = await freePort()
  const program = ['--import', './bin/compile-cache.mjs', 'src/start.ts']
  const child = spawn(join(root, 'node_modules', '.bin', 'node'), program, {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += String(chunk)
    })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://localhost:${port}`
  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The application ended: ${printed}`)
    await sleep(50)
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    // The pinned Node is started through a small launcher on some platforms: its whole family goes.
    signalTo(child, signal)
    await ended
  }
  return {
    url,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    killPostgres: () => killPostgresOf(dataDir),
    printed: () => printed,
  }
}

/**
 * The application when it has nothing left to do by itself: a first start goes on filling the demo beside its users, which
 * no measurement is about.
 */
export async function startFilledApplication(dataDir: string): Promise<Application> {
  const app = await startApplication(dataDir)
  try {
    await demoFilled(dataDir)
    return app
  } catch (error) {
    await app.stop()
    throw error
  }
}

/** Waits for the last thing that fills the demo: the requests for release of its studies. */
async function demoFilled(dataDir: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl(dataDir) })
  await owner.connect()
  try {
    const giveUpAt = performance.now() + fillsWithinMs
    const released = async () =>
      (await owner.query<{ n: number }>('select count(*)::int as n from release')).rows[0]?.n ?? 0
    while ((await released()) < demoStudies.length) {
      if (performance.now() > giveUpAt) throw new Error('The demo was not filled in time.')
      await sleep(500)
    }
  } finally {
    await owner.end()
  }
}

/** The database of a data folder, as its owner; its port is new after each start of PostgreSQL. */
export function ownerUrl(dataDir: string): string {
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(join(dataDir, 'keys', 'postgres.password'), 'utf8').trim()
  return `postgres://postgres:${password}@127.0.0.1:${port}/taitopolku`
}

function signalTo(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal)
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
}

/** Kills the PostgreSQL of a data folder alone. */
export function killPostgresOf(dataDir: string): void {
  const [pid] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGKILL')
}

/** Signs in as a demo user with the password; gives the cookie. */
export async function signIn(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  if (!answer.ok)
    throw new Error(`Signing in as ${email} failed: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
