/**
 * A condition made ready to evaluate. A leaf asks of a slot whether its value lies among those
 * that satisfy. The values of a slot are cut into classes that no condition tells apart; a set of
 * classes is a bit mask, and what is known of a slot is the set of classes it may still be in.
 */
export type Formula =
  | { readonly kind: 'fact' | 'hidden'; readonly slot: number; readonly accepts: number }
  | { readonly kind: 'all' | 'any' | 'some'; readonly nodes: readonly Formula[] }
  | { readonly kind: 'not'; readonly node: Formula }

/** Kleene's three values, ordered so that all is the least, any the greatest, not the mirror image. */
export const truth = { notMet: 0, unknown: 1, met: 2 } as const
export type Truth = (typeof truth)[keyof typeof truth]

export const outcomes = ['not_met', 'unknown', 'met'] as const
export type Outcome = (typeof outcomes)[number]

/** The word for a truth value. */
export function outcomeOf(value: Truth): Outcome {
  return outcomes[value]
}

/** Whether a value that is known to be in one of the classes satisfies a leaf. */
export function leafTruth(known: number, accepts: number): Truth {
  if ((known & accepts) === 0) return truth.notMet
  return (known & ~accepts) === 0 ? truth.met : truth.unknown
}

/**
 * Kleene's strong three-valued evaluation.
 * @param known per slot the bit mask of the classes that it may be in, never 0
 */
export function evaluateFormula(formula: Formula, known: ArrayLike<number>): Truth {
  switch (formula.kind) {
    case 'fact':
    case 'hidden':
      return leafTruth(known[formula.slot] as number, formula.accepts)
    case 'all': {
      let least: Truth = truth.met
      for (const node of formula.nodes) {
        const value = evaluateFormula(node, known)
        if (value === truth.notMet) return truth.notMet
        if (value < least) least = value
      }
      return least
    }
    case 'any':
    case 'some': {
      let greatest: Truth = truth.notMet
      for (const node of formula.nodes) {
        const value = evaluateFormula(node, known)
        if (value === truth.met) return truth.met
        if (value > greatest) greatest = value
      }
      return greatest
    }
    case 'not':
      return (truth.met - evaluateFormula(formula.node, known)) as Truth
  }
}

/** Whether nothing more can be learned: the mask has one class. */
export function isSettled(known: number): boolean {
  return (known & (known - 1)) === 0
}

/** The single-class masks in a mask, low to high. */
export function classesOf(known: number): readonly number[] {
  const classes: number[] = []
  for (let rest = known; rest !== 0; rest &= rest - 1) classes.push(rest & -rest)
  return classes
}

/** How many leaves ask of each slot. */
export function countLeaves(formula: Formula, counts = new Map<number, number>()) {
  switch (formula.kind) {
    case 'fact':
    case 'hidden':
      counts.set(formula.slot, (counts.get(formula.slot) ?? 0) + 1)
      break
    case 'not':
      countLeaves(formula.node, counts)
      break
    default:
      for (const node of formula.nodes) countLeaves(node, counts)
  }
  return counts
}
