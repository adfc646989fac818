import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { migrate } from '../../src/platform/server/migrate.ts'
import { findFreePort } from '../../src/platform/server/postgres/server.ts'
import { onServer, withDatabase } from '../database/template.ts'

const serverUrl = inject('serverUrl')
const name = `served_${process.pid}`
const databaseUrl = withDatabase(serverUrl, name)
const key = () => randomBytes(32).toString('hex')

beforeAll(async () => {
  await onServer(serverUrl, `create database "${name}" template template0`)
  await migrate(databaseUrl)
})
afterAll(() => onServer(serverUrl, `drop database "${name}" with (force)`))

it('a served installation answers, tells figures apart from people, and ends when it is told to', async () => {
  const [port, metricsPort] = [await findFreePort(), await findFreePort()]
  const child = spawn(process.execPath, ['src/server.ts'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: {
      ...{ PATH: process.env.PATH ?? '', DATABASE_URL: databaseUrl, LOG_LEVEL: 'info' },
      ...{ SESSION_KEY: key(), SEALING_KEY: key(), PUBLIC_URL: 'https://taitopolku.example.fi' },
      ...{ PORT: String(port), METRICS_PORT: String(metricsPort) },
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const ended = once(child, 'close')
  while (!output.includes('Taitopolku serves https://taitopolku.example.fi'))
    await Promise.race([once(child.stdout, 'data'), ended.then(() => Promise.reject(output))])

  const home = `http://127.0.0.1:${port}`
  const page = await fetch(`${home}/clients`)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
  for (const [path, status] of [
    ['/healthz', 200],
    ['/readyz', 200],
    ['/api/openapi.json', 200],
    ['/api/me', 401],
    ['/api/demo-users', 404],
    ['/api/nothing', 404],
    ['/metrics', 200], // a page like any other address: the figures are elsewhere
  ] as const)
    expect([path, (await fetch(home + path)).status]).toEqual([path, status])
  expect(await (await fetch(`${home}/metrics`)).text()).not.toContain('process_uptime_seconds')
  const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  expect(figures).toContain(
    'http_server_request_duration_seconds_count{method="GET",route="/api/me",status="401"} 1',
  )
  expect(figures).not.toContain('/api/nothing')

  child.kill('SIGTERM')
  const [code] = await ended
  expect([code, output]).toEqual([0, expect.stringContaining('"route":"/api/me"')])
})
