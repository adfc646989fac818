import { findRanges, type Range, type Sum } from './ranges.ts'

/** A count that a reader sees, or could work out by adding and subtracting what is seen. */
export interface Cell {
  readonly value: number
  /**
   * How dear it is when another has to be hidden with a small one: 0 a part, 1 a total of a table, 2 a headline. One
   * that is shown elsewhere too is `fixed`: the reader knows it to the digit. One that is shown nowhere, but follows
   * from others, is `implied`.
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

/** What is hidden, and how well. The reader is taken to know the rule. */
export interface HidingRule {
  /** Counts under this are hidden. */
  readonly smallest: number
  /** What can be worked out of a hidden count leaves at least so many values. */
  readonly leastValues: number
  /** Whether a zero is hidden as a small count is; otherwise it is shown, because nobody is in it. */
  readonly hidesZero: boolean
  /** The values for which a shown one stands: itself, or all that round to the same. */
  readonly standsFor: (value: number) => Range
}

/**
 * The cells to hide so that no small one can be worked out from what remains: first the small ones, then, as long as
 * some of these would still be pinned by the sums taken together, the cheapest shown one beside it.
 * @returns the ids of the hidden cells; a hidden one is marked as such and never shown as zero
 */
export function findHidden({ cells, sums }: Tables, rule: HidingRule): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const [id, { value, weight, isHidden }] of cells)
    if (isHidden || (isSmall(value, rule) && weight !== 'implied')) hidden.add(id)
  // Hiding more only widens what another hidden cell can be: what was found wide is not looked at again.
  const search = { cells, sums, rule, wide: new Set<string>() }
  for (;;) {
    const pinned = findPinned(search, hidden)
    if (pinned === undefined) return hidden
    const next = chooseNext(search, hidden, pinned)
    if (next.length === 0) return hidden
    for (const id of next) hidden.add(id)
  }
}

interface Search extends Tables {
  readonly rule: HidingRule
  readonly wide: Set<string>
}

/** Whether a count is so small that it is hidden. */
export const isSmall = (value: number, { smallest, hidesZero }: HidingRule): boolean =>
  value < smallest && (hidesZero || value > 0)

/** What a reader knows of each cell before adding and subtracting. */
export function knownOf(
  cells: Tables['cells'],
  hidden: ReadonlySet<string>,
  { hidesZero, standsFor }: HidingRule,
): Map<string, Range> {
  const known = new Map<string, Range>()
  // Who reads knows whether zeros are shown: then a hidden cell is at least one. An implied one may be none.
  const least = hidesZero ? 0 : 1
  for (const [id, { value, weight }] of cells) {
    if (weight === 'implied') known.set(id, { low: 0, high: Number.POSITIVE_INFINITY })
    else if (hidden.has(id)) known.set(id, { low: least, high: Number.POSITIVE_INFINITY })
    else known.set(id, weight === 'fixed' ? { low: value, high: value } : standsFor(value))
  }
  return known
}

const isWide = ({ low, high }: Range, { leastValues }: HidingRule) => high - low + 1 >= leastValues

/** A cell to be protected of which too much could be worked out. */
function findPinned(
  { cells, sums, rule, wide }: Search,
  hidden: ReadonlySet<string>,
): string | undefined {
  const wanted = new Set(hidden)
  for (const [id, { value, weight }] of cells)
    if (weight === 'implied' && isSmall(value, rule)) wanted.add(id)
  for (const id of wide) wanted.delete(id)
  if (wanted.size === 0) return undefined
  for (const { id, range, isFinal } of findRanges(knownOf(cells, hidden, rule), sums, wanted)) {
    if (!isWide(range, rule)) return id
    if (isFinal) wide.add(id)
  }
  return undefined
}

/** Whether enough values remain for a cell when these are hidden. */
function protects({ cells, sums, rule }: Search, hidden: ReadonlySet<string>, pinned: string) {
  for (const { range } of findRanges(knownOf(cells, hidden, rule), sums, new Set([pinned])))
    if (!isWide(range, rule)) return false
  return true
}

/** How many cells are tried in pairs. */
const triedInPairs = 12

/**
 * The shown cells to hide beside one of which too much is known: the cheapest that is enough, else the cheapest two
 * that are, else the cheapest of all, as a step on the way.
 */
function chooseNext(
  search: Search,
  hidden: ReadonlySet<string>,
  pinned: string,
): readonly string[] {
  const candidates = candidatesFor(search, hidden, pinned)
  for (const { id } of candidates)
    if (protects(search, new Set([...hidden, id]), pinned)) return [id]
  const few = candidates.slice(0, triedInPairs)
  const pairs = few
    .flatMap((a, index) => few.slice(index + 1).map((b) => ({ a, b, cost: cost(a) + cost(b) })))
    .toSorted((one, other) => one.cost - other.cost)
  for (const { a, b } of pairs)
    if (protects(search, new Set([...hidden, a.id, b.id]), pinned)) return [a.id, b.id]
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
  { cells, sums }: Search,
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
