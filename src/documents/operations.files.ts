import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { conflict } from '../platform/server/errors.ts'
import type { Sealer } from '../platform/server/sealing.ts'

/** Where the file of a document is; its name tells nothing of the person. */
interface Place {
  readonly filesFolder: string
  readonly areaId: string
  readonly documentId: string
}

const folderOf = ({ filesFolder, areaId }: Omit<Place, 'documentId'>) =>
  join(filesFolder, 'documents', areaId)
const fileOf = (place: Place) => join(folderOf(place), place.documentId)
/** Bound to the file, so that one cannot be put in another's place. */
const boundTo = ({ areaId, documentId }: Place) => Buffer.from(`${areaId} ${documentId}`)

/**
 * Writes a document under a key of its own: AES-256-GCM, a 12-byte nonce and a 16-byte tag before the content. When this
 * returns the file is on the disk.
 * @returns the key, sealed: without it nobody reads the file, whatever copies of it there are
 */
export async function writeSealed(sealer: Sealer, place: Place, content: Buffer): Promise<Buffer> {
  const [key, nonce] = [randomBytes(32), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(place))
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  await mkdir(folderOf(place), { recursive: true, mode: 0o700 })
  const file = await open(fileOf(place), 'wx', 0o600)
  try {
    await file.writeFile(Buffer.concat([nonce, cipher.getAuthTag(), body]))
    await file.sync()
  } catch (error) {
    await removeFile(place)
    throw error
  } finally {
    await file.close()
  }
  return sealer.seal(key.toString('base64'))
}

/**
 * Reads a document.
 * @throws ApiError 409 `documentFileLost` when the file is not there or is not what was written
 */
export async function readSealed(sealer: Sealer, place: Place, keySealed: Buffer): Promise<Buffer> {
  const key = Buffer.from(sealer.open(keySealed), 'base64')
  try {
    const sealed = await readFile(fileOf(place))
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      .setAAD(boundTo(place))
      .setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
  } catch {
    throw conflict('documentFileLost')
  }
}

/** Deletes a file; one that is gone already is as it should be. */
export const removeFile = (place: Place): Promise<void> => rm(fileOf(place), { force: true })

/**
 * Files of an area that were written so long ago that whatever wrote them is over. Their age is measured by the folder's
 * own clock, which need not be this machine's.
 */
export async function listSettledFiles(
  at: Omit<Place, 'documentId'>,
  idleSeconds: number,
): Promise<string[]> {
  const folder = folderOf(at)
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => /^[0-9a-f-]{36}$/.test(name))
  if (files.length === 0) return []
  const probe = join(folder, '.now')
  await writeFile(probe, '')
  const { mtimeMs: now } = await stat(probe)
  const settled: string[] = []
  for (const name of files) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found !== undefined && now - found.mtimeMs >= idleSeconds * 1000) settled.push(name)
  }
  return settled
}
