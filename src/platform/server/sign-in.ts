import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Clock } from './clock.ts'
import { libraryTypes } from './db.ts'
import { ApiError, notFound } from './errors.ts'
import { createLockout } from './lockout.ts'
import type { Metrics } from './metrics.ts'
import { newId } from './new-id.ts'
import { openPool } from './pool.ts'
import type { PublicRoute } from './route.ts'
import { refuseForeignOrigins } from './security-headers.ts'
import { addressHeader, createSignInLibrary, type SignInLibrary } from './sign-in.library.ts'
import { type OidcSettings, oidcId } from './sign-in.oidc.ts'

export interface SignInOptions {
  readonly databaseUrl: string
  readonly secret: string
  /** The address that people use, such as `https://taitopolku.example.fi`. */
  readonly publicUrl: string
  readonly clock: Clock
  readonly log: Logger
  readonly oidc?: OidcSettings | undefined
  readonly metrics?: Metrics | undefined
}

const base = '/api/auth'

/** The steps of the library that are open; all others it has are not. */
const open: ReadonlySet<string> = new Set([
  'POST /sign-in/email',
  'POST /sign-in/social',
  `GET /callback/${oidcId}`,
  'POST /sign-out',
  'POST /reset-password',
  'POST /change-password',
  'POST /revoke-other-sessions',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
  'GET /passkey/generate-register-options',
  'GET /passkey/generate-authenticate-options',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/verify-registration',
  'POST /passkey/verify-authentication',
  'POST /passkey/update-passkey',
  'POST /passkey/delete-passkey',
])

/** How a step of the library is called in figures and in the access log. */
const ways: Readonly<Record<string, string>> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'totp',
  '/two-factor/verify-backup-code': 'backup code',
  '/passkey/verify-authentication': 'passkey',
  '/callback/:id': 'oidc',
}

/** Headers that the library is told; what proxies add is read by the server alone. */
const passedOn = ['accept', 'content-type', 'cookie', 'host', 'origin', 'user-agent'] as const

const credentialsSchema = z.object({ email: z.string().max(320), password: z.string().max(1024) })

/** What a body may hold of what the library takes: nothing that signs in longer or leads elsewhere. */
function bodyOf(path: string, sent: unknown): unknown {
  const body = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>
  if (path === '/sign-in/social') {
    const back = typeof body.callbackURL === 'string' ? body.callbackURL : '/'
    return {
      provider: oidcId,
      callbackURL: /^\/(?![/\\])/.test(back) ? back : '/',
      errorCallbackURL: '/sign-in',
    }
  }
  const { trustDevice: _device, rememberMe: _longer, ...rest } = body
  return rest
}

function toWebRequest(request: FastifyRequest, path: string, publicUrl: string): Request {
  const headers = new Headers({ [addressHeader]: request.ip })
  for (const name of passedOn) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    ...(request.method === 'GET' ? {} : { body: JSON.stringify(bodyOf(path, request.body)) }),
  })
}

async function sendWebResponse(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.status(response.status).header('cache-control', 'no-store')
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(withoutToken(await response.text()))
}

/** The session's token is for the cookie that no script reads; the library writes it into answers as well. */
function withoutToken(text: string): string {
  if (!text.startsWith('{')) return text
  const { token: _token, session: _session, ...rest } = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify(rest)
}

/** Writes a sign-in, or a try that was refused, into the access log of the areas where the person works. */
async function logSignIn(
  pool: pg.Pool,
  who: { userId: string } | { email: string },
  way: string,
  outcome: 'done' | 'refused',
): Promise<void> {
  await pool.query('select public.log_sign_in($1, $2, $3, $4, $5)', [
    'userId' in who ? who.userId : null,
    'email' in who ? who.email : null,
    way,
    outcome,
    newId<'AccessLog'>(),
  ])
}

/**
 * Serves the sign-in flows under `/api/auth`. An address with many wrong passwords in a row is locked for a while;
 * every sign-in is logged, and of people whom we know every refused one too.
 */
export function serveSignIn(app: FastifyInstance, options: SignInOptions): void {
  const pool = openPool({
    ...{ connectionString: options.databaseUrl, max: 4, options: '-c search_path=auth' },
    types: libraryTypes(),
  })
  const make = (): SignInLibrary =>
    createSignInLibrary(pool, {
      ...{ secret: options.secret, publicUrl: options.publicUrl, oidc: options.oidc },
      log: options.log,
      async onSession(userId, path) {
        const way = ways[path] ?? 'other'
        options.metrics?.onSignIn(way, 'done')
        await logSignIn(pool, { userId }, way, 'done')
      },
    })
  let library = make()
  /** The library reads the provider's description once; when the provider was away then, it is read again. */
  const withProvider = async (): Promise<void> => {
    if (options.oidc === undefined) throw notFound()
    const isKnown = async () =>
      (await library.$context).socialProviders.some((provider) => provider.id === oidcId)
    if (await isKnown()) return
    library = make()
    if (!(await isKnown())) throw new ApiError(503, 'providerAway')
  }
  const lockout = createLockout(pool, options.clock)
  app.addHook('onClose', () => pool.end())

  const byPassword = async (request: FastifyRequest): Promise<Response> => {
    const { success, data } = credentialsSchema.safeParse(request.body)
    const email = success ? data.email.trim().toLowerCase() : ''
    const refuse = async (outcome: 'refused' | 'locked'): Promise<void> => {
      options.metrics?.onSignIn('password', outcome)
      await logSignIn(pool, { email }, 'password', 'refused')
    }
    if (success && !(await lockout.admit(email))) {
      await refuse('locked')
      throw new ApiError(429, 'accountLocked')
    }
    const response = await library.handler(
      toWebRequest(request, '/sign-in/email', options.publicUrl),
    )
    if (response.ok) await lockout.forget(email)
    else if (response.status === 401 || response.status === 403) await refuse('refused')
    return response
  }

  app.route({
    method: ['GET', 'POST'],
    url: `${base}/*`,
    preHandler: refuseForeignOrigins,
    handler: async (request, reply) => {
      const path = (request.url.split('?')[0] ?? '').slice(base.length)
      if (!open.has(`${request.method} ${path}`)) throw notFound()
      if (path === '/sign-in/social' || path.startsWith('/callback/')) await withProvider()
      const response =
        path === '/sign-in/email'
          ? await byPassword(request)
          : await library.handler(toWebRequest(request, path, options.publicUrl))
      return sendWebResponse(response, reply)
    },
  })
}

/** Which ways of signing in there are beside password and passkey, for the sign-in page. */
export const signInWaysRoute = (oidc: OidcSettings | undefined): PublicRoute => ({
  method: 'GET',
  path: '/api/sign-in-ways',
  summary: 'Which ways of signing in this installation has',
  response: z.strictObject({ oidc: z.strictObject({ name: z.string() }).nullable() }),
  handle: async () => ({ oidc: oidc === undefined ? null : { name: oidc.name } }),
})
