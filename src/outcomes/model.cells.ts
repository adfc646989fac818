import { z } from 'zod'

/** Properties of a person by which figures are split; fixed, so that no narrower group can be asked for. */
export const splitDimensions = ['phase', 'sex', 'age', 'language'] as const
export const splitDimensionSchema = z.enum(splitDimensions)
export type SplitDimension = z.infer<typeof splitDimensionSchema>

/** The groups of the dimensions whose groups are fixed; the languages are those of most clientships of the centre. */
export const fixedGroups = {
  phase: ['in_integration', 'past_integration', 'unknown'],
  sex: ['female', 'male', 'unknown'],
  age: ['0', '25', '35', '45', '55', 'unknown'],
} as const satisfies Partial<Record<SplitDimension, readonly string[]>>

/** How clientships end, as it is told: the kinds of work and business apart, ends for private reasons together. */
export const outcomeGroups = {
  work: ['employed_open', 'employed_subsidised', 'apprenticeship'],
  business: ['business_confirmed', 'business_provisional'],
  degree: ['degree_study'],
  other: ['other_study', 'other_service', 'goal_not_reached', 'no_contact', 'other_end'],
} as const
export type OutcomeGroup = keyof typeof outcomeGroups
export const outcomeGroupNames = Object.keys(outcomeGroups) as OutcomeGroup[]

/** What changed for a person in a year, by the hierarchy of the headline: work > business > degree > other > none. */
export const changeKinds = ['work', 'business', 'degree', 'other', 'none'] as const

/** One count as the database gives it: of a year, with how many of the counted have no name any more. */
export const countRowsSchema = z.array(
  z.tuple([z.int(), z.string(), z.string(), z.string(), z.int(), z.int()]),
)
export type CountRows = z.infer<typeof countRowsSchema>

/** The counts of a centre or an area, found by year, measure, dimension and value; what was not counted is none. */
export interface Counts {
  readonly years: readonly number[]
  /** The languages that are told by name, the most common in all years first. */
  readonly languages: readonly string[]
  count(year: number, measure: string, dimension?: string, value?: string): number
  nameless(year: number, measure: string, dimension?: string, value?: string): number
}

export function readCounts(rows: CountRows): Counts {
  const key = (year: number, measure: string, dimension: string, value: string) =>
    `${year}/${measure}/${dimension}/${value}`
  const found = new Map<string, readonly [number, number]>()
  const years = new Set<number>()
  const languages = new Map<string, number>()
  for (const [year, measure, dimension, value, count, nameless] of rows) {
    found.set(key(year, measure, dimension, value), [count, nameless])
    years.add(year)
    if (dimension === 'language' && measure === 'new' && value !== 'other' && value !== 'unknown')
      languages.set(value, (languages.get(value) ?? 0) + count)
  }
  const at =
    (which: 0 | 1) =>
    (year: number, measure: string, dimension = 'all', value = 'all') =>
      found.get(key(year, measure, dimension, value))?.[which] ?? 0
  const byCount = (a: [string, number], b: [string, number]) =>
    b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
  return {
    years: [...years].toSorted((a, b) => a - b),
    languages: [...languages].toSorted(byCount).map(([language]) => language),
    count: at(0),
    nameless: at(1),
  }
}

/** The groups of a dimension in the order in which they are told. */
export function groupsOf(dimension: SplitDimension, counts: Counts): readonly string[] {
  return dimension === 'language'
    ? [...counts.languages, 'other', 'unknown']
    : fixedGroups[dimension]
}
