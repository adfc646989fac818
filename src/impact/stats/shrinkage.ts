/** Estimates drawn towards their common mean by what their errors allow. */
export interface Shrunk {
  /** Cochran's heterogeneity and the variance between the groups. */
  readonly q: number
  readonly tau2: number
  readonly mean: number
  readonly seMean: number
  readonly estimates: readonly number[]
}

/**
 * Empirical-Bayes estimates of subgroups: a small group with a large effect is more likely lucky than special.
 *
 * Formula: with w = 1/v, mu = sum wy / sum w, Q = sum w (y - mu)²; tau² = max(0, (Q - (k-1)) / (sum w - sum w² / sum w))
 * (DerSimonian-Laird); m = mean with weights 1/(v + tau²); shrunk = (tau² y + v m) / (tau² + v).
 * Source: DerSimonian and Laird (1986); Morris (1983).
 * Assumes: independent estimates whose true values scatter normally around one mean.
 * It has no interval of its own: with a handful of groups tau² is too uncertain for an honest one.
 * Example: 2500 ± 900 among 300, 1900, -400 and 5200 becomes 2264.82.
 *
 * @param errors standard errors; groups without an estimate are left out before
 */
export function shrink(estimates: readonly number[], errors: readonly number[]): Shrunk {
  const variances = errors.map((error) => error ** 2)
  const weights = variances.map((variance) => 1 / variance)
  const total = sum(weights)
  const mu = sum(weights.map((weight, k) => weight * (estimates[k] as number))) / total
  const q = sum(weights.map((weight, k) => weight * ((estimates[k] as number) - mu) ** 2))
  const spread = total - sum(weights.map((weight) => weight ** 2)) / total
  const tau2 = spread > 0 ? Math.max(0, (q - (estimates.length - 1)) / spread) : 0
  const open = variances.map((variance) => 1 / (variance + tau2))
  const mean = sum(open.map((weight, k) => weight * (estimates[k] as number))) / sum(open)
  return {
    q,
    tau2,
    mean,
    seMean: Math.sqrt(1 / sum(open)),
    estimates: variances.map(
      (variance, k) => (tau2 * (estimates[k] as number) + variance * mean) / (tau2 + variance),
    ),
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
