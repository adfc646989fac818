import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Clock } from './clock.ts'
import { ApiError } from './errors.ts'
import { createLockout } from './lockout.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { openPool } from './pool.ts'
import { refuseForeignOrigins } from './security-headers.ts'

export interface SignInOptions {
  readonly databaseUrl: string
  readonly secret: string
  /** The address that people use, such as `https://taitopolku.example.fi`. */
  readonly publicUrl: string
  readonly clock: Clock
}

const hour = 3600

/** The sign-in library over its own schema: passwords (argon2id), a second factor (TOTP), passkeys. */
function createAuth(pool: pg.Pool, options: SignInOptions) {
  const { publicUrl, secret } = options
  return betterAuth({
    appName: 'Taitopolku',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    // A wrong or weak password is everyday and answered to the person; only its errors are ours to see.
    logger: { level: 'error' },
    // Every change is refused from another origin before it comes here, so the host that was asked is trusted.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host')
      return host == null ? [] : [`http://${host}`, `https://${host}`]
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      // Whoever sets a new password by an invitation is signed out elsewhere.
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    // Of invitations only the hash is kept.
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 12 * hour, disableSessionRefresh: true },
    databaseHooks: {
      session: {
        create: {
          // Every way of signing in ends here.
          async before({ userId }) {
            const { rows } = await pool.query<{ locked: boolean }>(
              'select auth.is_locked($1) as locked',
              [userId],
            )
            if (rows[0]?.locked) throw new APIError('FORBIDDEN', { code: 'USER_LOCKED' })
          },
        },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: { '/sign-in/*': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'taitopolku',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    plugins: [
      twoFactor({ issuer: 'Taitopolku' }),
      passkey({ rpName: 'Taitopolku', rpID: new URL(publicUrl).hostname }),
    ],
  })
}

function toWebRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one)
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    ...(request.method === 'GET' ? {} : { body: JSON.stringify(request.body ?? {}) }),
  })
}

async function sendWebResponse(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.status(response.status).header('cache-control', 'no-store')
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(await response.text())
}

/** Serves the sign-in flows under `/api/auth`; an address with many wrong passwords in a row is locked for a while. */
export function serveSignIn(app: FastifyInstance, options: SignInOptions): void {
  const pool = openPool({
    connectionString: options.databaseUrl,
    max: 4,
    options: '-c search_path=auth',
  })
  const auth = createAuth(pool, options)
  const lockout = createLockout(pool, options.clock)
  app.addHook('onClose', () => pool.end())
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    preHandler: refuseForeignOrigins,
    handler: async (request, reply) => {
      const email =
        request.url.split('?')[0] === '/api/auth/sign-in/email' ? emailOf(request.body) : undefined
      if (email !== undefined && (await lockout.isLocked(email)))
        throw new ApiError(429, 'accountLocked')
      const response = await auth.handler(toWebRequest(request, options.publicUrl))
      if (email !== undefined) await lockout.note(email, response.ok)
      return sendWebResponse(response, reply)
    },
  })
}

function emailOf(body: unknown): string | undefined {
  const email = (body as { email?: unknown } | null)?.email
  return typeof email === 'string' ? email.toLowerCase().slice(0, 320) : undefined
}
