import type { Units } from '../frame/model.frame.ts'
import { type Coded, missingLevel } from './coded.ts'
import type { PersonOrder } from './person-order.ts'

/** Persons and rows of each level in an arm of a stage: [before treated, before control, after treated, after control]. */
type Counts = readonly Int32Array[]

/**
 * Which levels of each text are told together, because one of them alone has too few persons in an arm before or after
 * matching: small countries, regions and municipalities above all. So many levels are joined, the smallest first, that
 * together they have enough. A column whose levels are all small is left as it is: its counts are hidden.
 * @param threshold persons that a level needs in each arm; 0 joins nothing
 * @returns by column
 */
export function smallLevels(
  columns: readonly Coded[],
  units: Units,
  weights: Float64Array,
  order: PersonOrder,
  threshold: number,
): Map<string, ReadonlySet<string>> {
  const joined = new Map<string, ReadonlySet<string>>()
  if (threshold < 1) return joined
  for (const column of columns) {
    // Yes and no: together they would be everybody.
    if (column.levels.length < 4 || joined.has(column.name)) continue
    const small = joinedOf(column, countLevels(column, units, weights, order), threshold)
    if (small.size > 0) joined.set(column.name, small)
  }
  return joined
}

function countLevels(
  { levels, code }: Coded,
  { rows, treated }: Units,
  weights: Float64Array,
  order: PersonOrder,
): Counts {
  const counts = [0, 1, 2, 3].map(() => new Int32Array(levels.length))
  const last = [0, 1, 2, 3].map(() => new Int32Array(levels.length).fill(-1))
  for (let index = 0; index < rows; index++) {
    const row = order.rows === undefined ? index : (order.rows[index] as number)
    const level = code(row)
    const person = order.person(row)
    const arm = treated[row] === 1 ? 0 : 1
    for (const place of weights[row] === 0 ? [arm] : [arm, arm + 2]) {
      const seen = last[place] as Int32Array
      if (seen[level] === person) continue
      seen[level] = person
      const count = counts[place] as Int32Array
      count[level] = (count[level] as number) + 1
    }
  }
  return counts
}

function joinedOf({ levels }: Coded, counts: Counts, threshold: number): ReadonlySet<string> {
  const least = (level: number) => Math.min(...counts.map((count) => count[level] as number))
  const most = (level: number) => Math.max(...counts.map((count) => count[level] as number))
  const there = levels
    .map((_, level) => level)
    .filter((level) => most(level) > 0)
    .toSorted((a, b) => least(a) - least(b) || most(a) - most(b) || a - b)
  const isEnough = (some: readonly number[]) =>
    counts.every(
      (count) => some.reduce((sum, level) => sum + (count[level] as number), 0) >= threshold,
    )
  let size = there.filter((level) => least(level) < threshold).length
  if (size === 0) return new Set()
  while (size < there.length && !(size > 1 && isEnough(there.slice(0, size)))) size += 1
  // All in one would tell nothing; a level of missing values alone is no reason to join others with it.
  if (size === there.length) return new Set()
  return new Set(there.slice(0, size).map((level) => levels[level] ?? missingLevel))
}
