import { type Matrix, partOf } from './matrix.ts'

/** How much of the explained variance each group of terms accounts for. */
export interface Importance {
  /** By group; they add up to `r2`. */
  readonly shares: Float64Array
  readonly r2: number
  /** R² of every subset of groups, by its bits: group 0 is 1, group 1 is 2, … */
  readonly subsets: Float64Array
}

/** More groups would be more than 32,768 subsets. */
export const mostGroups = 15

/**
 * The share of R² of each factor, averaged over all orders in which factors may enter (Lindeman, Merenda and Gold: the Shapley
 * value of R²).
 *
 * Formula: sum over subsets S without j of |S|! (q-|S|-1)! / q! (R²(S and j) - R²(S)). All R² come from one matrix of centred
 * cross products by elimination, without fitting again.
 * Source: Lindeman, Merenda and Gold (1980); Groemping (2006).
 * Assumes: a linear outcome; it is a description of a fit, not of causes.
 * Example: two uncorrelated factors: each gets the R² that it has alone.
 *
 * @param products centred cross products of the terms, the outcome last
 * @param groups the places of the terms of each group in it
 * @returns shares of 0 when the outcome is constant
 * @throws RangeError for more than 15 groups
 */
export function lmgImportance(
  products: Matrix,
  groups: readonly (readonly number[])[],
): Importance {
  const q = groups.length
  if (q > mostGroups)
    throw new RangeError(`Importance is computed for at most ${mostGroups} factors, not ${q}`)
  const subsets = Float64Array.from({ length: 2 ** q }, (_, bits) =>
    explainedBy(
      products,
      groups.flatMap((terms, group) => ((bits >> group) & 1 ? terms : [])),
    ),
  )
  const shares = Float64Array.from({ length: q }, (_, group) => {
    let share = 0
    for (let bits = 0; bits < subsets.length; bits += 1) {
      if ((bits >> group) & 1) continue
      const gain = (subsets[bits | (1 << group)] as number) - (subsets[bits] as number)
      share += gain * orderShare(countBits(bits), q)
    }
    return share
  })
  return { shares, r2: subsets.at(-1) as number, subsets }
}

/** R² of some terms: the outcome's square that elimination takes away, by its whole. */
function explainedBy(products: Matrix, terms: readonly number[]): number {
  const last = products.columns - 1
  const total = products.values[last * products.columns + last] as number
  if (!(total > 0)) return 0
  const places = [...terms, last]
  const size = places.length
  const work = partOf(products, places).values
  for (let k = 0; k < size - 1; k += 1) {
    const left = work[k * size + k] as number
    const term = places[k] as number
    // Explained by the terms before it, or constant: it adds nothing.
    if (!(left > 1e-11 * (products.values[term * products.columns + term] as number))) continue
    for (let i = k + 1; i < size; i += 1) {
      const factor = (work[k * size + i] as number) / left
      if (factor === 0) continue
      for (let j = i; j < size; j += 1)
        work[i * size + j] =
          (work[i * size + j] as number) - factor * (work[k * size + j] as number)
    }
  }
  return 1 - (work[size * size - 1] as number) / total
}

/** |S|! (q - |S| - 1)! / q!: the share of all orders in which exactly the others of S come before. */
function orderShare(before: number, q: number): number {
  let share = 1 / q
  for (let k = 1; k <= before; k += 1) share *= k / (q - k)
  return share
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left > 0; left &= left - 1) count += 1
  return count
}
