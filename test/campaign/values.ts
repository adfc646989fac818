import { z } from 'zod'
import type { Random } from '../../src/platform/shared/random.ts'

/** What a JSON schema says that matters for making a value. */
interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly format?: string
  readonly pattern?: string
}

/** Values that have broken software before. */
const hostile: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  2 ** 53,
  true,
  [],
  {},
  '\u0000',
  'a\u0000b',
  '\ud800',
  "' or 1=1 --",
  '%27%3B',
  '../../etc/passwd',
  '%',
  '_',
  '{}',
  'x'.repeat(100_000),
  'é'.repeat(300),
  '‮تجربة',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  'infinity',
  '99999999-9999-9999-9999-999999999999',
  { __proto__: null, constructor: { prototype: {} } },
  [[[[[[]]]]]],
]

/** Makes values that fit the schema of a route's input, and values that do not. */
export function valueMaker(schema: z.ZodType): (random: Random, ids: readonly string[]) => unknown {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return (random, ids) => make(root, root, random, ids, 0)
}

function make(
  schema: JsonSchema,
  root: JsonSchema,
  random: Random,
  ids: readonly string[],
  depth: number,
): unknown {
  if (random.chance(0.04)) return random.pick(hostile)
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    const target = schema.$ref === '#' ? root : root.$defs?.[name]
    return target === undefined || depth > 8 ? null : make(target, root, random, ids, depth + 1)
  }
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return random.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return make(random.pick(choices), root, random, ids, depth + 1)
  if (schema.allOf?.[0] !== undefined) return make(schema.allOf[0], root, random, ids, depth + 1)
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  switch (type) {
    case 'object':
      return makeObject(schema, root, random, ids, depth)
    case 'array':
      return Array.from({ length: random.int(0, 3) }, () =>
        make(schema.items ?? {}, root, random, ids, depth + 1),
      )
    case 'integer':
      return random.int(-2, 500)
    case 'number':
      return random.int(-200, 500) / 7
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    case 'string':
      return makeText(schema, random, ids)
    default:
      return random.pick(hostile)
  }
}

function makeObject(
  schema: JsonSchema,
  root: JsonSchema,
  random: Random,
  ids: readonly string[],
  depth: number,
) {
  const made: Record<string, unknown> = {}
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const isRequired = schema.required?.includes(key) ?? false
    if (isRequired ? random.chance(0.98) : random.chance(0.5))
      made[key] = make(property, root, random, ids, depth + 1)
  }
  if (random.chance(0.03))
    made[random.pick(['extra', 'areaId', 'visibleTo', 'constructor'])] = random.pick(hostile)
  return made
}

function makeText(schema: JsonSchema, random: Random, ids: readonly string[]): string {
  if (schema.format === 'date')
    return `${random.int(1900, 2030)}-${twoDigits(random, 12)}-${twoDigits(random, 28)}`
  if (schema.format === 'uuid') return random.chance(0.9) ? random.pick(ids) : crypto.randomUUID()
  return random.pick([
    'fi',
    'ar',
    'A2.1',
    'Aalto',
    'Nguyen Thi',
    '010594Y9032',
    '12.3.1990',
    '02100',
    'a@example.org',
    random.pick(ids),
  ])
}

const twoDigits = (random: Random, most: number): string =>
  String(random.int(1, most)).padStart(2, '0')
