import type { Line } from './line.ts'
import type { MatchTable } from './nearest-search.ts'
import { createSlopes } from './slopes.ts'

/**
 * Optimal pair matching on a score: of all ways to give each client its controls, one with the least total distance.
 * Exact, by dynamic programming along the line in time O(k n) after sorting.
 *
 * Between two neighbouring units, b is how many clients to the left still wait for a control to the right (negative:
 * controls that wait for a client). A gap costs |b| times its width. So the least cost f(b) up to a unit satisfies
 *
 *   at a client with k controls   f'(b) = f(b - k)
 *   at a control                  f'(b) = min(f(b), f(b + 1))    left alone, or used
 *   over a gap g                  f'(b) = f(b) + g |b|
 *
 * f is convex and stays so; `slopes.ts` keeps its slopes. Used controls and clients, both in order, are then paired
 * one by one: on a line no pairing of them is shorter. Where controls are fewer than k for each client, all controls
 * are used and every client has one before any has two; where they are fewer than the clients, the clients who are
 * left alone are chosen to make the rest as close as possible.
 *
 * Sources: Rosenbaum, JASA 84 (1989), optimal matching; Karp and Li, Discrete Mathematics 13 (1975), on a line.
 */
export function matchOptimalPairs(
  line: Line,
  treated: Uint8Array,
  clients: Int32Array,
  ratio: number,
): MatchTable {
  const table = new Int32Array(clients.length * ratio).fill(-1)
  const indexOf = new Int32Array(treated.length).fill(-1)
  clients.forEach((row, index) => {
    indexOf[row] = index
  })
  for (let stratum = 0; stratum + 1 < line.starts.length; stratum++) {
    const from = line.starts[stratum] as number
    const to = line.starts[stratum + 1] as number
    const degrees = optimalDegrees(line, treated, from, to, ratio)
    pairUp(line, treated, from, to, degrees, (client, control) => {
      let at = (indexOf[client] as number) * ratio
      while ((table[at] as number) >= 0) at++
      table[at] = control
    })
  }
  return table
}

/** How many partners each unit must have, and how many more it may have. */
interface Demand {
  readonly client: { readonly least: number; readonly more: number }
  readonly control: { readonly least: number; readonly more: number }
}

function demandOf(clients: number, controls: number, ratio: number): Demand {
  if (controls >= clients * ratio)
    return { client: { least: ratio, more: 0 }, control: { least: 0, more: 1 } }
  const all = { least: 1, more: 0 }
  if (controls >= clients) return { client: { least: 1, more: ratio - 1 }, control: all }
  return { client: { least: 0, more: 1 }, control: all }
}

/** The number of partners of each place from `from` to before `to` in a matching of least total distance. */
function optimalDegrees(
  line: Line,
  treated: Uint8Array,
  from: number,
  to: number,
  ratio: number,
): Int32Array {
  const size = to - from
  const isClient = (at: number) => treated[line.rows[from + at] as number] === 1
  let clients = 0
  for (let at = 0; at < size; at++) if (isClient(at)) clients++
  const degrees = new Int32Array(size)
  if (clients === 0 || clients === size) return degrees
  const demand = demandOf(clients, size - clients, ratio)
  const slopes = createSlopes(size * ratio)
  // Where the function has its minimum before a unit chooses how many more partners it has.
  const minima = new Int32Array(size)
  for (let at = 0; at < size; at++) {
    if (at > 0)
      slopes.addGap((line.scores[from + at] as number) - (line.scores[from + at - 1] as number))
    const direction = isClient(at) ? 1 : -1
    const { least, more } = isClient(at) ? demand.client : demand.control
    for (let partner = 0; partner < least; partner++) slopes.shift(direction)
    minima[at] = slopes.minimum()
    for (let partner = 0; partner < more; partner++) slopes.mayShift(direction)
  }
  // Back from b = 0: a unit takes more partners as far as that leads nearer to the minimum.
  let balance = 0
  for (let at = size - 1; at >= 0; at--) {
    const direction = isClient(at) ? 1 : -1
    const { least, more } = isClient(at) ? demand.client : demand.control
    const beyond = (balance - (minima[at] as number)) * direction
    const taken = least + Math.min(Math.max(beyond, 0), more)
    degrees[at] = taken
    balance -= direction * taken
  }
  return degrees
}

/** Pairs clients and controls, each as often as its number of partners, both in the order of the line. */
function pairUp(
  line: Line,
  treated: Uint8Array,
  from: number,
  to: number,
  degrees: Int32Array,
  pair: (client: number, control: number) => void,
): void {
  const next = (at: number, group: number) => {
    let found = at
    while (
      found < to &&
      (treated[line.rows[found] as number] !== group || degrees[found - from] === 0)
    )
      found++
    return found
  }
  let client = next(from, 1)
  let control = next(from, 0)
  while (client < to && control < to) {
    pair(line.rows[client] as number, line.rows[control] as number)
    for (const place of [client, control])
      degrees[place - from] = (degrees[place - from] as number) - 1
    client = next(client, 1)
    control = next(control, 0)
  }
}
