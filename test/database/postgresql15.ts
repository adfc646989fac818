import type { TestProject } from 'vitest/node'
import { makeTemplate, onServer } from './template.ts'

/** Uses the server of TEST_DATABASE_URL_15. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const serverUrl = process.env.TEST_DATABASE_URL_15
  if (serverUrl === undefined) throw new Error('TEST_DATABASE_URL_15 is not set.')
  const template = await makeTemplate(serverUrl)
  project.provide('serverUrl', serverUrl)
  project.provide('template', template)
  return () => onServer(serverUrl, `drop database "${template}" with (force)`)
}
