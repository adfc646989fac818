import type { Column, Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import { type BalanceRow, distanceTerm, type MatchedBalanceFigures } from '../model.result.ts'
import { figureNames, figuresWidth, pairPlace, sampleTotals } from '../stats/balance-measures.ts'
import { type BlockRunner, sharedNumbers } from '../stats/blocks.ts'
import { termName } from '../stats/design.ts'
import { balanceColumns } from './column-job.ts'
import { partnersOf } from './partners.ts'

function readFigures(figures: Float64Array, start: number): MatchedBalanceFigures {
  const [meanTreated = 0, meanControl = 0, smd = 0, varianceRatio = 0, ecdfMean = 0, ecdfMax = 0] =
    figures.subarray(start, start + figureNames.length)
  const pairDistance = Number.NaN
  return { meanTreated, meanControl, smd, varianceRatio, ecdfMean, ecdfMax, pairDistance }
}

const termsOf = (column: Column): string[] =>
  column.kind === 'number'
    ? [termName(column.name)]
    : column.levels.map((level) => termName(column.name, level))

/**
 * The balance of every term before and after matching or weighting: each number, each level of a factor (the
 * reference too), and first the score by which units were matched.
 * @param distance that score, by row; undefined when there was none
 */
export async function balanceTable(
  units: Units,
  matched: Matched,
  run: BlockRunner,
  distance?: Float64Array,
): Promise<BalanceRow[]> {
  const score: Column[] =
    distance === undefined ? [] : [{ kind: 'number', name: distanceTerm, values: distance }]
  const columns = [...score, ...units.covariates.columns]
  const terms = columns.map(termsOf)
  const starts = new Int32Array(columns.length + 1)
  terms.forEach((own, index) => {
    starts[index + 1] = (starts[index] as number) + own.length * figuresWidth
  })
  const figures = sharedNumbers(starts[columns.length] as number)
  const sample = { treated: units.treated, weights: matched.weights }
  const input = {
    ...{ columns, sample, starts, figures },
    ...{ totals: sampleTotals(sample), partners: partnersOf(matched) },
  }
  await run(balanceColumns, input, columns.length)
  return terms.flat().map((term, index) => {
    const start = index * figuresWidth
    const { pairDistance: _, ...before } = readFigures(figures, start)
    const after = readFigures(figures, start + figureNames.length)
    return {
      term,
      before,
      after: { ...after, pairDistance: figures[start + pairPlace] as number },
    }
  })
}
