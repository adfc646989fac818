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

/** The sum of |client - control| over all clients and controls of one subclass, from its values in ascending order. */
function sumWithin(values: Float64Array, isTreated: Uint8Array, order: Int32Array): number {
  let clients = 0
  let controls = 0
  let clientSum = 0
  let controlSum = 0
  let sum = 0
  for (let index = 0; index < order.length; index++) {
    const at = order[index] as number
    const value = values[at] as number
    if (isTreated[at] === 1) {
      sum += value * controls - controlSum
      clients++
      clientSum += value
    } else {
      sum += value * clients - clientSum
      controls++
      controlSum += value
    }
  }
  return sum
}

/** The mean of |client - control| over all comparisons; NaN when there is none. */
export function numberDistance(
  values: Float64Array,
  treated: Uint8Array,
  { clients, controls, members, starts }: Partners,
): number {
  let sum = 0
  let comparisons = clients.length
  for (let pair = 0; pair < clients.length; pair++)
    sum += Math.abs(
      (values[clients[pair] as number] as number) - (values[controls[pair] as number] as number),
    )
  for (let subclass = 0; subclass + 1 < starts.length; subclass++) {
    const rows = members.subarray(starts[subclass], starts[subclass + 1])
    const own = Float64Array.from(rows, (row) => values[row] as number)
    const isTreated = Uint8Array.from(rows, (row) => treated[row] as number)
    const clientCount = isTreated.reduce((count, one) => count + one, 0)
    comparisons += clientCount * (rows.length - clientCount)
    sum += sumWithin(own, isTreated, sortNumbers(own))
  }
  return sum / comparisons
}
