import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../src/web-build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    webDirectory: string
  }
}

/** Builds the pages once before the journeys, unless they are built already. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('webDirectory', await buildWeb(() => {}))
}
