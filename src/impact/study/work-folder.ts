import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discardOnSignal } from '../discard.ts'

/** Does something with a folder of its own, which is removed afterwards, also when the command is broken off. */
export async function inWorkFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'taitopolku-study-'))
  const off = discardOnSignal(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  try {
    return await act(folder)
  } finally {
    off()
    await rm(folder, { recursive: true, force: true })
  }
}
