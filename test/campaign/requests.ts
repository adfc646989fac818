import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { AnyRoute } from '../../src/platform/server/route.ts'
import { createRandom, type Random } from '../../src/platform/shared/random.ts'
import { valueMaker } from './values.ts'

/** Somebody who asks, and words that no answer to them may hold. */
export interface Asker {
  readonly email: string
  readonly cookie: string
  readonly forbidden: readonly string[]
}

export interface RequestRun {
  readonly app: FastifyInstance
  readonly routes: readonly AnyRoute[]
  readonly askers: readonly Asker[]
  /** Ids of every kind and owner, to be put wherever an id is asked. */
  readonly ids: readonly string[]
  readonly count: number
  readonly seed: number
}

export interface RequestReport {
  readonly requests: number
  readonly byStatus: Readonly<Record<number, number>>
  /** What must never happen: an answer of 5xx, or one that holds a forbidden word; at most 20 are kept. */
  readonly faults: readonly string[]
}

interface Target {
  readonly route: AnyRoute
  readonly params: ((random: Random, ids: readonly string[]) => unknown) | undefined
  readonly query: ((random: Random, ids: readonly string[]) => unknown) | undefined
  readonly body: ((random: Random, ids: readonly string[]) => unknown) | undefined
}

/**
 * Sends generated requests of every role to every endpoint, fitting and malformed, and watches for leaks and
 * failures. Deterministic for a seed but for the keys of commands.
 */
export async function runRequests(run: RequestRun): Promise<RequestReport> {
  const targets: Target[] = run.routes.map((route) => ({
    route,
    params: route.params && valueMaker(route.params),
    query: route.query && valueMaker(route.query),
    body: route.body && valueMaker(route.body),
  }))
  const byStatus: Record<number, number> = {}
  const faults: string[] = []
  for (let index = 0; index < run.count; index += 1) {
    const random = createRandom(run.seed, index)
    const asker = random.pick(run.askers)
    const target = random.pick(targets)
    const { method } = target.route
    const url = addressOf(target, random, run.ids)
    const answer = await run.app.inject({
      method,
      url,
      headers: {
        cookie: random.chance(0.98) ? asker.cookie : '',
        ...(random.chance(0.97) ? { 'idempotency-key': randomUUID() } : {}),
        ...(random.chance(0.02) ? { origin: 'https://elsewhere.example' } : {}),
        ...(target.body === undefined
          ? {}
          : { 'content-type': random.chance(0.98) ? 'application/json' : 'text/plain' }),
      },
      ...(target.body === undefined ? {} : { payload: bodyOf(target, random, run.ids) }),
    })
    byStatus[answer.statusCode] = (byStatus[answer.statusCode] ?? 0) + 1
    const word = asker.forbidden.find((one) => answer.body.includes(one))
    if ((answer.statusCode >= 500 || word !== undefined) && faults.length < 20)
      faults.push(
        `seed ${run.seed}, request ${index}: ${asker.email} ${method} ${url.slice(0, 200)} answered ${answer.statusCode}${word === undefined ? '' : ` with "${word}"`}`,
      )
  }
  return { requests: run.count, byStatus, faults }
}

function addressOf(target: Target, random: Random, ids: readonly string[]): string {
  const params = (target.params?.(random, ids) ?? {}) as Record<string, unknown>
  const path = target.route.path.replace(/:(\w+)/g, (_all, name: string) =>
    encode(params?.[name] ?? random.pick(ids)),
  )
  const query = target.query?.(random, ids)
  if (typeof query !== 'object' || query === null) return path
  const pairs = Object.entries(query).map(([key, value]) => `${encode(key)}=${encode(value)}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  // A lone surrogate cannot be written in an address at all.
  return encodeURIComponent(text.toWellFormed().slice(0, 2_000))
}

function bodyOf(target: Target, random: Random, ids: readonly string[]): string {
  const body = JSON.stringify(target.body?.(random, ids)) ?? ''
  return random.chance(0.02) ? body.slice(0, random.int(0, body.length)) : body
}
