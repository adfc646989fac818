/**
 * How few persons make an interval wider than the influence function says: it squares residuals of what was fitted to
 * the same persons, and its error is read with the normal distribution.
 *
 * Formula: the squared influences of an arm of n persons to which k parameters were fitted count n / (n - k) times; t
 * with the degrees of freedom of Welch and Satterthwaite, v² / sum v_arm² / (n_arm - k_arm).
 * Source: Welch (1947); MacKinnon and White (1985), HC1, by arm.
 * Assumes: arms whose influences do not depend on each other; the error itself stays the one of the reference.
 * Example: a mean of 5 less a mean of 5: Welch's t-test.
 */
export interface SmallSample {
  /** The error that the interval is made with. */
  readonly error: number
  /** NaN when an arm has no more persons than parameters. */
  readonly df: number
  /** By arm: what its squares are multiplied with. */
  readonly factors: readonly number[]
}

/** Of whom an estimate is, by person: 0 = nobody's (only a part of the weights), 1 = the comparison, 2 = those who started. */
export type Arms = Uint8Array

/**
 * @param influence by person; the error is sqrt(sum of squares) / persons
 * @param fitted the parameters fitted to arm 1 and to arm 2
 */
export function smallSample(
  influence: Float64Array,
  arms: Arms,
  fitted: readonly [comparison: number, started: number],
): SmallSample {
  const counts = [0, 0, 0]
  const squares = [0, 0, 0]
  for (let person = 0; person < influence.length; person++) {
    const arm = arms[person] as number
    counts[arm] = (counts[arm] as number) + 1
    squares[arm] = (squares[arm] as number) + (influence[person] as number) ** 2
  }
  const free = fitted.map((parameters, at) => (counts[at + 1] as number) - parameters)
  const factors = [
    1,
    ...free.map((left, at) => (left > 0 ? (counts[at + 1] as number) / left : Number.NaN)),
  ]
  const variances = squares.map((sum, arm) => sum * (factors[arm] as number))
  const total = variances.reduce((sum, variance) => sum + variance, 0)
  const spread = free.reduce((sum, left, at) => sum + (variances[at + 1] as number) ** 2 / left, 0)
  return { error: Math.sqrt(total) / influence.length, df: (total * total) / spread, factors }
}
