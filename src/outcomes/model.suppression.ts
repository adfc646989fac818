import { findRanges, type Range, type Sum } from './model.suppression.ranges.ts'

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

/** A count that a reader sees, or could work out by adding and subtracting what is seen. */
export interface Cell {
  readonly value: number
  /**
   * How dear it is when another has to be hidden with a small one: 0 a part, 1 a total of a table, 2 a headline. One
   * that is shown elsewhere too is `fixed`; one that is shown nowhere, but follows from others, is `implied`.
   */
  readonly weight: 0 | 1 | 2 | 'fixed' | 'implied'
  /** Hidden already in another table that is shown beside. */
  readonly isHidden?: boolean
}

/** The tables that are shown together, with everything that ties their cells to each other. */
export interface Tables {
  readonly cells: ReadonlyMap<string, Cell>
  readonly sums: readonly Sum[]
}

const isSmall = (value: number) => value > 0 && value < policy.smallest

/**
 * The cells to hide so that no small one can be worked out from what remains: first the small ones, then, as long as
 * some of these would still be pinned by the sums taken together, the cheapest shown one beside it.
 * @returns the ids of the hidden cells; a hidden one is marked as such and never shown as zero
 */
export function findHidden({ cells, sums }: Tables): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const [id, { value, weight, isHidden }] of cells)
    if (isHidden || (isSmall(value) && weight !== 'implied')) hidden.add(id)
  // Hiding more only widens what another hidden cell can be: what was found wide is not looked at again.
  const wide = new Set<string>()
  for (;;) {
    const pinned = findPinned({ cells, sums }, hidden, wide)
    if (pinned === undefined) return hidden
    const next = chooseNext({ cells, sums }, hidden, pinned)
    if (next.length === 0) return hidden
    for (const id of next) hidden.add(id)
  }
}

const isWide = ({ low, high }: Range) => high - low + 1 >= policy.leastValues

/** What a reader sees, and of what is not seen the least that they know. */
function seen(cells: Tables['cells'], hidden: ReadonlySet<string>) {
  const shown = new Map<string, number>()
  // Who reads knows that zeros are shown: a hidden cell is at least one, an implied one may be none.
  const least = new Map<string, number>()
  for (const [id, { value, weight }] of cells) {
    if (weight === 'implied') least.set(id, 0)
    else if (hidden.has(id)) least.set(id, 1)
    else shown.set(id, value)
  }
  return { shown, least }
}

/** A cell to be protected of which too much could be worked out. */
function findPinned(
  { cells, sums }: Tables,
  hidden: ReadonlySet<string>,
  wide: Set<string>,
): string | undefined {
  const { shown, least } = seen(cells, hidden)
  const wanted = new Set(hidden)
  for (const [id, { value, weight }] of cells)
    if (weight === 'implied' && isSmall(value)) wanted.add(id)
  for (const id of wide) wanted.delete(id)
  if (wanted.size === 0) return undefined
  for (const { id, range, isFinal } of findRanges(shown, sums, least, wanted)) {
    if (!isWide(range)) return id
    if (isFinal) wide.add(id)
  }
  return undefined
}

/** Whether enough values remain for a cell when these are hidden. */
function protects({ cells, sums }: Tables, hidden: ReadonlySet<string>, pinned: string): boolean {
  const { shown, least } = seen(cells, hidden)
  for (const { range } of findRanges(shown, sums, least, new Set([pinned])))
    if (!isWide(range)) return false
  return true
}

/** How many cells are tried in pairs. */
const triedInPairs = 12

/**
 * The shown cells to hide beside one of which too much is known: the cheapest that is enough, else the cheapest two
 * that are, else the cheapest of all, as a step on the way.
 */
function chooseNext(
  tables: Tables,
  hidden: ReadonlySet<string>,
  pinned: string,
): readonly string[] {
  const candidates = candidatesFor(tables, hidden, pinned)
  for (const { id } of candidates)
    if (protects(tables, new Set([...hidden, id]), pinned)) return [id]
  const few = candidates.slice(0, triedInPairs)
  const pairs = few
    .flatMap((a, index) => few.slice(index + 1).map((b) => ({ a, b, cost: cost(a) + cost(b) })))
    .toSorted((one, other) => one.cost - other.cost)
  for (const { a, b } of pairs)
    if (protects(tables, new Set([...hidden, a.id, b.id]), pinned)) return [a.id, b.id]
  return candidates.slice(0, 1).map(({ id }) => id)
}

interface Candidate {
  readonly id: string
  readonly weight: 0 | 1 | 2
  readonly value: number
}

/** A headline is as dear as many parts; of two alike the smaller count is cheaper. */
const cost = ({ weight, value }: Candidate) => 10 ** (weight * 3) + value / 1_000_000

/** The shown cells tied to one by a sum or, where all of these are hidden, by more; the cheapest first. */
function candidatesFor(
  { cells, sums }: Tables,
  hidden: ReadonlySet<string>,
  pinned: string,
): Candidate[] {
  const reached = new Set([pinned])
  for (;;) {
    const near = sums.filter(({ total, parts }) => [total, ...parts].some((id) => reached.has(id)))
    const around = new Set(near.flatMap(({ total, parts }) => [total, ...parts]))
    const candidates = [...around].flatMap((id): Candidate[] => {
      const cell = cells.get(id)
      if (cell === undefined || cell.value === 0 || typeof cell.weight !== 'number') return []
      return hidden.has(id) ? [] : [{ id, weight: cell.weight, value: cell.value }]
    })
    if (candidates.length > 0) return candidates.toSorted((a, b) => cost(a) - cost(b))
    const isUnknown = (id: string) => hidden.has(id) || cells.get(id)?.weight === 'implied'
    const further = [...around].filter((id) => isUnknown(id) && !reached.has(id))
    if (further.length === 0) return []
    for (const id of further) reached.add(id)
  }
}

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
