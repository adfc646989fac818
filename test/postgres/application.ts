// An application of the fault tests, in a process of its own that may be killed. Argument: the data
// folder. It writes one JSON line per event on standard output.
import { onShutdown } from '../../src/platform/server/postgres/shutdown.ts'
import { type Postgres, startPostgres } from '../../src/platform/server/postgres/start.ts'

const write = (event: object): void => {
  process.stdout.write(`${JSON.stringify(event)}\n`)
}
const said = (sentence: string): void => write({ said: sentence })

let postgres: Postgres | undefined
onShutdown(async () => postgres?.stop())
try {
  const log = { info: said, warn: said, debug: () => {} }
  postgres = await startPostgres({ dataDir: process.argv[2] ?? '', log })
  postgres.onExit(({ failure }) => write({ ended: failure?.message ?? 'runs again' }))
  write({ url: postgres.url })
  setInterval(() => {}, 60_000)
} catch (error) {
  write({ failed: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
}
