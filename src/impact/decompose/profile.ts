import type { Column } from '../frame/model.frame.ts'
import type { Decomposition } from '../model.result.ts'
import type { Design } from '../stats/design.ts'

/**
 * The typical treated person: the commonest level of each text (the earlier one of equals), the mean of each number. With it, the
 * values of the model's terms.
 */
export function typicalProfile(
  columns: readonly Column[],
  design: Design,
  treated: Uint8Array,
): { profile: Decomposition['profile']; values: Float64Array } {
  const values = new Float64Array(design.terms.length)
  values[0] = 1
  const profile = columns.map((column) => {
    if (column.kind === 'number') {
      const mean = treatedMean(column.values, treated)
      values[design.terms.indexOf(column.name)] = mean
      return { factor: column.name, value: mean }
    }
    const level = column.levels[commonest(column.codes, column.levels.length, treated)] ?? ''
    const term = design.terms.indexOf(`${column.name}${level}`)
    if (term > 0) values[term] = 1
    return { factor: column.name, value: level }
  })
  return { profile, values }
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
