import { studentQuantile, studentTwoSided } from './distributions.ts'

/** An estimate with its standard error and the degrees of freedom of its t distribution (infinite: normal). */
export interface Estimate {
  readonly estimate: number
  readonly se: number
  readonly df: number
}

/** What an estimate is read with: its 95 % interval and the two-sided p-value of "no difference". */
export interface Interval {
  readonly ci95: readonly [low: number, high: number]
  readonly p: number
}

/**
 * The interval estimate ± t se and the p-value of estimate / se. An error of 0 (all outcomes alike within each arm) gives
 * the interval of one point, and p is 0, or undefined (NaN) when the estimate is 0 too.
 */
export function intervalOf({ estimate, se, df }: Estimate): Interval {
  const reach = studentQuantile(0.975, df) * se
  return { ci95: [estimate - reach, estimate + reach], p: studentTwoSided(estimate / se, df) }
}
