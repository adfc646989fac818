import { expect, test } from 'vitest'
import { brokenLine } from './charts.ts'

test('a line breaks at a hidden month, and what stands alone between two is a dot', () => {
  expect(brokenLine([null, 8, null, 20, 31], 0)).toEqual([
    { value: '-', symbolSize: 0 },
    { value: 8, symbolSize: 6 },
    { value: '-', symbolSize: 0 },
    { value: 20, symbolSize: 0 },
    { value: 31, symbolSize: 0 },
  ])
})
