import { createHash, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { createApp } from '../../src/app.ts'
import { fixedClock } from '../../src/platform/server/clock.ts'
import { createLog } from '../../src/platform/server/log.ts'
import type { Scanner } from '../../src/platform/server/scanner.ts'
import { sessionCookieName, signSessionToken } from '../../src/platform/server/session-cookie.ts'
import { onServer, withDatabase } from './template.ts'

/** Where files too large for the database lie in tests; gone when the tests of a file end. */
export const testFilesFolder = join(tmpdir(), `taitopolku-test-files-${process.pid}`)
export const testSecrets = { session: 'ab'.repeat(32), sealing: Buffer.alloc(32, 7) }
/** Saturday 21 November 2026, 10.00 in Finland. */
export const testClock = fixedClock('2026-11-21T08:00:00Z')

export interface Answer<Body = never> {
  readonly status: number
  readonly body: Body
}

/** What tests do with the application: ask it as somebody, and look into the database as its owner. */
export interface TestApp {
  readonly app: FastifyInstance
  readonly owner: pg.Pool
  readonly databaseUrl: string
  /** Calls a route as the user of an address such as `hepa.koske@demo.test`, or as nobody. */
  as(email: string | undefined): Caller
}

export type Caller = <Body = never>(
  name: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer<Body>>

/** The cookie of a session of the user of an address, made in the database as sign-in would. */
export async function makeSession(owner: pg.Pool, email: string): Promise<string> {
  const token = randomUUID()
  await owner.query(
    `insert into auth.session (id, token, "userId", "expiresAt", "updatedAt")
     select $1, $1, id, now() + interval '1 day', now() from auth."user" where email = $2`,
    [token, email],
  )
  return `${sessionCookieName(false)}=${signSessionToken(token, testSecrets.session)}`
}

/** JSON as what it says, a file as its bytes. */
function readBody({ headers, body, rawPayload }: LightMyRequestResponse): unknown {
  if (body === '') return undefined
  return String(headers['content-type']).includes('json') ? JSON.parse(body) : rawPayload
}

/** Calls routes of an application as the users of addresses, each in one session. */
export function callerOf(
  world: () => { readonly app: FastifyInstance; readonly owner: pg.Pool },
): (email: string | undefined) => Caller {
  const cookies = new Map<string, string>()
  return (email) => async (routeName, body, headers) => {
    const { app, owner } = world()
    const [method = 'GET', url = '/'] = routeName.split(' ')
    let cookie = email === undefined ? '' : cookies.get(email)
    if (cookie === undefined) {
      cookie = await makeSession(owner, email ?? '')
      cookies.set(email ?? '', cookie)
    }
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers: {
        cookie,
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    return {
      status: answer.statusCode,
      body: readBody(answer),
    } as Answer<never>
  }
}

/** Gives the tests of a file an application on a database of their own: a copy of the migrated template with the demo areas. */
export function useTestApp(
  options: { readonly withPages?: boolean; readonly scan?: Scanner } = {},
): TestApp {
  const holder: { app?: FastifyInstance; owner?: pg.Pool; url?: string } = {}
  const serverUrl = inject('serverUrl')
  const name = `test_${createHash('sha1').update(randomUUID()).digest('hex').slice(0, 12)}`

  beforeAll(async () => {
    await onServer(
      serverUrl,
      `create database "${name}" template "${inject('template')}" strategy file_copy`,
    )
    holder.url = withDatabase(serverUrl, name)
    holder.owner = new pg.Pool({ connectionString: holder.url, max: 4 })
    holder.app = await createApp({
      databaseUrl: holder.url,
      secrets: testSecrets,
      publicUrl: 'http://localhost:3000',
      clock: testClock,
      filesFolder: testFilesFolder,
      log: createLog(process.env.LOG_LEVEL ?? 'silent'),
      checkResponses: true,
      ...(options.scan === undefined ? {} : { scan: options.scan }),
      ...(options.withPages === true ? { webDirectory: inject('webDirectory') } : {}),
    })
  })
  afterAll(async () => {
    await holder.app?.close()
    await holder.owner?.end()
    await rm(testFilesFolder, { recursive: true, force: true })
    // Waits some seconds for connections that are just closing; a forced end would be an error of theirs.
    await onServer(serverUrl, `drop database if exists "${name}"`)
  })

  const get = <T>(value: T | undefined): T => {
    if (value === undefined)
      throw new Error('The application starts in beforeAll; use it inside a test.')
    return value
  }
  const as = callerOf(() => ({ app: get(holder.app), owner: get(holder.owner) }))
  return {
    get app() {
      return get(holder.app)
    },
    get owner() {
      return get(holder.owner)
    },
    get databaseUrl() {
      return get(holder.url)
    },
    as,
  }
}
