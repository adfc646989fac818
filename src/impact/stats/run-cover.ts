/** Units in order along the line, each of group 0 or 1. */
export interface Points {
  readonly at: Float64Array
  readonly rows: Int32Array
  readonly group: Uint8Array
}

/** Where runs of one group start, and at last the number of points. */
function runStarts(group: Uint8Array): number[] {
  const starts: number[] = []
  for (let point = 0; point < group.length; point++)
    if (point === 0 || group[point] !== group[point - 1]) starts.push(point)
  return [...starts, group.length]
}

/**
 * Two neighbouring runs, seen from the first point of the second one. Of the first run the s nearest points reach
 * over, of the second the t nearest. All edges cross one place, so it does not matter for the cost who is paired with
 * whom: min(s, t) pairs, nearest with farthest, as many as the caliper allows; what is left on one side goes to the
 * nearest point of the other.
 */
interface Border {
  /** Distances of the first run's points, the nearest first, and of the second's; as far as the caliper reaches. */
  readonly before: Float64Array
  readonly after: Float64Array
  /** How many can be paired without an edge over the caliper. */
  readonly pairs: number
}

function borderOf(at: Float64Array, start: number, middle: number, end: number, caliper: number) {
  const origin = at[middle] as number
  const nearest = origin - (at[middle - 1] as number)
  let first = middle
  while (first > start && origin - (at[first - 1] as number) <= caliper) first--
  let last = middle
  while (last < end && nearest + (at[last] as number) - origin <= caliper) last++
  const before = Float64Array.from({ length: middle - first }, (_, index) => {
    return origin - (at[middle - 1 - index] as number)
  })
  const after = Float64Array.from({ length: last - middle }, (_, index) => {
    return (at[middle + index] as number) - origin
  })
  return { before, after, pairs: mostPairs(before, after, caliper) }
}

/** The largest k for which the k nearest of both sides can be paired within the caliper. */
function mostPairs(before: Float64Array, after: Float64Array, caliper: number): number {
  const fits = (count: number) => {
    for (let index = 0; index < count; index++)
      if ((before[index] as number) + (after[count - 1 - index] as number) > caliper) return false
    return true
  }
  let low = 0
  let high = Math.min(before.length, after.length)
  if (fits(high)) return high
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

/** For each number t of points that reach back over a border: the least cost so far, and the s that goes with it. */
interface Step {
  readonly cost: Float64Array
  readonly reach: Int32Array
}

/**
 * The least cost over one border for each t, given the least cost `ready[s]` of all before it when s points of the
 * first run reach over. In time O(s + t): for s above min(t, pairs) the cost does not depend on s beyond
 * ready[s] + their distances, below it every missing one costs the gap.
 */
function overBorder(ready: Float64Array, { before, after, pairs }: Border): Step {
  const gap = before[0] as number
  const most = before.length
  const reached = new Float64Array(most + 1)
  let sum = 0
  for (let s = 0; s <= most; s++) {
    if (s > 0) sum += before[s - 1] as number
    reached[s] = (ready[s] as number) + sum
  }
  // The best s from s on, and the best s of 1 to s when each of them saves the gap once.
  const from = new Int32Array(most + 2).fill(-1)
  for (let s = most; s >= 1; s--) {
    const next = from[s + 1] as number
    from[s] = next < 0 || (reached[s] as number) <= (reached[next] as number) ? s : next
  }
  const upTo = new Int32Array(most + 1).fill(-1)
  const saved = (s: number) => (reached[s] as number) - s * gap
  for (let s = 1; s <= most; s++) {
    const last = upTo[s - 1] as number
    upTo[s] = last >= 0 && saved(last) <= saved(s) ? last : s
  }
  const cost = new Float64Array(after.length + 1)
  const reach = new Int32Array(after.length + 1)
  cost[0] = reached[0] as number
  let own = 0
  for (let t = 1; t <= after.length; t++) {
    own += after[t - 1] as number
    const paired = Math.min(t, pairs)
    const many = most >= Math.max(paired, 1) ? (from[Math.max(paired, 1)] as number) : -1
    const few = paired > 1 ? (upTo[Math.min(paired - 1, most)] as number) : -1
    const manyCost =
      many < 0 ? Number.POSITIVE_INFINITY : (reached[many] as number) + own + (t - paired) * gap
    const fewCost = few < 0 ? Number.POSITIVE_INFINITY : saved(few) + own + t * gap
    cost[t] = Math.min(manyCost, fewCost)
    reach[t] = manyCost <= fewCost ? many : few
  }
  return { cost, reach }
}

/** For each s that reaches over: the best t that reaches back, where both together cover a run of `length` points. */
function readyFor(cost: Float64Array, length: number, most: number) {
  // The best t from t on.
  const from = new Int32Array(cost.length + 1).fill(-1)
  for (let t = cost.length - 1; t >= 0; t--) {
    const next = from[t + 1] as number
    from[t] = next < 0 || (cost[t] as number) <= (cost[next] as number) ? t : next
  }
  const ready = new Float64Array(most + 1)
  const back = new Int32Array(most + 1)
  for (let s = 0; s <= most; s++) {
    const least = length - s
    const best = least < from.length ? (from[Math.max(least, 0)] as number) : -1
    ready[s] = best < 0 ? Number.POSITIVE_INFINITY : (cost[best] as number)
    back[s] = best
  }
  return { ready, back }
}

/** Draws the edges over a border when s points reach over and t reach back. */
function drawBorder(
  points: Points,
  middle: number,
  s: number,
  t: number,
  pairs: number,
  draw: (first: number, second: number) => void,
): void {
  const row = (point: number) => points.rows[point] as number
  const paired = Math.min(s, t, pairs)
  for (let index = 0; index < paired; index++)
    draw(row(middle - 1 - index), row(middle + paired - 1 - index))
  for (let index = paired; index < s; index++) draw(row(middle - 1 - index), row(middle))
  for (let index = paired; index < t; index++) draw(row(middle - 1), row(middle + index))
}

/**
 * A cover of the points by edges between the groups with the least total length, no edge longer than the caliper.
 * Every point must have one of the other group within the caliper.
 *
 * No edge of a best cover passes over a whole run of one group: it could be cut into two shorter ones. So each run is
 * covered from its two borders, and the borders are taken from left to right.
 */
export function addCover(
  points: Points,
  caliper: number,
  pair: (first: number, second: number) => void,
): void {
  const starts = runStarts(points.group)
  const runs = starts.length - 1
  if (runs < 2) return
  const borders: Border[] = []
  const steps: Step[] = []
  const backs: Int32Array[] = []
  const lengthOf = (run: number) => (starts[run + 1] as number) - (starts[run] as number)
  let cost = new Float64Array(1)
  for (let run = 0; run + 1 < runs; run++) {
    const [start = 0, middle = 0, end = 0] = starts.slice(run, run + 3)
    const border = borderOf(points.at, start, middle, end, caliper)
    const { ready, back } = readyFor(cost, lengthOf(run), border.before.length)
    const step = overBorder(ready, border)
    borders.push(border)
    steps.push(step)
    backs.push(back)
    cost = step.cost as Float64Array<ArrayBuffer>
  }
  // The last run is covered from its left border alone.
  let t = lengthOf(runs - 1)
  for (let run = runs - 2; run >= 0; run--) {
    const s = (steps[run] as Step).reach[t] as number
    const border = borders[run] as Border
    if (t > 0) drawBorder(points, starts[run + 1] as number, s, t, border.pairs, pair)
    t = (backs[run] as Int32Array)[t > 0 ? s : 0] as number
  }
}
