import { z } from 'zod'
import { fileSchema } from './file-answer.ts'
import type { LinkRoute } from './link-route.ts'
import type { AnyRoute, PublicRoute } from './route.ts'
import { sessionCookieName } from './session-cookie.ts'

type Json = Record<string, unknown>

/** What the document says of the API as a whole. */
export interface ApiInfo {
  readonly version: string
  /** The address that people use. */
  readonly publicUrl: string
}

/** A route without sign-in, whatever it is handled with. */
type OpenRoute = Omit<PublicRoute, 'handle'> & Partial<Pick<LinkRoute, 'params' | 'body'>>

/** The parts of the document that operations share. */
interface Shared {
  readonly schemas: Map<string, Json>
  /** What each name of a schema stands for, before its references were pointed elsewhere. */
  readonly contents: Map<string, string>
}

/**
 * The JSON Schema of one side of a schema. What it names and what calls itself becomes a component of the document,
 * because a reference within a document is counted from its root.
 */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', shared: Shared): Json {
  const { $schema, $defs, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json & { $defs?: Record<string, Json> }
  const names = new Map<string, string>()
  const texts = Object.entries($defs ?? {}).map(
    ([name, part]) => [name, JSON.stringify(part)] as const,
  )
  for (const [name, text] of texts)
    names.set(`#/$defs/${name}`, componentName(name, io, text, shared))
  if (JSON.stringify(rest).includes('"$ref":"#"'))
    names.set('#', componentName('Tree', io, JSON.stringify(rest), shared))
  for (const [name, part] of Object.entries($defs ?? {}))
    shared.schemas.set(names.get(`#/$defs/${name}`) ?? name, pointed(part, names))
  const root = names.get('#')
  const own = pointed(rest, names)
  if (root === undefined) return own
  shared.schemas.set(root, own)
  return { $ref: `#/components/schemas/${root}` }
}

/** A name of its own for a component; the same name for the same content. */
function componentName(name: string, io: string, text: string, shared: Shared): string {
  const plain = name.replace(/^_+/, '').replace(/^schema\d*$/, 'Part')
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? plain : `${plain}${number}`
    const content = `${io} ${text}`
    const before = shared.contents.get(tried) ?? content
    if (before !== content) continue
    shared.contents.set(tried, content)
    return tried
  }
}

/** A copy in which every reference points at the component of its name. */
function pointed(value: Json, names: ReadonlyMap<string, string>): Json {
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(visit)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string' && names.has(inner)
          ? `#/components/schemas/${names.get(inner)}`
          : visit(inner),
      ]),
    )
  }
  return visit(value) as Json
}

const problem: Json = {
  description: 'A problem (RFC 9457) with a code that the interface translates',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'errorCode'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          errorCode: { type: 'string' },
          fields: {
            type: 'array',
            description: 'Which fields were refused, and the text keys of why',
            items: {
              type: 'object',
              required: ['path', 'code'],
              properties: { path: { type: 'string' }, code: { type: 'string' } },
            },
          },
          current: { description: 'For versionConflict: what is stored now' },
        },
      },
    },
  },
}
const problemRef = { $ref: '#/components/responses/Problem' }

/** Parameters of an address or a query, one for each property of their schema. */
function parametersOf(
  schema: z.ZodType | undefined,
  place: 'path' | 'query',
  shared: Shared,
): Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input', shared) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, own]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: own,
  }))
}

const operationId = (method: string, path: string): string =>
  method.toLowerCase() +
  path
    .replace(/^\/api/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(':') ? `By${upperFirst(part.slice(1))}` : upperFirst(part)))
    .join('')
const upperFirst = (text: string) =>
  text.replace(/(^|[-.])(\w)/g, (_whole, _mark, letter: string) => letter.toUpperCase())

const success = (schema: z.ZodType, shared: Shared): Json => ({
  description: 'Done',
  content:
    schema === fileSchema
      ? { 'application/octet-stream': {} }
      : { 'application/json': { schema: jsonSchema(schema, 'output', shared) } },
})

const requestBodyOf = (body: z.ZodType, shared: Shared): Json => ({
  required: true,
  content: { 'application/json': { schema: jsonSchema(body, 'input', shared) } },
})

function operationOf(route: AnyRoute, shared: Shared): Json {
  const isCommand = route.method === 'POST' && route.asks !== true
  const parameters = [
    ...parametersOf(route.params, 'path', shared),
    ...parametersOf(route.query, 'query', shared),
    ...(isCommand ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ]
  const codes = ['400', '401', '403', '404', ...(route.method === 'GET' ? [] : ['409']), '429']
  return {
    operationId: operationId(route.method, route.path),
    summary: route.summary,
    tags: [route.path.split('/')[2] ?? 'api'],
    security: [{ session: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body === undefined ? {} : { requestBody: requestBodyOf(route.body, shared) }),
    responses: {
      200: success(route.response, shared),
      ...Object.fromEntries(codes.map((code) => [code, problemRef])),
    },
    'x-permission': route.permission.name,
    'x-access-log-event': route.audit,
  }
}

/** An operation without sign-in: open to everybody, or to whoever has the token of a link. */
function publicOperationOf(route: OpenRoute, shared: Shared): Json {
  const parameters = parametersOf(route.params, 'path', shared)
  return {
    operationId: operationId(route.method, route.path),
    summary: route.summary,
    tags: ['public'],
    security: [],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body === undefined ? {} : { requestBody: requestBodyOf(route.body, shared) }),
    responses: { 200: success(route.response, shared), default: problemRef },
  }
}

/** The OpenAPI 3.1 document of the API, from the very schemas that requests are read by. */
export function renderOpenApi(
  routes: readonly AnyRoute[],
  publicRoutes: readonly OpenRoute[],
  info: ApiInfo,
): Json {
  const shared: Shared = { schemas: new Map(), contents: new Map() }
  const paths: Record<string, Json> = {}
  const add = (method: string, path: string, operation: Json) => {
    const template = path.replace(/:(\w+)/g, '{$1}')
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation }
  }
  for (const route of publicRoutes) add(route.method, route.path, publicOperationOf(route, shared))
  for (const route of routes) add(route.method, route.path, operationOf(route, shared))
  return {
    openapi: '3.1.1',
    info: {
      title: 'Taitopolku',
      version: info.version,
      description:
        'The API that the web application itself uses. Errors are problem documents (RFC 9457) with an errorCode.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: info.publicUrl }],
    paths,
    components: {
      schemas: Object.fromEntries(shared.schemas),
      responses: { Problem: problem },
      parameters: {
        IdempotencyKey: {
          name: 'idempotency-key',
          in: 'header',
          required: true,
          description: 'Made by the caller; a command sent again with the same key is done once',
          schema: { type: 'string', format: 'uuid' },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookieName(info.publicUrl.startsWith('https:')),
        },
      },
    },
  }
}

/** The route that serves the document, which describes that route too. */
export function openApiRoute(
  routes: readonly AnyRoute[],
  publicRoutes: readonly OpenRoute[],
  info: ApiInfo,
): PublicRoute {
  let rendered: Json | undefined
  const route: PublicRoute = {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'The description of this API, OpenAPI 3.1',
    response: z.looseObject({ openapi: z.string() }),
    handle: async () => {
      rendered ??= renderOpenApi(routes, [...publicRoutes, route], info)
      return rendered
    },
  }
  return route
}
