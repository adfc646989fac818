import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { demoId, numberedIds } from './ids.ts'

const uuid = z.uuid()

test('ids are the same every time, and others for another area, kind or code', () => {
  expect(demoId('01', 'service', 'koske/work-tryout')).toBe('a31f9307-436c-572b-8c0f-f8561236d9df')
  const ids = [
    demoId('01', 'service', 'a'),
    demoId('08', 'service', 'a'),
    demoId('01', 'office', 'a'),
    demoId('01', 'service', 'b'),
  ]
  expect(new Set(ids).size).toBe(4)
  for (const id of ids) expect(uuid.safeParse(id).success).toBe(true)
})

test('numbered ids are uuids in the order of their numbers', () => {
  const id = numberedIds('01', 'person', 'seed 1')
  fc.assert(
    fc.property(fc.nat(2 ** 31), fc.nat(2 ** 31), (a, b) => {
      expect(uuid.safeParse(id(a)).success).toBe(true)
      expect(Math.sign(a - b)).toBe(id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0)
    }),
    { seed: 2026 },
  )
  expect(id(7)).not.toBe(numberedIds('01', 'person', 'seed 2')(7))
})
