import { describe, expect, it } from 'vitest'
import { simpleEffect } from '../../../src/impact/stats/group-time-aggregate.ts'
import { groupTimeEffects } from '../../../src/impact/stats/group-time-effects.ts'
import { createRandom } from '../../../src/platform/shared/random.ts'
import { caseLists, runEstimators } from './coverage.ts'
import { confounded, linear } from './group-time-cases.ts'

/** So many draws find a coverage that is 6 percentage points off; those that match or follow a panel cost more. */
const draws = 150
const fewer = 60
const costly = ['matching', 'groupTime']

describe('estimators hold the truth in 95 of 100 intervals, and find nothing in 95 of 100 draws without an effect', () => {
  it.each(Object.entries(caseLists))(
    '%s',
    async (name, cases) => {
      const order = { cases, draws: costly.includes(name) ? fewer : draws, seed: 2026 }
      const results = await runEstimators(order)
      expect(results.flatMap(({ fault }) => fault ?? [])).toEqual([])
    },
    120_000,
  )
})

it('a trend that depends on a covariate defeats group-time effects that do not know it', () => {
  let [plain, adjusted] = [0, 0]
  for (let draw = 0; draw < 20; draw++) {
    const panel = confounded(createRandom(2026, draw), {
      ...{ persons: 300, effect: 1, confounding: linear },
    })
    const { covariates: _, ...unknowing } = panel
    plain += simpleEffect(groupTimeEffects(unknowing)).att / 20
    adjusted += simpleEffect(groupTimeEffects(panel)).att / 20
  }
  // Starters' x is 0.65 higher: 0.25 x 0.65 a month, and 3 months after the base on average.
  expect(plain).toBeGreaterThan(1.3)
  expect(Math.abs(adjusted - 1)).toBeLessThan(0.15)
})
