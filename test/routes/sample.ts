import { z } from 'zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** Values to use for properties of these names, wherever they stand: ids of rows that exist. */
export type Known = Readonly<Record<string, unknown>>

/** Texts of many kinds; the first that a schema takes is used. */
const texts = [
  'Teksti',
  '2026-11-21',
  '2026-11-21T08:00:00Z',
  'nimi@esimerkki.fi',
  '0195f2a0-0000-7000-8000-000000000001',
  '049',
  '01',
  'fi',
  'FI',
  'koodi',
  '1',
]

/**
 * A value that a schema takes, as small and as harmless as it goes: null where that is allowed, no optional
 * property, false before true, the first of several.
 * @throws when nothing fits; the caller then gives the value itself
 */
export function sampleOf(schema: z.ZodType, known: Known = {}): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  return make(json as JsonSchema, known, json as JsonSchema)
}

function make(schema: JsonSchema, known: Known, whole: JsonSchema): unknown {
  if (schema.$ref !== undefined) return make(resolve(schema.$ref, whole), known, whole)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) {
    const options = choices as JsonSchema[]
    const chosen = options.find((option) => option.type === 'null') ?? options[0]
    return chosen === undefined ? null : make(chosen, known, whole)
  }
  switch (schema.type) {
    case 'null':
      return null
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema.minimum ?? 1))
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) }, () =>
        make((schema.items ?? {}) as JsonSchema, known, whole),
      )
    case 'object':
      return makeObject(schema, known, whole)
    case 'string':
      return makeText(schema)
    default:
      return null
  }
}

function makeObject(schema: JsonSchema, known: Known, whole: JsonSchema): unknown {
  const required = schema.required ?? []
  return Object.fromEntries(
    Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
      .filter(([name]) => required.includes(name))
      .map(([name, part]) => [name, name in known ? known[name] : make(part, known, whole)]),
  )
}

function makeText(schema: JsonSchema): string {
  const patterns = [
    schema.pattern,
    ...((schema.allOf ?? []) as JsonSchema[]).map((part) => part.pattern),
  ].filter((pattern) => pattern !== undefined)
  const padded = texts.map((text) => text.padEnd(Number(schema.minLength ?? 0), 'a'))
  const found = padded.find(
    (text) =>
      text.length <= Number(schema.maxLength ?? Number.POSITIVE_INFINITY) &&
      patterns.every((pattern) => new RegExp(pattern, 'u').test(text)),
  )
  if (found === undefined) throw new Error(`No text fits ${JSON.stringify(schema)}`)
  return found
}

function resolve(ref: string, whole: JsonSchema): JsonSchema {
  const name = ref.replace('#/$defs/', '')
  const found =
    ref === '#' ? whole : (whole.$defs as Record<string, JsonSchema> | undefined)?.[name]
  if (found === undefined) throw new Error(`${ref} is not in the schema`)
  return found
}
