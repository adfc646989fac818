import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import packageJson from '../package.json' with { type: 'json' }
import { openRequest } from './areas/operations.actor.ts'
import { enterForLink, openLink } from './areas/operations.link.ts'
import { publicRoutes } from './areas/routes.public.ts'
import { recordAccess, recordLinkUse } from './clients/operations.access-log.ts'
import { jobKinds } from './jobs.ts'
import type { Clock } from './platform/server/clock.ts'
import type { Secrets } from './platform/server/config.ts'
import { openDb, type StatementListener } from './platform/server/db.ts'
import { createHttp } from './platform/server/http.ts'
import { openJobs } from './platform/server/jobs.ts'
import type { Metrics } from './platform/server/metrics.ts'
import { openApiRoute } from './platform/server/openapi.ts'
import { servePages } from './platform/server/pages.ts'
import type { Scanner } from './platform/server/scanner.ts'
import { createSealer } from './platform/server/sealing.ts'
import { readSessionToken } from './platform/server/session-cookie.ts'
import type { OidcSettings } from './platform/server/sign-in.oidc.ts'
import { serveSignIn, signInWaysRoute } from './platform/server/sign-in.ts'
import { linkRoutes, routes } from './routes.ts'

const { version } = packageJson

export interface AppOptions {
  readonly databaseUrl: string
  readonly secrets: Secrets
  readonly publicUrl: string
  readonly clock: Clock
  readonly log: Logger
  /** The folder of files too large for the database; all processes of an installation share it. */
  readonly filesFolder: string
  /** Looks for malware in what is brought; without it nothing is looked through, and that is said beside each file. */
  readonly scan?: Scanner
  /** The built web application; without it only the API is served. */
  readonly webDirectory?: string
  readonly checkResponses?: boolean
  readonly metrics?: Metrics
  readonly oidc?: OidcSettings | undefined
  readonly proxies?: number
  readonly poolSize?: number
  readonly onStatement?: StatementListener
}

/** Composes the application of all domains; the caller makes it listen and closes it. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { clock, log, secrets, metrics } = options
  const db = openDb(options.databaseUrl, 'taitopolku_app', options.poolSize, options.onStatement)
  metrics?.watchPool('requests', db.pool)
  const open = [...publicRoutes(db.kysely), signInWaysRoute(options.oidc)]
  const jobs = await openJobs(options.databaseUrl, jobKinds)
  const app = await createHttp({
    db: db.kysely,
    clock,
    sealer: createSealer(secrets.sealing),
    enqueue: jobs.enqueue,
    filesFolder: options.filesFolder,
    publicUrl: options.publicUrl,
    scan: options.scan,
    log,
    routes,
    linkRoutes,
    publicRoutes: [
      ...open,
      openApiRoute(routes, [...open, ...linkRoutes], { version, publicUrl: options.publicUrl }),
    ],
    checkResponses: options.checkResponses ?? false,
    proxies: options.proxies ?? 0,
    ...(metrics === undefined ? {} : { onRequest: metrics.onRequest }),
    ports: {
      openRequest: (tx, cookies, plans) =>
        openRequest(tx, readSessionToken(cookies, secrets.session), clock, plans),
      recordAccess,
      ...{ enterForLink, openLink, recordLinkUse },
    },
  })
  app.addHook('onClose', async () => {
    await jobs.close()
    await db.close()
  })
  serveSignIn(app, {
    databaseUrl: options.databaseUrl,
    secret: secrets.session,
    ...{ publicUrl: options.publicUrl, oidc: options.oidc, clock, log, metrics },
  })
  if (options.webDirectory !== undefined) await servePages(app, options.webDirectory, options.clock)
  return app
}
