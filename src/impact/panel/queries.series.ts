import { monthNumber, monthText, type RegistersSpec } from '../registers/model.registers.ts'
import { numbersOf, quoteName, quoteText, type Store } from '../registers/queries.store.ts'
import { type Matrix, matrixOf } from '../stats/matrix.ts'

/** Monthly measures of some persons: a row a person, a column a month, NaN = not in the country or not alive. */
export interface PersonMonths {
  readonly persons: readonly string[]
  /** The month of column 0, as a number. */
  readonly firstMonth: number
  readonly inService: Matrix
  readonly measures: ReadonlyMap<string, Matrix>
}

/** Reads the months of some persons from a panel file. @param persons pseudonyms, each once */
export async function readSeries(
  store: Store,
  file: string,
  { months }: Pick<RegistersSpec, 'months'>,
  persons: readonly string[],
  measures: readonly string[],
): Promise<PersonMonths> {
  const firstMonth = monthNumber(months.from)
  const columns = monthNumber(months.to) - firstMonth + 1
  const empty = () =>
    matrixOf(persons.length, columns, new Float64Array(persons.length * columns).fill(Number.NaN))
  const read = ['in_service', ...measures]
  const series = read.map(empty)
  await store.list('wanted', persons)
  const month = `(left(month, 4)::integer * 12 + right(month, 2)::integer - ${firstMonth + 1})::integer`
  const values = read.map((name) => `coalesce(${quoteName(name)}::double, 'nan'::double)`)
  const sql = `select place, ${month} as at, ${values.join(', ')}
    from read_parquet(${quoteText(file)}) join wanted on wanted.text = person`
  for await (const chunk of store.chunks(sql)) {
    const { rowCount } = chunk
    const places = numbersOf(chunk, 0)
    const at = numbersOf(chunk, 1)
    for (const [index, matrix] of series.entries()) {
      const numbers = numbersOf(chunk, index + 2)
      for (let row = 0; row < rowCount; row++)
        matrix.values[(places[row] as number) * columns + (at[row] as number)] = numbers[
          row
        ] as number
    }
  }
  const [inService, ...rest] = series
  return {
    persons,
    firstMonth,
    inService: inService ?? empty(),
    measures: new Map(measures.map((name, index) => [name, rest[index] as Matrix])),
  }
}

/** The month of a column as text. */
export const monthOfColumn = ({ firstMonth }: PersonMonths, column: number): string =>
  monthText(firstMonth + column)
