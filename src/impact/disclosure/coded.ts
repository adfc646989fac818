import { levelsOf } from '../estimate/subgroup-levels.ts'
import type { Column } from '../frame/model.frame.ts'

/** The level under which a missing value is counted. */
export const missingLevel = '(missing)'

/** The level that stands for all that are too small to be told. */
export const joinedLevel = '(joined)'

/** A column as codes into its levels. */
export interface Coded {
  readonly name: string
  readonly levels: readonly string[]
  code(row: number): number
}

/** Whether a column holds nothing but 0, 1 and missing values. */
export const isBinary = (values: Float64Array): boolean =>
  values.every((value) => value === 0 || value === 1 || Number.isNaN(value))

/** What can be counted of a column: a text, or yes and no; undefined for numbers that are more than that. */
export function codedOf(column: Column): Coded | undefined {
  const { name } = column
  if (column.kind === 'factor') {
    const { codes, levels } = column
    const missing = levels.length
    return {
      name,
      levels: [...levels, missingLevel],
      code: (row) => ((codes[row] as number) < 0 ? missing : (codes[row] as number)),
    }
  }
  const { values } = column
  if (!isBinary(values)) return undefined
  return {
    name,
    levels: ['0', '1', missingLevel],
    code: (row) => (Number.isNaN(values[row] as number) ? 2 : (values[row] as number)),
  }
}

/** The groups of a subgroup column: also of numbers, which are split or have few values. */
export function codedGroups(column: Column, treated: Uint8Array): Coded {
  const known = codedOf(column)
  if (known !== undefined) return known
  const { names, codes } = levelsOf(column, treated)
  return {
    name: column.name,
    levels: [...names.map((name) => levelName(column.name, name)), missingLevel],
    code: (row) => ((codes[row] as number) < 0 ? names.length : (codes[row] as number)),
  }
}

/** A group of a column without the name of the column: "black" of "race=black", "<25" of "age<25". */
export function levelName(column: string, group: string): string {
  if (group.startsWith(`${column}=`)) return group.slice(column.length + 1)
  return group.startsWith(column) ? group.slice(column.length) : group
}

/** A column whose given levels are one. */
export function withJoined(coded: Coded, joined: ReadonlySet<string>): Coded {
  if (joined.size === 0) return coded
  const kept = coded.levels.filter((level) => !joined.has(level))
  const places = coded.levels.map((level) =>
    joined.has(level) ? kept.length : kept.indexOf(level),
  )
  return {
    name: coded.name,
    levels: [...kept, joinedLevel],
    code: (row) => places[coded.code(row)] as number,
  }
}
