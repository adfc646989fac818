/** How p-values are raised when there are several of them. */
export type Adjustment = 'holm' | 'bh' | 'by'

/**
 * P-values raised so that several may be read together.
 *
 * Formula: ordered p_(1) <= … <= p_(m). Holm, for questions named before: max over j <= i of (m - j + 1) p_(j), the chance of
 * even one false finding. Benjamini-Hochberg, for exploring: min over j >= i of m p_(j) / j, the expected share of false ones
 * among the findings. Benjamini-Yekutieli: the same times 1 + 1/2 + … + 1/m, for any dependence. At most 1.
 * Source: Holm (1979); Benjamini and Hochberg (1995); Benjamini and Yekutieli (2001).
 * Assumes: valid p-values; BH that they are independent or go together.
 * Example: 0.01 and 0.04: Holm 0.02 and 0.04, BH 0.02 and 0.04.
 *
 * @param p those that are NaN (an effect that cannot be told) stay so and do not count
 */
export function adjustPValues(p: readonly number[], method: Adjustment): number[] {
  const order = p
    .map((_, index) => index)
    .filter((index) => !Number.isNaN(p[index]))
    .sort((a, b) => (p[a] as number) - (p[b] as number))
  const m = order.length
  const harmonic = order.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0)
  const adjusted = p.map(() => Number.NaN)
  const isHolm = method === 'holm'
  let bound = isHolm ? 0 : 1
  for (let step = 0; step < m; step += 1) {
    const rank = isHolm ? step : m - 1 - step
    const index = order[rank] as number
    const value = p[index] as number
    bound = isHolm
      ? Math.max(bound, (m - rank) * value)
      : Math.min(bound, ((method === 'by' ? harmonic : 1) * m * value) / (rank + 1))
    adjusted[index] = Math.min(1, bound)
  }
  return adjusted
}
