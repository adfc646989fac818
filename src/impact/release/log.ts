import { appendFile, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { fileFailure, makeNamedFolder, StudyFailure } from '../failure.ts'
import { canonical, sha256 } from '../study/hash.ts'

/**
 * A file of steps, one JSON a line, each with the hash of the line before, so that a step that was taken away or changed is
 * noticed.
 * @throws StudyFailure when the file is not as it was written
 */
export async function readLog<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = await readLines(path)
  return lines.map((line, index) => {
    const changed = new StudyFailure({ code: 'log-changed', values: { file: path } })
    let content: { step?: unknown; previous?: unknown }
    try {
      content = JSON.parse(line)
    } catch {
      throw changed
    }
    const step = schema.safeParse(content.step)
    if (!step.success || content.previous !== sha256(lines[index - 1] ?? '')) throw changed
    return step.data
  })
}

/** Adds a step. */
export async function appendLog(path: string, step: object): Promise<void> {
  const previous = sha256((await readLines(path)).at(-1) ?? '')
  try {
    makeNamedFolder(dirname(path))
    await appendFile(path, `${canonical({ step, previous })}\n`)
  } catch (error) {
    throw fileFailure(error, path)
  }
}

/** The lines of a file of steps; none when there is no file. */
export async function readLines(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw fileFailure(error, path)
  }
}
