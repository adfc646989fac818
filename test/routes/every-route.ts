import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { AnyRoute } from '../../src/platform/server/route.ts'
import type { Row } from './permission-table.ts'
import { type Known, sampleOf } from './sample.ts'

/** A request that an endpoint takes. */
export interface Sample {
  readonly method: AnyRoute['method']
  readonly url: string
  readonly body: unknown
}

export const nameOf = (route: AnyRoute): string => `${route.method} ${route.path}`

/**
 * The smallest request that the schemas of a route take, with ids of rows that exist.
 * @throws when its input is refused by its own schema: the row of the table then needs a body or query
 */
export function sampleRequest(route: AnyRoute, known: Known, row: Row | undefined): Sample {
  const params = (route.params ? sampleOf(route.params, known) : {}) as Record<string, unknown>
  const query = { ...(route.query ? (sampleOf(route.query, known) as object) : {}), ...row?.query }
  const body = row?.body?.(known) ?? (route.body ? sampleOf(route.body, known) : undefined)
  for (const [part, schema, value] of [
    ['params', route.params, params],
    ['query', route.query, query],
    ['body', route.body, body],
  ] as const) {
    const problem = schema?.safeParse(value).error
    if (problem) throw new Error(`${nameOf(route)} is not tried: its ${part} ${problem.message}`)
  }
  const path = route.path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams(query as Record<string, string>).toString()
  return { method: route.method, url: search === '' ? path : `${path}?${search}`, body }
}

export interface Reply {
  readonly status: number
  readonly errorCode: string | undefined
  readonly body: unknown
}

/** Sends a request with these headers; a POST gets a new idempotency key unless the headers say another or none. */
export async function send(
  app: FastifyInstance,
  { method, url, body }: Sample,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<Reply> {
  const given = { ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}), ...headers }
  const answer = await app.inject({
    method,
    url,
    headers: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
    ...(body === undefined ? {} : { payload: body as object }),
  })
  const isJson = String(answer.headers['content-type']).includes('json')
  const content: unknown = isJson && answer.body !== '' ? JSON.parse(answer.body) : undefined
  return {
    status: answer.statusCode,
    errorCode: (content as { errorCode?: string } | null)?.errorCode,
    body: content,
  }
}
