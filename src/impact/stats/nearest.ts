import { byScore, eachAlone, matchClosestFirst } from './closest-first.ts'
import { freeControls } from './free-controls.ts'
import { type Line, scoreUnit } from './line.ts'
import { type Finder, lineFinder, type MatchTable, type NearestSearch } from './nearest-search.ts'

/**
 * Greedy nearest-neighbour matching on a score: one client after the other takes the nearest control that is still
 * free. It does not minimise the total distance (see `optimal-pairs.ts`); the order decides.
 *
 * Ties: from the client's place in the order of score and row, the nearest free control to the left and to the right
 * are compared, and the left one is taken when both are equally near. With a ratio of k every client gets a first
 * control before anyone gets a second. Orders `largest` and `smallest` serve equal scores by row.
 *
 * Source: Rubin, Biometrics 29 (1973); the rules are those of MatchIt 4.7. Time O((n + k n1) alpha(n)) after sorting.
 * Assumes that two units of one score are exchangeable.
 */
export interface NearestOptions {
  /** Controls for each client. */
  readonly ratio: number
  /** Whether a control may serve several clients; then the order is of no matter. */
  readonly replace: boolean
  readonly order: 'largest' | 'smallest' | 'data' | 'closest'
  /** The widest difference of score, in the unit of the score. */
  readonly caliper: number
  /** Whether a client and a control (rows) may be a pair beyond their scores: calipers of columns. */
  readonly accepts?: (client: number, control: number) => boolean
}

/** Clients (indices into `clients`) in the order in which they choose. */
export function servingOrder(line: Line, clients: Int32Array, order: NearestOptions['order']) {
  const inOrder = Int32Array.from({ length: clients.length }, (_, index) => index)
  if (order === 'data') return inOrder
  const indexOf = new Int32Array(line.rows.length).fill(-1)
  clients.forEach((row, index) => {
    indexOf[line.places[row] as number] = index
  })
  // Clients along the line, by stratum, score and row: strata do not meet, so their order is of no matter.
  const along = indexOf.filter((index) => index >= 0)
  if (order === 'smallest') return along
  const { scores, places } = line
  const scoreOf = (index: number) => scores[places[clients[index] as number] as number] as number
  let end = along.length
  let filled = 0
  while (end > 0) {
    // From the highest score down, equal scores by row.
    let start = end - 1
    while (start > 0 && scoreOf(along[start - 1] as number) === scoreOf(along[start] as number))
      start--
    for (let index = start; index < end; index++) inOrder[filled++] = along[index] as number
    end = start
  }
  return inOrder
}

/** Each client in its turn takes the nearest free control; then all do so again, until they have had `ratio` turns. */
export function matchInOrder(
  finder: Finder,
  clients: Int32Array,
  ratio: number,
  serving: Int32Array,
): MatchTable {
  const table = new Int32Array(clients.length * ratio).fill(-1)
  for (let round = 0; round < ratio; round++)
    for (const index of serving) {
      // Who found none before finds none now: controls only get fewer.
      if (round > 0 && table[index * ratio + round - 1] === -1) continue
      const found = finder.nearest(clients[index] as number)
      if (found < 0) continue
      finder.take(found)
      table[index * ratio + round] = found
    }
  return table
}

/** The `ratio` nearest controls of each client when controls may be used again. */
function matchWithReplacement(
  search: NearestSearch,
  clients: Int32Array,
  ratio: number,
): MatchTable {
  const { line, free, caliper, accepts } = search
  const { scores, rows, places } = line
  const table = new Int32Array(clients.length * ratio).fill(-1)
  for (let index = 0; index < clients.length; index++) {
    const client = clients[index] as number
    const place = places[client] as number
    const score = scores[place] as number
    let left = free.before(place, place)
    let right = free.after(place, place)
    for (let found = 0; found < ratio; ) {
      const leftDistance = left < 0 ? Number.POSITIVE_INFINITY : score - (scores[left] as number)
      const rightDistance = right < 0 ? Number.POSITIVE_INFINITY : (scores[right] as number) - score
      if (left < 0 && right < 0) break
      if (Math.min(leftDistance, rightDistance) > caliper) break
      const isLeft = leftDistance <= rightDistance
      const control = rows[isLeft ? left : right] as number
      if (isLeft) left = left === 0 ? -1 : free.before(left - 1, place)
      else right = right + 1 === rows.length ? -1 : free.after(right + 1, place)
      if (accepts !== undefined && !accepts(client, control)) continue
      table[index * ratio + found++] = control
    }
  }
  return table
}

/**
 * Matches clients to controls.
 * @param clients the treated rows, in the order of the data
 */
export function matchNearest(
  line: Line,
  treated: Uint8Array,
  clients: Int32Array,
  options: NearestOptions,
): MatchTable {
  const { ratio, order } = options
  const free = freeControls(line, treated)
  const search = { line, free, caliper: options.caliper / scoreUnit, accepts: options.accepts }
  if (options.replace) return matchWithReplacement(search, clients, ratio)
  const finder = lineFinder(search)
  if (order === 'closest')
    return matchClosestFirst(finder, clients, ratio, (isWaiting) =>
      options.accepts === undefined
        ? byScore(line, clients, isWaiting)
        : eachAlone(clients, isWaiting),
    )
  return matchInOrder(finder, clients, ratio, servingOrder(line, clients, order))
}

/** How many clients have several controls that are equally near, of all controls: the rule of ties decides for them. */
export function countTied(
  line: Line,
  treated: Uint8Array,
  clients: Int32Array,
  caliper: number,
): number {
  const free = freeControls(line, treated)
  const { scores, places, rows } = line
  const scoreAt = (place: number) => (place < 0 ? Number.NaN : (scores[place] as number))
  return clients.reduce((count, client) => {
    const place = places[client] as number
    const left = free.before(place, place)
    const right = free.after(place, place)
    const own = scores[place] as number
    const leftDistance = left < 0 ? Number.POSITIVE_INFINITY : own - scoreAt(left)
    const rightDistance = right < 0 ? Number.POSITIVE_INFINITY : scoreAt(right) - own
    const nearest = Math.min(leftDistance, rightDistance)
    if (!(nearest <= caliper / scoreUnit) || nearest === Number.POSITIVE_INFINITY) return count
    if (leftDistance === rightDistance) return count + 1
    const second =
      leftDistance < rightDistance
        ? scoreAt(left === 0 ? -1 : free.before(left - 1, place))
        : scoreAt(right + 1 === rows.length ? -1 : free.after(right + 1, place))
    return second === scoreAt(leftDistance < rightDistance ? left : right) ? count + 1 : count
  }, 0)
}
