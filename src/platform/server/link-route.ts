import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { RouteShape } from '../shared/route-types.ts'
import type { Clock } from './clock.ts'
import type { Tx } from './db.ts'
import type { Enqueue } from './jobs.ts'
import type { Method } from './route.ts'

/** The secret of a link: the code of its area, so that it is looked for there alone, and 256 random bits. */
export const linkTokenSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,40}\.[A-Za-z0-9_-]{43}$/, { error: 'linkInvalid' })

/** Makes a token of an area. It is given away once; what is kept is its hash. */
export const newLinkToken = (areaId: string): string =>
  `${areaId}.${randomBytes(32).toString('base64url')}`

/** What is kept of a token. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A link that somebody has opened. */
export interface OpenLink {
  readonly areaId: string
  readonly linkId: string
  /** What it opens, by its kind. */
  readonly subjectId: string
  readonly organisationId: string | null
  readonly madeBy: string
}

/** How a token was found: open, or over because its time is past, it was used or it was ended. */
export type FoundLink =
  | { readonly standing: 'open'; readonly link: OpenLink }
  | { readonly standing: 'expired' | 'used' | 'ended'; readonly link: OpenLink }

/** What the operation of a link works with: there is nobody who is signed in. */
export interface LinkContext<Input> {
  readonly tx: Tx
  readonly link: OpenLink
  readonly input: Input
  /** Ids of clients whose data are read or changed. */
  readonly subjects: Set<string>
  readonly clock: Clock
  readonly enqueue: Enqueue
}

type Schema = z.ZodType<{ token: string }>

interface Definition<M extends Method, Path extends string, P, B, R extends z.ZodType> {
  readonly method: M
  readonly path: Path
  readonly summary: string
  /** Where the token stands: in the body, so that no log of addresses keeps it; in the address for programs alone. */
  readonly params?: P
  readonly body?: B
  readonly response: R
  /** The kind of link that opens it. */
  readonly kind: string
  /** The event in the access log; null where it opens nothing of anybody. */
  readonly audit: string | null
  handle(context: LinkContext<Parsed<P> & Parsed<B>>): Promise<z.output<R>>
}
type Parsed<S> = S extends z.ZodType ? z.output<S> : unknown

/** A route whose kinds of input are forgotten, as the application serves it. */
export type LinkRoute = RouteShape & {
  readonly method: Method
  readonly summary: string
  readonly params?: Schema | undefined
  readonly body?: Schema | undefined
  readonly response: z.ZodType
  readonly kind: string
  readonly audit: string | null
  handle(context: LinkContext<never>): Promise<unknown>
}

/**
 * Declares an endpoint that a link opens instead of a session. The application limits how often an address may try, finds the
 * link in its area, operates in the sight of the link's organisation alone, and remembers whose data were opened.
 */
export function linkRoute<
  M extends Method,
  Path extends string,
  R extends z.ZodType,
  P extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
>(
  definition: Definition<M, Path, P, B, R>,
): Definition<M, Path, P, B, R> &
  RouteShape<M, Path, B extends z.ZodType ? { body: z.input<B> } : unknown, z.output<R>> {
  return definition
}
