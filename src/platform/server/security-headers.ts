import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { forbidden } from './errors.ts'

/** The policy of a page: scripts and styles of our own, styles made in the page only under this answer's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Components position themselves by style attributes, which carry no nonce and cannot run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of a document that a page of ours shows in a frame: nothing runs in it, and it fetches nothing. */
export const shownPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

export const makeNonce = (): string => randomBytes(16).toString('base64url')

/** Every answer tells the browser to be strict, whatever it carries. */
export function protectResponses(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header(
      'permissions-policy',
      'camera=(), geolocation=(), microphone=(), interest-cohort=()',
    )
    reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  })
}

/**
 * Refuses a change that another site makes the browser send (CSRF): browsers say where a request comes from
 * in Sec-Fetch-Site or Origin, and a program that is no browser sends no cookie by mistake.
 */
export async function refuseForeignOrigins(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET') return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw forbidden()
  const { origin } = request.headers
  // The host that was asked for, as the proxies before us say it.
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host))
    throw forbidden()
}
