import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, lchown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Account, canEnter, nameAccount, runAs, serverEnvironment } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { explainLog, type FailureContext, StartFailure } from './failure.ts'
import { endWithApplication, killAll } from './processes.ts'

/** The superuser of the embedded cluster and the database of the application in it. */
export const superuser = 'postgres'
export const databaseName = 'taitopolku'

/** A cluster on disk and who runs it. */
export interface Cluster {
  /** The absolute path of the cluster's folder. */
  readonly dir: string
  readonly binaries: Binaries
  readonly account: Account | undefined
}

/** What a sentence about the cluster may name. */
export function failureContext(cluster: Cluster): FailureContext {
  return { dir: cluster.dir, account: nameAccount(cluster.account) }
}

/** How a program of the cluster is started: its folder argument and spawn's options. */
export interface ClusterCommand {
  readonly dataArgument: string
  readonly options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number }
}

/**
 * The account may own the cluster and yet be kept from reaching it by a folder above (a clone under
 * /root). A child starts in its working folder before it changes user, and /proc/self/cwd leads
 * there without passing any folder above: the data stay in DATA_DIR and no privilege is needed,
 * which a bind mount would ask for and a container lacks.
 */
export function clusterCommand(cluster: Cluster): ClusterCommand {
  const { dir, account } = cluster
  return {
    dataArgument: canEnter(account, dir) ? dir : '/proc/self/cwd',
    options: { cwd: dir, env: serverEnvironment(), ...runAs(account) },
  }
}

/**
 * What the cluster's folder holds: nothing yet, or a cluster of our major version. Throws a
 * StartFailure for another version's cluster and for a folder with other files.
 */
export async function findClusterState(dir: string, major: number): Promise<'absent' | 'ready'> {
  let names: string[]
  try {
    names = await readdir(dir)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'absent'
    throw error
  }
  if (names.length === 0) return 'absent'
  if (!names.includes('PG_VERSION')) {
    throw new StartFailure(
      'foreignFiles',
      `The folder ${dir} holds files but no database (PG_VERSION is missing). Move its content away, or set DATA_DIR to another folder.`,
    )
  }
  const found = Number.parseInt(await readFile(join(dir, 'PG_VERSION'), 'utf8'), 10)
  if (found === major) return 'ready'
  const way =
    found > major
      ? 'Start the newer Taitopolku that made them'
      : 'Start the older Taitopolku that made them, back them up there with "npx taitopolku backup", move this folder away and restore the backup here'
  throw new StartFailure(
    'version',
    `The data in ${dir} were made by PostgreSQL ${found}; this Taitopolku brings PostgreSQL ${major}. ${way}.`,
  )
}

/**
 * Makes a new cluster beside its place and renames it in, so that a killed first start leaves no
 * half cluster: a UTF-8 cluster whose collation orders by code point on every platform (C.UTF-8 of
 * PostgreSQL itself; PostgreSQL 15 has the same order from the C library), with the application's
 * empty database.
 */
export async function createCluster(
  cluster: Cluster,
  options: { durable: boolean; password: string },
): Promise<void> {
  await removeUnfinished(cluster)
  const suffix = `.new-${randomBytes(4).toString('hex')}`
  const part: Cluster = { ...cluster, dir: `${cluster.dir}${suffix}` }
  await mkdir(part.dir, { recursive: true, mode: 0o700 })
  try {
    if (part.account !== undefined) await chown(part.dir, part.account.uid, part.account.gid)
    const { dataArgument } = clusterCommand(part)
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = [`--username=${superuser}`, '--auth=trust'] // replaced before the first start
    const sync = options.durable ? [] : ['--no-sync']
    const place = ['-D', dataArgument, '--encoding=UTF8']
    await runProgram(part, 'initdb', [...place, ...locale, ...access, ...sync], '')
    await runAlone(part, [
      setPasswordStatement(options.password),
      `create database ${databaseName}`,
    ])
    await rm(cluster.dir, { recursive: true, force: true }) // an empty folder
    await rename(part.dir, cluster.dir)
  } catch (error) {
    await rm(part.dir, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
    throw error instanceof StartFailure
      ? new StartFailure(error.code, error.message.replaceAll(part.dir, cluster.dir))
      : error
  }
}

/** Gives the superuser a new password while no server runs. */
export async function setPassword(cluster: Cluster, password: string): Promise<void> {
  await runAlone(cluster, [setPasswordStatement(password)])
}

function setPasswordStatement(password: string): string {
  if (!/^[\w-]+$/.test(password)) throw new RangeError('A password of other characters')
  return `alter role ${superuser} password '${password}'`
}

/** Runs statements in a server of one process without network, which asks for no password. */
async function runAlone(cluster: Cluster, statements: readonly string[]): Promise<void> {
  const { dataArgument } = clusterCommand(cluster)
  const input = statements.map((statement) => `${statement};\n`).join('')
  const settings = ['-c', 'password_encryption=scram-sha-256', '-c', 'exit_on_error=on']
  const args = ['--single', '-D', dataArgument, ...settings, 'postgres']
  await runProgram(cluster, 'postgres', args, input)
}

async function runProgram(
  cluster: Cluster,
  name: 'initdb' | 'postgres',
  args: readonly string[],
  input: string,
): Promise<void> {
  const child = spawn(program(cluster.binaries, name), args, {
    ...clusterCommand(cluster).options,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  endWithApplication(child, 'SIGTERM')
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stdin.on('error', () => {}) // it ended before it read; its exit code tells
  child.stdin.end(input)
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (status === 0) return
  throw explainLog(output.split('\n').filter(Boolean), failureContext(cluster))
}

/** Removes what first starts that were killed left behind, and ends an initdb still at work. */
async function removeUnfinished({ dir, account }: Cluster): Promise<void> {
  const parent = dirname(dir)
  const prefix = `${basename(dir)}.new-`
  const names = await readdir(parent).catch(() => [])
  for (const name of names.filter((entry) => entry.startsWith(prefix))) {
    const left = join(parent, name)
    await killAll(left, account)
    await rm(left, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Hands a whole cluster that root copied or restored to the account. */
export async function giveTo(account: Account, path: string): Promise<void> {
  await lchown(path, account.uid, account.gid)
  const entries = await readdir(path, { withFileTypes: true })
  for (const entry of entries) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) await giveTo(account, child)
    else await lchown(child, account.uid, account.gid)
  }
}

/** The superuser's password, kept in a file that only the application's user may read. */
export async function findPassword(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** A new password of 192 random bits. */
export function makePassword(): string {
  return randomBytes(24).toString('base64url')
}

/** Keeps the password for the next start. */
export async function savePassword(file: string, password: string): Promise<void> {
  await writeFile(`${file}.part`, `${password}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.part`, file)
}
