import type { z } from 'zod'
import type { Day } from '../shared/days.ts'
import type { Locale } from '../shared/locale.ts'
import type { RouteShape } from '../shared/route-types.ts'
import type { Clock } from './clock.ts'
import type { Tx } from './db.ts'
import type { Enqueue } from './jobs.ts'
import type { Plans } from './kept-plan.ts'
import type { Scanner } from './scanner.ts'
import type { Sealer } from './sealing.ts'

/** In which role a person works for which organisation. */
export interface Assignment {
  readonly role: string
  readonly organisationId: string
}

/** A colleague who is away, for whom somebody stands in at an organisation until a last day. */
export interface StandIn {
  readonly staffId: string
  readonly name: string
  readonly organisationId: string
  readonly until: Day
}

/** A record that somebody has opened outside their access, with a reason, for some hours. */
export interface Opening {
  readonly breakGlassId: string
  readonly clientId: string
  readonly organisationId: string
  readonly until: string
}

/** Who makes a request: a staff member of one area. */
export interface Actor {
  /** Tells the session apart from any other, the person's own ones too, and opens none; not there outside requests. */
  readonly sessionMark?: string
  readonly userId: string
  readonly email: string
  readonly areaId: string
  readonly staffId: string
  readonly name: string
  readonly locale: string | null
  readonly density: string | null
  readonly assignments: readonly Assignment[]
  /** For whom they stand in today; each in an organisation where they have a role themselves. */
  readonly standsInFor: readonly StandIn[]
  /** Where they may open records outside their access, and which they have open now. */
  readonly glass: { readonly organisations: readonly string[]; readonly open: readonly Opening[] }
}

/** Collects what the access log is to say of this request. */
export interface AuditContext {
  /** Ids of the people whose data the answer carries or the request changes. */
  readonly subjects: Set<string>
  /** Why, when the person had to say it. */
  reason: string | undefined
}

/** What a permission and an operation work with. */
export interface Context<Input> {
  readonly tx: Tx
  readonly actor: Actor
  readonly input: Input
  /** In which language words are made here: that of the page that asks, else of the account. */
  readonly locale: Locale
  readonly audit: AuditContext
  readonly clock: Clock
  readonly today: Day
  /** Keeps and finds identity codes. */
  readonly sealer: Sealer
  /** The folder of files too large for the database; all processes of an installation share it. */
  readonly filesFolder: string
  /** Looks for malware in what is brought, before it is kept. */
  readonly scan: Scanner
  /** The address that people use, without a slash at its end. */
  readonly publicUrl: string
  /** Plans a job that is there when this request is done, and only then. */
  readonly enqueue: Enqueue
  /** Names of all permissions, over all routes, whose way the interface shows to this actor. */
  offered(): string[]
}

/**
 * One permission per endpoint: whether this actor may do this to this very thing.
 * `allows` answers `yes`, `no` (the role never may: 403) or `hidden` (there is no such thing for this person: 404).
 * `offered` tells, without a thing, whether the interface shows the way to it.
 */
export interface Permission<Input> {
  readonly name: string
  allows(context: Context<Input>): Promise<'yes' | 'no' | 'hidden'>
  offered(actor: Actor): boolean
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
export type Input<P, Q, B> = { params: Parsed<P>; query: Parsed<Q>; body: Parsed<B> }
type Sent<S, Key extends string> = S extends z.ZodType
  ? Record<Key, z.input<S>>
  : Partial<Record<Key, undefined>>
type Schema = z.ZodType | undefined

export interface RouteDefinition<
  M extends Method,
  Path extends string,
  P extends Schema,
  Q extends Schema,
  B extends Schema,
  R extends z.ZodType,
> {
  readonly method: M
  /** As Fastify writes it: `/api/clients/:clientId`. */
  readonly path: Path
  /** One line for the API's documentation. */
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly response: R
  readonly permission: Permission<Input<P, Q, B>>
  /** The event in the access log, named EntityAction. */
  readonly audit: string
  /** A POST that only asks (its input does not fit an address): needs no idempotency key. */
  readonly asks?: boolean
  /** `general`: what it reads is found by the keys of one client or of the reader, by plans that are kept. */
  readonly plans?: Plans
  /** The most bytes that the body may have, where a file is sent; else one MiB. */
  readonly bodyLimit?: number
  handle(context: Context<Input<P, Q, B>>): Promise<z.output<R>>
}

/** A route whose kinds of input are forgotten, as the application serves it. */
export type AnyRoute = RouteShape & {
  readonly method: Method
  readonly summary: string
  readonly params?: Schema
  readonly query?: Schema
  readonly body?: Schema
  readonly response: z.ZodType
  readonly permission: Permission<never>
  readonly audit: string
  readonly asks?: boolean
  readonly plans?: Plans
  readonly bodyLimit?: number
  handle(context: Context<never>): Promise<unknown>
}

/**
 * Declares an endpoint. The application then does, in one transaction: parse, authenticate, authorise,
 * operate, audit, respond. Does not compile without a permission and an audit event.
 */
export function route<
  M extends Method,
  Path extends string,
  R extends z.ZodType,
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(
  definition: RouteDefinition<M, Path, P, Q, B, R>,
): RouteDefinition<M, Path, P, Q, B, R> &
  RouteShape<M, Path, Sent<P, 'params'> & Sent<Q, 'query'> & Sent<B, 'body'>, z.output<R>> {
  return definition
}

/** An endpoint without sign-in and without anybody's data: health, the API's description, the sign-in page. */
export interface PublicRoute extends RouteShape {
  readonly method: Method
  readonly summary: string
  readonly response: z.ZodType
  handle(): Promise<unknown>
}
