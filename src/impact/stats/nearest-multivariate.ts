import { eachAlone, matchClosestFirst } from './closest-first.ts'
import type { Strata } from './line.ts'
import type { Coordinates } from './mahalanobis.ts'
import { matchInOrder } from './nearest.ts'
import type { Finder, MatchTable } from './nearest-search.ts'
import { sortNumbers } from './radix-sort.ts'

/**
 * Greedy nearest-neighbour matching in several coordinates (Mahalanobis). Controls are looked at from the client's
 * place in the order of the first coordinate outwards, and no further than that coordinate alone exceeds the best
 * distance; within a caliper of the score only the controls inside its window are looked at.
 *
 * Ties: of equally near controls the one is taken that lies most places from the client in the order of the first
 * coordinate and row, the one to the right of two at the same number of places: the rule of MatchIt 4.7, which keeps
 * the last one that it meets. Time O(n1 n0) at worst; in practice a fraction of it.
 */
export interface MultivariateOptions {
  readonly ratio: number
  readonly replace: boolean
  /** Clients (indices) in the order in which they choose, or the closest pair first. */
  readonly serving: Int32Array | 'closest'
  readonly strata: Strata
  /** A score and the widest difference of it. */
  readonly window: { readonly score: Float64Array; readonly caliper: number } | undefined
  readonly accepts: ((client: number, control: number) => boolean) | undefined
}

/** Controls of each stratum in the order of some values. */
interface Order {
  /** Rows of all units, stratum after stratum, in the order of the values. */
  readonly rows: Int32Array
  readonly places: Int32Array
  readonly starts: Int32Array
}

function orderBy(values: Float64Array, { codes, count }: Strata): Order {
  const sorted = sortNumbers(values)
  const starts = new Int32Array(count + 1)
  for (const code of codes) starts[code + 1] = (starts[code + 1] as number) + 1
  for (let code = 0; code < count; code++)
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number)
  const next = starts.slice()
  const rows = new Int32Array(sorted.length)
  const places = new Int32Array(sorted.length)
  for (const row of sorted) {
    const code = codes[row] as number
    const place = next[code] as number
    next[code] = place + 1
    rows[place] = row
    places[row] = place
  }
  return { rows, places, starts }
}

export function matchMultivariate(
  { values, size, rows }: Coordinates,
  treated: Uint8Array,
  clients: Int32Array,
  options: MultivariateOptions,
): MatchTable {
  const { strata, window, accepts, ratio, replace } = options
  const first = Float64Array.from({ length: rows }, (_, row) => values[row * size] as number)
  const along = orderBy(first, strata)
  const scan = window === undefined ? along : orderBy(window.score, strata)
  const isFree = Uint8Array.from(treated, (one) => 1 - one)

  const squared = (client: number, control: number) => {
    let sum = 0
    for (let axis = 0; axis < size; axis++)
      sum +=
        ((values[client * size + axis] as number) - (values[control * size + axis] as number)) ** 2
    return sum
  }

  const nearest = (client: number): number => {
    const stratum = strata.codes[client] as number
    const low = scan.starts[stratum] as number
    const high = scan.starts[stratum + 1] as number
    const home = along.places[client] as number
    let best = -1
    let bestDistance = Number.POSITIVE_INFINITY
    let bestSteps = 0
    const look = (control: number) => {
      const distance = squared(client, control)
      if (distance > bestDistance) return
      const away = (along.places[control] as number) - home
      // Half a step puts the right one after the left one of as many places.
      const steps = away < 0 ? -away : away + 0.5
      if (distance === bestDistance && steps < bestSteps) return
      if (accepts !== undefined && !accepts(client, control)) return
      best = control
      bestDistance = distance
      bestSteps = steps
    }
    /** Whether nothing from this unit on can be near enough. */
    const isBeyond = (row: number) =>
      window === undefined
        ? ((first[row] as number) - (first[client] as number)) ** 2 > bestDistance
        : Math.abs((window.score[row] as number) - (window.score[client] as number)) >
          window.caliper
    let left = (scan.places[client] as number) - 1
    let right = (scan.places[client] as number) + 1
    while (left >= low || right < high) {
      if (left >= low) {
        const row = scan.rows[left--] as number
        if (isFree[row] === 1) {
          if (isBeyond(row)) left = low - 1
          else look(row)
        }
      }
      if (right < high) {
        const row = scan.rows[right++] as number
        if (isFree[row] === 1) {
          if (isBeyond(row)) right = high
          else look(row)
        }
      }
    }
    return best
  }

  const finder: Finder = {
    nearest,
    distance: squared,
    take: (control) => {
      isFree[control] = 0
    },
  }
  if (replace) {
    const table = new Int32Array(clients.length * ratio).fill(-1)
    clients.forEach((client, index) => {
      const own = table.subarray(index * ratio, (index + 1) * ratio)
      for (let found = 0; found < ratio; found++) {
        const control = nearest(client)
        if (control < 0) break
        own[found] = control
        isFree[control] = 0
      }
      for (const control of own) if (control >= 0) isFree[control] = 1
    })
    return table
  }
  if (options.serving === 'closest')
    return matchClosestFirst(finder, clients, ratio, (isWaiting) => eachAlone(clients, isWaiting))
  return matchInOrder(finder, clients, ratio, options.serving)
}
