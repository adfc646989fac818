import type { Units } from '../frame/model.frame.ts'
import type { MatchRemark, Pairs } from '../model.match.ts'
import type { MatchTable } from '../stats/nearest-search.ts'

/** The rows of the treated, in the order of the data. */
export function clientsOf(treated: Uint8Array): Int32Array<ArrayBuffer> {
  let count = 0
  for (let row = 0; row < treated.length; row++) count += treated[row] as number
  const clients = new Int32Array(count)
  let at = 0
  for (let row = 0; row < treated.length; row++) if (treated[row] === 1) clients[at++] = row
  return clients
}

/** Scales the weights of controls to mean 1 over those that are used. */
export function scaleControls(weights: Float64Array, treated: Uint8Array): void {
  let sum = 0
  let used = 0
  for (let row = 0; row < weights.length; row++) {
    if (treated[row] === 1 || weights[row] === 0) continue
    sum += weights[row] as number
    used++
  }
  if (used === 0) return
  for (let row = 0; row < weights.length; row++)
    if (treated[row] === 0) weights[row] = ((weights[row] as number) * used) / sum
}

/** Pairs of a table of matches: `ratio` places a client, -1 where none was found. */
export function pairsOf(clients: Int32Array, table: MatchTable, ratio: number): Pairs {
  const offsets = new Int32Array(clients.length + 1)
  const controls = table.filter((row) => row >= 0)
  for (let index = 0; index < clients.length; index++) {
    let count = 0
    for (let at = index * ratio; at < (index + 1) * ratio; at++)
      if ((table[at] as number) >= 0) count++
    offsets[index + 1] = (offsets[index] as number) + count
  }
  return { treated: clients, offsets, controls }
}

/** A control counts 1 / k for each client that has k controls, scaled to mean 1 over the used controls. */
export function pairWeights({ rows, treated }: Units, pairs: Pairs): Float64Array {
  const weights = new Float64Array(rows)
  const { offsets, controls } = pairs
  pairs.treated.forEach((client, index) => {
    const from = offsets[index] as number
    const to = offsets[index + 1] as number
    if (from < to) weights[client] = 1
    for (let at = from; at < to; at++) {
      const control = controls[at] as number
      weights[control] = (weights[control] as number) + 1 / (to - from)
    }
  })
  scaleControls(weights, treated)
  return weights
}

/** Each client with its controls is a subclass of its own, numbered in the order of the clients that have one. */
export function pairSubclasses(rows: number, pairs: Pairs): Int32Array {
  const subclass = new Int32Array(rows).fill(-1)
  const { offsets, controls } = pairs
  let next = 0
  pairs.treated.forEach((client, index) => {
    const from = offsets[index] as number
    const to = offsets[index + 1] as number
    if (from === to) return
    subclass[client] = next
    for (let at = from; at < to; at++) subclass[controls[at] as number] = next
    next++
  })
  return subclass
}

/** Clients without a weight, in the order of the data. */
export function unmatchedOf({ treated }: Units, weights: Float64Array): Int32Array {
  return clientsOf(treated).filter((row) => weights[row] === 0)
}

/** Said when clients are left out. */
export function unmatchedRemark(count: number, treated: number): MatchRemark[] {
  return count > 0 ? [{ kind: 'unmatched', count, treated }] : []
}
