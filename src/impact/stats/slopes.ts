/**
 * A convex function of a whole number b, kept as the sequence of its slopes from one b to the next; at first it is
 * 0 at b = 0 and infinite elsewhere. It changes at two places only, at b = 0 and at its minimum: the slopes left of
 * both, between them, and right of both lie on three stacks, so a step costs constant time on average.
 */
export interface Slopes {
  /** f(b) + gap |b| */
  addGap(gap: number): void
  /** f(b - direction) */
  shift(direction: 1 | -1): void
  /** min(f(b), f(b - direction)) */
  mayShift(direction: 1 | -1): void
  /** The b from which on the slopes are not negative. */
  minimum(): number
}

/** A list with two ends, and a number that is added to all of it. */
interface Ends {
  size(): number
  add(value: number): void
  low(): number
  high(): number
  pushLow(slope: number): void
  pushHigh(slope: number): void
  popLow(): number
  popHigh(): number
}

function createEnds(capacity: number): Ends {
  const slopes = new Float64Array(2 * capacity + 2)
  let first = capacity + 1
  let last = capacity
  let added = 0
  return {
    size: () => last - first + 1,
    add(value) {
      added += value
    },
    low: () => (slopes[first] as number) + added,
    high: () => (slopes[last] as number) + added,
    pushLow(slope) {
      slopes[--first] = slope - added
    },
    pushHigh(slope) {
      slopes[++last] = slope - added
    },
    popLow: () => (slopes[first++] as number) + added,
    popHigh: () => (slopes[last--] as number) + added,
  }
}

/** @param steps how many shifts there will be at most */
export function createSlopes(steps: number): Slopes {
  const left = createEnds(steps)
  const middle = createEnds(steps)
  const right = createEnds(steps)
  // The middle holds as many slopes as the minimum is away from 0.
  let minimum = 0

  return {
    minimum: () => minimum,
    addGap(gap) {
      left.add(-gap)
      right.add(gap)
      middle.add(minimum > 0 ? gap : -gap)
      // Slopes of the middle that have changed their sign pass the minimum.
      while (minimum > 0 && middle.high() >= 0) {
        right.pushLow(middle.popHigh())
        minimum--
      }
      while (minimum < 0 && middle.low() < 0) {
        left.pushHigh(middle.popLow())
        minimum++
      }
    },
    shift(direction) {
      // One slope passes b = 0.
      if (direction === 1 && minimum >= 0)
        middle.pushLow(left.size() > 0 ? left.popHigh() : Number.NEGATIVE_INFINITY)
      else if (direction === 1) right.pushLow(middle.popHigh())
      else if (minimum <= 0)
        middle.pushHigh(right.size() > 0 ? right.popLow() : Number.POSITIVE_INFINITY)
      else left.pushHigh(middle.popLow())
      minimum += direction
    },
    mayShift(direction) {
      // A slope of 0 comes in at the minimum; what lies beyond it moves by one, past b = 0 if that is there.
      if (direction === 1 && minimum >= 0) right.pushLow(0)
      else if (direction === 1) {
        middle.pushLow(0)
        right.pushLow(middle.popHigh())
      } else if (minimum <= 0) {
        middle.pushLow(0)
        minimum--
      } else {
        left.pushHigh(middle.popLow())
        right.pushLow(0)
        minimum--
      }
    },
  }
}
