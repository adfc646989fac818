import {
  findHidden as findHiddenBy,
  type HidingRule,
  isSmall as isSmallBy,
  type Tables,
} from '../platform/shared/suppression/hide.ts'

/**
 * What may be shown of small groups in a view that is shared (domain section 6, SMALL_CELL). One policy for every table
 * of the product that counts people.
 */
export const policy = {
  /** Counts under this are hidden; zero is shown, because nobody is in it. */
  smallest: 5,
  /** A percentage is hidden when its denominator is under this. */
  leastDenominator: 10,
  /** What can be worked out of a hidden count leaves at least so many values: as many as "fewer than 5" itself. */
  leastValues: 4,
} as const

const rule: HidingRule = {
  smallest: policy.smallest,
  leastValues: policy.leastValues,
  hidesZero: false,
  standsFor: (value) => ({ low: value, high: value }),
}

const isSmall = (value: number) => isSmallBy(value, rule)

/** The cells to hide, by the policy, so that no small one can be worked out from what remains. */
export const findHidden = (tables: Tables): ReadonlySet<string> => findHiddenBy(tables, rule)

/** A count that stands for itself: null where it is small. */
export const tellCount = (count: number): number | null => (isSmall(count) ? null : count)

/**
 * A share that may be shown, or null.
 * @param numerator null when it is hidden
 * @param denominator null when it is hidden
 */
export function shownShare(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator < policy.leastDenominator)
    return null
  return numerator / denominator
}

/**
 * Counts in an order (of months) as they grow, told only at places between which nobody or at least five were added: a
 * growth of one to four is told with the next.
 * @returns the growing sum at each place, null where it is not told
 */
export function tellGrowth(counts: readonly number[]): (number | null)[] {
  const told: (number | null)[] = []
  let sum = 0
  let since = 0
  for (const count of counts) {
    sum += count
    since += count
    told.push(isSmall(since) ? null : sum)
    if (!isSmall(since)) since = 0
  }
  // The last sum is the year's, which is told elsewhere: the growth up to it must be enough, or the place before goes.
  if (since > 0) {
    const last = told.findLastIndex((one, index) => one !== null && hasGrown(told, index))
    if (last >= 0) for (let i = last; i < told.length; i += 1) told[i] = null
    if (!isSmall(sum)) told[told.length - 1] = sum
  }
  return told
}

/** Whether the sum at a place is more than at the last place before that is told. */
function hasGrown(told: readonly (number | null)[], index: number): boolean {
  const before = told.slice(0, index).findLast((one) => one !== null) ?? 0
  return (told[index] ?? 0) > before
}
