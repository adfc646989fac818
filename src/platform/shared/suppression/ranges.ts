import { leastOf, type Row } from './linear.ts'

/** A total and the parts that make it up: whoever sees all but one of them knows that one. */
export interface Sum {
  readonly total: string
  readonly parts: readonly string[]
}

/** The least and the greatest value that a cell can have; both the same where it is known. */
export interface Range {
  readonly low: number
  readonly high: number
}

const free: Range = { low: 0, high: Number.POSITIVE_INFINITY }

/** What is known of a cell: by single sums at first, by all of them together in the end. */
export interface Found {
  readonly id: string
  readonly range: Range
  readonly isFinal: boolean
}

/** A sum over hidden cells: coefficients by place, and what they add up to. */
interface Equation {
  readonly places: readonly number[]
  readonly signs: readonly number[]
  readonly right: number
}

/**
 * What a reader who adds and subtracts everything shown can work out of what is not shown: first what each sum tells by
 * itself, which is quick and often enough, then what all of them tell together.
 * @param known of every cell what the reader knows beforehand: its value, the values that a rounded one stands for, or
 *   for one that is not shown the least that it can be
 * @param wanted of which of these to tell
 */
export function* findRanges(
  known: ReadonlyMap<string, Range>,
  sums: readonly Sum[],
  wanted: ReadonlySet<string>,
): Generator<Found> {
  const open = [...known].filter(([, { low, high }]) => low < high)
  const ids = open.map(([id]) => id)
  const ranges = open.map(([, range]) => range)
  const place = new Map(ids.map((id, index) => [id, index]))
  const equations = sums.flatMap((sum) => toEquation(sum, known, place))
  const bounds = narrow(ranges, equations)
  for (const [index, id] of ids.entries())
    if (wanted.has(id)) yield { id, range: bounds[index] ?? free, isFinal: false }
  for (const part of componentsOf(ids.length, equations))
    for (const index of part.places) {
      const id = ids[index]
      if (id !== undefined && wanted.has(id))
        yield { id, range: rangeTogether(part, index, ranges), isFinal: true }
    }
}

function toEquation(
  { total, parts }: Sum,
  known: ReadonlyMap<string, Range>,
  place: ReadonlyMap<string, number>,
): Equation[] {
  const places: number[] = []
  const signs: number[] = []
  let right = 0
  const add = (id: string, sign: number) => {
    const at = place.get(id)
    if (at === undefined) right -= sign * (known.get(id)?.low ?? 0)
    else {
      places.push(at)
      signs.push(sign)
    }
  }
  for (const part of parts) add(part, 1)
  add(total, -1)
  return places.length === 0 ? [] : [{ places, signs, right }]
}

/** Bounds that each sum by itself gives, narrowed until nothing changes. */
function narrow(ranges: readonly Range[], equations: readonly Equation[]): Range[] {
  const bounds = ranges.map(({ low, high }) => ({ low, high }))
  for (let changed = true; changed; ) {
    changed = false
    for (const { places, signs, right } of equations)
      for (const [k, at] of places.entries()) {
        let least = right
        let most = right
        for (const [other, otherAt] of places.entries()) {
          if (other === k) continue
          const bound = bounds[otherAt]
          if (bound === undefined) continue
          const isPart = signs[other] === 1
          least -= isPart ? bound.high : -bound.low
          most -= isPart ? bound.low : -bound.high
        }
        const [low, high] = signs[k] === 1 ? [least, most] : [-most, -least]
        const bound = bounds[at]
        if (bound === undefined) continue
        if (low > bound.low) {
          bound.low = low
          changed = true
        }
        if (high < bound.high) {
          bound.high = high
          changed = true
        }
      }
  }
  return bounds
}

interface Component {
  readonly places: readonly number[]
  readonly equations: readonly Equation[]
}

/** The hidden cells in groups that no sum ties together. */
function componentsOf(count: number, equations: readonly Equation[]): Component[] {
  const group = Array.from({ length: count }, (_none, index) => index)
  const rootOf = (index: number): number => {
    const parent = group[index] ?? index
    return parent === index ? index : rootOf(parent)
  }
  for (const { places } of equations)
    for (const at of places) group[rootOf(at)] = rootOf(places[0] ?? at)
  const members = Map.groupBy(group.keys(), rootOf)
  return [...members.values()].map((places) => ({
    places,
    equations: equations.filter((one) => places.includes(one.places[0] ?? -1)),
  }))
}

/** The range of a cell under all sums of its group together. */
function rangeTogether(
  { places, equations }: Component,
  index: number,
  ranges: readonly Range[],
): Range {
  const low = (place: number) => ranges[place]?.low ?? 0
  const limited = places.filter((place) => Number.isFinite(ranges[place]?.high))
  // What is sought is how much more than its least each cell is; of a limited one also how much less than its most.
  const goal = (sign: number, at = index) => [
    ...places.map((place) => (place === at ? sign : 0)),
    ...limited.map(() => 0),
  ]
  const sums: Row[] = equations.map(({ places: at, signs, right }) => ({
    factors: [
      ...places.map((place) => {
        const k = at.indexOf(place)
        return k < 0 ? 0 : (signs[k] ?? 0)
      }),
      ...limited.map(() => 0),
    ],
    right: right - at.reduce((sum, one, k) => sum + (signs[k] ?? 0) * low(one), 0),
  }))
  const limits: Row[] = limited.map((place, k) => ({
    factors: goal(1, place).map((one, column) => (column === places.length + k ? 1 : one)),
    right: (ranges[place]?.high ?? 0) - low(place),
  }))
  const rows = [...sums, ...limits]
  const least = leastOf(goal(1), rows)
  const most = leastOf(goal(-1), rows)
  return {
    low: Math.ceil(low(index) + least - 1e-6),
    high: Math.floor(low(index) - most + 1e-6),
  }
}
