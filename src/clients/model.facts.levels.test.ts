import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  coarseLevels,
  findLevelRange,
  levels,
  lowestLevel,
  subLevels,
} from './model.facts.levels.ts'

test('the scale is that of the national code set', () => {
  const file = new URL('../../data/language-levels/cefr_sublevels_fi.csv', import.meta.url)
  const rows: { code: string }[] = parse(readFileSync(file), { columns: true })
  expect(rows.map((row) => row.code)).toEqual([...subLevels])
})

test('a coarse level is the interval of its sub-levels, in order and without gaps', () => {
  const bands = coarseLevels.map((band) => findLevelRange(band))
  expect(bands).toEqual([
    { low: 1, high: 3 },
    { low: 4, high: 5 },
    { low: 6, high: 7 },
    { low: 8, high: 9 },
    { low: 10, high: 11 },
    { low: 12, high: 13 },
  ])
  expect(findLevelRange('X')).toBeUndefined()
})

test('the lowest of several levels covers every lowest that they may mean', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...levels), { minLength: 1, maxLength: 4 }), (parts) => {
      const ranges = parts.map((part) => findLevelRange(part) ?? { low: 0, high: 0 })
      const lowest = findLevelRange(lowestLevel(parts) ?? '')
      expect(lowest?.low).toBe(Math.min(...ranges.map((range) => range.low)))
      expect(lowest?.high).toBeGreaterThanOrEqual(Math.min(...ranges.map((range) => range.high)))
      if (parts.every((part) => subLevels.some((level) => level === part)))
        expect(lowest?.low).toBe(lowest?.high)
    }),
    { seed: 2026 },
  )
})
