import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../src/platform/server/postgres/start.ts'
import { memoryFolder } from './memory-folder.ts'
import { makeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    template: string
  }
}

/** Starts an embedded server for the run; it forgets on a crash, which only tests may. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(memoryFolder(), 'taitopolku-test-'))
  const server = await startPostgres({
    dataDir,
    durable: false,
    log: { info: () => {}, warn: () => {}, debug: () => {} },
  })
  project.provide('serverUrl', server.url)
  project.provide('template', await makeTemplate(server.url))
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
