import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartFailure } from './failure.ts'

/** A user of the operating system, under which the server runs. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Whether this process runs as root, which PostgreSQL refuses to do. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The account for the server: undefined means our own (we are not root). As root the owner of an
 * existing cluster, so that a `postgres` user added to the system later changes nothing; else the
 * system's `postgres`, else `nobody`. Nothing is created in the system. initdb needs an entry in
 * /etc/passwd, so a made-up number would not do.
 */
export function chooseAccount(clusterDir: string): Account | undefined {
  if (!isRoot()) return undefined
  const accounts = readAccounts()
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir)
    const name = accounts.find((account) => account.uid === uid)?.name ?? `number ${uid}`
    if (uid !== 0) return { name, uid, gid }
  }
  const chosen = ['postgres', 'nobody']
    .map((name) => accounts.find((account) => account.name === name && account.uid !== 0))
    .find((account) => account !== undefined)
  if (chosen !== undefined) return chosen
  throw new StartFailure(
    'noAccount',
    'PostgreSQL refuses to run as root, and this machine has no user "postgres" or "nobody" for it. Start Taitopolku as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .flatMap(([name, , uid, gid]) =>
      name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [],
    )
}

/** The user under whom the server runs, for a sentence. */
export function nameAccount(account: Account | undefined): string {
  if (account !== undefined) return account.name
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? ''}` // has no line in /etc/passwd
  }
}

/** The part of spawn's options that makes a child run under the account. */
export function runAs(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid }
}

/** Whether the account may enter a folder by its absolute path (every folder above it counts). */
export function canEnter(account: Account | undefined, dir: string): boolean {
  if (account === undefined) return true
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], {
    ...runAs(account),
    cwd: '/',
    stdio: 'ignore',
  })
  return tried.status === 0
}

/**
 * The environment of the server's processes: only what a program needs to be found and run. Our own
 * environment may hold secrets and PG* settings; messages must be English for the log to be read.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SystemDrive', 'USERPROFILE']
  const environment: NodeJS.ProcessEnv = { LC_ALL: 'C' }
  for (const name of kept) {
    const value = process.env[name]
    if (value !== undefined) environment[name] = value
  }
  return environment
}
