import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'
/** What the databases of a run hold at once, with room to spare. */
const neededBytes = 4e9

/**
 * Where the databases of a run lie: in memory where there is room, because each test file's own database is some thousand
 * small files, whose making costs a disk more than all that is written into them.
 */
export function memoryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= neededBytes ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}
