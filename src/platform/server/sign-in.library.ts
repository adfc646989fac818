import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import type { Logger } from 'pino'
import { hashPassword, verifyPassword } from './password.ts'
import { type OidcSettings, oidcId, oidcPlugin } from './sign-in.oidc.ts'

export interface LibraryOptions {
  readonly secret: string
  /** The address that people use, such as `https://taitopolku.example.fi`. */
  readonly publicUrl: string
  readonly oidc: OidcSettings | undefined
  readonly log: Logger
  /** Told when a session begins, with the way: the address of the library that led to it. */
  onSession(userId: string, path: string): Promise<void>
}

const hour = 3600

/** The header by which we tell the library whose request it is; what a caller sends under that name is dropped. */
export const addressHeader = 'x-taitopolku-address'

/**
 * The sign-in library over its own schema: passwords (argon2id), a second factor (TOTP with backup codes), passkeys,
 * and the organisation's own sign-in.
 */
export function createSignInLibrary(pool: pg.Pool, options: LibraryOptions) {
  const { publicUrl, secret, oidc, log } = options
  const isSecure = publicUrl.startsWith('https:')
  return betterAuth({
    appName: 'Taitopolku',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      // Its sentences without what it adds to them, which may be about a person.
      log: (level, message) =>
        log.warn({ library: level, message: message.replace(/\S+@\S+/g, '…') }, 'sign-in failed'),
    },
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    // Every change is refused from another origin before it comes here; at home the host that was asked is trusted.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host')
      return isSecure || host == null ? [] : [`http://${host}`]
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
    account: {
      accountLinking: {
        enabled: true,
        trustedProviders: oidc?.trustsEmail ? [oidcId] : [],
      },
      updateAccountOnSignIn: false,
    },
    databaseHooks: {
      account: {
        create: {
          // Who a person is at the provider is all that is kept: no token, which would open the provider.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
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
          after: async ({ userId }, context) => options.onSession(userId, context?.path ?? ''),
        },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      // A whole office may come from one address in the morning; single accounts are guarded by the lockout.
      customRules: { '/sign-in/*': { window: 60, max: 60 } },
    },
    advanced: {
      cookiePrefix: 'taitopolku',
      useSecureCookies: isSecure,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      twoFactor({ issuer: 'Taitopolku' }),
      passkey({ rpName: 'Taitopolku', rpID: new URL(publicUrl).hostname }),
      ...(oidc === undefined ? [] : [oidcPlugin(oidc)]),
    ],
  })
}

export type SignInLibrary = ReturnType<typeof createSignInLibrary>
