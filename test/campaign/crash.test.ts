import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { memoryFolder } from '../database/memory-folder.ts'
import { killPostgresOf, makeSmallDemo, signIn, startApplication } from './application.ts'
import { runCrashes } from './crash.ts'

async function inSmallDemo(work: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(memoryFolder(), 'taitopolku-crash-'))
  try {
    await makeSmallDemo(dataDir)
    await work(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

it('keeps every acknowledged write and doubles none when the application and PostgreSQL are killed', async () => {
  await inSmallDemo(async (dataDir) => {
    const report = await runCrashes({ kills: 2, writers: 200, seed: 2026, dataDir })
    expect(report.lost).toEqual([])
    expect(report.doubled).toEqual([])
    expect(report.writes).toBe(400)
  })
}, 180_000)

it('comes up when PostgreSQL is killed while it starts, before it listens and at once after', async () => {
  await inSmallDemo(async (dataDir) => {
    const starting = startApplication(dataDir)
    // An earlier death is one of PostgreSQL's own start, which `postgres/faults.test.ts` looks at.
    const state = () => readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
    while (!(await state().catch(() => '')).includes('ready')) await sleep(5)
    killPostgresOf(dataDir)
    const app = await starting
    try {
      app.killPostgres()
      // Whoever comes meanwhile is told that it failed, and comes again.
      await expect
        .poll(() => signIn(app.url, 'dpo@demo.test').catch(() => ''), { timeout: 60_000 })
        .toContain('session')
      await expect
        .poll(() => app.printed(), { timeout: 60_000 })
        .toContain(`Taitopolku is at ${app.url}`)
    } finally {
      await app.stop()
    }
  })
}, 180_000)
