import { join, resolve } from 'node:path'
import { environmentSecrets, localSecrets, type Secrets } from '../src/platform/server/config.ts'
import { databaseName, findPassword, superuser } from '../src/platform/server/postgres/cluster.ts'
import { StartFailure } from '../src/platform/server/postgres/failure.ts'
import { findRememberedPort } from '../src/platform/server/postgres/settings.ts'
import { startPostgres } from '../src/platform/server/postgres/start.ts'

/** The database that a command works on, with the keys and the folder of files that belong to it. */
export interface CommandDatabase {
  readonly url: string
  readonly filesFolder: string
  readonly secrets: Secrets
  close(): Promise<void>
}

/**
 * The database of DATABASE_URL with the keys of SESSION_KEY and SEALING_KEY; without one the embedded database of
 * DATA_DIR with its own keys: the one that a running application has started, else one started for the command.
 */
export async function openCommandDatabase(
  env: NodeJS.ProcessEnv,
  warn: (sentence: string) => void,
): Promise<CommandDatabase> {
  const dataDir = resolve(env.DATA_DIR || 'data')
  const filesFolder = resolve(env.FILES_DIR ?? join(dataDir, 'files'))
  const url = env.DATABASE_URL
  if (url !== undefined && url !== '') {
    const secrets = env.SEALING_KEY ? environmentSecrets(env) : await localSecrets(dataDir)
    return { url, filesFolder, secrets, close: async () => {} }
  }
  const secrets = await localSecrets(dataDir)
  const quiet = () => {}
  try {
    const log = { info: quiet, warn, debug: quiet }
    const postgres = await startPostgres({ dataDir, log })
    return { url: postgres.url, filesFolder, secrets, close: () => postgres.stop() }
  } catch (error) {
    if (!(error instanceof StartFailure) || error.code !== 'dataDirInUse') throw error
    const running = await findRunning(dataDir)
    if (running === undefined) throw error
    return { url: running, filesFolder, secrets, close: async () => {} }
  }
}

/** The address of the embedded database that the application has started on the data folder. */
async function findRunning(dataDir: string): Promise<string | undefined> {
  const port = findRememberedPort(resolve(dataDir, 'postgres'))
  const password = await findPassword(resolve(dataDir, 'keys', 'postgres.password'))
  if (port === undefined || password === undefined) return undefined
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${databaseName}`
}
