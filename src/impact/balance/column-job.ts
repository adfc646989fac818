import type { Column, FactorColumn, NumberColumn } from '../frame/model.frame.ts'
import {
  binaryFigures,
  figuresWidth,
  numberFigures,
  pairPlace,
  type Sample,
  type SampleTotals,
} from '../stats/balance-measures.ts'
import type { BlockJob } from '../stats/blocks.ts'
import { numberSteps } from '../stats/number-steps.ts'
import { levelDistances, numberDistance, type Partners } from '../stats/pair-distances.ts'

export interface BalanceInput {
  readonly columns: readonly Column[]
  readonly sample: Sample
  /** Of that sample. */
  readonly totals: SampleTotals
  readonly partners: Partners
  /** Where the figures of each column start. */
  readonly starts: Int32Array
  readonly figures: Float64Array
}

function numberRow(column: NumberColumn, input: BalanceInput, own: Float64Array) {
  const { values } = column
  const { sample, totals, partners } = input
  const steps = numberSteps(values, sample)
  const ones = steps.isBinary ? binaryOnes(values, sample) : undefined
  const deviation =
    ones === undefined
      ? numberFigures(values, sample, totals, steps, own)
      : binaryFigures(ones.before, ones.after, totals, own)
  own[pairPlace] = numberDistance(values, sample.treated, partners) / deviation
}

function binaryOnes(values: Float64Array, { treated, weights }: Sample) {
  const before: [number, number] = [0, 0]
  const after: [number, number] = [0, 0]
  for (let row = 0; row < values.length; row++) {
    if (values[row] !== 1) continue
    const group = treated[row] as 0 | 1
    before[group]++
    after[group] += weights[row] as number
  }
  return { before, after }
}

function factorRows(column: FactorColumn, input: BalanceInput, own: Float64Array) {
  const { codes, levels } = column
  const { sample, totals, partners } = input
  const { treated, weights } = sample
  const masses = new Float64Array(4 * levels.length)
  for (let row = 0; row < codes.length; row++) {
    const at = 4 * (codes[row] as number) + (treated[row] as number)
    masses[at] = (masses[at] as number) + 1
    masses[at + 2] = (masses[at + 2] as number) + (weights[row] as number)
  }
  const distances = levelDistances(column, treated, partners)
  for (let level = 0; level < levels.length; level++) {
    const figures = own.subarray(level * figuresWidth, (level + 1) * figuresWidth)
    const [control = 0, client = 0, controlAfter = 0, clientAfter = 0] = masses.subarray(
      4 * level,
      4 * level + 4,
    )
    const deviation = binaryFigures([control, client], [controlAfter, clientAfter], totals, figures)
    figures[pairPlace] = (distances[level] as number) / deviation
  }
}

/** A block is a column: whoever computes it, its sums are made in the order of the rows. */
export const balanceColumns: BlockJob<BalanceInput> = {
  name: 'balanceColumns',
  run(input, block) {
    const column = input.columns[block] as Column
    const own = input.figures.subarray(input.starts[block], input.starts[block + 1])
    if (column.kind === 'number') numberRow(column, input, own)
    else factorRows(column, input, own)
  },
}
