import type { BlockJob } from './blocks.ts'
import { type EventUnits, type Phase, phaseTotal, type Total } from './event-profile.ts'

/** Units of a block: so many are summed plainly before their moments are put together with those of others. */
export const unitsOfBlock = 512
/** The group of a unit that counts in none. */
export const noGroup = 255
/** Of each point in `moments`: count, mean and sum of squared deviations. */
export const momentFigures = 3

export interface EventMomentsInput {
  /** Values of each measure: a row a person, a column a month, NaN = not observed. */
  readonly measures: readonly Float64Array[]
  readonly columns: number
  readonly units: EventUnits
  /** By unit: the group it counts in, such as an arm, from 0 on, or `noGroup`. */
  readonly groups: Uint8Array
  readonly groupCount: number
  /** Event months that are points, both included. The phases are points after them. */
  readonly first: number
  readonly last: number
  readonly phases: readonly Phase[]
  /** What is found, by block, measure, group and point. */
  readonly moments: Float64Array
}

/** Sums around the first value of each point: large values with a small spread lose no digits. */
interface Sums {
  readonly count: Float64Array
  readonly centre: Float64Array
  readonly sum: Float64Array
  readonly squares: Float64Array
}

/** How many points a group has: its months and its phases. */
export const pointsOf = ({ first, last, phases }: EventMomentsInput): number =>
  last - first + 1 + phases.length

/**
 * Moments of measures around the start, by month and by phase, for every group at once: the months of a unit are read
 * from memory once. Blocks are cut by the number of the unit, so that the sums are the same whoever makes them.
 */
export const eventMoments: BlockJob<EventMomentsInput> = {
  name: 'eventMoments',
  run(input, block) {
    const size = input.groupCount * pointsOf(input)
    const sums: Sums = {
      count: new Float64Array(size),
      centre: new Float64Array(size),
      sum: new Float64Array(size),
      squares: new Float64Array(size),
    }
    for (let measure = 0; measure < input.measures.length; measure++) {
      sums.count.fill(0)
      sums.sum.fill(0)
      sums.squares.fill(0)
      addUnits(input, input.measures[measure] as Float64Array, block, sums)
      write(sums, input.moments, (block * input.measures.length + measure) * size * momentFigures)
    }
  },
}

function addUnits(input: EventMomentsInput, values: Float64Array, block: number, into: Sums): void {
  const { columns, units, groups, first, last, phases } = input
  const matrix = { rows: values.length / columns, columns, values }
  const total: Total = [0, 0]
  const width = last - first + 1
  const points = pointsOf(input)
  const end = Math.min(units.rows.length, (block + 1) * unitsOfBlock)
  for (let unit = block * unitsOfBlock; unit < end; unit++) {
    const group = groups[unit] as number
    if (group === noGroup) continue
    const place = group * points
    const shift = (units.starts[unit] as number) + first
    const low = Math.max(0, shift)
    const high = Math.min(columns - 1, shift + width - 1)
    const row = (units.rows[unit] as number) * columns
    for (let column = low; column <= high; column++)
      add(into, place + column - shift, values[row + column] as number)
    for (let at = 0; at < phases.length; at++) {
      phaseTotal(matrix, units, phases[at] as Phase, unit, total)
      // Of no month: 0 / 0 is not a number, and not counted.
      add(into, place + width + at, total[0] / total[1])
    }
  }
}

function add({ count, centre, sum, squares }: Sums, k: number, value: number): void {
  if (Number.isNaN(value)) return
  const n = count[k] as number
  if (n === 0) centre[k] = value
  const apart = value - (centre[k] as number)
  count[k] = n + 1
  sum[k] = (sum[k] as number) + apart
  squares[k] = (squares[k] as number) + apart * apart
}

function write({ count, centre, sum, squares }: Sums, into: Float64Array, from: number): void {
  for (let k = 0; k < count.length; k++) {
    const n = count[k] as number
    if (n === 0) continue
    const mean = (sum[k] as number) / n
    const at = from + k * momentFigures
    into[at] = n
    into[at + 1] = (centre[k] as number) + mean
    into[at + 2] = Math.max(0, (squares[k] as number) - mean * (sum[k] as number))
  }
}
