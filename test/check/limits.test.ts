import { expect, test } from 'vitest'
import { count } from './counts.ts'
import { findOversized, quantile } from './sizes.ts'

test('quantiles are sizes that occur', () => {
  expect([quantile([], 0.5), quantile([7], 0.95), quantile([3, 1, 2], 0.5)]).toEqual([0, 7, 2])
  expect(quantile([...Array(100).keys()], 0.95)).toBe(94)
})

test('a file over its limit is named, one that is excepted is not until it shrinks', () => {
  const files = [
    { path: 'src/a.ts', lines: 401 },
    { path: 'src/b.ts', lines: 401 },
    { path: 'src/a.test.ts', lines: 600 },
    { path: 'test/c.ts', lines: 601 },
    ...Array.from({ length: 40 }, (_, index) => ({ path: `src/${index}.ts`, lines: 50 })),
  ]
  expect(findOversized(files, { 'src/b.ts': 'a table', 'src/1.ts': 'was long' }).problems).toEqual([
    'src/a.ts: 401 lines, at most 400',
    'test/c.ts: 601 lines, at most 600',
    'src/1.ts is no longer too long: take it off the list in test/check/sizes.ts',
  ])
})

test('many long files are reported although none is over the limit', () => {
  const files = Array.from({ length: 10 }, (_, index) => ({ path: `src/${index}.ts`, lines: 301 }))
  expect(findOversized(files, {}).problems).toEqual([
    'the median file has 301 lines, at most 100',
    '5 % of the files have over 301 lines, at most 300',
  ])
})

test('a count over its budget and one under it are both reported', () => {
  const marks = { name: 'marks', pattern: /mark/g, allowed: { b: [2, 'two'] as const } }
  expect(count(new Map(Object.entries({ a: 'mark', b: 'mark', c: '' })), [marks])).toEqual({
    totals: ['marks 2'],
    problems: [
      'a: marks 1, at most 0',
      'b: marks fell to 1; lower its budget in test/check/counts.ts',
    ],
  })
})
