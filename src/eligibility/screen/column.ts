import type { FactKey } from '../../clients/model.facts.ts'
import type { Day } from '../../platform/shared/days.ts'
import { type CellTable, createCellTable } from './cells.ts'
import type { RowJudge } from './judge.ts'

/** A column of a file as the criteria see it. */
export interface Column {
  readonly fact: FactKey
  /** Its position in the file. */
  readonly at: number
  readonly table: CellTable
  /** Per entry of the table, criteria by criteria, what the cell adds to the row's number. */
  weights: Int32Array | Float64Array
}

/** Room for numbers of rows: of 32 bits unless some criteria have more different rows than that. */
export function createNumbers(
  length: number,
  judges: readonly RowJudge[],
): Int32Array | Float64Array {
  return judges.every(({ rows }) => rows < 2 ** 31)
    ? new Int32Array(length)
    : new Float64Array(length)
}

/** Prepares a column of the file for the criteria. */
export function createColumn(
  fact: FactKey,
  at: number,
  on: Day,
  judges: readonly RowJudge[],
): Column {
  const width = judges.length
  let weights = createNumbers(64 * width, judges)
  const learn = (entry: number, value: string | undefined) => {
    if ((entry + 1) * width > weights.length) {
      const grown = createNumbers(Math.max(weights.length * 2, (entry + 1) * width), judges)
      grown.set(weights)
      weights = grown
      column.weights = grown
    }
    judges.forEach((judge, index) => {
      weights[entry * width + index] = judge.weightOf(fact, value)
    })
  }
  const blank: CellTable = { find: () => 0, valueOf: () => undefined }
  const column: { -readonly [K in keyof Column]: Column[K] } = { fact, at, table: blank, weights }
  column.table = createCellTable(fact, on, learn)
  return column
}
