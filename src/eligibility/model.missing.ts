import {
  classesOf,
  countLeaves,
  evaluateFormula,
  type Formula,
  isSettled,
  leafTruth,
  type Truth,
  truth,
} from './model.formula.ts'

/**
 * Which unknown facts could still change the outcome, and which few are enough to ask.
 *
 * **Missing.** A slot is missing when the outcome is unknown and there is a way to learn some of
 * the other unknown slots (perhaps none) that leaves the outcome unknown, and then a value of this
 * slot that settles it. In words: this fact may be the one that decides. A fact whose every
 * value leaves all as it is, is not missing: an English level does not matter once Finnish is
 * enough, nor the field of a degree once English is too low. For conditions without contradictions
 * among themselves this is the same as: there are values of all other facts under which this fact
 * alone makes the difference between met and not met.
 *
 * **Exactly, not by trying all values.** Slots that one leaf alone asks of are independent, so the pairs
 * (value before learning the slot, value after) that a part of the tree can reach combine from its
 * children. Only slots that several leaves share are tried one by one.
 */

/** The pairs of truth values before and after one slot is learned; knowledge only grows, so there are five. */
const pairs: readonly (readonly [Truth, Truth])[] = [
  [truth.notMet, truth.notMet],
  [truth.unknown, truth.unknown],
  [truth.met, truth.met],
  [truth.unknown, truth.notMet],
  [truth.unknown, truth.met],
]
const pairSets = 1 << pairs.length
const settling = (1 << 3) | (1 << 4)
const steady: Readonly<Record<Truth, number>> = { 0: 1 << 0, 1: 1 << 1, 2: 1 << 2 }
const anything = steady[0] | steady[1] | steady[2]

function pairIndex(before: Truth, after: Truth): number {
  return pairs.findIndex(([a, b]) => a === before && b === after)
}

/** For two sets of pairs the set of their combinations, over all sets. */
function combinations(combine: (a: Truth, b: Truth) => Truth): Uint8Array {
  const table = new Uint8Array(pairSets * pairSets)
  for (let one = 0; one < pairSets; one++) {
    for (let other = 0; other < pairSets; other++) {
      let set = 0
      pairs.forEach(([before, after], index) => {
        if ((one & (1 << index)) === 0) return
        pairs.forEach(([otherBefore, otherAfter], otherIndex) => {
          if ((other & (1 << otherIndex)) === 0) return
          set |= 1 << pairIndex(combine(before, otherBefore), combine(after, otherAfter))
        })
      })
      table[one * pairSets + other] = set
    }
  }
  return table
}

const allOf = combinations((a, b) => (a < b ? a : b))
const anyOf = combinations((a, b) => (a > b ? a : b))
const opposite = Uint8Array.from({ length: pairSets }, (_, set) =>
  pairs.reduce(
    (mirrored, [before, after], index) =>
      (set & (1 << index)) === 0
        ? mirrored
        : mirrored | (1 << pairIndex((2 - before) as Truth, (2 - after) as Truth)),
    0,
  ),
)

/**
 * Beyond this many ways to learn the shared facts the remaining shared ones count as independent:
 * an answer may then name a fact too many, never one too few.
 */
const maxTrials = 20_000

interface Situation {
  /** What is known per slot; of tried slots what is supposed. */
  readonly known: number[]
  /** Slots whose knowledge is as supposed: they may not vary further. */
  readonly isFixed: boolean[]
}

/** Calls back for every way to learn some of the slots, with the slots learned; stops on true. */
function tryAll(
  slots: readonly number[],
  situation: Situation,
  visit: (learned: readonly number[]) => boolean,
): boolean {
  const learned: number[] = []
  const descend = (depth: number): boolean => {
    const slot = slots[depth]
    if (slot === undefined) return visit(learned)
    if (descend(depth + 1)) return true
    const before = situation.known[slot] as number
    learned.push(slot)
    for (const one of classesOf(before)) {
      situation.known[slot] = one
      if (descend(depth + 1)) return true
    }
    learned.pop()
    situation.known[slot] = before
    return false
  }
  return descend(0)
}

/** Shared slots to be tried one by one, as many as the number of trials allows. */
function choosable(slots: readonly number[], known: ArrayLike<number>): readonly number[] {
  let trials = 1
  return slots.filter((slot) => {
    const factor = 1 + classesOf(known[slot] as number).length
    if (trials * factor > maxTrials) return false
    trials *= factor
    return true
  })
}

