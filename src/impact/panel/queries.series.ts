import { monthNumber, monthText, type RegistersSpec } from '../registers/model.registers.ts'
import { numbersOf, quoteName, quoteText, type Store } from '../registers/queries.store.ts'
import { sharedNumbers } from '../stats/blocks.ts'
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
  const inService = 'in_service'
  await store.list('wanted', persons)
  const wanted = { relation: 'wanted', count: persons.length }
  const read = await readMatrices(store, file, months, wanted, [inService, ...measures])
  return {
    persons,
    firstMonth: monthNumber(months.from),
    inService: read.get(inService) as Matrix,
    measures: new Map(measures.map((name) => [name, read.get(name) as Matrix])),
  }
}

/** The part of the database's memory that rows read at once may take; they lie there twice. */
const partOfMemory = 1 / 8

/** Persons as the database holds them: a relation `(text, place)` of pseudonyms, each once, and its number of rows. */
export interface Wanted {
  readonly relation: string
  readonly count: number
}

/** Reads columns of a panel file: a row for each of some persons by their places, a column a month; NaN = no month there. */
export async function readMatrices(
  store: Store,
  file: string,
  months: RegistersSpec['months'],
  { relation, count }: Wanted,
  names: readonly string[],
): Promise<Map<string, Matrix>> {
  const firstMonth = monthNumber(months.from)
  const columns = monthNumber(months.to) - firstMonth + 1
  const size = count * columns
  // The database says where in the matrix a value goes: a number less to hand over for each row. No column of a panel has
  // nulls (`layPanel`), so what lies in memory is what is meant.
  const place = `place${size < 2 ** 31 ? '' : '::double'} * ${columns} + (month_number - ${firstMonth})`
  const values = names.map((name) => `${quoteName(name)}::double`)
  const source = `read_parquet(${quoteText(file)}, file_row_number = true)`
  const [counted] = await store.rows<{ rows: number }>(`select count(*) as rows from ${source}`)
  const slice = Math.floor((store.memoryMB * partOfMemory * 1e6) / (8 * (names.length + 1)))
  const slices = Array.from(
    { length: Math.ceil((counted?.rows ?? 0) / slice) },
    (_, at) => at * slice,
  )
  const chunks = store.chunks(
    slices.map(
      (
        from,
      ) => `select ${place}, ${values.join(', ')} from ${source} join ${relation} wanted on wanted.text = person
        where file_row_number >= ${from} and file_row_number < ${from + slice}`,
    ),
  )
  const matrices = names.map(() => matrixOf(count, columns, sharedNumbers(size).fill(Number.NaN)))
  for await (const chunk of chunks) {
    const { rowCount } = chunk
    const places = numbersOf(chunk, 0)
    for (const [index, matrix] of matrices.entries())
      scatter(numbersOf(chunk, index + 1), places, rowCount, matrix.values)
  }
  return new Map(names.map((name, index) => [name, matrices[index] as Matrix]))
}

function scatter(
  values: ArrayLike<number>,
  places: ArrayLike<number>,
  count: number,
  into: Float64Array,
): void {
  for (let row = 0; row < count; row++) into[places[row] as number] = values[row] as number
}

/** The month of a column as text. */
export const monthOfColumn = ({ firstMonth }: PersonMonths, column: number): string =>
  monthText(firstMonth + column)
