import { bandStarts, type Preview } from './model.preview.ts'

export type EqualityGroup = Preview['equality']['sex'][number]

/** How the share of a group that fits would change; shares from 0 to 1. */
export interface ShareChange {
  readonly group: string
  readonly before: number
  readonly after: number
}

/** What a table of groups shows, without a judgement on it. */
export type EqualityReading =
  | { readonly kind: 'tooSmall' }
  | { readonly kind: 'same' }
  | { readonly kind: 'one'; readonly only: ShareChange }
  | { readonly kind: 'differ'; readonly highest: ShareChange; readonly lowest: ShareChange }

/** The share of a group that fits before and after; undefined when a count is hidden or nobody is in it. */
export function findShareChange(group: EqualityGroup): ShareChange | undefined {
  const { people, fitsBefore, fitsAfter } = group
  if (people === null || people === 0 || fitsBefore === null || fitsAfter === null) return undefined
  return { group: group.group, before: fitsBefore / people, after: fitsAfter / people }
}

const growth = ({ before, after }: ShareChange) => after - before

/** How many groups can be compared at all: nothing in them is hidden. */
export const countComparable = (groups: readonly EqualityGroup[]): number =>
  groups.filter((group) => findShareChange(group) !== undefined).length

/** Finds the groups whose share of people who fit grows most and least (or falls most). */
export function readEquality(groups: readonly EqualityGroup[]): EqualityReading {
  const shares = groups.map(findShareChange).filter((share) => share !== undefined)
  const ordered = shares.toSorted((a, b) => growth(b) - growth(a))
  const highest = ordered[0]
  const lowest = ordered.at(-1)
  if (highest === undefined || lowest === undefined) return { kind: 'tooSmall' }
  if (shares.every((share) => growth(share) === 0)) return { kind: 'same' }
  return highest === lowest ? { kind: 'one', only: highest } : { kind: 'differ', highest, lowest }
}

/** How many people would come to fit, would no longer fit, or would change in another way. */
export function countTurns(changes: Preview['changes']): {
  readonly gained: number
  readonly lost: number
  readonly other: number
} {
  const sum = (isCounted: (change: Preview['changes'][number]) => boolean) =>
    changes.filter(isCounted).reduce((total, { people }) => total + people, 0)
  return {
    gained: sum(({ after }) => after === 'met'),
    lost: sum(({ before }) => before === 'met'),
    other: sum(({ before, after }) => before !== 'met' && after !== 'met'),
  }
}

/** The first and the last year of an age band by its code; the oldest has no last; undefined for people of unknown age. */
export function findAgeBand(
  group: string,
): { readonly from: number; readonly to: number | undefined } | undefined {
  const at = bandStarts.findIndex((start) => String(start) === group)
  const from = bandStarts[at]
  if (from === undefined) return undefined
  const next = bandStarts[at + 1]
  return { from, to: next === undefined ? undefined : next - 1 }
}
