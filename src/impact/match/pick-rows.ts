import type { Column, Frame } from '../frame/model.frame.ts'

/**
 * Some rows of a table, in memory that threads see in common.
 * @param rows positions in the table (0-based), in the order in which they will stand
 */
export const pickRows = ({ columns }: Frame, rows: Int32Array): Frame => ({
  rows: rows.length,
  columns: columns.map((column) => pickColumn(column, rows)),
})

function pickColumn(column: Column, rows: Int32Array): Column {
  if (column.kind === 'factor') {
    const codes = new Int32Array(new SharedArrayBuffer(4 * rows.length))
    for (let row = 0; row < rows.length; row++)
      codes[row] = column.codes[rows[row] as number] as number
    return { ...column, codes }
  }
  return { ...column, values: pickNumbers(column.values, rows) }
}

/** Some values of a column. */
export function pickNumbers(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(new SharedArrayBuffer(8 * rows.length))
  for (let row = 0; row < rows.length; row++) picked[row] = values[rows[row] as number] as number
  return picked
}

/** A table without the levels that no row has, so that no model gets a column of zeros for them. */
export const withoutEmptyLevels = ({ rows, columns }: Frame): Frame => ({
  rows,
  columns: columns.map(dropEmptyLevels),
})

function dropEmptyLevels(column: Column): Column {
  if (column.kind === 'number') return column
  const { codes, levels } = column
  const isUsed = new Uint8Array(levels.length)
  for (const code of codes) if (code >= 0) isUsed[code] = 1
  const kept = levels.filter((_, code) => isUsed[code] === 1)
  if (kept.length === levels.length) return column
  const places = Int32Array.from(levels, (level) => kept.indexOf(level))
  const renumbered = new Int32Array(new SharedArrayBuffer(codes.byteLength))
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    renumbered[row] = code < 0 ? code : (places[code] as number)
  }
  return { ...column, codes: renumbered, levels: kept }
}
