import type { Matched, Pairs } from '../model.match.ts'
import { type Clusters, groupBy, type Sample } from '../stats/sample.ts'

/**
 * The rows of an analysis from a match or from weights, without the units whose outcome is missing (NaN): those leave their
 * pair with one member, as a regression program would.
 * @param treated 1 = treated, by unit
 * @param persons who each unit is, when a person may be several units; paired rows then know their person
 */
export function sampleOf(
  treated: Uint8Array,
  matched: Matched,
  outcome: Float64Array,
  persons?: Int32Array,
): Sample {
  if (matched.subclass === undefined && matched.pairs !== undefined)
    return reusedSample(treated, matched.pairs, matched.weights, outcome, persons)
  const analysed = analysedUnits(matched, outcome)
  const { subclass } = matched
  const grouped = subclass && groupBy(analysed.map((unit) => subclass[unit] as number))
  const units = grouped?.order?.map((row) => analysed[row] as number) ?? analysed
  const clusters = grouped && { offsets: grouped.offsets, order: undefined }
  const sample = select(treated, units, matched.weights, clusters)
  return persons === undefined ? sample : { ...sample, persons: personsOf(units, persons) }
}

/** The units with a weight and an outcome, in the order of the data. */
function analysedUnits({ weights }: Matched, outcome: Float64Array): Int32Array {
  const units = new Int32Array(weights.length)
  let count = 0
  for (let unit = 0; unit < weights.length; unit += 1)
    if ((weights[unit] as number) > 0 && !Number.isNaN(outcome[unit])) units[count++] = unit
  return units.slice(0, count)
}

/** The rows of each person; undefined when nobody has several. */
function personsOf(units: Int32Array, persons: Int32Array): Clusters | undefined {
  const grouped = groupBy(units.map((unit) => persons[unit] as number))
  return grouped.offsets.length - 1 < units.length ? grouped : undefined
}

/** The persons of an analysis, each once and on their own, whatever pairs they stand in. */
export function personSample(treated: Uint8Array, matched: Matched, outcome: Float64Array): Sample {
  return sampleOf(treated, { ...matched, pairs: undefined, subclass: undefined }, outcome)
}

/** The outcome by row of the sample. */
export function outcomesOf(sample: Sample, values: Float64Array): Float64Array {
  const y = new Float64Array(sample.units.length)
  for (let row = 0; row < y.length; row += 1) y[row] = values[sample.units[row] as number] as number
  return y
}

/** Persons by arm, each counted once. */
export function countArms({ units, treated, persons }: Sample) {
  if (persons !== undefined) {
    const seen = new Set(units)
    const nTreated = new Set(units.filter((_, row) => treated[row] === 1)).size
    return { nTreated, nControl: seen.size - nTreated }
  }
  let nTreated = 0
  for (let row = 0; row < treated.length; row += 1) nTreated += treated[row] as number
  return { nTreated, nControl: units.length - nTreated }
}

function select(
  treated: Uint8Array,
  units: Int32Array,
  unitWeights: Float64Array,
  clusters: Clusters | undefined,
): Sample {
  const weights = new Float64Array(units.length)
  const arms = new Uint8Array(units.length)
  for (let row = 0; row < units.length; row += 1) {
    const unit = units[row] as number
    weights[row] = unitWeights[unit] as number
    arms[row] = treated[unit] as number
  }
  return { units, weights, treated: arms, clusters, persons: undefined }
}

/**
 * Pairs that share controls: a control has a row in each of its pairs, and its weight is divided among them as the pairs
 * would give it (one over the controls of the pair), so that estimates are those of the persons with their weights.
 */
function reusedSample(
  treated: Uint8Array,
  pairs: Pairs,
  weights: Float64Array,
  outcome: Float64Array,
  persons: Int32Array | undefined,
): Sample {
  const share = new Float64Array(treated.length)
  const eachControl = (visit: (pair: number, control: number, part: number) => void) => {
    for (let pair = 0; pair < pairs.treated.length; pair += 1) {
      const from = pairs.offsets[pair] as number
      const to = pairs.offsets[pair + 1] as number
      for (let place = from; place < to; place += 1)
        visit(pair, pairs.controls[place] as number, 1 / (to - from))
    }
  }
  eachControl((_pair, control, part) => {
    share[control] = (share[control] as number) + part
  })
  const units: number[] = []
  const rowWeights: number[] = []
  const offsets = [0]
  const close = () => {
    if (units.length > (offsets.at(-1) ?? 0)) offsets.push(units.length)
  }
  let open = -1
  const openPair = (pair: number) => {
    if (pair === open) return
    close()
    open = pair
    const unit = pairs.treated[pair] as number
    if (Number.isNaN(outcome[unit])) return
    units.push(unit)
    rowWeights.push(weights[unit] as number)
  }
  eachControl((pair, control, part) => {
    openPair(pair)
    if (Number.isNaN(outcome[control])) return
    units.push(control)
    rowWeights.push(((weights[control] as number) * part) / (share[control] as number))
  })
  close()
  const rows = Int32Array.from(units)
  const clusters: Clusters = { offsets: Int32Array.from(offsets), order: undefined }
  return {
    units: rows,
    weights: Float64Array.from(rowWeights),
    treated: Uint8Array.from(rows, (unit) => treated[unit] as number),
    clusters,
    persons: (persons && personsOf(rows, persons)) ?? groupBy(rows),
  }
}
