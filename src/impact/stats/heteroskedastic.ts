import { clusterCovariance } from './cluster-robust.ts'
import { type Matrix, quadraticForm } from './matrix.ts'
import type { Fit } from './wls.ts'

/**
 * The covariance of coefficients when persons are independent but their errors differ in size.
 *
 * Formula: HC1 = N/(N-K) M [sum w² u² x x'] M, M = (X'WX)^-1; HC3 divides each u by 1 - h, h = w x'Mx, in place of the factor.
 * Source: White (1980); MacKinnon and White (1985).
 * Assumes: independent persons; of matched ones this is only so when matching is ignored.
 * Example: LaLonde in six subclasses: HC1 828.82, HC3 841.63.
 */
export function heteroskedasticCovariance(fit: Fit, kind: 'HC1' | 'HC3'): Matrix {
  if (kind === 'HC1') return clusterCovariance(fit, undefined, 'CR1')
  const { model, weights, kept, bread, residuals } = fit
  const values = new Float64Array(model.terms.length)
  const x = new Float64Array(kept.length)
  const divided = residuals.map((residual, row) => {
    const weight = weights[row] as number
    if (weight === 0) return 0
    model.write(row, values)
    for (const [place, term] of kept.entries()) x[place] = values[term] as number
    return residual / (1 - weight * quadraticForm(bread, x))
  })
  return clusterCovariance({ ...fit, residuals: divided }, undefined, 'CR0')
}
