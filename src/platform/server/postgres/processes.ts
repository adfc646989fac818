import { type ChildProcess, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverEnvironment } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { StartFailure } from './failure.ts'
import type { PostgresLog } from './log.ts'

/** The process number that a running or killed server left in its cluster. */
export function findRecordedPid(dir: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(dir, 'postmaster.pid'), 'utf8'), 10)
    return Number.isNaN(pid) ? undefined : Math.abs(pid)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The PostgreSQL processes that work in a cluster, on Linux. A process number alone proves nothing
 * (it may be a zombie or belong to another program by now); a server's working folder is its
 * cluster, by whatever path either was reached.
 */
export function listServerPids(dir: string): number[] {
  const cluster = statSync(dir, { throwIfNoEntry: false })
  if (cluster === undefined) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '')
        if (program !== 'postgres') return false
        const folder = statSync(`/proc/${pid}/cwd`)
        return folder.dev === cluster.dev && folder.ino === cluster.ino
      } catch {
        return false // ended meanwhile, a zombie, or another user's
      }
    })
    .map(Number)
}

/**
 * Ends what an application that was killed left in the cluster: its server (it is stopped and not
 * taken over, because only a child of ours can be watched), backends whose server is gone, and a
 * stale postmaster.pid. The caller holds the data folder's lock, so nobody else's server is meant.
 */
export async function clearLeftovers(
  dir: string,
  binaries: Binaries,
  log: PostgresLog,
): Promise<void> {
  const recorded = findRecordedPid(dir)
  if (process.platform !== 'linux') {
    if (recorded !== undefined) stopByPgCtl(dir, binaries)
    return
  }
  const pids = listServerPids(dir)
  const server = pids.find((pid) => pid === recorded)
  if (server !== undefined) {
    log.info(`The PostgreSQL of an earlier run (process ${server}) was still there; stopping it.`)
    signal(server, 'SIGINT') // fast shutdown: nothing needs to be recovered
    await waitUntilGone(dir, 30_000)
  }
  for (const next of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of listServerPids(dir)) signal(pid, next)
    await waitUntilGone(dir, 5_000)
  }
  const stubborn = listServerPids(dir)
  if (stubborn.length > 0) {
    throw new StartFailure(
      'stillRunning',
      `PostgreSQL processes of an earlier run (${stubborn.join(', ')}) cannot be ended and still use ${dir}. End them or restart the machine, then start again.`,
    )
  }
  if (findRecordedPid(dir) === undefined) return
  log.info(`An earlier run left a stale postmaster.pid in ${dir}; it was removed.`)
  rmSync(join(dir, 'postmaster.pid'))
}

async function waitUntilGone(dir: string, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  while (performance.now() < end && listServerPids(dir).length > 0) await sleep(20)
}

/** Where there is no /proc: pg_ctl checks the recorded process and stops it. */
export function stopByPgCtl(dir: string, binaries: Binaries): void {
  spawnSync(program(binaries, 'pg_ctl'), ['stop', '-D', dir, '-m', 'fast', '-w', '-t', '60'], {
    env: serverEnvironment(),
    stdio: 'ignore',
  })
}

/** Sends a signal to a process that may have ended already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Lets a child end when the application ends itself, for instance by process.exit. */
export function endWithApplication(child: ChildProcess, name: NodeJS.Signals): void {
  const end = (): void => {
    child.kill(name)
  }
  process.on('exit', end)
  child.once('exit', () => process.off('exit', end))
}
