import type { Line } from './line.ts'
import { addCover } from './run-cover.ts'

/** Edges of a matching: client and control of each, as rows. */
export interface Edges {
  readonly clients: Int32Array
  readonly controls: Int32Array
}

/**
 * Optimal full matching on a score: every unit is in a set with one client or one control, and the total distance
 * between clients and controls of the sets is least: a minimum edge cover. Exact, by dynamic programming along the
 * line (`run-cover.ts`), in time O(n) after sorting.
 *
 * With a caliper no edge is longer, and units that have nobody of the other group within it are left out first.
 *
 * Sources: Rosenbaum, JRSS B 53 (1991), full matching; Colannino et al., Information Processing Letters 102 (2007),
 * many-to-many matching on a line.
 * @param caliper the longest edge, in whole units of the line
 */
export function matchFull(line: Line, treated: Uint8Array, caliper: number): Edges {
  const clients: number[] = []
  const controls: number[] = []
  const pair = (first: number, second: number) => {
    const isClient = treated[first] === 1
    clients.push(isClient ? first : second)
    controls.push(isClient ? second : first)
  }
  for (let stratum = 0; stratum + 1 < line.starts.length; stratum++) {
    const from = line.starts[stratum] as number
    const to = line.starts[stratum + 1] as number
    const places = withPartner(line, treated, caliper, from, to)
    addCover(
      {
        at: places.map((place) => line.scores[place] as number),
        rows: Int32Array.from(places, (place) => line.rows[place] as number),
        group: Uint8Array.from(places, (place) => treated[line.rows[place] as number] as number),
      },
      caliper,
      pair,
    )
  }
  return withoutSpare(
    { clients: Int32Array.from(clients), controls: Int32Array.from(controls) },
    treated.length,
  )
}

/** Leaves out edges between two units that both have others: of length 0, among equal scores. */
function withoutSpare({ clients, controls }: Edges, rows: number): Edges {
  const degrees = new Int32Array(rows)
  const add = (row: number, count: number) => {
    degrees[row] = (degrees[row] as number) + count
  }
  for (const row of clients) add(row, 1)
  for (const row of controls) add(row, 1)
  const isKept = clients.map((client, edge) => {
    const control = controls[edge] as number
    if ((degrees[client] as number) < 2 || (degrees[control] as number) < 2) return 1
    add(client, -1)
    add(control, -1)
    return 0
  })
  const keep = (_: number, edge: number) => isKept[edge] === 1
  return { clients: clients.filter(keep), controls: controls.filter(keep) }
}

/** The places that have a unit of the other group within the caliper. */
function withPartner(
  { rows, scores }: Line,
  treated: Uint8Array,
  caliper: number,
  from: number,
  to: number,
): Float64Array {
  const isNear = new Uint8Array(to - from)
  const last: [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let place = from; place < to; place++) {
    const group = treated[rows[place] as number] as 0 | 1
    const score = scores[place] as number
    last[group] = score
    if (score - (last[1 - group] as number) <= caliper) isNear[place - from] = 1
  }
  const next: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let place = to - 1; place >= from; place--) {
    const group = treated[rows[place] as number] as 0 | 1
    const score = scores[place] as number
    next[group] = score
    if ((next[1 - group] as number) - score <= caliper) isNear[place - from] = 1
  }
  return Float64Array.from(isNear.keys())
    .filter((at) => isNear[at] === 1)
    .map((at) => at + from)
}
