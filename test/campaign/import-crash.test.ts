import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runImportCrashes } from './import-crash.ts'

it('neither loses nor doubles a row of a list when the application and PostgreSQL are killed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'taitopolku-import-crash-'))
  try {
    const report = await runImportCrashes({ rows: 400, kills: 2, seed: 2026, dataDir })
    expect(report.kills).toBeGreaterThanOrEqual(1)
    expect(report.chosen).toBeGreaterThan(100)
    const { chosen } = report
    expect(report).toMatchObject({ sent: chosen, people: chosen, handovers: chosen })
    expect(report).toMatchObject({ steps: 2 * chosen, notices: chosen, unfinished: 0 })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}, 600_000)
