import { describe, expect, it } from 'vitest'
import {
  chiSquareUpper,
  fUpper,
  normalCdf,
  normalQuantile,
  normalUpper,
  studentCdf,
  studentQuantile,
  studentTwoSided,
} from './distributions.ts'
import { logBeta, logGamma } from './gamma.ts'

/** Equal but for the last digits, however small the value. */
function expectClose(value: number, expected: number, relative = 1e-12) {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-308)
}

// The expected values were computed with R 4.2.2 (pnorm, qnorm, pt, qt, pchisq, pf, lgamma, lbeta).
describe('distributions agree with R', () => {
  it('normal', () => {
    for (const [z, upper] of [
      [-8, 0.99999999999999933],
      [-1.5, 0.93319279873114191],
      [0, 0.5],
      [0.3, 0.38208857781104733],
      [1.96, 0.024997895148220428],
      [5, 2.8665157187919391e-7],
      [12, 1.776482112077679e-33],
      [37, 5.7255712225245771e-300],
    ] as const) {
      expectClose(normalUpper(z), upper)
      expectClose(normalCdf(-z), upper)
    }
    for (const [p, z] of [
      [1e-300, -37.047096299361201],
      [1e-10, -6.3613409024040557],
      [0.025, -1.9599639845400538],
      [0.3, -0.52440051270804067],
      [0.7, 0.52440051270804067],
      [0.975, 1.9599639845400536],
      [0.999999, 4.7534243088170891],
    ] as const)
      expectClose(normalQuantile(p), z)
    expect(Math.abs(normalQuantile(0.5))).toBeLessThan(1e-15)
  })

  it('Student', () => {
    for (const [t, df, p] of [
      [0.1, 0.7, 0.94130938315191948],
      [7, 0.7, 0.15871714388537292],
      [2, 1, 0.29516723530086642],
      [2, 2.5, 0.15739149575796593],
      [7, 9, 6.3247389637366926e-5],
      [2, 49.3, 0.051025043384391136],
      [7, 49.3, 6.4353928346955338e-9],
      [0.1, 800, 0.9203693791274361],
      [7, 800, 5.4212831509132428e-12],
      [0.1, 1e6, 0.92034434549204325],
      [2, 1e6, 0.045500533851319185],
      [7, 1e6, 2.561224111374079e-12],
    ] as const) {
      expectClose(studentTwoSided(t, df), p, 1e-11)
      expectClose(studentCdf(-t, df), p / 2, 1e-11)
      expectClose(studentCdf(t, df), 1 - p / 2, 1e-13)
    }
    for (const [p, df, t] of [
      [0.01, 0.7, -135.57150574187426],
      [0.975, 1, 12.706204736174694],
      [0.01, 2.5, -5.3531111730308893],
      [0.975, 9, 2.2621571627982049],
      [0.975, 49.3, 2.0092659661497523],
      [0.01, 800, -2.3310181670854826],
      [0.975, 1e6, 1.9599663568141066],
    ] as const)
      expectClose(studentQuantile(p, df), t, 1e-11)
    expectClose(studentTwoSided(1.96, Number.POSITIVE_INFINITY), 2 * normalUpper(1.96))
  })

  it('chi-square and F', () => {
    for (const [x, df, p] of [
      [0.01, 1, 0.92034432544594202],
      [300, 1, 3.294362383314041e-67],
      [3, 2.5, 0.30584962944581801],
      [10.3569, 11, 0.49859810596108717],
      [300, 11, 8.7602974968589043e-58],
      [300, 200, 5.9245403354839159e-6],
    ] as const)
      expectClose(chiSquareUpper(x, df), p, 1e-11)
    for (const [f, df1, df2, p] of [
      [0.5, 1, 9, 0.49739902448860762],
      [3, 2, 50.5, 0.058733244170525598],
      [4, 7, 1e6, 0.0002199220007217671],
      [20, 3, 2, 0.047994754507165074],
      [2.2, 11, Number.POSITIVE_INFINITY, 0.011915864955204502],
    ] as const)
      expectClose(fUpper(f, df1, df2), p, 1e-11)
  })

  it('gamma and beta', () => {
    expectClose(logGamma(0.5), 0.57236494292470008)
    expectClose(logGamma(123.25), 468.61448295051667)
    expectClose(logBeta(5e5, 0.5), -5.9888164957774643)
    expectClose(logBeta(2, 3), -2.4849066497880004)
  })
})

describe('the edges of distributions', () => {
  it('are answers, never a wrong number', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(1.1)).toBeNaN()
    expect(normalUpper(Number.NaN)).toBeNaN()
    expect(normalUpper(Number.POSITIVE_INFINITY)).toBe(0)
    expect(studentTwoSided(Number.NaN, 5)).toBeNaN()
    expect(studentTwoSided(1, 0)).toBeNaN()
    expect(studentTwoSided(0, 5)).toBe(1)
    expect(studentTwoSided(Number.POSITIVE_INFINITY, 5)).toBe(0)
    expect(studentQuantile(0.5, 3)).toBe(0)
    expect(studentQuantile(0.975, 0)).toBeNaN()
    expect(chiSquareUpper(0, 3)).toBe(1)
    expect(chiSquareUpper(3, 0)).toBeNaN()
    expect(fUpper(0, 3, 4)).toBe(1)
    expect(fUpper(Number.NaN, 3, 4)).toBeNaN()
  })
})
