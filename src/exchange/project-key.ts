import { createHmac, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

/** What the secret key of a project makes: pseudonyms and the shift of its days. */
export interface ProjectKey {
  /** 16 hexadecimal digits for an id; the same id is always the same, and without the key nobody can tell which. */
  pseudonym(kind: 'person' | 'clientship', id: string): string
  /** Days by which all days are moved: from -182 to 182, never 0. */
  readonly shift: number
}

/** HMAC-SHA-256 under a key of its own for each project, so that data of two projects cannot be put together. */
export function projectKeyOf(key: Buffer, project: string): ProjectKey {
  if (key.length !== 32) throw new RangeError('The key of a project has 32 bytes.')
  const own = createHmac('sha256', key).update(`export ${project}`).digest()
  const under = (text: string) => createHmac('sha256', own).update(text).digest()
  const drawn = under('shift').readUInt32BE(0) % 364
  return {
    pseudonym: (kind, id) => under(`${kind} ${id}`).toString('hex').slice(0, 16),
    shift: drawn < 182 ? drawn - 182 : drawn - 181,
  }
}

/** Reads a key of 64 hexadecimal digits; undefined when the file holds something else. */
export async function readKey(path: string): Promise<Buffer | undefined> {
  const text = (await readFile(path, 'utf8')).trim()
  return /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : undefined
}

/** Makes a key that only its owner may read; never replaces one: pseudonyms would not come again. */
export async function makeKey(path: string): Promise<void> {
  await writeFile(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
}
