import { z } from 'zod'
import type { BindingLanguage, PhraseLanguage } from './model.language.ts'

/** Kinds of phrases that stand in a plan; the others are its headings, labels and notes. */
export const phraseKinds = ['goal', 'need', 'step', 'duty', 'right'] as const
export type PhraseKind = (typeof phraseKinds)[number]

/** Values that a phrase leaves open, as `{count}`. */
export type Slots = Readonly<Record<string, string>>

/** The phrases of one language by key. */
export type Phrases = Readonly<Record<string, string>>

/** The phrases of every language, and which of them a translator has checked. */
export interface PhraseLibrary {
  readonly phrases: Readonly<Record<PhraseLanguage, Phrases>>
  /** Whether the words of a phrase as they are now were checked by a translator. */
  readonly isChecked: (key: string, language: PhraseLanguage) => boolean
}

/** The kind of a phrase, by its key `kind.name`; undefined for headings, labels and notes. */
export function kindOfPhrase(key: string): PhraseKind | undefined {
  const [kind] = key.split('.')
  return phraseKinds.find((known) => known === kind)
}

const slot = /\{(\w+)\}/g

/** The names of what a phrase leaves open. */
export const slotsOf = (phrase: string): string[] => [
  ...new Set([...phrase.matchAll(slot)].map(([, name]) => name as string)),
]

/** A phrase with its open places filled; a place without a value shows as three dots. */
export const fill = (phrase: string, slots: Slots): string =>
  phrase.replace(slot, (_whole, name: string) => slots[name] ?? '…')

/**
 * How a sentence stands in a language: it binds, its translation was checked by a translator, was not, was written by
 * hand, was written for older words, is missing, or is withheld (a duty prints in a language only when checked).
 */
export const standings = [
  'binding',
  'checked',
  'unchecked',
  'by_hand',
  'outdated',
  'missing',
  'withheld',
] as const
export const standingSchema = z.enum(standings)
export type Standing = z.infer<typeof standingSchema>

/** A sentence in a language; no text where nothing may be said. */
export interface Said {
  readonly text: string | null
  readonly standing: Standing
}

/** Duties and what follows from neglecting them: in a language they are printed only when a translator has checked them. */
const isDuty = (key: string): boolean => kindOfPhrase(key) === 'duty' || key === 'heading.duties'

/**
 * A phrase in a language.
 * @throws RangeError when there is no such phrase
 */
export function sayPhrase(
  library: PhraseLibrary,
  key: string,
  slots: Slots,
  language: PhraseLanguage,
  binding: BindingLanguage,
): Said {
  const phrase = library.phrases[language][key]
  if (phrase === undefined) throw new RangeError(`No such phrase: ${key}`)
  const text = fill(phrase, slots)
  if (language === binding) return { text, standing: 'binding' }
  if (library.isChecked(key, language)) return { text, standing: 'checked' }
  return isDuty(key) && key !== 'heading.duties'
    ? { text: null, standing: 'withheld' }
    : { text, standing: 'unchecked' }
}
