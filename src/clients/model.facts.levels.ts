/**
 * The Finnish sub-levels of the Common European Framework, low to high; `0` is below A1.1.
 * Source: national code set of developing language skills, see `language-levels` of the shipped data.
 */
export const subLevels = [
  '0',
  'A1.1',
  'A1.2',
  'A1.3',
  'A2.1',
  'A2.2',
  'B1.1',
  'B1.2',
  'B2.1',
  'B2.2',
  'C1.1',
  'C1.2',
  'C2.1',
  'C2.2',
] as const
export type SubLevel = (typeof subLevels)[number]

/** Levels without a sub-level, as certificates give them: an interval of their sub-levels. */
export const coarseLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type CoarseLevel = (typeof coarseLevels)[number]

/** What may be known of a skill: a sub-level or a coarse level. */
export const levels = [...subLevels, ...coarseLevels] as const
export type Level = (typeof levels)[number]

/** Recorded for a skill that was not tested: it says nothing, so the skill stays unknown. */
export const notTested = 'X'

/** Positions on the scale of sub-levels, both ends included. */
export interface LevelRange {
  readonly low: number
  readonly high: number
}

const ranges: ReadonlyMap<string, LevelRange> = new Map([
  ...subLevels.map((level, order) => [level, { low: order, high: order }] as const),
  ...coarseLevels.map((band) => {
    const inBand = subLevels.map((level) => level.startsWith(`${band}.`))
    return [band, { low: inBand.indexOf(true), high: inBand.lastIndexOf(true) }] as const
  }),
])

/** The sub-levels that a level may mean, or undefined when the text is no level (`X` is none). */
export function findLevelRange(level: string): LevelRange | undefined {
  return ranges.get(level)
}

/** Whether two levels may mean the same sub-level: `A2` and `A2.2` may, `A2` and `B1.1` may not. */
export function levelsAgree(a: string, b: string): boolean {
  const one = ranges.get(a)
  const other = ranges.get(b)
  if (one === undefined || other === undefined) return a === b
  return one.low <= other.high && other.low <= one.high
}

/**
 * The lowest of several levels. With coarse ones among them the lowest may itself be an interval;
 * it always lies within one band, and is given as the narrowest level that covers it.
 */
export function lowestLevel(parts: readonly Level[]): Level | undefined {
  let low: number = subLevels.length
  let high: number = subLevels.length
  for (const part of parts) {
    const range = ranges.get(part)
    if (range === undefined) return undefined
    low = Math.min(low, range.low)
    high = Math.min(high, range.high)
  }
  const lowest = subLevels[low]
  if (lowest === undefined) return undefined
  if (low === high) return lowest
  return coarseLevels.find((band) => lowest.startsWith(`${band}.`))
}
