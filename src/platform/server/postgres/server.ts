import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries.ts'
import { type Cluster, clusterCommand, failureContext } from './cluster.ts'
import { explainLog, explainSystemError, StartFailure } from './failure.ts'
import type { PostgresLog } from './log.ts'
import { endWithApplication, signal, stopByPgCtl } from './processes.ts'

/** A running server process. */
export interface Server {
  readonly pid: number
  /** Resolves with what is known about the end when the process ends, for whatever reason. */
  readonly ended: Promise<ServerEnd>
  /** Ends it in order: a fast shutdown, then harder means; resolves when it is gone. */
  stop(): Promise<void>
}

/** How a server process ended, in words, and its last lines. */
export interface ServerEnd {
  readonly reason: string
  readonly lines: readonly string[]
}

const readyWithin = 600_000
const progressEvery = 15_000

/**
 * Starts the server of a cluster whose settings are written, and resolves when it accepts
 * connections. Throws a StartFailure made from its log when it ends before that.
 */
export async function launch(cluster: Cluster, log: PostgresLog): Promise<Server> {
  const { dataArgument, options } = clusterCommand(cluster)
  const context = failureContext(cluster)
  const child = spawn(program(cluster.binaries, 'postgres'), ['-D', dataArgument], {
    ...options,
    // A session of its own: the terminal's Ctrl+C is for the application, which then stops it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  })
  endWithApplication(child, 'SIGINT')
  const lines: string[] = []
  let rest = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts.filter(Boolean)) {
      log.debug(line)
      lines.push(line)
    }
    lines.splice(0, lines.length - 200)
  })
  let isEnded = false
  const ended = new Promise<ServerEnd>((resolve, reject) => {
    child.once('error', (error) => reject(explainSystemError(error, context)))
    child.once('exit', (code, name) => {
      isEnded = true
      const reason = name === null ? `exit code ${code}` : `signal ${name}`
      // The last lines may still be in the pipe, which backends may hold open a little longer.
      const told = (): void => resolve({ reason, lines })
      child.once('close', told)
      setTimeout(told, 200)
    })
  })
  ended.catch(() => {}) // awaited below as well
  if (child.pid === undefined) {
    await ended
    throw new StartFailure('failed', 'PostgreSQL could not be started.')
  }
  const pid = child.pid
  const server: Server = {
    pid,
    ended,
    stop: () => stop(cluster, pid, ended, () => isEnded),
  }
  await waitUntilReady(cluster, server, () => isEnded, log)
  if (!isEnded) return server
  throw explainLog((await ended).lines, context)
}

async function waitUntilReady(
  cluster: Cluster,
  server: Server,
  isEnded: () => boolean,
  log: PostgresLog,
): Promise<void> {
  const start = performance.now()
  let told = start
  while (!isEnded() && !isReady(cluster.dir, server.pid)) {
    const now = performance.now()
    if (now - start > readyWithin) {
      await server.stop()
      throw new StartFailure(
        'failed',
        `PostgreSQL did not become ready within ${readyWithin / 60_000} minutes. Look at ${cluster.dir} and at the load of the machine, then start again.`,
      )
    }
    if (now - told > progressEvery) {
      told = now
      log.info('PostgreSQL is still starting: after a crash it first replays its log.')
    }
    await sleep(10)
  }
}

/** The eighth line of postmaster.pid is the state that the server itself reports. */
function isReady(dir: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

async function stop(
  cluster: Cluster,
  pid: number,
  ended: Promise<unknown>,
  isEnded: () => boolean,
): Promise<void> {
  if (process.platform === 'win32') stopByPgCtl(cluster.dir, cluster.binaries)
  const steps = [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const
  for (const [name, wait] of steps) {
    if (isEnded()) break
    signal(pid, name)
    const giveUp = new AbortController()
    await Promise.race([ended, sleep(wait, undefined, { signal: giveUp.signal }).catch(() => {})])
    giveUp.abort()
  }
  await ended
}

/** A TCP port of this machine that is free now. */
export async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('No address of a listening socket'))
      })
    })
  })
}
