import { describe, expect, test } from 'vitest'
import { dynamicEffects, estimateOf, reachOf, simpleEffect } from './group-time-aggregate.ts'
import { groupTimeEffects } from './group-time-effects.ts'
import { intervalOf } from './interval.ts'
import { matrixOf } from './matrix.ts'
import { waldTest } from './pretrend-wald.ts'
import { smallSample } from './small-sample.ts'

const started = [3, 5, 4, 8]
const never = [1, 2, 2, 4, 3, 6, 1]
const panel = {
  outcome: matrixOf(
    11,
    3,
    [...started, ...never].flatMap((change, row) => [row % 4, 0, change]),
  ),
  starts: Int32Array.from([...started.map(() => 2), ...never.map(() => -1)]),
}

describe('intervals of few persons', () => {
  test('are those of the t-test of Welch where one group is compared with one', () => {
    const [effect] = dynamicEffects(groupTimeEffects(panel), 0, 0)
    if (effect === undefined) throw new Error('Expected an effect')
    const { estimate, se, df } = estimateOf(effect)
    // R: t.test(c(3, 5, 4, 8), c(1, 2, 2, 4, 3, 6, 1))
    const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length
    const partOf = (values: readonly number[]) =>
      values.reduce((sum, one) => sum + (one - meanOf(values)) ** 2, 0) /
      (values.length - 1) /
      values.length
    const [a, b] = [partOf(started), partOf(never)]
    expect(estimate).toBeCloseTo(meanOf(started) - meanOf(never), 12)
    expect(se).toBeCloseTo(Math.sqrt(a + b), 12)
    expect(df).toBeCloseTo((a + b) ** 2 / (a ** 2 / 3 + b ** 2 / 6), 12)
    expect(effect.se).toBeLessThan(se)
    expect(reachOf(effect)).toBeGreaterThan(1.96 * se)
  })

  test('the joint test of one month is its t-test', () => {
    const before = dynamicEffects(groupTimeEffects(panel), -2, -2)
    const [only] = before
    if (only === undefined) throw new Error('Expected an effect')
    const wald = waldTest(before)
    expect(wald?.p).toBeCloseTo(intervalOf(estimateOf(only)).p, 12)
    expect(wald?.statistic).toBeCloseTo((only.att / only.se) ** 2, 12)
  })

  test('a covariate costs the comparison a person in each of its groups', () => {
    const covariates = matrixOf(11, 1, [1, 4, 2, 3, 2, 5, 3, 1, 4, 2, 1])
    const factorOf = (more: object) =>
      simpleEffect(groupTimeEffects({ ...panel, ...more })).small.factors
    expect(factorOf({})).toEqual([1, 7 / 6, 4 / 3])
    expect(factorOf({ covariates })).toEqual([1, 7 / 5, 4 / 3])
  })

  test('cannot be told of one person alone', () => {
    const influence = Float64Array.of(1, -1, 0.5)
    expect(smallSample(influence, Uint8Array.of(1, 1, 2), [1, 1])).toMatchObject({
      error: Number.NaN,
      df: Number.NaN,
    })
    expect(smallSample(influence, Uint8Array.of(1, 1, 0), [1, 0]).error).toBeNaN()
  })
})
