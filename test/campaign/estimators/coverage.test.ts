import { expect, it } from 'vitest'
import { runEstimators } from './coverage.ts'

it('holds the truth in 95 of 100 intervals, and finds nothing in 95 of 100 draws without an effect', async () => {
  const results = await runEstimators({ draws: 150, seed: 2026 })
  expect(results.flatMap(({ fault }) => fault ?? [])).toEqual([])
})
