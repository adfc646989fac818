import type { Sample } from './balance-measures.ts'
import { sortNumbers } from './radix-sort.ts'

/** The distinct values of a column with the weights of the groups at each. */
export interface NumberSteps {
  readonly count: number
  /** Control before, treated before, control after, treated after, for each value in ascending order. */
  readonly masses: Float64Array
  /** Whether the column holds 0 and 1 only. */
  readonly isBinary: boolean
}

/** Values that are whole numbers of a unit within this many units are counted, others are sorted. */
const mostBins = 1 << 18
const units = [1, 10, 100]

/** The unit (1, 1/10, 1/100) of which all values are whole numbers, few enough to count; undefined when there is none. */
function countable(values: Float64Array): { per: number; low: number; bins: number } | undefined {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number
    if (value < low) low = value
    if (value > high) high = value
  }
  return units
    .map((per) => ({ per, low: Math.round(low * per), bins: Math.round((high - low) * per) + 1 }))
    .find(({ per, bins }) => {
      if (!(bins <= mostBins)) return false
      for (let row = 0; row < values.length; row++) {
        const value = values[row] as number
        // The nearest double of that many units: so different values are never counted as one.
        if (Math.round(value * per) / per !== value) return false
      }
      return true
    })
}

function addTo(masses: Float64Array, step: number, group: number, weight: number): void {
  const at = 4 * step + group
  masses[at] = (masses[at] as number) + 1
  masses[at + 2] = (masses[at + 2] as number) + weight
}

function countSteps(
  values: Float64Array,
  { treated, weights }: Sample,
  { per, low, bins }: { per: number; low: number; bins: number },
): NumberSteps {
  const masses = new Float64Array(4 * bins)
  for (let row = 0; row < values.length; row++) {
    const bin = Math.round((values[row] as number) * per) - low
    addTo(masses, bin, treated[row] as number, weights[row] as number)
  }
  let count = 0
  for (let bin = 0; bin < bins; bin++) {
    if (masses[4 * bin] === 0 && masses[4 * bin + 1] === 0) continue
    masses.copyWithin(4 * count, 4 * bin, 4 * bin + 4)
    count++
  }
  const isBinary = per === 1 && low >= 0 && low + bins - 1 <= 1
  return { count, masses, isBinary }
}

/** The steps of a column: counted where its values are whole numbers of a unit, else sorted. */
export function numberSteps(values: Float64Array, sample: Sample): NumberSteps {
  const plan = countable(values)
  if (plan !== undefined) return countSteps(values, sample, plan)
  const { treated, weights } = sample
  const order = sortNumbers(values)
  const masses = new Float64Array(4 * order.length)
  let count = 0
  for (let index = 0; index < order.length; index++) {
    const row = order[index] as number
    if (index > 0 && values[row] !== values[order[index - 1] as number]) count++
    addTo(masses, count, treated[row] as number, weights[row] as number)
  }
  return { count: order.length === 0 ? 0 : count + 1, masses, isBinary: false }
}
