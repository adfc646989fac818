import { incompleteBeta, incompleteGamma } from './gamma.ts'

/** The normal distribution's probability of at most z. */
export const normalCdf = (z: number): number => normalUpper(-z)

/** The normal distribution's probability of more than z, with full digits far out in the tail. */
export function normalUpper(z: number): number {
  if (Number.isNaN(z)) return Number.NaN
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2)
  return z < 0 ? 0.5 + 0.5 * lower : 0.5 * upper
}

/** The normal density at z. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** The z under which the normal distribution has the probability p; infinite at 0 and 1, NaN outside. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0 || p === 1) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (p > 0.5) return -normalQuantile(1 - p)
  // A first guess from the tail's shape, then Halley's steps on the exact probability.
  const t = Math.sqrt(-2 * Math.log(p))
  let z = -(t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)))
  for (let step = 0; step < 8; step += 1) {
    const ratio = (normalCdf(z) - p) / normalDensity(z)
    const change = ratio / (1 + (z * ratio) / 2)
    z -= change
    if (Math.abs(change) < 1e-15 * Math.max(1, Math.abs(z))) break
  }
  return z
}

/** Student's distribution with `df` degrees of freedom (> 0, may be a fraction or infinite): probability of at most t. */
export function studentCdf(t: number, df: number): number {
  if (Number.isNaN(t) || !(df > 0)) return Number.NaN
  if (df === Number.POSITIVE_INFINITY) return normalCdf(t)
  const tail = studentTail(Math.abs(t), df)
  return t > 0 ? 1 - tail : tail
}

/** Student's distribution: probability of more than t, t at least 0. */
function studentTail(t: number, df: number): number {
  if (t === Number.POSITIVE_INFINITY) return 0
  const square = t * t
  return 0.5 * incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square))
}

/** The two-sided p-value of t with `df` degrees of freedom (infinite: the normal distribution). */
export function studentTwoSided(t: number, df: number): number {
  if (Number.isNaN(t) || !(df > 0)) return Number.NaN
  const size = Math.abs(t)
  return df === Number.POSITIVE_INFINITY ? 2 * normalUpper(size) : 2 * studentTail(size, df)
}

/** The t under which Student's distribution with `df` degrees of freedom has the probability p. */
export function studentQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return Number.NaN
  if (df === Number.POSITIVE_INFINITY || p === 0 || p === 1) return normalQuantile(p)
  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  let low = 0
  let high = 1
  while (studentTail(high, df) > tail && high < 1e300) {
    low = high
    high *= 2
  }
  // By halves: the two ends always enclose the answer.
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step += 1) {
    const middle = (low + high) / 2
    if (studentTail(middle, df) > tail) low = middle
    else high = middle
  }
  const size = (low + high) / 2
  return p < 0.5 ? -size : size
}

/** The chi-square distribution with `df` degrees of freedom (> 0): probability of more than x. */
export function chiSquareUpper(x: number, df: number): number {
  if (Number.isNaN(x) || !(df > 0)) return Number.NaN
  return incompleteGamma(df / 2, x / 2).upper
}

/** The F distribution with `df1` and `df2` degrees of freedom (> 0; the second may be infinite): probability of more than f. */
export function fUpper(f: number, df1: number, df2: number): number {
  if (Number.isNaN(f) || !(df1 > 0) || !(df2 > 0)) return Number.NaN
  if (f <= 0) return 1
  if (df2 === Number.POSITIVE_INFINITY) return chiSquareUpper(f * df1, df1)
  const total = df2 + df1 * f
  return incompleteBeta(df2 / 2, df1 / 2, df2 / total, (df1 * f) / total)
}
