import { monthNumber, monthText, type RegistersSpec } from '../registers/model.registers.ts'
import { quoteName, quoteText, type Store } from '../registers/queries.store.ts'
import { type Matrix, matrixOf } from '../stats/matrix.ts'

/** Monthly measures of some persons: a row a person, a column a month, NaN = not in the country or not alive. */
export interface PersonMonths {
  readonly persons: readonly string[]
  /** The month of column 0, as a number. */
  readonly firstMonth: number
  readonly inService: Matrix
  readonly measures: ReadonlyMap<string, Matrix>
}

/** Persons in one statement: more would make statements of megabytes. */
const part = 5_000

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
  await store.run('create or replace temp table wanted (person varchar, place integer)')
  for (let from = 0; from < persons.length; from += part) {
    const rows = persons
      .slice(from, from + part)
      .map((person, index) => `(${quoteText(person)}, ${from + index})`)
    await store.run(`insert into wanted values ${rows.join(', ')}`)
  }
  const month = `(left(month, 4)::integer * 12 + right(month, 2)::integer - ${firstMonth + 1})`
  const values = read.map((name) => `${quoteName(name)}::double`)
  const sql = `select place, ${month} as at, ${values.join(', ')}
    from read_parquet(${quoteText(file)}) join wanted using (person)`
  for await (const chunk of store.chunks(sql)) {
    const places = chunk.getColumnVector(0)
    const at = chunk.getColumnVector(1)
    const vectors = read.map((_, index) => chunk.getColumnVector(index + 2))
    for (let row = 0; row < chunk.rowCount; row++) {
      const place = Number(places.getItem(row)) * columns + Number(at.getItem(row))
      for (const [index, vector] of vectors.entries()) {
        const matrix = series[index] as Matrix
        matrix.values[place] = Number(vector.getItem(row))
      }
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
