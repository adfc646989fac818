import { expect, it } from 'vitest'
import { createMetrics } from './metrics.ts'

it('figures are served in the format of Prometheus, by pattern and outcome alone', async () => {
  const metrics = createMetrics()
  metrics.onRequest('GET', '/api/clients/:clientId', 200, 0.012)
  metrics.onRequest('GET', '/api/clients/:clientId', 200, 0.3)
  metrics.onJob('keep-retention', 'failed', 1.5)
  metrics.onSignIn('password', 'refused')
  metrics.watchPool('requests', { totalCount: 5, idleCount: 2, waitingCount: 1 })
  const port = await metrics.listen(0, '127.0.0.1')
  const address = `http://127.0.0.1:${port}`
  const answer = await fetch(`${address}/metrics`)
  const lines = (await answer.text()).split('\n')
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(lines).toEqual(
    expect.arrayContaining([
      '# TYPE http_server_request_duration_seconds histogram',
      'http_server_request_duration_seconds_count{method="GET",route="/api/clients/:clientId",status="200"} 2',
      'http_server_request_duration_seconds_bucket{method="GET",route="/api/clients/:clientId",status="200",le="0.025"} 1',
      'job_duration_seconds_count{kind="keep-retention",outcome="failed"} 1',
      'sign_in_tries_total{way="password",outcome="refused"} 1',
      'database_connections{pool="requests",state="busy"} 3',
      'database_connections{pool="requests",state="waiting"} 1',
    ]),
  )
  expect(lines.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true)
  for (const path of ['/', '/metrics/more', '/api/clients'])
    expect((await fetch(address + path)).status).toBe(404)
  expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(404)
  await metrics.close()
})
