import type { Column } from '../frame/model.frame.ts'
import type { Decomposition } from '../model.result.ts'
import type { Design } from '../stats/design.ts'

/** The kind of person that an analyst chose: a level or a number by factor. */
export type ChosenProfile = Readonly<Record<string, string | number>>

/**
 * Whose outcome is decomposed: the chosen level or number of a factor, else that of the typical treated person, which is the
 * commonest level of a text (the earlier one of equals) and the mean of a number. With it, the values of the model's
 * terms.
 */
export function profileOf(
  columns: readonly Column[],
  design: Design,
  treated: Uint8Array,
  chosen: ChosenProfile = {},
): { profile: Decomposition['profile']; values: Float64Array } {
  const values = new Float64Array(design.terms.length)
  values[0] = 1
  const profile = columns.map((column) => {
    const asked = Object.hasOwn(chosen, column.name) ? chosen[column.name] : undefined
    const isChosen = asked !== undefined
    if (column.kind === 'number') {
      const value = isChosen ? Number(asked) : treatedMean(column.values, treated)
      values[design.terms.indexOf(column.name)] = value
      return { factor: column.name, value, isChosen }
    }
    const level = isChosen
      ? `${asked}`
      : (column.levels[commonest(column.codes, column.levels.length, treated)] ?? '')
    const term = design.terms.indexOf(`${column.name}${level}`)
    if (term > 0) values[term] = 1
    return { factor: column.name, value: level, isChosen }
  })
  return { profile, values }
}

/** What is wrong with a chosen profile: a level that nobody has, or no number; undefined when nothing is. */
export function faultOfProfile(
  columns: readonly Column[],
  chosen: ChosenProfile,
):
  | { readonly column: string; readonly value: string | number; readonly levels: readonly string[] }
  | undefined {
  for (const column of columns) {
    const value = Object.hasOwn(chosen, column.name) ? chosen[column.name] : undefined
    if (value === undefined) continue
    const levels = column.kind === 'factor' ? column.levels : []
    const isKnown =
      column.kind === 'factor' ? levels.includes(`${value}`) : typeof value === 'number'
    if (!isKnown) return { column: column.name, value, levels }
  }
  return undefined
}

function treatedMean(values: Float64Array, treated: Uint8Array): number {
  let [sum, count] = [0, 0]
  for (let unit = 0; unit < treated.length; unit += 1) {
    if (treated[unit] !== 1 || Number.isNaN(values[unit])) continue
    sum += values[unit] as number
    count += 1
  }
  return sum / count
}

function commonest(codes: Int32Array, levels: number, treated: Uint8Array): number {
  const counts = new Int32Array(levels)
  for (let unit = 0; unit < treated.length; unit += 1) {
    const code = codes[unit] as number
    if (treated[unit] === 1 && code >= 0) counts[code] = (counts[code] as number) + 1
  }
  return counts.indexOf(Math.max(...counts))
}
