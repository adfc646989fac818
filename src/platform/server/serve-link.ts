import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Clock } from './clock.ts'
import type { Read } from './db.ts'
import { ApiError, badRequest, conflict, notFound } from './errors.ts'
import type { Enqueue } from './jobs.ts'
import type { FoundLink, LinkContext, LinkRoute } from './link-route.ts'
import { parse } from './parse.ts'
import type { AccessEntry, Ports } from './ports.ts'
import { takeTurn } from './rate-limit.ts'

/** So often may one address use links of an area: a screen on a wall asks six times a minute. */
const limit = { seconds: 60, times: 60 }

/** What links are served with. */
interface LinkServing {
  readonly db: Read
  readonly clock: Clock
  readonly enqueue: Enqueue
  readonly ports: Ports
  readonly checkResponses?: boolean
}

/** The address of who asks, as a limit remembers it: it is not to be read from the table. */
const markOf = (address: string): string =>
  createHash('sha256').update(`link ${address}`).digest('base64url').slice(0, 22)

const refusals = { expired: 'linkExpired', used: 'linkUsed', ended: 'linkEnded' } as const

/**
 * Serves a route that a link opens. The turn is counted in a transaction of its own, so that a wrong guess counts.
 * @throws ApiError 404 `linkUnknown`; 409 `linkExpired`, `linkUsed`, `linkEnded`; 429 when tried too often
 */
export async function serveLink(
  { db, clock, enqueue, ports, checkResponses }: LinkServing,
  route: LinkRoute,
  request: FastifyRequest,
): Promise<unknown> {
  const input = {
    ...(parse(route.params, request.params, 'params') as object | undefined),
    ...(parse(route.body, request.body, 'body') as object | undefined),
  }
  const { token } = input as { token?: string }
  const areaId = token?.split('.')[0]
  if (token === undefined || areaId === undefined) throw badRequest('linkInvalid')
  await db.transaction().execute(async (tx) => {
    if (!(await ports.enterForLink(tx, areaId))) throw notFound('linkUnknown')
    await takeTurn(tx, areaId, `link ${markOf(request.ip)}`, limit, clock)
  })

  const subjects = new Set<string>()
  const entry = (outcome: AccessEntry['outcome']): AccessEntry => ({
    event: route.audit ?? '',
    route: `${route.method} ${route.path}`,
    outcome,
    reason: undefined,
    subjects,
  })
  let found: FoundLink | undefined
  try {
    return await db.transaction().execute(async (tx) => {
      await ports.enterForLink(tx, areaId)
      found = await ports.openLink(tx, areaId, token, route.kind, clock)
      if (found === undefined) throw notFound('linkUnknown')
      if (found.standing !== 'open') throw conflict(refusals[found.standing])
      // The kinds of input were checked where the route was declared; here they are forgotten.
      const context = {
        tx,
        link: found.link,
        input,
        subjects,
        clock,
        enqueue,
      } as LinkContext<never>
      const output = await route.handle(context)
      if (route.audit !== null) await ports.recordLinkUse(tx, found.link, entry('done'))
      return checkResponses ? route.response.parse(output) : output
    })
  } catch (error) {
    const known = found
    if (known !== undefined && route.audit !== null && error instanceof ApiError)
      await db.transaction().execute(async (tx) => {
        await ports.enterForLink(tx, areaId)
        const outcome = known.standing === 'open' ? 'failed' : 'refused'
        await ports.recordLinkUse(tx, known.link, entry(outcome))
      })
    throw error
  }
}
