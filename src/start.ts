import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { makeDemoAppointments } from '../seed/appointments/demo-appointments.ts'
import { makeDropInMorning } from '../seed/appointments/drop-in-morning.ts'
import { demoPassword } from '../seed/areas/demo-users.ts'
import { type DemoDocumentsOptions, makeDemoDocuments } from '../seed/documents/demo-documents.ts'
import { createDemoFiller } from '../seed/load-areas.ts'
import { type DemoStudiesOptions, makeDemoStudies } from '../seed/studies/demo-studies.ts'
import { createApp } from './app.ts'
import type { DemoUser } from './areas/model.me.ts'
import { jobKinds } from './jobs.ts'
import { systemClock } from './platform/server/clock.ts'
import { localSecrets } from './platform/server/config.ts'
import { warmDocuments } from './platform/server/documents.ts'
import { createLog } from './platform/server/log.ts'
import { environmentMailer } from './platform/server/mail.ts'
import { migrate } from './platform/server/migrate.ts'
import { onShutdown } from './platform/server/postgres/shutdown.ts'
import { type Postgres, startPostgres } from './platform/server/postgres/start.ts'
import { scannerOf } from './platform/server/scanner.ts'
import { createSealer } from './platform/server/sealing.ts'
import { oidcSettings } from './platform/server/sign-in.oidc.ts'
import { environmentTexter } from './platform/server/sms.ts'
import { startWorker, type Worker } from './platform/server/worker.ts'
import { buildWeb } from './web-build.ts'

/** How long the first pages have the machine for themselves, before what nobody has asked for yet. */
const firstPagesMs = 5000
/** How long after a broken connection an end of PostgreSQL is known. */
const exitKnownMs = 1000

const say = (sentence: string): void => console.log(sentence)

/** `npm start`: database, schema, demo areas on the first run, pages, server; everything on this machine. */
async function start(): Promise<void> {
  const dataDir = resolve(process.env.DATA_DIR ?? 'data')
  const port = Number(process.env.PORT ?? 3000)
  const filesFolder = resolve(process.env.FILES_DIR ?? join(dataDir, 'files'))
  const external = process.env.DATABASE_URL
  const web = buildWeb(say)
  web.catch(() => {}) // awaited below; the database may fail first
  let app: FastifyInstance | undefined
  let worker: Worker | undefined
  let postgres: Postgres | undefined
  const stop = async (): Promise<void> => {
    await app?.close()
    await worker?.stop()
    await postgres?.stop()
  }
  // Before anything is started: a Ctrl+C during the first start leaves nothing behind either.
  onShutdown(stop)
  if (external === undefined)
    postgres = await startPostgres({ dataDir, log: { info: say, warn: say, debug: () => {} } })
  postgres?.onExit(({ failure }) => {
    if (failure === undefined) return
    console.error(failure.message)
    void Promise.resolve(app?.close()).finally(() => process.exit(1))
  })
  const step = <T>(work: () => Promise<T>) => againAfterExit(postgres, work)
  try {
    const databaseUrl = external ?? postgres?.url ?? ''
    const secrets = await localSecrets(dataDir)
    await step(() => migrate(databaseUrl))
    await step(createDemoFiller(databaseUrl, { on: systemClock.today(), secrets, say }))
    const log = createLog(process.env.LOG_LEVEL ?? 'warn')
    const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${port}`
    const webDirectory = await web
    app = await step(() =>
      createApp({
        databaseUrl,
        secrets,
        publicUrl,
        clock: systemClock,
        log,
        oidc: oidcSettings(process.env),
        filesFolder,
        scan: scannerOf(process.env),
        webDirectory,
      }),
    )
    await app.listen({ port, host: process.env.HOST ?? 'localhost' })
    worker = await step(() =>
      startWorker({
        ...{ databaseUrl, filesFolder, log, kinds: jobKinds, clock: systemClock },
        ...{
          sealer: createSealer(secrets.sealing),
          mailer: environmentMailer(process.env, publicUrl),
          texter: environmentTexter(process.env),
        },
      }),
    )
    await sayDemoUsers(app)
    say(`Taitopolku is at http://localhost:${port} (stop with Ctrl+C).`)
    const isDemo = await hasDemo(app)
    setTimeout(() => {
      warmDocuments()
      const { sealing } = secrets
      if (isDemo) void fillMeanwhile({ databaseUrl, filesFolder, sealing, clock: systemClock, log })
    }, firstPagesMs).unref()
  } catch (error) {
    await stop()
    throw error
  }
}

/** Does a step of the start; once more when PostgreSQL died under it and runs again. */
async function againAfterExit<T>(
  postgres: Postgres | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (postgres === undefined) return await work()
  const before = await postgres.exits()
  try {
    return await work()
  } catch (error) {
    // A broken connection is known a little before the end of the process at its other end.
    await sleep(exitKnownMs)
    if ((await postgres.exits()) === before) throw error
    return await againAfterExit(postgres, work)
  }
}

const hasDemo = async (app: FastifyInstance): Promise<boolean> =>
  (await app.inject('/api/demo-users')).statusCode === 200

/** Fills the demo while it is used already; the next start goes on with what was cut off. */
async function fillMeanwhile({
  log,
  ...options
}: DemoDocumentsOptions & DemoStudiesOptions & { log: Logger }): Promise<void> {
  for (const make of [makeDropInMorning, makeDemoAppointments, makeDemoDocuments, makeDemoStudies])
    await make(options).catch((error: unknown) => log.warn({ err: error }, `${make.name} failed`))
}

/** Prints who can be tried, when this is a demo. */
async function sayDemoUsers(app: FastifyInstance): Promise<void> {
  const answer = await app.inject('/api/demo-users')
  if (answer.statusCode !== 200) return
  say(`Demo users (password ${demoPassword}):`)
  for (const { email, role, organisationName } of answer.json<DemoUser[]>())
    say(`  ${email.padEnd(26)} ${role.replaceAll('_', ' ')}, ${organisationName.en}`)
}

start().catch((error: unknown) => {
  const inUse = (error as { code?: string }).code === 'EADDRINUSE'
  console.error(
    inUse
      ? `Port ${process.env.PORT ?? 3000} is taken by another program. Stop it, or start with another: PORT=3001 npm start.`
      : error instanceof Error
        ? error.message
        : String(error),
  )
  process.exitCode = 1
})
