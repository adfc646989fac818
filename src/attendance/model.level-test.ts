import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { subLevels } from '../clients/model.facts.levels.ts'
import { type LanguageFact, languageFacts } from '../clients/model.facts.ts'
import { daySchema } from '../platform/shared/days.ts'

export const testMoments = ['start', 'end'] as const
export const testMomentSchema = z.enum(testMoments)
export type TestMoment = z.infer<typeof testMomentSchema>

const keySchema = z.enum(languageFacts as [LanguageFact, ...LanguageFact[]])
const levelSchema = z.enum(subLevels)

/** Results of a test that a group took: of each person a level of one language, or of one part of it. */
export const newLevelTestSchema = z.strictObject({
  moment: testMomentSchema,
  key: keySchema,
  testedOn: daySchema,
  results: z
    .array(z.strictObject({ clientId: clientIdSchema, level: levelSchema }))
    .min(1)
    .max(200)
    .refine((all) => new Set(all.map((one) => one.clientId)).size === all.length, {
      error: 'clientTwice',
    }),
})
export type NewLevelTest = z.infer<typeof newLevelTestSchema>

/** Levels of one person. */
export interface Tested {
  readonly start: string | null
  readonly end: string | null
}

/** What a group learned is told of so many people at least who were tested twice. */
export const fewestTested = 5

/** What a group learned by its tests: of those tested at the beginning and the end, how many steps they rose. */
export const learnedSchema = z.strictObject({
  key: keySchema,
  atStart: z.int(),
  atEnd: z.int(),
  /** The three figures are null of fewer than five people who were tested twice. */
  both: z.int().nullable(),
  /** Who is at a higher sub-level at the end than at the beginning. */
  rose: z.int().nullable(),
  /** The middle rise in sub-levels; half of one where it lies between two. */
  medianRise: z.number().nullable(),
})
export type Learned = z.infer<typeof learnedSchema>

const placeOf = (level: string) => (subLevels as readonly string[]).indexOf(level)

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/**
 * What a group learned of a language. Counts of one to four people are not told apart, by the rule of all figures of a
 * centre (docs/decisions/0015).
 */
export function learnedOf(key: LanguageFact, people: readonly Tested[]): Learned {
  const rises = people.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [placeOf(end) - placeOf(start)],
  )
  const rose = rises.filter((rise) => rise > 0).length
  const isTold = rises.length >= fewestTested
  const isSmall = (count: number) => count > 0 && count < fewestTested
  return {
    key,
    atStart: people.filter(({ start }) => start !== null).length,
    atEnd: people.filter(({ end }) => end !== null).length,
    both: isTold ? rises.length : null,
    rose: isTold && !isSmall(rose) && !isSmall(rises.length - rose) ? rose : null,
    medianRise: isTold ? median(rises) : null,
  }
}

/** Levels of the people of a group whom the reader sees, and what the group learned. */
export const levelTestsSchema = z.strictObject({
  learned: z.array(learnedSchema),
  people: z.array(
    z.strictObject({
      clientId: clientIdSchema,
      key: keySchema,
      start: z.string().nullable(),
      end: z.string().nullable(),
    }),
  ),
  /** Whom the reader may record results of. */
  testable: z.array(
    z.strictObject({
      clientId: clientIdSchema,
      clientNumber: z.int(),
      name: z.string().nullable(),
    }),
  ),
  /** The language that the service teaches; null where it teaches none. */
  teaches: keySchema.nullable(),
})
export type LevelTests = z.infer<typeof levelTestsSchema>
