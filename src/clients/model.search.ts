import { z } from 'zod'
import { type Day, daySchema, parseDay } from '../platform/shared/days.ts'
import { clientIdSchema } from './model.access.ts'
import { type Hetu, parseHetu } from './model.hetu.ts'
import { searchTokens } from './model.names.ts'

/** What somebody types to find a person: names, a client number, a birth date, in any order. */
export const searchTextSchema = z.string().trim().min(1).max(200)

export const searchHitSchema = z.strictObject({
  clientId: clientIdSchema,
  clientNumber: z.int(),
  familyName: z.string(),
  givenNames: z.string(),
  usedName: z.string().nullable(),
  birthDate: daySchema.nullable(),
  serviceLanguage: z.string().nullable(),
  isProtected: z.boolean(),
})
export type SearchHit = z.infer<typeof searchHitSchema>

export const searchAnswerSchema = z.strictObject({
  hits: z.array(searchHitSchema),
  /** Whether there may be more than are shown: type more. */
  hasMore: z.boolean(),
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>

/** So many people are shown. */
export const searchPageSize = 20
/** More words than any name has say nothing new. */
const mostWords = 6

/** A search as it was understood; all of it must hold of a person who is found. */
export interface SearchQuestion {
  readonly words: readonly string[]
  readonly birthDate: Day | undefined
  readonly clientNumber: number | undefined
  readonly hetu: Hetu | undefined
}

function readDay(part: string): Day | undefined {
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(part)
  if (finnish === null) return parseDay(part)
  const [, day = '', month = '', year = ''] = finnish
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Understands what was typed: days as 1.2.1990 or 1990-02-01, numbers of five digits or more, identity codes, names. */
export function readSearch(text: string): SearchQuestion {
  let birthDate: Day | undefined
  let clientNumber: number | undefined
  let hetu: Hetu | undefined
  const names: string[] = []
  for (const part of text.split(/[\s,;]+/)) {
    const day = readDay(part)
    const code = parseHetu(part)
    if (day !== undefined) birthDate = day
    else if (code !== undefined) hetu = code
    else if (/^\d{5,12}$/.test(part)) clientNumber = Number(part)
    else names.push(part)
  }
  const words = searchTokens(names.join(' ')).slice(0, mostWords)
  return { words, birthDate, clientNumber, hetu }
}

/**
 * How many typing errors lie between two words: a letter more, less or another, or two neighbours changed over
 * (optimal string alignment).
 */
export function typingErrors(typed: string, word: string): number {
  const a = [...typed]
  const b = [...word]
  let before: number[] = []
  let above = b.map((_letter, j) => j)
  above.push(b.length)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

/**
 * How near a word of a name is to a typed one, 0 the same; undefined when it is another word. The beginning of a word
 * is nearer than a typing error, because people stop typing early; short words forgive one error, longer ones two,
 * those of nine letters or more three.
 */
export function nearness(typed: string, word: string): number | undefined {
  if (typed === word) return 0
  const errors = typingErrors(typed, word)
  const forgiven = typed.length <= 2 ? 0 : typed.length <= 4 ? 1 : typed.length <= 8 ? 2 : 3
  const near = errors <= forgiven ? errors : undefined
  if (!word.startsWith(typed)) return near
  return Math.min(0.5, near ?? 0.5)
}
