import { intervalOf } from './interval.ts'
import { type Matrix, quadraticForm } from './matrix.ts'
import type { Fit } from './wls.ts'

/** What one factor adds to the outcome of a profile, with its 95 % interval. */
export interface ProfileBar {
  readonly name: string
  readonly value: number
  readonly se: number
  readonly ci95: readonly [low: number, high: number]
}

export interface AdditiveProfile {
  /** The outcome of the baseline: all factors at their reference or at zero. */
  readonly baseline: ProfileBar
  readonly bars: readonly ProfileBar[]
  /** The expected outcome of the profile: the baseline and all bars together. */
  readonly total: ProfileBar
}

/**
 * The expected outcome of one kind of person as a sum of factors: the figure "expected annual income as the sum of its
 * factors" of S3.
 *
 * Formula: y = b0 + sum b_j x_j; the bar of a factor is the sum of b_j x_j over its terms, its variance g'Vg with g = x on these
 * terms; total = b0 + all bars, with the whole of x.
 * Source: impact.md 5.11.
 * Assumes: a linear and additive outcome. A bar is an association, not an effect: only the matched comparison is one.
 * Example: LaLonde: the bar of 8 years of education is 8 · 403.94 = 3,231.5.
 *
 * @param covariance of the kept coefficients
 * @param profile x by term of the model, 1 for the intercept
 * @param factors the terms of each factor
 */
export function additiveProfile(
  fit: Fit,
  covariance: Matrix,
  df: number,
  profile: ArrayLike<number>,
  factors: readonly { readonly name: string; readonly terms: readonly number[] }[],
): AdditiveProfile {
  const barOf = (name: string, belongs: (term: number) => boolean): ProfileBar => {
    const part = Float64Array.from(fit.kept, (term) =>
      belongs(term) ? (profile[term] as number) : 0,
    )
    let value = 0
    for (const [place, term] of fit.kept.entries())
      value += (part[place] as number) * (fit.coef[term] as number)
    const se = Math.sqrt(quadraticForm(covariance, part))
    return { name, value, se, ci95: intervalOf({ estimate: value, se, df }).ci95 }
  }
  return {
    baseline: barOf('(Intercept)', (term) => term === 0),
    bars: factors.map(({ name, terms }) => barOf(name, (term) => terms.includes(term))),
    total: barOf('total', () => true),
  }
}
