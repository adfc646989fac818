import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createRandom, type Random } from '../../src/platform/shared/random.ts'
import { type Application, ownerUrl, signIn, startApplication } from './application.ts'

/** Longer than any machine takes to begin again; a write that still fails then is an error of its own. */
const startsAgainWithinMs = 90_000

export interface CrashRun {
  /** How often something is killed: the application and its PostgreSQL in turns. */
  readonly kills: number
  /** Writes under way at each kill. */
  readonly writers: number
  readonly seed: number
  readonly dataDir: string
  onProgress?(done: number): void
}

export interface CrashReport {
  readonly kills: number
  readonly writes: number
  /** Writes that were acknowledged before the kill. */
  readonly acknowledgedBefore: number
  /** An acknowledged person that is not there, or one that is there twice. */
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
}

/** What applications that were killed side by side tell together. */
export const addCrashReports = (reports: readonly CrashReport[]): CrashReport => ({
  kills: sumOf(reports.map((report) => report.kills)),
  writes: sumOf(reports.map((report) => report.writes)),
  acknowledgedBefore: sumOf(reports.map((report) => report.acknowledgedBefore)),
  lost: reports.flatMap((report) => report.lost),
  doubled: reports.flatMap((report) => report.doubled),
})

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

interface Write {
  readonly name: string
  readonly key: string
  clientId: string | undefined
}

/**
 * Adds people at once, kills the application or PostgreSQL with SIGKILL at a moment drawn by the seed, starts again,
 * sends every write that was not acknowledged again under its key, and counts: every acknowledged person is there,
 * nobody is there twice.
 */
export async function runCrashes(run: CrashRun): Promise<CrashReport> {
  let app = await startApplication(run.dataDir)
  const cookie = await signIn(app.url, 'hepa.koske@demo.test')
  const writes: Write[] = []
  let acknowledgedBefore = 0
  try {
    for (let kill = 0; kill < run.kills; kill += 1) {
      const random = createRandom(run.seed, kill)
      const batch = Array.from({ length: run.writers }, (_, index) => newWrite(kill, index))
      const attempts = batch.map((write) => send(app.url, cookie, write).catch(() => undefined))
      await killAtRandom(app, kill, random)
      await Promise.all(attempts)
      acknowledgedBefore += batch.filter((write) => write.clientId !== undefined).length
      if (kill % 2 === 0) app = await startApplication(run.dataDir)
      await Promise.all(batch.map((write) => sendUntilDone(app, cookie, write)))
      writes.push(...batch)
      run.onProgress?.(kill + 1)
    }
    return {
      kills: run.kills,
      writes: writes.length,
      acknowledgedBefore,
      ...(await compare(run, writes)),
    }
  } finally {
    await app.stop()
  }
}

const newWrite = (kill: number, index: number): Write => ({
  name: `Kaatotesti ${letters(kill)} ${letters(index)}`,
  key: randomUUID(),
  clientId: undefined,
})

/** A number in letters, because names have no digits. */
const letters = (value: number): string =>
  [...String(value)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

async function killAtRandom(app: Application, kill: number, random: Random): Promise<void> {
  await sleep(random.int(0, 600))
  if (kill % 2 === 0) await app.kill()
  else app.killPostgres()
}

async function send(url: string, cookie: string, write: Write): Promise<void> {
  const answer = await fetch(`${url}/api/clients`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': write.key, cookie },
    body: JSON.stringify({ familyName: write.name, givenNames: 'Koe', birthDate: '1990-05-17' }),
    signal: AbortSignal.timeout(20_000),
  })
  if (answer.status >= 400 && answer.status < 500)
    throw new Error(`Refused: ${await answer.text()}`)
  if (answer.ok) write.clientId = ((await answer.json()) as { clientId: string }).clientId
}

async function sendUntilDone(app: Application, cookie: string, write: Write): Promise<void> {
  const giveUpAt = performance.now() + startsAgainWithinMs
  while (write.clientId === undefined) {
    try {
      await send(app.url, cookie, write)
    } catch (error) {
      if (String(error).includes('Refused')) throw error
      if (performance.now() > giveUpAt)
        throw new Error(`The application does not answer. It said: ${app.printed()}`, {
          cause: error,
        })
    }
    if (write.clientId === undefined) await sleep(100)
  }
}

/** Looks at the database itself, as its owner. */
async function compare(
  run: CrashRun,
  writes: readonly Write[],
): Promise<Pick<CrashReport, 'lost' | 'doubled'>> {
  const client = new pg.Client({ connectionString: ownerUrl(run.dataDir) })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; ids: string[] }>(
      `select family_name as name, array_agg(client_id::text) as ids from client
        where family_name like 'Kaatotesti %' group by 1`,
    )
    const found = new Map(rows.map((row) => [row.name, row.ids]))
    return {
      lost: writes.filter((w) => !found.get(w.name)?.includes(w.clientId ?? '')).map((w) => w.name),
      doubled: rows.filter((row) => row.ids.length > 1).map((row) => row.name),
    }
  } finally {
    await client.end()
  }
}
