import { createHeap } from './heap.ts'
import type { Line } from './line.ts'
import type { Finder, MatchTable } from './nearest-search.ts'

/** Clients of one score, who differ by row only: they are looked at as one. */
export interface Crowds {
  readonly count: number
  /** Indices of clients, crowd after crowd, each in the order of the data. */
  readonly members: Int32Array
  /** Those from `first` to `last` wait. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** 1 when the last waiting one is next. */
  readonly reversed: Uint8Array
}

/** Clients who each are looked at alone. */
export function eachAlone(clients: Int32Array, isWaiting: (index: number) => boolean): Crowds {
  const members = Int32Array.from(clients.keys()).filter(isWaiting)
  const count = members.length
  const first = Int32Array.from(members.keys())
  return { count, members, first, last: first.slice(), reversed: new Uint8Array(count) }
}

/** Clients of one stratum and score together: nothing but the score says whom they may have. */
export function byScore(
  { places, scores, strata, rows }: Line,
  clients: Int32Array,
  isWaiting: (index: number) => boolean,
): Crowds {
  const indexOf = new Int32Array(rows.length).fill(-1)
  for (let index = 0; index < clients.length; index++)
    if (isWaiting(index)) indexOf[places[clients[index] as number] as number] = index
  // Places of one score are by row, as clients are.
  const members = indexOf.filter((index) => index >= 0)
  const first = new Int32Array(members.length)
  const last = new Int32Array(members.length)
  let count = 0
  let before = -1
  members.forEach((index, at) => {
    const place = places[clients[index] as number] as number
    const isSame =
      before >= 0 && scores[before] === scores[place] && strata[before] === strata[place]
    if (!isSame) first[count++] = at
    last[count - 1] = at
    before = place
  })
  return { count, members, first, last, reversed: new Uint8Array(count) }
}

/**
 * Nearest-neighbour matching where the closest pair of all is matched first, then the closest of what is left.
 *
 * Each client waits under the distance to its nearest control. When it is its turn and that control is gone, it looks
 * anew and waits again, before others of the same distance; first, equal distances go by the order of the data. This
 * is the rule of MatchIt 4.7. Clients of one score wait as a crowd: when their control is gone they all look anew one
 * after the other, and each goes before the last one, so the crowd turns round. Without crowds, tied scores would
 * cost the square of their number.
 */
export function matchClosestFirst(
  finder: Finder,
  clients: Int32Array,
  ratio: number,
  crowdsOf: (isWaiting: (index: number) => boolean) => Crowds,
): MatchTable {
  const table = new Int32Array(clients.length * ratio).fill(-1)
  for (let round = 0; round < ratio; round++) {
    const crowds = crowdsOf((index) => round === 0 || table[index * ratio + round - 1] !== -1)
    const { members, first, last, reversed } = crowds
    const nextOf = (crowd: number) =>
      members[(reversed[crowd] === 1 ? last : first)[crowd] as number] as number
    const heap = createHeap(crowds.count)
    const look = (crowd: number) => {
      const client = clients[nextOf(crowd)] as number
      const found = finder.nearest(client)
      return { found, distance: found < 0 ? Number.NaN : finder.distance(client, found) }
    }
    // At first the ones that stand later wait behind; once they have looked anew, before.
    for (let crowd = 0; crowd < crowds.count; crowd++) {
      const { found, distance } = look(crowd)
      if (found >= 0) heap.push(crowd, distance, nextOf(crowd))
    }
    let rank = 0
    while (heap.size() > 0) {
      const waited = heap.topKey()
      const crowd = heap.pop()
      const { found, distance } = look(crowd)
      if (found < 0) continue
      if (distance > waited) {
        reversed[crowd] = 1 - (reversed[crowd] as number)
        heap.push(crowd, distance, --rank)
        continue
      }
      finder.take(found)
      table[nextOf(crowd) * ratio + round] = found
      if (reversed[crowd] === 1) last[crowd] = (last[crowd] as number) - 1
      else first[crowd] = (first[crowd] as number) + 1
      if ((first[crowd] as number) <= (last[crowd] as number)) heap.push(crowd, distance, --rank)
    }
  }
  return table
}
