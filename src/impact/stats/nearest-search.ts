import type { FreeControls } from './free-controls.ts'
import type { Line } from './line.ts'

/** A matching by client: `ratio` rows of controls each, -1 where none was found. */
export type MatchTable = Int32Array

/** Finds the nearest free control of a client, whatever the distance is. Clients and controls are rows. */
export interface Finder {
  /** The nearest free control that is acceptable, -1 when there is none. */
  nearest(client: number): number
  distance(client: number, control: number): number
  take(control: number): void
}

/** What a search for one client needs to know. */
export interface NearestSearch {
  readonly line: Line
  readonly free: FreeControls
  /** In whole units of the line. */
  readonly caliper: number
  readonly accepts: ((client: number, control: number) => boolean) | undefined
}

/** The place of the nearest control of a client's place by the rule of ties, -1 when none is acceptable. */
export function nearestPlace(search: NearestSearch, place: number): number {
  const { line, free, caliper, accepts } = search
  const { scores, rows } = line
  const score = scores[place] as number
  const client = rows[place] as number
  let left = free.before(place, place)
  let leftDistance = left < 0 ? Number.POSITIVE_INFINITY : score - (scores[left] as number)
  let right = free.after(place, place)
  let rightDistance = right < 0 ? Number.POSITIVE_INFINITY : (scores[right] as number) - score
  for (;;) {
    const isLeft = leftDistance <= rightDistance
    const distance = isLeft ? leftDistance : rightDistance
    if (!(distance <= caliper)) return -1
    const found = isLeft ? left : right
    if (found < 0) return -1
    if (accepts === undefined || accepts(client, rows[found] as number)) return found
    if (isLeft) {
      left = left === 0 ? -1 : free.before(left - 1, place)
      leftDistance = left < 0 ? Number.POSITIVE_INFINITY : score - (scores[left] as number)
    } else {
      right = right + 1 === rows.length ? -1 : free.after(right + 1, place)
      rightDistance = right < 0 ? Number.POSITIVE_INFINITY : (scores[right] as number) - score
    }
  }
}

/** Finds on a line. */
export function lineFinder(search: NearestSearch): Finder {
  const { line, free } = search
  const { rows, places, scores } = line
  const scoreOf = (row: number) => scores[places[row] as number] as number
  return {
    nearest(client) {
      const found = nearestPlace(search, places[client] as number)
      return found < 0 ? -1 : (rows[found] as number)
    },
    distance: (client, control) => Math.abs(scoreOf(client) - scoreOf(control)),
    take: (control) => free.take(places[control] as number),
  }
}
