import { type ChildProcess, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, runAs, serverEnvironment } from './account.ts'
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

const isLinux = process.platform === 'linux'

/** Prints the numbers of the processes whose working folder is the shell's own. */
const findProcesses = `for process in /proc/[0-9]*; do
  if [ "$process/cwd" -ef . ]; then
    case "$(readlink "$process/exe")" in
      */postgres | */initdb | */postgres\\ *) echo "\${process#/proc/}" ;;
    esac
  fi
done`

/**
 * The processes of PostgreSQL (initdb too) that work in a cluster, on Linux. A process number alone
 * proves nothing (it may be a zombie or belong to another program by now); a server's working folder
 * is its cluster, by whatever path either was reached. The account itself looks: a container's root
 * may not see where another user's process works.
 */
export function listServerPids(dir: string, account: Account | undefined): number[] {
  if (!existsSync(dir)) return []
  const found = spawnSync('/bin/sh', ['-c', findProcesses], {
    ...runAs(account),
    cwd: dir,
    encoding: 'utf8',
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (found.error !== undefined) throw found.error
  return found.stdout.split('\n').filter(Boolean).map(Number)
}

/**
 * Ends what an application that was killed left in the cluster: its server (it is stopped and not
 * taken over, because only a child of ours can be watched), backends whose server is gone, and a
 * stale postmaster.pid. The caller holds the data folder's lock, so nobody else's server is meant.
 */
export async function clearLeftovers(
  place: {
    readonly dir: string
    readonly account: Account | undefined
    readonly binaries: Binaries
  },
  log: PostgresLog,
): Promise<void> {
  const { dir, account, binaries } = place
  const recorded = findRecordedPid(dir)
  if (!isLinux) {
    if (recorded !== undefined) stopByPgCtl(dir, binaries)
    return
  }
  const pids = listServerPids(dir, account)
  const server = pids.find((pid) => pid === recorded)
  if (server !== undefined) {
    log.info(`The PostgreSQL of an earlier run (process ${server}) was still there; stopping it.`)
    signal(server, 'SIGINT') // fast shutdown: nothing needs to be recovered
    await waitUntilGone(dir, account, 30_000)
  }
  for (const pid of listServerPids(dir, account)) signal(pid, 'SIGQUIT')
  await waitUntilGone(dir, account, 5_000)
  await killAll(dir, account)
  const stubborn = listServerPids(dir, account)
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

/** Kills what works in a cluster that nobody needs any more. */
export async function killAll(dir: string, account: Account | undefined): Promise<void> {
  if (!isLinux) return
  for (const pid of listServerPids(dir, account)) signal(pid, 'SIGKILL')
  await waitUntilGone(dir, account, 5_000)
}

async function waitUntilGone(
  dir: string,
  account: Account | undefined,
  milliseconds: number,
): Promise<void> {
  const end = performance.now() + milliseconds
  while (performance.now() < end && listServerPids(dir, account).length > 0) await sleep(20)
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
