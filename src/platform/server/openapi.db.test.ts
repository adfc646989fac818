import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { useTestApp } from '../../../test/database/test-app.ts'
import { routes } from '../../routes.ts'
import { renderOpenApi } from './openapi.ts'
import { type AnyRoute, route } from './route.ts'

type Operation = { operationId: string; parameters?: { name?: string }[]; 'x-permission'?: string }
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

/** Every reference of a document. */
function referencesOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === '$ref' ? [String(value)] : referencesOf(value),
  )
}

const find = (document: unknown, reference: string): unknown =>
  reference
    .replace('#/', '')
    .split('/')
    .reduce((part, key) => (part as Record<string, unknown> | undefined)?.[key], document)

describe('GET /api/openapi.json', () => {
  const test = useTestApp()

  it('is a valid OpenAPI 3.1 document, for a public validator', async () => {
    const { status, body } = await test.as(undefined)<Document>('GET /api/openapi.json')
    expect(status).toBe(200)
    expect(body.openapi).toMatch(/^3\.1\./)
    const validator = new Validator()
    expect(await validator.validate(body)).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('describes every route, each once', async () => {
    const { body } = await test.as(undefined)<Document>('GET /api/openapi.json')
    const described = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    for (const { method, path } of routes)
      expect(described).toContain(`${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(described).toContain('GET /api/openapi.json')
    const ids = Object.values(body.paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('points nowhere into the void', async () => {
    const { body } = await test.as(undefined)<Document>('GET /api/openapi.json')
    const references = [...new Set(referencesOf(body))]
    expect(references.length).toBeGreaterThan(3)
    for (const reference of references)
      expect(find(body, reference), reference).toEqual(expect.any(Object))
  })
})

it('names what calls itself once and tells its two sides apart', async () => {
  interface Node {
    text: string
    parts: Node[]
  }
  const node: z.ZodType<Node> = z
    .strictObject({ text: z.string().default(''), parts: z.lazy(() => z.array(node)) })
    .meta({ id: 'TestNode' }) as unknown as z.ZodType<Node>
  const permission = { name: 'any', offered: () => true, allows: async () => 'yes' as const }
  const made = [
    route({
      ...{ method: 'POST', path: '/api/nodes', summary: 'Send and get', permission, audit: 'Node' },
      ...{ body: z.strictObject({ node }), response: z.strictObject({ node }) },
      handle: async () => ({ node: { text: '', parts: [] } }),
    }),
  ] as unknown as readonly AnyRoute[]
  const document = renderOpenApi(made, [], { version: '0', publicUrl: 'https://example.fi' })
  const { schemas } = document.components as Document['components']
  expect(Object.keys(schemas).sort()).toEqual(['TestNode', 'TestNode2'])
  expect(JSON.stringify(schemas.TestNode)).toContain('"#/components/schemas/TestNode"')
  expect(JSON.stringify(schemas.TestNode2)).toContain('"#/components/schemas/TestNode2"')
  expect((await new Validator().validate(document)).valid).toBe(true)
})
