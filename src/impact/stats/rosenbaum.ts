import { normalUpper } from './distributions.ts'

/** How strong an unmeasured difference would have to be: one bound for each strength. */
export interface RosenbaumBound {
  /** The odds by which one of two matched persons may be likelier to be treated than the other. */
  readonly gamma: number
  /** The largest and the smallest one-sided p-value that are possible then. */
  readonly pUpper: number
  readonly pLower: number
}

export interface RosenbaumTest {
  /** Pairs with a difference; those without say nothing. */
  readonly pairs: number
  /** The sum of the ranks of positive differences. */
  readonly w: number
  readonly bounds: readonly RosenbaumBound[]
}

/**
 * Bounds of the p-value of Wilcoxon's signed-rank test when treatment within pairs was not by even chance.
 *
 * Formula: W the sum of the ranks r of |d| where d > 0, ties sharing their mean rank, zeros dropped; P = gamma / (1 + gamma);
 * p <= 1 - Phi[(W - P sum r) / sqrt(P (1 - P) sum r²)], and with P = 1 / (1 + gamma) the lower bound.
 * Source: Rosenbaum (2002, chapter 4; 2010).
 * Assumes: pairs of one treated and one control that serve once; many pairs (normal approximation).
 * Example: LaLonde within a caliper: p <= 0.0786 at gamma 1 and 0.6385 at 1.5.
 *
 * @param differences treated minus control, by pair
 * @returns without a difference, w is 0 and every p is NaN
 */
export function rosenbaumBounds(
  differences: ArrayLike<number>,
  gammas: readonly number[],
): RosenbaumTest {
  const sums = signedRanks(differences)
  return {
    pairs: sums.pairs,
    w: sums.w,
    bounds: gammas.map((gamma) => ({
      gamma,
      pUpper: pOf(sums, gamma / (1 + gamma)),
      pLower: pOf(sums, 1 / (1 + gamma)),
    })),
  }
}

/** The one-sided p-value when the treated one of a pair is the better off with this chance. */
const pOf = ({ w, ranks, squares }: SignedRanks, chance: number): number =>
  normalUpper((w - chance * ranks) / Math.sqrt(chance * (1 - chance) * squares))

/**
 * The gamma up to which the effect stays significant: where the upper bound of p, in the direction of the effect, passes the
 * level.
 * @returns 1 when it is not significant even then; NaN without a difference
 */
export function criticalGamma(differences: ArrayLike<number>, level = 0.05): number {
  const sums = signedRanks(differences)
  if (sums.ranks === 0) return Number.NaN
  // Seen from the other side, what was positive is negative.
  const directed = { ...sums, w: Math.max(sums.w, sums.ranks - sums.w) }
  const pAt = (gamma: number) => pOf(directed, gamma / (1 + gamma))
  if (pAt(1) > level) return 1
  let [low, high] = [1, 2]
  while (pAt(high) <= level && high < 1e6) {
    low = high
    high *= 2
  }
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (pAt(middle) <= level) low = middle
    else high = middle
  }
  return low
}

/** Sums over the pairs with a difference: of all ranks, of their squares, and `w` of those of positive differences. */
interface SignedRanks {
  readonly w: number
  readonly ranks: number
  readonly squares: number
  readonly pairs: number
}

function signedRanks(differences: ArrayLike<number>): SignedRanks {
  const some = Float64Array.from(differences).filter((d) => d !== 0 && !Number.isNaN(d))
  const order = Int32Array.from(some, (_, index) => index).sort(
    (a, b) => Math.abs(some[a] as number) - Math.abs(some[b] as number),
  )
  const size = (place: number) => Math.abs(some[order[place] as number] as number)
  let [w, ranks, squares] = [0, 0, 0]
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && size(to) === size(from)) to += 1
    const rank = (from + to + 1) / 2
    for (let place = from; place < to; place += 1) {
      ranks += rank
      squares += rank * rank
      if ((some[order[place] as number] as number) > 0) w += rank
    }
    from = to
  }
  return { w, ranks, squares, pairs: some.length }
}
