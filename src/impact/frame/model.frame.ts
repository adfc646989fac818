/**
 * A table by columns: one typed array a column, so that a million persons are a handful of objects.
 * A missing number is NaN, a missing level the code -1.
 */

export interface NumberColumn {
  readonly kind: 'number'
  readonly name: string
  readonly values: Float64Array
}

/** Text as codes into its levels, which stand in byte order; the first one is the reference. */
export interface FactorColumn {
  readonly kind: 'factor'
  readonly name: string
  readonly codes: Int32Array
  readonly levels: readonly string[]
}

export type Column = NumberColumn | FactorColumn

export interface Frame {
  readonly rows: number
  readonly columns: readonly Column[]
}

/** The identifiers of the rows, kept compactly: a million strings would weigh more than the data. */
export interface Ids {
  readonly rows: number
  /** The identifier of a row (0-based) as it stands in the file. */
  at(row: number): string
}

/** The persons of a study: who they are, whether treated (1) or not (0), and what was known before. */
export interface Units {
  readonly rows: number
  readonly ids: Ids
  readonly treated: Uint8Array
  readonly covariates: Frame
  /** Who each row is, as a number, when a person may stand in several rows. */
  readonly persons?: Int32Array
  /** By what the person of a row is known in the data, when `persons` is given. */
  readonly nameOf?: (row: number) => string
}

/** The column of that name; throws a RangeError when the frame has none. */
export function columnOf(frame: Frame, name: string): Column {
  const column = frame.columns.find((one) => one.name === name)
  if (column === undefined) throw new RangeError(`The table has no column "${name}"`)
  return column
}

/** Identifiers that are given as strings, for small tables and tests. */
export function idsOf(values: readonly string[]): Ids {
  return {
    rows: values.length,
    at(row) {
      const id = values[row]
      if (id === undefined) throw new RangeError(`There is no row ${row}`)
      return id
    },
  }
}
