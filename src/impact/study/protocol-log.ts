import { appendFile, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolders } from '../../platform/server/folders.ts'
import { StudyFailure } from '../failure.ts'
import { canonical, sha256 } from './hash.ts'

/** A line of the log: a specification that was frozen and whose outcomes were then read. */
const entrySchema = z.object({
  frozenAt: z.string(),
  specHash: z.string(),
  outcomes: z.array(z.string()),
  protocol: z.record(z.string(), z.unknown()),
  /**
   * The hash of the line before, or of an earlier one when two runs wrote at once; a log whose lines were
   * changed or taken out no longer fits.
   */
  previous: z.string(),
})

export type ProtocolEntry = z.output<typeof entrySchema>

/**
 * Where protocol logs are kept unless told otherwise: a folder of the user, outside every result, so that
 * deleting results does not delete the memory of what was tried.
 */
export function defaultProtocolFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
): string {
  const told = environment.TAITOPOLKU_PROTOCOLS
  if (told !== undefined && told !== '') return told
  const home = homedir()
  const bases: Readonly<Record<string, string>> = {
    win32: environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
    darwin: join(home, 'Library', 'Application Support'),
  }
  const base = bases[platform] ?? environment.XDG_STATE_HOME ?? join(home, '.local', 'state')
  return join(base, 'taitopolku', 'protocols')
}

const pathOf = (folder: string, dataHash: string) => join(folder, `${dataHash}.ndjson`)
const start = sha256('')

const changed = (path: string) =>
  new StudyFailure({ code: 'protocol-changed', values: { file: path } })

/** The entries of the log of some data, oldest first; none when there is no log. */
export async function readProtocolLog(folder: string, dataHash: string): Promise<ProtocolEntry[]> {
  const path = pathOf(folder, dataHash)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new StudyFailure({ code: 'protocol-unread', values: { file: path } })
  }
  const lines = text.split('\n').filter((line) => line !== '')
  const known = new Set([start])
  return lines.map((line) => {
    let content: unknown
    try {
      content = JSON.parse(line)
    } catch {
      throw changed(path)
    }
    const entry = entrySchema.safeParse(content)
    if (!entry.success || !known.has(entry.data.previous)) throw changed(path)
    known.add(sha256(line))
    return entry.data
  })
}

/** Adds an entry to the log of some data. @throws StudyFailure when nothing can be written there */
export async function appendProtocol(
  folder: string,
  dataHash: string,
  entry: Omit<ProtocolEntry, 'previous'>,
): Promise<void> {
  const path = pathOf(folder, dataHash)
  try {
    makeFolders(folder, 0o700)
    const text = await readFile(path, 'utf8').catch(() => '')
    const last = text.split('\n').findLast((line) => line !== '')
    const previous = last === undefined ? start : sha256(last)
    await appendFile(path, `${canonical({ ...entry, previous })}\n`, { mode: 0o600 })
  } catch {
    throw new StudyFailure({ code: 'protocol-unwritten', values: { file: path } })
  }
}
