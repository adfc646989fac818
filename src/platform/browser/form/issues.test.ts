import { expect, test } from 'vitest'
import { z } from 'zod'
import { daySchema } from '../../shared/days.ts'
import { platformTexts } from '../texts/texts.ts'
import { fieldKeys } from './issues.ts'

const schema = z.strictObject({
  name: z.string().trim().min(1).max(5),
  born: daySchema,
  age: z.number().min(15).max(120),
  seeks: z.enum(['yes', 'no']),
  email: z.email().nullable(),
  languages: z.array(z.string()).min(1),
  code: z.string().refine((text) => text.startsWith('K'), { error: 'codeUnknown' }),
  address: z.strictObject({ postalCode: z.string().regex(/^\d{5}$/) }),
})

const good = {
  name: 'Amina',
  born: '1990-02-01',
  age: 36,
  seeks: 'yes',
  email: null,
  languages: ['so'],
  code: 'K1',
  address: { postalCode: '02100' },
}

/** The keys for the good values with some changed. */
function keys(change: Record<string, unknown>): Record<string, string> {
  const result = schema.safeParse({ ...good, ...change }, { reportInput: true })
  return result.success ? {} : fieldKeys(result.error.issues)
}

test('good values have no keys', () => {
  expect(keys({})).toEqual({})
})

test.each([
  [{ name: '' }, { name: 'required' }],
  [{ name: null }, { name: 'required' }],
  [{ name: 'Wilhelmina' }, { name: 'tooLong' }],
  [{ born: null }, { born: 'required' }],
  [{ born: '31.2.1990' }, { born: 'dayInvalid' }],
  [{ age: null }, { age: 'required' }],
  [{ age: 'kuusi' }, { age: 'numberInvalid' }],
  [{ age: 14 }, { age: 'tooSmall' }],
  [{ age: 121 }, { age: 'tooBig' }],
  [{ seeks: '' }, { seeks: 'required' }],
  [{ seeks: 'perhaps' }, { seeks: 'chooseOne' }],
  [{ email: 'amina' }, { email: 'emailInvalid' }],
  [{ languages: [] }, { languages: 'chooseOne' }],
  [{ code: 'X' }, { code: 'codeUnknown' }],
  [{ address: { postalCode: '2100' } }, { 'address.postalCode': 'invalid' }],
])('%o gives %o', (change, expected) => {
  expect(keys(change)).toEqual(expected)
})

test('every key of our own has a text in each language', () => {
  const own = [
    'required',
    'tooLong',
    'dayInvalid',
    'numberInvalid',
    'tooSmall',
    'tooBig',
    'invalid',
  ]
  for (const texts of Object.values(platformTexts))
    expect(Object.keys(texts.fieldErrors)).toEqual(expect.arrayContaining(own))
})
