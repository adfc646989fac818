import { join } from 'node:path'
import { z } from 'zod'
import { StudyFailure } from '../failure.ts'
import { sha256 } from '../study/hash.ts'
import { appendLog, readLines, readLog } from './log.ts'

/**
 * The last line of each list of outputs, remembered outside the results: a chain of hashes tells of every line that was
 * changed but the last one, which has no successor to hold its hash.
 */
const headSchema = z.strictObject({
  /** The hash of the list's first line, by which it is known wherever it lies. */
  list: z.string(),
  lines: z.int().positive(),
  /** The hash of its last line. */
  head: z.string(),
  /** The outputs that the last line speaks of. */
  request: z.string(),
})

const memory = (protocols: string) => join(protocols, 'release-heads.ndjson')

const changed = (path: string) => new StudyFailure({ code: 'list-changed', values: { file: path } })

/**
 * Sees that a list is as it was left.
 * @param protocols the folder that remembers releases
 * @param request the outputs as they stand now: a list of theirs that was known must not be missing
 * @throws StudyFailure when a line was changed, also the last one, or when the list is not known here
 */
export async function checkHead(path: string, protocols: string, request: string): Promise<void> {
  const heads = await readLog(memory(protocols), headSchema)
  const lines = await readLines(path)
  const [first] = lines
  if (first === undefined) {
    if (heads.some((one) => one.request === request)) throw changed(path)
    return
  }
  const last = heads.findLast(({ list }) => list === sha256(first))
  if (last === undefined) {
    if (heads.some((one) => one.request === request)) throw changed(path)
    throw new StudyFailure({ code: 'list-unknown', values: { file: path, folder: protocols } })
  }
  if (last.lines !== lines.length || last.head !== sha256(lines.at(-1) ?? '')) throw changed(path)
}

/** Remembers how a list ends. */
export async function rememberHead(
  path: string,
  protocols: string,
  request: string,
): Promise<void> {
  const lines = await readLines(path)
  await appendLog(memory(protocols), {
    ...{ list: sha256(lines[0] ?? ''), lines: lines.length, request },
    head: sha256(lines.at(-1) ?? ''),
  })
}
