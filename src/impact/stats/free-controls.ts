import type { Line } from './line.ts'

/** The controls that are still free, found from a place to both sides within its stratum. */
export interface FreeControls {
  /** The next free control at or before a place, -1 when there is none in the stratum of `from`. */
  before(place: number, from: number): number
  /** The next free control at or after a place, -1 when there is none in the stratum of `from`. */
  after(place: number, from: number): number
  take(place: number): void
}

/**
 * Two forests over the places (union-find with path halving): each place points towards the next free control on
 * one side, so a run of used ones is walked once, not by each client anew. Any number of steps takes
 * O((n + steps) alpha(n)); a walk over used controls would be quadratic where clients crowd.
 */
export function freeControls(line: Line, treated: Uint8Array): FreeControls {
  const { rows, strata, starts } = line
  const size = rows.length
  // Place p stands at p + 1: 0 and size + 1 are the ends.
  const left = new Int32Array(size + 2)
  const right = new Int32Array(size + 2)
  right[size + 1] = size + 1
  for (let node = 1; node <= size; node++) {
    const isControl = treated[rows[node - 1] as number] === 0
    left[node] = isControl ? node : (left[node - 1] as number)
  }
  for (let node = size; node >= 1; node--) {
    const isControl = treated[rows[node - 1] as number] === 0
    right[node] = isControl ? node : (right[node + 1] as number)
  }
  const find = (parents: Int32Array, start: number): number => {
    let node = start
    let parent = parents[node] as number
    while (parent !== node) {
      const above = parents[parent] as number
      parents[node] = above
      node = above
      parent = parents[node] as number
    }
    return node
  }
  return {
    before(place, from) {
      const found = find(left, place + 1) - 1
      return found >= (starts[strata[from] as number] as number) ? found : -1
    },
    after(place, from) {
      const found = find(right, place + 1) - 1
      return found < (starts[(strata[from] as number) + 1] as number) ? found : -1
    },
    take(place) {
      left[place + 1] = place
      right[place + 1] = place + 2
    },
  }
}
