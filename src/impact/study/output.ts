import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileFailure, makeNamedFolder, StudyFailure } from '../failure.ts'

/** A folder of results in the making; it takes its place when all is written, or leaves nothing. */
export interface OutputFolder {
  /** Where files are written meanwhile. */
  readonly path: string
  /** Puts the folder in its place; an older result there is replaced. */
  commit(): void
  discard(): void
}

/** By this file a folder is known to be a result, which a new run may replace. */
const resultFile = join('closed', 'result.json')

function refuseForeign(place: string): void {
  if (!existsSync(place)) return
  const isOurs = existsSync(join(place, resultFile))
  let names: string[]
  try {
    names = readdirSync(place)
  } catch (error) {
    throw fileFailure(error, place)
  }
  if (!isOurs && names.length > 0)
    throw new StudyFailure({ code: 'folder-other', values: { file: place } }, true)
}

/**
 * Begins a folder of results beside its place.
 * @throws StudyFailure when the place holds something else, or nothing can be written there
 */
export function beginOutput(out: string): OutputFolder {
  const place = resolve(out)
  refuseForeign(place)
  const beside = (kind: string) =>
    join(dirname(place), `.${basename(place)}.${kind}-${process.pid}`)
  const path = beside('new')
  makeNamedFolder(dirname(place), out)
  rmSync(path, { recursive: true, force: true })
  makeNamedFolder(join(path, 'closed'), out)
  return {
    path,
    commit() {
      const old = beside('old')
      try {
        if (existsSync(place)) renameSync(place, old)
        renameSync(path, place)
        rmSync(old, { recursive: true, force: true })
      } catch (error) {
        throw fileFailure(error, out)
      }
    },
    // A database may still be writing there: what it makes meanwhile is removed too.
    discard: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  }
}
