import { expect, test } from 'vitest'
import { z } from 'zod'
import { parse } from './parse.ts'

const schema = z.strictObject({ clientId: z.uuid() })

test('an address that names nothing of the right form is not there, and tells no fields', () => {
  expect(() => parse(schema, { clientId: 'somebody' }, 'params')).toThrow(
    expect.objectContaining({ status: 404, errorCode: 'notFound', details: {} }),
  )
})

test('a wrong query and a wrong body are told by field', () => {
  expect(() => parse(schema, { clientId: 'somebody' }, 'query')).toThrow(
    expect.objectContaining({
      status: 400,
      details: { fields: [{ path: 'query.clientId', code: 'invalid.invalid_format' }] },
    }),
  )
  expect(() => parse(schema, { clientId: 'somebody' }, 'body')).toThrow(
    expect.objectContaining({ status: 400 }),
  )
})
