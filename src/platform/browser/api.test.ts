import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RouteShape } from '../shared/route-types.ts'
import { address, createCall } from './api.ts'
import { errorText, Problem } from './problem.ts'

type Routes = readonly [
  RouteShape<'GET', '/api/things/:id', { params: { id: string }; query?: object }, { id: string }>,
  RouteShape<'POST', '/api/things', { body: { name: string } }, { id: string }>,
  RouteShape<'GET', '/api/me', object, { name: string }>,
]

const texts = {
  fi: { errors: { thingGone: 'Poistettu' } },
  sv: { errors: { thingGone: 'Borttagen' } },
  en: { errors: { thingGone: 'Removed' } },
}
const call = createCall<Routes>(texts)

interface Sent {
  readonly url: string
  readonly method: string
  readonly key: string | null
  readonly language: string | null
}

/** What the network does for each call in turn; the browser's `fetch` is not ours to test. */
let answers: (() => Response)[] = []
let sent: Sent[] = []
const realFetch = globalThis.fetch

beforeEach(() => {
  answers = []
  sent = []
  vi.stubGlobal('document', { documentElement: { lang: 'sv' } })
  globalThis.fetch = async (url, init) => {
    const headers = new Headers(init?.headers)
    sent.push({
      url: String(url),
      method: init?.method ?? 'GET',
      key: headers.get('idempotency-key'),
      language: headers.get('accept-language'),
    })
    const answer = answers.shift()
    if (!answer) throw new TypeError('Failed to fetch')
    return answer()
  }
})

afterEach(() => {
  globalThis.fetch = realFetch
  vi.unstubAllGlobals()
})

const json = (status: number, body: unknown) => () => Response.json(body, { status })

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Problem) return error
  throw new Error('no problem was thrown')
}

test('an address has its parameters and query filled in', () => {
  expect(address('/api/things/:id', { params: { id: 'a/b' } })).toBe('/api/things/a%2Fb')
  const query = { text: 'ä b', state: ['open', 'ended'], none: undefined, empty: '', zero: 0 }
  expect(address('/api/things', { query })).toBe(
    '/api/things?text=%C3%A4+b&state=open&state=ended&zero=0',
  )
  expect(() => address('/api/things/:id', {})).toThrow('needs id')
})

test('an answer is given as the route says, in the language of the page; only commands carry a key', async () => {
  answers = [json(200, { id: '1' }), json(201, { id: '2' })]
  expect(await call('GET /api/things/:id', { params: { id: '1' } })).toEqual({ id: '1' })
  expect(await call('POST /api/things', { body: { name: 'x' } })).toEqual({ id: '2' })
  expect(sent.map(({ method, key, language }) => [method, key !== null, language])).toEqual([
    ['GET', false, 'sv'],
    ['POST', true, 'sv'],
  ])
})

test('a command whose outcome is not known is sent again under the same key', async () => {
  const send = () => call('POST /api/things', { body: { name: 'Amina' } })
  expect((await problemOf(send())).errorCode).toBe('networkFailed')
  answers = [json(503, {}), () => new Response('{"id":', { status: 200 }), json(201, { id: '1' })]
  expect((await problemOf(send())).errorCode).toBe('serverAway')
  expect((await problemOf(send())).errorCode).toBe('networkFailed')
  await send()
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
})

test('two clicks at once are one command, another content and a later time are others', async () => {
  answers = Array(4).fill(json(201, { id: '1' })) as (() => Response)[]
  const send = (name: string) => call('POST /api/things', { body: { name } })
  await Promise.all([send('a'), send('a'), send('b')])
  await send('a')
  const [first, second, other, later] = sent.map(({ key }) => key)
  expect(second).toBe(first)
  expect(new Set([first, other, later]).size).toBe(3)
})

test('a refusal is a problem with its code, fields and the present version, told by the domain', async () => {
  const fields = [{ path: 'name', code: 'tooLong' }]
  answers = [json(409, { errorCode: 'thingGone', fields, current: { version: 3 } })]
  const problem = await problemOf(call('POST /api/things', { body: { name: 'x' } }))
  expect(problem).toMatchObject({ status: 409, fields, current: { version: 3 } })
  expect(errorText(problem, 'sv')).toBe('Borttagen')
})

test('an answer that is no problem document has the code of its status', async () => {
  answers = [() => new Response('<html>', { status: 401 }), () => new Response('', { status: 500 })]
  expect((await problemOf(call('GET /api/me'))).errorCode).toBe('unauthenticated')
  const problem = await problemOf(call('GET /api/me'))
  expect(problem.errorCode).toBe('internal')
  expect(errorText(problem, 'fi')).toContain('Mitään ei tallennettu')
})

test('a code that nobody knows still says something, a fault of the page something else', () => {
  expect(errorText(new Problem({ status: 418, errorCode: 'teapot' }), 'en')).toContain('Reload')
  expect(errorText(new TypeError('x is undefined'), 'fi')).not.toContain('undefined')
})
