import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { type Locale, localeSchema } from '../shared/locale.ts'
import type { Clock } from './clock.ts'
import type { Read } from './db.ts'
import { ApiError, badRequest, forbidden, notFound, unauthenticated } from './errors.ts'
import { FileAnswer } from './file-answer.ts'
import { once } from './idempotency.ts'
import type { Enqueue } from './jobs.ts'
import type { LinkRoute } from './link-route.ts'
import { parse } from './parse.ts'
import type { AccessEntry, Ports } from './ports.ts'
import type { Actor, AnyRoute, AuditContext, Context, PublicRoute } from './route.ts'
import { noScanner, type Scanner } from './scanner.ts'
import type { Sealer } from './sealing.ts'
import { protectResponses, refuseForeignOrigins, shownPolicy } from './security-headers.ts'
import { serveLink } from './serve-link.ts'

export interface HttpOptions {
  readonly db: Read
  readonly clock: Clock
  readonly sealer: Sealer
  readonly enqueue: Enqueue
  readonly filesFolder: string
  /** The address that people use. */
  readonly publicUrl: string
  readonly scan?: Scanner | undefined
  readonly log: Logger
  readonly ports: Ports
  readonly routes: readonly AnyRoute[]
  readonly publicRoutes: readonly PublicRoute[]
  /** Routes that a link opens, without sign-in. */
  readonly linkRoutes: readonly LinkRoute[]
  /** How many proxies of ours stand before the process: so many entries of X-Forwarded-For are believed. */
  readonly proxies?: number
  /** Answers are checked against their schema: in tests, where a wrong answer is to fail. */
  readonly checkResponses?: boolean
  /** Called for each finished request with the route's pattern: for metrics. */
  onRequest?(method: string, path: string, status: number, seconds: number): void
}

function offeredTo(routes: readonly AnyRoute[], actor: Actor): string[] {
  const names = routes.filter((r) => r.permission.offered(actor)).map((r) => r.permission.name)
  return [...new Set(names)].sort()
}

/** The language of the page, which its calls name first; else that of the account. */
function localeOf(accepted: string | undefined, { locale }: Actor): Locale {
  const first = accepted?.slice(0, 2).toLowerCase()
  return localeSchema.safeParse(first).data ?? localeSchema.safeParse(locale).data ?? 'fi'
}

/**
 * Runs a route's five steps. What is refused or fails is remembered in a transaction of its own, because the first
 * rolls back.
 */
async function serve(
  options: HttpOptions,
  route: AnyRoute,
  request: FastifyRequest,
): Promise<unknown> {
  const { db, clock, sealer, enqueue, filesFolder, ports } = options
  const input = {
    params: parse(route.params, request.params, 'params'),
    query: parse(route.query, request.query, 'query'),
    body: parse(route.body, request.body, 'body'),
  }
  const audit: AuditContext = { subjects: new Set(), reason: undefined }
  const entry = (outcome: AccessEntry['outcome']): AccessEntry => ({
    event: route.audit,
    route: `${route.method} ${route.path}`,
    outcome,
    reason: audit.reason,
    subjects: audit.subjects,
  })
  let signedIn: Actor | undefined
  let outcome: 'refused' | 'failed' = 'refused'
  try {
    return await db.transaction().execute(async (tx) => {
      const actor = await ports.openRequest(tx, request.headers.cookie, route.plans)
      if (actor === undefined) throw unauthenticated()
      signedIn = actor
      // The kinds of input were checked where the route was declared; here they are forgotten.
      const context = {
        tx,
        actor,
        input,
        locale: localeOf(request.headers['accept-language'], actor),
        audit,
        clock,
        today: clock.today(),
        sealer,
        enqueue,
        filesFolder,
        publicUrl: options.publicUrl,
        scan: options.scan ?? noScanner,
        offered: () => offeredTo(options.routes, actor),
      } as Context<never>
      const answer = await route.permission.allows(context)
      if (answer !== 'yes') throw answer === 'no' ? forbidden() : notFound()
      outcome = 'failed'
      const key = request.headers['idempotency-key']
      const output =
        route.method === 'POST' && route.asks !== true
          ? await once(
              tx,
              actor,
              {
                key: typeof key === 'string' ? key : undefined,
                route: `${route.method} ${route.path}`,
                content: [input.params, input.body],
                audit,
              },
              () => route.handle(context),
            )
          : await route.handle(context)
      await ports.recordAccess(tx, actor, entry('done'))
      return options.checkResponses ? route.response.parse(output) : output
    })
  } catch (error) {
    // An error that nobody foresaw answers nothing; it stands in the log of the process.
    const person = signedIn
    if (person !== undefined && error instanceof ApiError) {
      await db.transaction().execute(async (tx) => {
        await ports.openRequest(tx, request.headers.cookie)
        await ports.recordAccess(tx, person, entry(outcome))
      })
    }
    throw error
  }
}

/** Sends an error as an RFC 9457 problem; the text of an unforeseen one stays in the log. */
function sendProblem(
  log: Logger,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = error instanceof ApiError ? error : fromFramework(error)
  if (known === undefined)
    log.error({ err: error, route: request.routeOptions.url }, 'request failed')
  const status = known?.status ?? 500
  const errorCode = known?.errorCode ?? 'internal'
  return reply
    .status(status)
    .type('application/problem+json')
    .send({
      type: `urn:taitopolku:${errorCode}`,
      title: errorCode,
      status,
      errorCode,
      ...known?.details,
    })
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  const { name, mediaType, content, isShown } = file
  if (isShown) reply.header('content-security-policy', shownPolicy)
  const way = isShown ? 'inline' : 'attachment'
  return reply
    .type(mediaType)
    .header('content-disposition', `${way}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(content)
}

/** What the framework refuses itself: a body that is not JSON or too large. */
function fromFramework(error: unknown): ApiError | undefined {
  const status = (error as { statusCode?: number } | undefined)?.statusCode
  if (status === undefined || status < 400 || status >= 500) return undefined
  return badRequest(status === 413 ? 'tooLarge' : 'inputInvalid')
}

/** Builds the HTTP application of the given routes; it listens only when told to. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy: (_address: string, hop: number) => hop < (options.proxies ?? 0),
    bodyLimit: 2 ** 20,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  })
  protectResponses(app)
  app.setErrorHandler((error, request, reply) => sendProblem(options.log, error, request, reply))
  app.setNotFoundHandler(() => {
    throw notFound()
  })
  app.addHook('onResponse', async (request, reply) => {
    const path = request.routeOptions.url ?? 'unknown'
    options.onRequest?.(request.method, path, reply.statusCode, reply.elapsedTime / 1000)
    options.log.info(
      {
        method: request.method,
        route: path,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  const answer = (reply: FastifyReply, output: unknown) => {
    reply.header('cache-control', 'no-store')
    return output instanceof FileAnswer ? sendFile(reply, output) : reply.send(output ?? null)
  }
  for (const route of options.routes)
    app.route({
      method: route.method,
      url: route.path,
      preHandler: refuseForeignOrigins,
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      handler: async (request, reply) => answer(reply, await serve(options, route, request)),
    })
  for (const route of options.linkRoutes)
    app.route({
      method: route.method,
      url: route.path,
      preHandler: refuseForeignOrigins,
      bodyLimit: 2 ** 14,
      handler: async (request, reply) => answer(reply, await serveLink(options, route, request)),
    })
  for (const route of options.publicRoutes)
    app.route({ method: route.method, url: route.path, handler: async () => route.handle() })
  return app
}
