import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StudyRun } from '../model.run.ts'
import { toJson } from './json-file.ts'
import { writeResult } from './result-file.ts'

/** Writes what stays inside (`closed/`). */
export function writeClosed(run: StudyRun, out: string): void {
  const closed = join(out, 'closed')
  mkdirSync(closed, { recursive: true })
  writeResult(join(closed, 'result.json'), run)
  writeFileSync(join(closed, 'protocol.json'), `${toJson(run.protocol)}\n`)
}
