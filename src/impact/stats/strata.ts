import type { Column } from '../frame/model.frame.ts'
import type { Strata } from './line.ts'

/** Up to this many combinations are looked up in a list, more in a map. */
const listed = 1 << 22

/** Numbers from 0 for the values of a column, in the order in which they are met. */
function codesOf(column: Column): Strata {
  if (column.kind === 'factor') return { codes: column.codes, count: column.levels.length }
  const { values } = column
  const known = new Map<number, number>()
  const codes = new Int32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number
    let code = known.get(value)
    if (code === undefined) {
      code = known.size
      known.set(value, code)
    }
    codes[row] = code
  }
  return { codes, count: known.size }
}

/** The pairs of two codes that occur, numbered in the order in which they are met. */
function cross(first: Strata, second: Strata): Strata {
  const codes = new Int32Array(first.codes.length)
  const combinations = first.count * second.count
  const list = combinations <= listed ? new Int32Array(combinations) : undefined
  const map = new Map<number, number>()
  let count = 0
  for (let row = 0; row < codes.length; row++) {
    const key = (first.codes[row] as number) * second.count + (second.codes[row] as number)
    // 0 in the list is "not met yet".
    let number = list === undefined ? map.get(key) : (list[key] as number)
    if (number === undefined || number === 0) {
      number = ++count
      if (list === undefined) map.set(key, number)
      else list[key] = number
    }
    codes[row] = number - 1
  }
  return { codes, count }
}

/** Rows that agree in every column are one stratum; without columns all rows are. */
export function strataOf(columns: readonly Column[], rows: number): Strata {
  const all: Strata = { codes: new Int32Array(rows), count: rows > 0 ? 1 : 0 }
  return columns.reduce((strata, column) => cross(strata, codesOf(column)), all)
}
