import { createServer } from 'node:http'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'

/** A pool of connections, as far as it is counted. */
interface CountedPool {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

/**
 * What a process tells about itself in figures. Labels are patterns of routes, names of job kinds and outcomes: never
 * an address, a person, an area or an id.
 */
export interface Metrics {
  /** @param path the pattern of the route, such as `/api/clients/:clientId` */
  onRequest(method: string, path: string, status: number, seconds: number): void
  onJob(kind: string, outcome: 'done' | 'failed', seconds: number): void
  onSignIn(way: string, outcome: 'done' | 'refused' | 'locked'): void
  /** Counts the connections of a pool from now on. */
  watchPool(name: string, pool: CountedPool): void
  /** Serves `GET /metrics` in the format of Prometheus; gives the port. */
  listen(port: number, host: string): Promise<number>
  close(): Promise<void>
}

const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Makes the metrics of a process; nothing is served until `listen`. */
export function createMetrics(): Metrics {
  const exporter = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true })
  const provider = new MeterProvider({ readers: [exporter] })
  const meter = provider.getMeter('taitopolku')
  const seconds = (name: string, description: string) =>
    meter.createHistogram(name, {
      description,
      advice: { explicitBucketBoundaries: durations },
    })
  const requests = seconds(
    'http_server_request_duration_seconds',
    'Time from a request to its answer',
  )
  const jobs = seconds('job_duration_seconds', 'Time of a job')
  const signIns = meter.createCounter('sign_in_tries', { description: 'Tries to sign in' })
  const connections = meter.createObservableGauge('database_connections', {
    description: 'Connections of a pool by what they do; waiting are requests without one',
  })
  const memory = meter.createObservableGauge('process_resident_memory_bytes', {
    description: 'Memory of the process',
  })
  memory.addCallback((result) => result.observe(process.memoryUsage.rss()))
  const uptime = meter.createObservableGauge('process_uptime_seconds', {
    description: 'Time since the process began',
  })
  uptime.addCallback((result) => result.observe(process.uptime()))

  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/metrics')
      exporter.getMetricsRequestHandler(request, response)
    else response.writeHead(404).end()
  })
  return {
    onRequest(method, route, status, time) {
      requests.record(time, { method, route, status })
    },
    onJob(kind, outcome, time) {
      jobs.record(time, { kind, outcome })
    },
    onSignIn(way, outcome) {
      signIns.add(1, { way, outcome })
    },
    watchPool(pool, counted) {
      connections.addCallback((result) => {
        const { totalCount, idleCount, waitingCount } = counted
        result.observe(idleCount, { pool, state: 'idle' })
        result.observe(totalCount - idleCount, { pool, state: 'busy' })
        result.observe(waitingCount, { pool, state: 'waiting' })
      })
    },
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          const address = server.address()
          resolve(typeof address === 'object' && address !== null ? address.port : port)
        })
      }),
    async close() {
      if (server.listening) await new Promise((resolve) => server.close(resolve))
      await provider.shutdown()
    },
  }
}
