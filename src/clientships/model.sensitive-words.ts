import {
  asLanguage,
  harmlessWords,
  type SensitiveKind,
  sensitivePhrases,
  sensitiveWords,
} from './model.sensitive-words.list.ts'

/** A word that may tell of health, religion or origin, and where it stands in the text (UTF-16 units). */
export interface SensitiveWord {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly kind: SensitiveKind
}

// The lists hold letters and blanks alone, so they are expressions as they stand.
const anyOf = (parts: readonly string[]) => parts.join('|')
const beginning = (parts: readonly string[]) => new RegExp(`^(?:${anyOf(parts)})`, 'u')

const matchers = sensitiveWords.map(({ kind, begins, within, is }) => ({
  kind,
  word: new RegExp(
    [
      `^(?:${anyOf(begins)})`,
      ...(within.length > 0 ? [anyOf(within)] : []),
      `^(?:${anyOf(is)})$`,
    ].join('|'),
    'u',
  ),
}))
const phrases = sensitivePhrases.map(({ kind, phrase }) => ({
  kind,
  expression: new RegExp(
    `(?<![\\p{L}\\p{M}])${phrase.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{M}])`,
    'giu',
  ),
}))
const harmless = beginning(harmlessWords)
const languageAround = beginning(asLanguage.around)
const peopleOrLanguage = beginning(asLanguage.stems)

interface Token {
  readonly start: number
  readonly text: string
  readonly lower: string
}

/** The words of a text; parts of a word joined by a hyphen are words of their own. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    text: match[0],
    lower: match[0].toLowerCase(),
  }))
}

/** Whether a word that names a people and its language stands for the language: "äidinkieli kurdi", "talar kurdiska". */
function standsForLanguage(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? ''
  if (!peopleOrLanguage.test(word)) return false
  if (asLanguage.forms.some((form) => word.endsWith(form))) return true
  return [-2, -1, 1].some((step) => languageAround.test(tokens[index + step]?.lower ?? ''))
}

/**
 * The words of a text that may tell of health, religion or origin, in their order, none over another. Finnish, Swedish
 * and English together, because notes mix them. It warns and never refuses: it knows words, not what they mean.
 * Occupations, workplaces, places, countries and languages that look alike are left out.
 */
export function findSensitiveWords(text: string): readonly SensitiveWord[] {
  const found: SensitiveWord[] = []
  for (const { kind, expression } of phrases)
    for (const match of text.matchAll(expression))
      found.push({ start: match.index, end: match.index + match[0].length, word: match[0], kind })
  const tokens = tokensOf(text)
  for (const [index, { start, text: word, lower }] of tokens.entries()) {
    const matcher = matchers.find((one) => one.word.test(lower))
    if (matcher === undefined || harmless.test(lower) || standsForLanguage(tokens, index)) continue
    const end = start + word.length
    if (found.some((one) => one.start < end && start < one.end)) continue
    found.push({ start, end, word, kind: matcher.kind })
  }
  return found.toSorted((a, b) => a.start - b.start)
}
