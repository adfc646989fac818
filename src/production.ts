import { findDemo } from './areas/queries.demo.ts'
import {
  ConfigError,
  type ProductionSettings,
  productionSettings,
} from './platform/server/config.ts'
import { openDb } from './platform/server/db.ts'
import { createMetrics, type Metrics } from './platform/server/metrics.ts'
import { compareSchema } from './platform/server/migrate.ts'
import { onShutdown } from './platform/server/postgres/shutdown.ts'

/**
 * Sees to it that a database is fit for real people.
 * @throws ConfigError that says in a sentence what to do
 */
export async function refuseUnfitDatabase(databaseUrl: string): Promise<void> {
  const state = await compareSchema(databaseUrl).catch((error: unknown) => {
    const { host } = new URL(databaseUrl)
    throw new ConfigError(`The database at ${host} does not answer: ${(error as Error).message}`)
  })
  if (state === 'older')
    throw new ConfigError(
      'The database is not of this version: run "npx taitopolku migrate" before starting.',
    )
  if (state === 'newer')
    throw new ConfigError(
      'The database is of a newer version of Taitopolku: start that version instead.',
    )
  const owner = openDb(databaseUrl, 'owner', 1)
  const demo = await findDemo(owner.kysely).finally(() => owner.close())
  if (demo === 'users')
    throw new ConfigError(
      'The database holds demo users, whose password everybody knows: use a database without the demo.',
    )
  if (demo === 'areas')
    throw new ConfigError('The database holds a demo area: use a database without the demo.')
}

/** A process of a production installation while it runs. */
export interface Process {
  /** What it says when it is ready. */
  readonly ready: string
  stop(): Promise<void>
}

/**
 * Runs a process of a production installation until it is told to stop; what keeps it from starting ends it with
 * exit code 1 and one sentence.
 */
export async function runInProduction(
  start: (settings: ProductionSettings, metrics: Metrics) => Promise<Process>,
): Promise<void> {
  const metrics = createMetrics()
  try {
    const settings = productionSettings(process.env)
    await refuseUnfitDatabase(settings.databaseUrl)
    const running = await start(settings, metrics)
    onShutdown(async () => {
      await running.stop()
      await metrics.close()
    })
    if (settings.metrics !== undefined)
      await metrics.listen(settings.metrics.port, settings.metrics.host)
    console.log(running.ready)
  } catch (error) {
    const known = error instanceof ConfigError || (error as { code?: string }).code === 'EADDRINUSE'
    console.error(known ? (error as Error).message : error)
    process.exit(1)
  }
}
