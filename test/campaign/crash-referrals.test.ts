import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { memoryFolder } from '../database/memory-folder.ts'
import { makeSmallDemo } from './application.ts'
import { runReferralCrashes } from './crash-referrals.ts'

it('gives every accepted client one responsible expert, and sends a list once, whatever is killed', async () => {
  const dataDir = await mkdtemp(join(memoryFolder(), 'taitopolku-crash-'))
  try {
    await makeSmallDemo(dataDir)
    const report = await runReferralCrashes({
      ...{ kills: 2, acceptances: 60, rows: 150, seed: 2026, dataDir },
    })
    expect(report.faults).toEqual([])
    expect(report.acceptances).toBe(120)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}, 240_000)
