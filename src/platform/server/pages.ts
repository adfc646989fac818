import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Clock } from './clock.ts'
import { ConfigError } from './config.ts'
import { notFound } from './errors.ts'
import { contentSecurityPolicy, makeNonce } from './security-headers.ts'

/**
 * Serves the built web application: hashed files for a year, and its page for every address that is no file,
 * each time with a new nonce for the styles it makes and the time of the server.
 */
export async function servePages(
  app: FastifyInstance,
  directory: string,
  clock: Clock,
): Promise<void> {
  if (!existsSync(join(directory, 'index.html')))
    throw new ConfigError(`The pages are not built: run "npm run build" (${directory} is missing).`)
  const page = await readFile(join(directory, 'index.html'), 'utf8')
  // What a link opens without sign-in is a page of its own, without what only the staff needs.
  const linkPage = await readFile(join(directory, 'link.html'), 'utf8')
  await app.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
  })
  app.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (path.startsWith('/api/') || path.startsWith('/assets/')) throw notFound()
    const nonce = makeNonce()
    const asked = path.startsWith('/link/') ? linkPage : page
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(asked.replaceAll('__NONCE__', nonce).replace('__NOW__', clock.now().toString()))
  })
}
