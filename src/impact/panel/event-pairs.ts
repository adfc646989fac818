import type { Ids } from '../frame/model.frame.ts'
import type { Pairs } from '../model.match.ts'
import { monthNumber } from '../registers/model.registers.ts'
import type { EventUnits } from '../stats/event-profile.ts'
import type { PairRows } from '../stats/matched-did.ts'
import type { PersonMonths } from './queries.series.ts'

/** Matched pairs as they are followed in event time; a control stands once for each client whom it is matched to. */
export interface EventPairs {
  readonly units: EventUnits
  readonly pairs: PairRows
  /** The row of each unit in the table that was matched. */
  readonly source: Int32Array
  /** The person behind each unit: the row of the panel. */
  readonly person: Int32Array
  /** Clients 1, controls one over the controls of their pair. */
  readonly weights: Float64Array
  readonly treated: Int32Array
  readonly controls: Int32Array
}

/** The person and the month of a unit `person@month`. */
export function personOf(unit: string): { readonly person: string; readonly month: string } {
  const at = unit.lastIndexOf('@')
  return { person: unit.slice(0, at), month: unit.slice(at + 1) }
}

/**
 * Follows pairs: the control takes start and end of its client. The end is the last month of the client's unbroken time
 * in the service; when that lasts to the end of the registers it is not known.
 */
export function eventPairs(pairs: Pairs, ids: Ids, panel: PersonMonths): EventPairs {
  const rowOf = new Map(panel.persons.map((person, row) => [person, row]))
  const rows: number[] = []
  const source: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const weights: number[] = []
  const treated: number[] = []
  const controls: number[] = []
  const offsets = [0]
  const add = (unit: number, start: number, end: number, weight: number) => {
    rows.push(rowOf.get(personOf(ids.at(unit)).person) ?? 0)
    source.push(unit)
    starts.push(start)
    ends.push(end)
    weights.push(weight)
    return rows.length - 1
  }
  for (let pair = 0; pair < pairs.treated.length; pair++) {
    const from = pairs.offsets[pair] as number
    const to = pairs.offsets[pair + 1] as number
    if (from === to) continue
    const client = pairs.treated[pair] as number
    const start = monthNumber(personOf(ids.at(client)).month) - panel.firstMonth
    const end = endOf(panel, rowOf.get(personOf(ids.at(client)).person) ?? 0, start)
    treated.push(add(client, start, end, 1))
    for (let at = from; at < to; at++)
      controls.push(add(pairs.controls[at] as number, start, end, 1 / (to - from)))
    offsets.push(controls.length)
  }
  const units = {
    rows: Int32Array.from(rows),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  }
  return {
    units,
    pairs: {
      treated: Int32Array.from(treated),
      offsets: Int32Array.from(offsets),
      controls: Int32Array.from(controls),
    },
    source: Int32Array.from(source),
    person: units.rows,
    weights: Float64Array.from(weights),
    treated: Int32Array.from(treated),
    controls: Int32Array.from(controls),
  }
}

function endOf({ inService }: PersonMonths, row: number, start: number): number {
  const { columns, values } = inService
  let column = start
  while (column < columns && values[row * columns + column] === 1) column += 1
  return column === columns ? -1 : Math.max(start, column - 1)
}
