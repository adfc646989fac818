import type { Units } from '../frame/model.frame.ts'
import type { Matched, Pairs } from '../model.match.ts'
import type { Edges } from '../stats/full-matching.ts'
import { clientsOf, scaleControls, unmatchedOf, unmatchedRemark } from './assemble.ts'

/**
 * Weights for the effect on the treated from subclasses: clients 1, controls the number of clients to one control in
 * their subclass, scaled to mean 1 over the used controls. Subclasses without one of the groups are not used.
 */
function subclassWeights({ rows, treated }: Units, subclass: Int32Array): Float64Array {
  const count = subclass.reduce((most, code) => Math.max(most, code + 1), 0)
  const clients = new Float64Array(count)
  const controls = new Float64Array(count)
  for (let row = 0; row < rows; row++) {
    const code = subclass[row] as number
    if (code < 0) continue
    const group = treated[row] === 1 ? clients : controls
    group[code] = (group[code] as number) + 1
  }
  const weights = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const code = subclass[row] as number
    if (code < 0 || clients[code] === 0 || controls[code] === 0) continue
    weights[row] = treated[row] === 1 ? 1 : (clients[code] as number) / (controls[code] as number)
  }
  scaleControls(weights, treated)
  return weights
}

/** What a matching by subclasses gives: those that lack one of the groups are left out. */
export function matchedSubclasses(units: Units, codes: Int32Array): Matched {
  const weights = subclassWeights(units, codes)
  const numbers = new Map<number, number>()
  const subclass = Int32Array.from(codes, (code, row) => {
    if (weights[row] === 0) return -1
    const known = numbers.get(code) ?? numbers.size
    numbers.set(code, known)
    return known
  })
  const unmatched = unmatchedOf(units, weights)
  return {
    weights,
    pairs: undefined,
    subclass,
    unmatched,
    calipers: [],
    remarks: unmatchedRemark(unmatched.length, clientsOf(units.treated).length),
  }
}

/** The sets of a full matching: each edge joins its units, and a set has one client or one control in its middle. */
export function edgeSubclasses(rows: number, { clients, controls }: Edges): Int32Array {
  const degrees = new Int32Array(rows)
  for (const row of clients) degrees[row] = (degrees[row] as number) + 1
  const subclass = new Int32Array(rows).fill(-1)
  clients.forEach((client, edge) => {
    const control = controls[edge] as number
    // A client with several controls is the middle of its set, else the control is.
    const middle = (degrees[client] as number) > 1 ? client : control
    subclass[client] = middle
    subclass[control] = middle
  })
  return subclass
}

/** The edges of a full matching by client. */
export function edgePairs(treated: Int32Array, { clients, controls }: Edges): Pairs {
  const indexOf = new Map(Array.from(treated, (row, index) => [row, index]))
  const offsets = new Int32Array(treated.length + 1)
  for (const client of clients) {
    const after = (indexOf.get(client) as number) + 1
    offsets[after] = (offsets[after] as number) + 1
  }
  for (let index = 0; index < treated.length; index++)
    offsets[index + 1] = (offsets[index + 1] as number) + (offsets[index] as number)
  const next = offsets.slice()
  const ordered = new Int32Array(controls.length)
  clients.forEach((client, edge) => {
    const index = indexOf.get(client) as number
    const at = next[index] as number
    next[index] = at + 1
    ordered[at] = controls[edge] as number
  })
  return { treated, offsets, controls: ordered }
}
