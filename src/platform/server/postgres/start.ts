import { chmod, mkdir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openClient } from '../pool.ts'
import { chooseAccount, isRoot, nameAccount } from './account.ts'
import { getBinaries, reachableBinaries } from './binaries.ts'
import {
  type Cluster,
  createCluster,
  databaseName,
  failureContext,
  findClusterState,
  findPassword,
  giveTo,
  makePassword,
  savePassword,
  setPassword,
  superuser,
} from './cluster.ts'
import { explainSystemError, type FailureContext, StartFailure } from './failure.ts'
import { lockDataDir } from './lock.ts'
import type { PostgresLog } from './log.ts'
import { clearLeftovers } from './processes.ts'
import { findFreePort, launch, type Server } from './server.ts'
import { findRememberedPort, writeSettings } from './settings.ts'
import { type Watch, watch } from './watch.ts'

export interface PostgresOptions {
  /** The data folder (DATA_DIR): the cluster is its `postgres`, the password lies in its `keys`. */
  readonly dataDir: string
  readonly log: PostgresLog
  /** The port to use when it is free; else the one of the last start, else any. */
  readonly port?: number
  /** False gives speed for safety (`fsync = off`), for tests alone. */
  readonly durable?: boolean
}

/** A running embedded PostgreSQL. */
export interface Postgres extends Watch {
  /** Of the application's database, as the superuser; it stays the same while this object lives. */
  readonly url: string
  readonly port: number
}

/**
 * Starts the embedded PostgreSQL on a data folder, making the cluster on the first run, and watches
 * it: a server that ends unexpectedly is started again at the same address. Whatever stands in the
 * way ends in a clean start or in a StartFailure that says what to do.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir)
  const dir = join(dataDir, 'postgres')
  let context: FailureContext = { dir, account: nameAccount(undefined) }
  try {
    await mkdir(dataDir, { recursive: true })
    const lock = lockDataDir(await realpath(dataDir))
    try {
      const cluster = await locateCluster(await realpath(dataDir), options.log)
      context = failureContext(cluster)
      const keyFile = join(dataDir, 'keys', 'postgres.password')
      const password = await prepareCluster(cluster, keyFile, options)
      const { server, port } = await launchOnFreePort(cluster, options)
      const url = `postgres://${superuser}:${password}@127.0.0.1:${port}/${databaseName}`
      await checkPassword(url, keyFile).catch(async (error: unknown) => {
        await server.stop()
        throw error
      })
      const watched = watch({ cluster, server, log: options.log, onStopped: lock.release })
      return { url, port, ...watched }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw explainSystemError(error, context)
  }
}

async function locateCluster(dataDir: string, log: PostgresLog): Promise<Cluster> {
  const place = join(dataDir, 'postgres')
  const dir = await realpath(place).catch(() => place)
  const account = chooseAccount(dir)
  return { dir, account, binaries: await reachableBinaries(getBinaries(), account, log) }
}

/** Makes the cluster on the first run, clears the way for its server, and gives its password. */
async function prepareCluster(
  cluster: Cluster,
  keyFile: string,
  options: PostgresOptions,
): Promise<string> {
  const { dir, account, binaries } = cluster
  const known = await findPassword(keyFile)
  const password = known ?? makePassword()
  if ((await findClusterState(dir, binaries.major)) === 'absent') {
    if (known === undefined) await savePassword(keyFile, password)
    await createCluster(cluster, { durable: options.durable ?? true, password })
    return password
  }
  const { uid, mode } = await stat(dir)
  if (account !== undefined && uid === 0) {
    options.log.info(`The database in ${dir} belonged to root; it now belongs to ${account.name}.`)
    await giveTo(account, dir)
  }
  if ((mode & 0o077) !== 0 && (isRoot() || uid === process.getuid?.())) await chmod(dir, 0o700)
  await clearLeftovers(cluster, options.log)
  if (known === undefined) {
    options.log.info(`The database password was missing; a new one was made in ${keyFile}.`)
    await setPassword(cluster, password)
    await savePassword(keyFile, password)
  }
  return password
}

/** The port is tried by the server itself: a look beforehand could be out of date at once. */
async function launchOnFreePort(
  cluster: Cluster,
  options: PostgresOptions,
): Promise<{ server: Server; port: number }> {
  const { account, dir } = cluster
  let port = options.port ?? findRememberedPort(dir) ?? (await findFreePort())
  for (let attempt = 1; ; attempt += 1) {
    writeSettings(dir, { port, durable: options.durable ?? true, account })
    try {
      return { server: await launch(cluster, options.log), port }
    } catch (error) {
      const taken = error instanceof StartFailure && error.code === 'portInUse'
      if (!taken || attempt === 5) throw error
      const other = await findFreePort()
      options.log.info(`Port ${port} is taken by another program; PostgreSQL uses ${other}.`)
      port = other
    }
  }
}

/** A cluster restored from elsewhere may have another password than the one kept here. */
async function checkPassword(url: string, keyFile: string): Promise<void> {
  try {
    await (await openClient(url)).end()
  } catch (error) {
    const isRefused = error instanceof Error && 'code' in error && error.code === '28P01'
    // The server may go while we look: its watch deals with that end.
    if (!isRefused) return
    throw new StartFailure(
      'wrongKey',
      `The password in ${keyFile} is not the one of this database. Delete that file and start again: a new password is then made.`,
    )
  }
}
