/**
 * Running mean and variance of one quantity: count, mean and sum of squared deviations. Stable for large means with
 * small spread, and two of them can be put together, so that blocks and threads add up.
 * Source: B. P. Welford, Technometrics 4 (1962); T. F. Chan, G. H. Golub and R. J. LeVeque (1979) for `mergeMoments`.
 */
export interface Moments {
  n: number
  mean: number
  squares: number
}

/** Moments of nothing. */
export const noMoments = (): Moments => ({ n: 0, mean: 0, squares: 0 })

/** Takes one value in. */
export function addValue(moments: Moments, value: number): void {
  moments.n += 1
  const delta = value - moments.mean
  moments.mean += delta / moments.n
  moments.squares += delta * (value - moments.mean)
}

/** Takes the moments of others in. */
export function mergeMoments(moments: Moments, { n, mean, squares }: Readonly<Moments>): void {
  const all = moments.n + n
  if (n === 0) return
  const apart = mean - moments.mean
  moments.squares += squares + (apart * apart * moments.n * n) / all
  moments.mean += (apart * n) / all
  moments.n = all
}

/** Mean with its standard error over independent persons. */
export interface MeanRow {
  readonly n: number
  /** NaN of nobody. */
  readonly mean: number
  /** sd / sqrt(n) with n - 1 in the variance; NaN below two persons. */
  readonly se: number
}

/** The mean and its standard error. */
export function meanRowOf({ n, mean, squares }: Moments): MeanRow {
  return {
    n,
    mean: n === 0 ? Number.NaN : mean,
    se: n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1) / n),
  }
}
