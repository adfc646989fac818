import type { FactorColumn } from '../frame/model.frame.ts'
import { sortNumbers } from './radix-sort.ts'

/** Who is compared with whom: pairs of a table, or all clients with all controls of a subclass; else nobody. */
export interface Partners {
  /** Client and control of each pair. */
  readonly clients: Int32Array
  readonly controls: Int32Array
  /** Rows by subclass where there are no pairs, those of one after the other; and where each starts. */
  readonly members: Int32Array
  readonly starts: Int32Array
}

/** How often client and control are not of the same level, by level, as a share of all comparisons. */
export function levelDistances(
  { codes, levels }: FactorColumn,
  treated: Uint8Array,
  { clients, controls, members, starts }: Partners,
): Float64Array {
  const different = new Float64Array(levels.length)
  const add = (code: number, count: number) => {
    different[code] = (different[code] as number) + count
  }
  let comparisons = clients.length
  for (let pair = 0; pair < clients.length; pair++) {
    const client = codes[clients[pair] as number] as number
    const control = codes[controls[pair] as number] as number
    if (client === control) continue
    add(client, 1)
    add(control, 1)
  }
  const counts = [new Float64Array(levels.length), new Float64Array(levels.length)] as const
  for (let subclass = 0; subclass + 1 < starts.length; subclass++) {
    counts[0].fill(0)
    counts[1].fill(0)
    const from = starts[subclass] as number
    const to = starts[subclass + 1] as number
    for (let at = from; at < to; at++) {
      const row = members[at] as number
      const group = counts[treated[row] as 0 | 1]
      const code = codes[row] as number
      group[code] = (group[code] as number) + 1
    }
    const clientCount = counts[1].reduce((sum, count) => sum + count, 0)
    const controlCount = to - from - clientCount
    comparisons += clientCount * controlCount
    for (let code = 0; code < levels.length; code++) {
      const [ofControls, ofClients] = [counts[0][code] as number, counts[1][code] as number]
      add(code, ofClients * (controlCount - ofControls) + ofControls * (clientCount - ofClients))
    }
  }
  return different.map((count) => count / comparisons)
}

/** Places of the members by subclass and, within it, in ascending order of their values. */
function orderWithin(values: Float64Array, { members, starts }: Partners): Int32Array {
  const subclassOf = new Int32Array(members.length)
  for (let subclass = 0; subclass < starts.length; subclass++)
    subclassOf.fill(subclass, starts[subclass], starts[subclass + 1])
  const next = starts.slice()
  const order = new Int32Array(members.length)
  for (const at of sortNumbers(values)) {
    const subclass = subclassOf[at] as number
    const place = next[subclass] as number
    next[subclass] = place + 1
    order[place] = at
  }
  return order
}

/** Adds |client - control| over all clients and controls of each subclass: each meets those below it. */
function addWithin(values: Float64Array, treated: Uint8Array, partners: Partners) {
  const { members, starts } = partners
  const own = Float64Array.from(members, (row) => values[row] as number)
  const order = orderWithin(own, partners)
  let sum = 0
  let comparisons = 0
  for (let subclass = 0; subclass + 1 < starts.length; subclass++) {
    const counts: [number, number] = [0, 0]
    const sums: [number, number] = [0, 0]
    for (
      let place = starts[subclass] as number;
      place < (starts[subclass + 1] as number);
      place++
    ) {
      const at = order[place] as number
      const value = own[at] as number
      const group = treated[members[at] as number] as 0 | 1
      const other = group === 1 ? 0 : 1
      sum += value * counts[other] - sums[other]
      counts[group]++
      sums[group] += value
    }
    comparisons += counts[0] * counts[1]
  }
  return { sum, comparisons }
}

/** The mean of |client - control| over all comparisons; NaN when there is none. */
export function numberDistance(
  values: Float64Array,
  treated: Uint8Array,
  partners: Partners,
): number {
  const { clients, controls } = partners
  let sum = 0
  for (let pair = 0; pair < clients.length; pair++)
    sum += Math.abs(
      (values[clients[pair] as number] as number) - (values[controls[pair] as number] as number),
    )
  const within = addWithin(values, treated, partners)
  return (sum + within.sum) / (clients.length + within.comparisons)
}
