import type { z } from 'zod'
import { badRequest, type FieldError, notFound } from './errors.ts'
import { findUnstorable } from './unstorable.ts'

/**
 * Reads one part of the request by its schema; unknown keys, wrong values and text that no table could hold end in 400
 * with the fields. What an address names wrongly is not there: 404, as for a name of the right form that nothing has.
 */
export function parse(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (schema === undefined) return undefined
  const pathOf = (path: readonly PropertyKey[]) =>
    [...(part === 'body' ? [] : [part]), ...path].join('.')
  const result = schema.safeParse(value ?? {})
  if (result.success) {
    const unstorable = findUnstorable(result.data)
    if (unstorable === undefined) return result.data
    if (part === 'params') throw notFound()
    throw badRequest('inputInvalid', [{ path: pathOf(unstorable), code: 'invalid' }])
  }
  if (part === 'params') throw notFound()
  const fields: FieldError[] = result.error.issues.map((issue) => ({
    path: pathOf(issue.path),
    code: /^[a-z][A-Za-z]*$/.test(issue.message) ? issue.message : `invalid.${issue.code}`,
  }))
  throw badRequest('inputInvalid', fields)
}
