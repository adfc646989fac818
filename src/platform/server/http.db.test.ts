import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  makeSession,
  testClock,
  testFilesFolder,
  testSecrets,
  useTestApp,
} from '../../../test/database/test-app.ts'
import { openRequest } from '../../areas/operations.actor.ts'
import { enterForLink, openLink } from '../../areas/operations.link.ts'
import { anyStaff } from '../../areas/permissions.ts'
import { recordAccess, recordLinkUse } from '../../clients/operations.access-log.ts'
import { type Db, openDb } from './db.ts'
import { conflict } from './errors.ts'
import { createHttp } from './http.ts'
import { createLog } from './log.ts'
import { type AnyRoute, route } from './route.ts'
import { createSealer } from './sealing.ts'
import { readSessionToken } from './session-cookie.ts'

const secretText = 'the hetu\n010190-999X of Maija'
const client = '0195f2a0-0000-7000-8000-000000000001'
const allowed = anyStaff<never>('anything')
let commands = 0

/** Routes that do what no route of ours should, to see what comes of it. */
const routes = [
  route({
    method: 'GET',
    path: '/api/broken',
    summary: 'Throws',
    response: z.null(),
    permission: allowed,
    audit: 'Broken',
    handle: async () => {
      throw new Error(secretText)
    },
  }),
  route({
    method: 'GET',
    path: '/api/broken-statement',
    summary: 'Sends a statement that the database refuses',
    response: z.null(),
    permission: allowed,
    audit: 'Broken',
    async handle({ tx }) {
      await sql`insert into name_token (token) values ('maija'), ('maija')`.execute(tx)
      return null
    },
  }),
  route({
    method: 'POST',
    path: '/api/counted',
    summary: 'Counts how often it is done',
    body: z.strictObject({ text: z.string().max(5, 'tooLong') }),
    response: z.strictObject({ number: z.int() }),
    permission: allowed,
    audit: 'Counted',
    async handle({ tx, audit }) {
      audit.subjects.add(client)
      commands += 1
      const number = commands
      await sql`select pg_sleep(0.05)`.execute(tx)
      return { number }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/stale',
    summary: 'Is always too late',
    response: z.null(),
    permission: allowed,
    audit: 'Stale',
    async handle({ audit }) {
      audit.subjects.add(client)
      throw conflict('versionConflict', { version: 2 })
    },
  }),
] as unknown as readonly AnyRoute[]

describe('a request', () => {
  const test = useTestApp()
  const logged: string[] = []
  const measured: string[] = []
  let app: FastifyInstance
  let db: Db
  let cookie = ''

  beforeAll(async () => {
    db = openDb(test.databaseUrl, 'taitopolku_app')
    app = await createHttp({
      db: db.kysely,
      clock: testClock,
      sealer: createSealer(testSecrets.sealing),
      enqueue: async () => {},
      filesFolder: testFilesFolder,
      publicUrl: 'http://localhost',
      log: createLog('info', { write: (line: string) => logged.push(line) }),
      routes,
      publicRoutes: [],
      linkRoutes: [],
      ports: {
        openRequest: (tx, cookies) =>
          openRequest(tx, readSessionToken(cookies, testSecrets.session), testClock),
        recordAccess,
        ...{ enterForLink, openLink, recordLinkUse },
      },
      onRequest: (method, path, status) => measured.push(`${method} ${path} ${status}`),
    })
    cookie = await makeSession(test.owner, 'hepa.koske@demo.test')
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const ask = (method: 'GET' | 'POST' | 'PUT', url: string, more: object = {}) =>
    app.inject({ method, url, headers: { cookie }, ...more })
  const log = async () => {
    const { rows } = await test.owner.query<{ event: string; outcome: string; clients: number }>(
      `select event, outcome, (select count(*)::int from access_log_client c where c.log_id = l.log_id) as clients
         from access_log l order by at, log_id`,
    )
    return rows
  }

  it.each(['/api/broken', '/api/broken-statement'])(
    'that fails for a reason of ours (%s) tells nobody why',
    async (url) => {
      const answer = await ask('GET', url)
      expect(answer.statusCode).toBe(500)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.json()).toEqual({
        type: 'urn:taitopolku:internal',
        title: 'internal',
        status: 500,
        errorCode: 'internal',
      })
      const lines = logged.splice(0).join('')
      expect(lines).toContain('request failed')
      expect(lines).not.toMatch(/maija|999X/i)
    },
  )

  it('that is sent twice at once is done once, and both are told the same', async () => {
    const headers = { cookie, 'idempotency-key': randomUUID() }
    const before = commands
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask('POST', '/api/counted', { headers, payload: { text: 'a' } })),
    )
    expect(commands).toBe(before + 1)
    expect(answers.map((answer) => [answer.statusCode, answer.json()])).toEqual(
      Array(3).fill([200, { number: before + 1 }]),
    )
    expect((await log()).slice(-3)).toEqual(
      Array(3).fill({ event: 'Counted', outcome: 'done', clients: 1 }),
    )
  })

  it('whose key was used for something else is refused', async () => {
    const headers = { cookie, 'idempotency-key': randomUUID() }
    await ask('POST', '/api/counted', { headers, payload: { text: 'a' } })
    const answer = await ask('POST', '/api/counted', { headers, payload: { text: 'b' } })
    expect([answer.statusCode, answer.json().errorCode]).toEqual([409, 'idempotencyKeyReused'])
  })

  it('with the key of another person is a request of its own', async () => {
    const key = randomUUID()
    const payload = { text: 'a' }
    await ask('POST', '/api/counted', { headers: { cookie, 'idempotency-key': key }, payload })
    const before = commands
    const other = await makeSession(test.owner, 'hepa.oske@demo.test')
    const answer = await ask('POST', '/api/counted', {
      headers: { cookie: other, 'idempotency-key': key },
      payload,
    })
    expect(answer.json()).toEqual({ number: before + 1 })
  })

  it('with wrong input is told which fields and why', async () => {
    const headers = { cookie, 'idempotency-key': randomUUID() }
    const answer = await ask('POST', '/api/counted', {
      headers,
      payload: { text: 'much too long', more: 1 },
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({
      errorCode: 'inputInvalid',
      fields: [
        { path: 'text', code: 'tooLong' },
        { path: '', code: 'invalid.unrecognized_keys' },
      ],
    })
  })

  it.each([
    ['broken JSON', { payload: '{"text":', headers: { 'content-type': 'application/json' } }],
    ['another type', { payload: 'text=a', headers: { 'content-type': 'text/plain' } }],
  ])('with %s is refused as such', async (_what, more) => {
    const answer = await app.inject({ method: 'POST', url: '/api/counted', ...more })
    expect([answer.statusCode, answer.json().errorCode]).toEqual([400, 'inputInvalid'])
  })

  it('that is too large is refused as such', async () => {
    const answer = await ask('POST', '/api/counted', { payload: { text: 'a'.repeat(2 ** 20) } })
    expect([answer.statusCode, answer.json().errorCode]).toEqual([400, 'tooLarge'])
  })

  it('that was allowed but failed is in the access log with the people it told about', async () => {
    const answer = await ask('PUT', '/api/stale')
    expect(answer.json()).toMatchObject({ errorCode: 'versionConflict', current: { version: 2 } })
    expect((await log()).at(-1)).toEqual({ event: 'Stale', outcome: 'failed', clients: 1 })
  })

  it('of an unknown address ends in a problem like any other', async () => {
    const answer = await ask('GET', '/api/nothing')
    expect([answer.statusCode, answer.json()]).toEqual([
      404,
      { type: 'urn:taitopolku:notFound', title: 'notFound', status: 404, errorCode: 'notFound' },
    ])
  })

  it('gets strict headers, whatever the answer', async () => {
    for (const url of ['/api/broken', '/api/nothing']) {
      const { headers } = await ask('GET', url)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      })
    }
  })

  it('is measured and logged by its pattern, never by its address', async () => {
    logged.length = 0
    measured.length = 0
    await ask('GET', '/api/nothing/Virtanen?q=Virtanen')
    await ask('PUT', '/api/stale?q=Virtanen')
    expect(measured).toEqual(['GET unknown 404', 'PUT /api/stale 409'])
    expect(logged.join('')).not.toContain('Virtanen')
    expect(logged.map((line) => JSON.parse(line).route)).toEqual(['unknown', '/api/stale'])
  })
})

it('the log keeps of an error what names the fault, not what it is about', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => lines.push(line) })
  const error = Object.assign(new Error(secretText), { code: '23505', detail: secretText })
  log.error({ err: error }, 'request failed')
  expect(lines.join('')).toContain('23505')
  expect(lines.join('')).not.toMatch(/Maija|999X/)
})
