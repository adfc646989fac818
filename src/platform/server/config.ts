import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** The secrets of an installation: 32 bytes each. */
export interface Secrets {
  /** Signs session cookies. */
  readonly session: string
  /** Seals and hashes identity codes; without it they cannot be read again. */
  readonly sealing: Buffer
}

/** A setting that must be mended before the program can start; the message says how. */
export class ConfigError extends Error {}

async function readOrMakeKey(directory: string, name: string): Promise<Buffer> {
  const file = join(directory, name)
  try {
    // `wx` never replaces a key that another process has just made.
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return parseKey((await readFile(file, 'utf8')).trim(), `The file ${file}`)
}

function parseKey(text: string, where: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new ConfigError(`${where} must hold 64 hexadecimal digits (32 random bytes).`)
  return Buffer.from(text, 'hex')
}

/** The keys kept in `dataDir/keys`, made on first use. */
export async function localSecrets(dataDir: string): Promise<Secrets> {
  const directory = join(dataDir, 'keys')
  await mkdir(directory, { recursive: true, mode: 0o700 })
  return {
    session: (await readOrMakeKey(directory, 'session')).toString('hex'),
    sealing: await readOrMakeKey(directory, 'sealing'),
  }
}

/** The keys of a production installation, from SESSION_KEY and SEALING_KEY. */
export function environmentSecrets(env: NodeJS.ProcessEnv): Secrets {
  const key = (name: string): Buffer => {
    const text = env[name]
    if (text === undefined || text === '')
      throw new ConfigError(
        `Set ${name} to 64 hexadecimal digits, for example from "openssl rand -hex 32".`,
      )
    const bytes = parseKey(text, `The setting ${name}`)
    if (bytes.every((byte) => byte === bytes[0]))
      throw new ConfigError(`The setting ${name} is not random.`)
    return bytes
  }
  return { session: key('SESSION_KEY').toString('hex'), sealing: key('SEALING_KEY') }
}

/** What the processes of a production installation are told by their environment. */
export interface ProductionSettings {
  readonly databaseUrl: string
  readonly secrets: Secrets
  /** The address that people use. */
  readonly publicUrl: string
  readonly host: string
  readonly port: number
  /** The folder of files too large for the database; all processes of the installation share it. */
  readonly filesFolder: string
  /** How many proxies of ours stand before the process; the last of them tells whose request it is. */
  readonly proxies: number
  /** Where the figures of the process are served, apart from what people reach; nowhere when left out. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined
}

const portOf = (env: NodeJS.ProcessEnv, name: string): number | undefined => {
  const text = env[name]
  if (text === undefined || text === '') return undefined
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`The setting ${name} must be the number of a port, not "${text}".`)
  return port
}

/**
 * Reads the settings of a production process: DATABASE_URL, SESSION_KEY, SEALING_KEY, PUBLIC_URL; PORT (3000), HOST
 * (127.0.0.1), PROXIES (1), FILES_DIR (data/files), METRICS_PORT (none), METRICS_HOST (127.0.0.1).
 * @throws ConfigError that says in a sentence which setting is missing or unfit
 */
export function productionSettings(env: NodeJS.ProcessEnv): ProductionSettings {
  const databaseUrl = env.DATABASE_URL ?? ''
  if (!/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new ConfigError(
      'Set DATABASE_URL to the address of the database, such as "postgres://taitopolku:…@db.example.fi/taitopolku".',
    )
  const secrets = environmentSecrets(env)
  if (secrets.session === secrets.sealing.toString('hex'))
    throw new ConfigError('SESSION_KEY and SEALING_KEY must be two different keys.')
  const publicUrl = env.PUBLIC_URL ?? ''
  if (!URL.canParse(publicUrl) || !/^https:/.test(publicUrl))
    throw new ConfigError(
      'Set PUBLIC_URL to the address that people use, such as "https://taitopolku.example.fi"; it must be https.',
    )
  const proxies = Number(env.PROXIES ?? 1)
  if (!Number.isInteger(proxies) || proxies < 0)
    throw new ConfigError('The setting PROXIES must be the number of proxies before the process.')
  const metricsPort = portOf(env, 'METRICS_PORT')
  return {
    ...{ databaseUrl, secrets, publicUrl: new URL(publicUrl).origin, proxies },
    host: env.HOST ?? '127.0.0.1',
    port: portOf(env, 'PORT') ?? 3000,
    filesFolder: resolve(env.FILES_DIR ?? 'data/files'),
    metrics:
      metricsPort === undefined
        ? undefined
        : { host: env.METRICS_HOST ?? '127.0.0.1', port: metricsPort },
  }
}
