import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

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
