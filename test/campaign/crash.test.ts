import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { memoryFolder } from '../database/memory-folder.ts'
import { makeSmallDemo } from './application.ts'
import { runCrashes } from './crash.ts'

it('keeps every acknowledged write and doubles none when the application and PostgreSQL are killed', async () => {
  const dataDir = await mkdtemp(join(memoryFolder(), 'taitopolku-crash-'))
  try {
    await makeSmallDemo(dataDir)
    const report = await runCrashes({ kills: 2, writers: 200, seed: 2026, dataDir })
    expect(report.lost).toEqual([])
    expect(report.doubled).toEqual([])
    expect(report.writes).toBe(400)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}, 180_000)
