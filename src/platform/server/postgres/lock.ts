import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartFailure } from './failure.ts'

/** A held lock; `release` may be called twice. */
export interface DataLock {
  release(): void
}

/**
 * Takes the data folder for this application, or throws a StartFailure naming the holder. The lock
 * is one of the operating system's on an (empty) SQLite file: it ends with the process however that
 * ends, works on every platform and between containers that share the folder. A file with a
 * process number could do neither; Node has no call of its own for file locks.
 */
export function lockDataDir(dataDir: string): DataLock {
  const dir = join(dataDir, 'keys')
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const holderFile = join(dir, 'application.pid')
  const lockFile = join(dir, 'application.lock')
  writeFileSync(lockFile, '', { flag: 'a', mode: 0o600 }) // tells why it cannot, which SQLite does not
  const database = new DatabaseSync(lockFile, { timeout: 3_000 })
  try {
    database.exec('begin immediate')
  } catch (error) {
    database.close()
    if (!(error instanceof Error) || !error.message.includes('locked')) throw error
    throw new StartFailure(
      'dataDirInUse',
      `Another Taitopolku${nameHolder(holderFile)} already uses the data in ${dataDir}. Stop it first, or set DATA_DIR (and PORT) to run a second one beside it.`,
    )
  }
  let held = true
  const release = (): void => {
    if (!held) return
    held = false
    rmSync(holderFile, { force: true })
    database.close()
  }
  try {
    writeFileSync(holderFile, `${process.pid}\n`, { mode: 0o600 })
  } catch (error) {
    release()
    throw error
  }
  return { release }
}

function nameHolder(file: string): string {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return Number.isNaN(pid) ? '' : ` (process ${pid})`
  } catch {
    return ''
  }
}
