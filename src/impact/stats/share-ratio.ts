import { studentQuantile } from './distributions.ts'
import type { Estimate } from './interval.ts'

/** A figure with its 95 % interval. */
export interface Bounded {
  readonly estimate: number
  readonly ci95: readonly [low: number, high: number]
}

/**
 * The ratio of two shares, such as 38 % / 27 % = 1.41.
 *
 * Formula: p1/p0, interval exp(log(p1/p0) ± t se), se the error of the combination c1/p1 - c0/p0 of the very coefficients of
 * which p1 and p0 are the combinations c1 and c0 (delta method), so that pairs count as in the difference.
 * Source: Katz, Baptista, Azen and Pike (1978) for the logarithm; Oehlert (1992).
 * Assumes: shares away from 0; NaN when one of them is not positive.
 * @param logError the standard error of log(p1/p0)
 */
export function shareRatio(p1: number, p0: number, logError: number, df: number): Bounded {
  if (!(p1 > 0 && p0 > 0)) return { estimate: Number.NaN, ci95: [Number.NaN, Number.NaN] }
  const reach = Math.exp(studentQuantile(0.975, df) * logError)
  const ratio = p1 / p0
  return { estimate: ratio, ci95: [ratio / reach, ratio * reach] }
}

/** A number of persons with its interval. When that is not bounded, it is all from `ci95[1]` up and all from `ci95[0]` down. */
export interface NumberNeeded extends Bounded {
  readonly isBounded: boolean
}

/**
 * How many must be treated for one more to reach the outcome (a negative number: for one fewer).
 *
 * Formula: 1/(p1 - p0); the ends of its interval are those of the difference's, inverted. When that holds 0, the number runs
 * through infinity: nobody knows whether many treated bring one more or one fewer.
 * Source: Altman (1998).
 * Example: a difference of 0.11 with the interval 0.04 to 0.18: 9.1, from 5.6 to 25.
 */
export function numberNeeded({ estimate, se, df }: Estimate): NumberNeeded {
  const reach = studentQuantile(0.975, df) * se
  const [low, high] = [estimate - reach, estimate + reach]
  const isBounded = low > 0 || high < 0
  return {
    estimate: 1 / estimate,
    ci95: isBounded ? [1 / high, 1 / low] : [1 / low, 1 / high],
    isBounded,
  }
}
