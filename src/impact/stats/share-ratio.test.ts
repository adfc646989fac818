import { describe, expect, it } from 'vitest'
import { intervalOf } from './interval.ts'
import { numberNeeded, shareRatio } from './share-ratio.ts'

const df = Number.POSITIVE_INFINITY

describe('shares', () => {
  it('have the ratio of S3: 38 % against 27 %', () => {
    // Two independent samples of 1000: the error of the logarithm after Katz, sqrt((1-p1)/(n p1) + (1-p0)/(n p0)).
    const logError = Math.sqrt(0.62 / 380 + 0.73 / 270)
    const { estimate, ci95 } = shareRatio(0.38, 0.27, logError, df)
    expect(estimate).toBeCloseTo(1.4074074, 7)
    expect(ci95[0] * ci95[1]).toBeCloseTo(estimate ** 2, 10)
    expect(ci95[0]).toBeCloseTo(1.2374, 3)
  })

  it('have no ratio when one of them is 0', () => {
    expect(shareRatio(0.1, 0, 0.1, df).estimate).toBeNaN()
    expect(shareRatio(0, 0.1, 0.1, df).ci95).toEqual([Number.NaN, Number.NaN])
  })

  it('tell how many must be treated', () => {
    const se = 0.07 / 1.959963984540054
    const needed = numberNeeded({ estimate: 0.11, se, df })
    expect(needed.estimate).toBeCloseTo(9.09, 2)
    expect(needed.ci95[0]).toBeCloseTo(1 / 0.18, 8)
    expect(needed.ci95[1]).toBeCloseTo(25, 8)
    expect(needed.isBounded).toBe(true)
    const open = numberNeeded({ estimate: 0.02, se, df })
    expect(open.isBounded).toBe(false)
    expect(open.ci95[0]).toBeCloseTo(-20, 8)
    expect(open.ci95[1]).toBeCloseTo(1 / 0.09, 8)
  })
})

describe('an interval', () => {
  it('without an error is one point', () => {
    expect(intervalOf({ estimate: 3, se: 0, df })).toEqual({ ci95: [3, 3], p: 0 })
    expect(intervalOf({ estimate: 0, se: 0, df }).p).toBeNaN()
    expect(intervalOf({ estimate: 1, se: Number.NaN, df: 5 }).ci95).toEqual([
      Number.NaN,
      Number.NaN,
    ])
  })
})
