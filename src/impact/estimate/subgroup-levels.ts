import type { Column } from '../frame/model.frame.ts'

/** The groups of a column: their names and the group of each unit, -1 = none. */
export interface Levels {
  readonly names: readonly string[]
  readonly codes: Int32Array
}

/** A number with up to so many values is taken as it is; with more it is split at the median of the treated. */
const mostValues = 6

/**
 * The groups of a column: the levels of a text, the values of a number that has few, else those under the median of the treated
 * and the others. A unit without a value is in no group.
 */
export function levelsOf(column: Column, treated: Uint8Array): Levels {
  if (column.kind === 'factor')
    return {
      names: column.levels.map((level) => `${column.name}=${level}`),
      codes: column.codes,
    }
  const { name, values } = column
  const distinct = fewValues(values)
  if (distinct !== undefined)
    return {
      names: distinct.map((value) => `${name}=${value}`),
      codes: Int32Array.from(values, (value) => distinct.indexOf(value)),
    }
  const ofTreated = values
    .filter((value, unit) => treated[unit] === 1 && !Number.isNaN(value))
    .sort()
  const middle = ofTreated.length >> 1
  const median =
    ofTreated.length % 2 === 1
      ? (ofTreated[middle] as number)
      : ((ofTreated[middle - 1] as number) + (ofTreated[middle] as number)) / 2
  return {
    names: [`${name}<${median}`, `${name}>=${median}`],
    codes: Int32Array.from(values, (value) =>
      Number.isNaN(value) || Number.isNaN(median) ? -1 : Number(value >= median),
    ),
  }
}

/** The distinct values in ascending order, when there are few. */
function fewValues(values: Float64Array): number[] | undefined {
  const seen = new Set<number>()
  for (const value of values) {
    if (!Number.isNaN(value)) seen.add(value)
    if (seen.size > mostValues) return undefined
  }
  return [...seen].sort((a, b) => a - b)
}