/** The set of pairs that a part can reach when `slot` is learned to be in the class `learned`. */
function reachable(
  part: Formula,
  slot: number,
  learned: number,
  { known, isFixed }: Situation,
): number {
  const visit = (node: Formula): number => {
    switch (node.kind) {
      case 'fact':
      case 'hidden': {
        const now = leafTruth(known[node.slot] as number, node.accepts)
        if (node.slot === slot) return 1 << pairIndex(now, leafTruth(learned, node.accepts))
        return now === truth.unknown && isFixed[node.slot] !== true ? anything : steady[now]
      }
      case 'not':
        return opposite[visit(node.node)] as number
      default: {
        const table = node.kind === 'all' ? allOf : anyOf
        let set = steady[node.kind === 'all' ? truth.met : truth.notMet]
        for (const child of node.nodes) set = table[set * pairSets + visit(child)] as number
        return set
      }
    }
  }
  return visit(part)
}

function unsettledSlots(counts: ReadonlyMap<number, number>, known: ArrayLike<number>) {
  return [...counts.keys()]
    .filter((slot) => !isSettled(known[slot] as number))
    .toSorted((a, b) => a - b)
}

/**
 * The slots that could still change an unknown outcome, ascending; none when the outcome is known.
 * @param counts how many leaves ask of each slot (`countLeaves`), when the caller has it already
 */
export function missingSlots(
  formula: Formula,
  known: ArrayLike<number>,
  counts: ReadonlyMap<number, number> = countLeaves(formula),
): readonly number[] {
  if (evaluateFormula(formula, known) !== truth.unknown) return []
  const unsettled = unsettledSlots(counts, known)
  const shared = unsettled.filter((slot) => (counts.get(slot) ?? 0) > 1)
  return unsettled.filter((slot) => {
    const tried = choosable(
      shared.filter((other) => other !== slot),
      known,
    )
    const situation: Situation = { known: Array.from(known), isFixed: [] }
    for (const other of tried) situation.isFixed[other] = true
    return tryAll(tried, situation, () =>
      classesOf(known[slot] as number).some(
        (learned) => (reachable(formula, slot, learned, situation) & settling) !== 0,
      ),
    )
  })
}

/** The fewest slots of the part to learn so that it gets the wanted value, or undefined when it cannot. */
function fewest(part: Formula, wanted: Truth, situation: Situation): readonly number[] | undefined {
  switch (part.kind) {
    case 'fact':
    case 'hidden': {
      const known = situation.known[part.slot] as number
      if (leafTruth(known, part.accepts) === wanted) return []
      if (situation.isFixed[part.slot] === true) return undefined
      const canBe = classesOf(known).some((one) => leafTruth(one, part.accepts) === wanted)
      return canBe ? [part.slot] : undefined
    }
    case 'not':
      return fewest(part.node, (2 - wanted) as Truth, situation)
    default: {
      const needsEach = (part.kind === 'all') === (wanted === truth.met)
      let best: readonly number[] | undefined = needsEach ? [] : undefined
      for (const node of part.nodes) {
        const needed = fewest(node, wanted, situation)
        if (needsEach) {
          if (needed === undefined) return undefined
          best = [...(best ?? []), ...needed]
        } else if (needed !== undefined && isFewer(needed, best)) best = needed
      }
      return best
    }
  }
}

/** Whether a set of slots is smaller than another or, of the same size, asks what stands earlier. */
function isFewer(slots: readonly number[], than: readonly number[] | undefined): boolean {
  if (than === undefined || slots.length !== than.length)
    return than === undefined || slots.length < than.length
  const one = slots.toSorted((a, b) => a - b)
  const other = than.toSorted((a, b) => a - b)
  const at = one.findIndex((slot, index) => slot !== other[index])
  return at >= 0 && (one[at] as number) < (other[at] as number)
}

/**
 * The smallest set of facts to clarify: the fewest unknown slots whose answers, if they are
 * favourable, make an unknown outcome met; of equally small sets the one that stands first in the criteria.
 * Where no answers can make it met, the fewest that show it is not. Ascending; empty when the
 * outcome is known.
 */
export function smallestToClarify(formula: Formula, known: ArrayLike<number>): readonly number[] {
  if (evaluateFormula(formula, known) !== truth.unknown) return []
  const counts = countLeaves(formula)
  const shared = unsettledSlots(counts, known).filter((slot) => (counts.get(slot) ?? 0) > 1)
  const tried = choosable(shared, known)
  for (const wanted of [truth.met, truth.notMet]) {
    let best: readonly number[] | undefined
    const situation: Situation = { known: Array.from(known), isFixed: [] }
    for (const slot of tried) situation.isFixed[slot] = true
    tryAll(tried, situation, (learned) => {
      const rest = fewest(formula, wanted, situation)
      if (rest === undefined) return false
      const whole = [...new Set([...learned, ...rest])]
      if (isFewer(whole, best)) best = whole
      return false
    })
    if (best !== undefined) return best.toSorted((a, b) => a - b)
  }
  return []
}
