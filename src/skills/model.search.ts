import { learnCompounds } from './model.compounds.ts'
import { wordsOf } from './model.search-words.ts'
import { indexWords } from './model.word-index.ts'

/** A label that is searched: of which concept, and whether it is the preferred one. */
export interface SearchedLabel {
  readonly concept: number
  readonly text: string
  readonly isPreferred: boolean
}

/** A concept that was found by one of its labels; `score` orders the hits and is between 0 and 1. */
export interface Hit {
  readonly concept: number
  readonly label: string
  readonly score: number
}

export interface Searcher {
  /** The best hits of what a person typed, the best first. */
  search(text: string, most: number): Hit[]
}

/** A part of a compound that agrees is worth less than the whole word. */
const partWorth = 0.85
/** What is worth less than this, or than this share of the best, is chance. */
const [leastScore, leastShare] = [0.25, 0.55]
/** Words of a question that are looked at. */
const mostWords = 8

/** The distinct words and parts of labels, each with the labels that have it: twice the label's place, one more for a part. */
function collectWords(
  labelWords: readonly string[][],
  partsOf: (word: string) => readonly string[],
) {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const places: number[][] = []
  const add = (word: string, label: number, isPart: 0 | 1) => {
    let number = numbers.get(word)
    if (number === undefined) {
      number = words.push(word) - 1
      numbers.set(word, number)
      places.push([])
    }
    const own = places[number]
    const last = own?.at(-1)
    if (last === undefined || last >> 1 !== label) own?.push(2 * label + isPart)
  }
  for (const [label, own] of labelWords.entries()) {
    for (const word of own) add(word, label, 0)
    for (const word of own) for (const part of partsOf(word)) add(part, label, 1)
  }
  return { numbers, words, places }
}

/**
 * Searches short labels: word by word, forgiving typing errors, and compounds by their parts. A word that few labels have
 * counts more than one that many have.
 * @returns a searcher over an index in memory
 */
export function createSearcher(labels: readonly SearchedLabel[]): Searcher {
  const labelWords = labels.map(({ text }) => wordsOf(text))
  const compounds = learnCompounds(new Set(labelWords.flat()))
  const { numbers, words, places } = collectWords(labelWords, compounds.partsOf)
  const index = indexWords(words)
  const usual = Math.log(1 + labels.length)
  const rarity = places.map((own) => Math.log(1 + labels.length / (1 + own.length)))

  /** Takes for each label the most that one of the words like the typed one is worth there. */
  const take = (word: string, worth: number, into: Map<number, number>) => {
    for (const [number, alike] of index.like(word)) {
      const value = worth * alike ** 1.5
      for (const place of places[number] ?? []) {
        const own = place % 2 === 1 ? value * partWorth : value
        const label = place >> 1
        if (own > (into.get(label) ?? 0)) into.set(label, own)
      }
    }
  }
  /** A word that is unknown weighs as the rarest of those like it. */
  const weightOf = (word: string): number => {
    const number = numbers.get(word)
    if (number !== undefined) return rarity[number] ?? usual
    let weight = 0
    for (const [like, alike] of index.like(word))
      weight = Math.max(weight, alike * (rarity[like] ?? 0))
    return weight === 0 ? usual : weight
  }
  /** For each label how well it answers one typed word: as a whole, or by its parts together, the rarer the more. */
  const answersOf = (word: string): Map<number, number> => {
    const answers = new Map<number, number>()
    take(word, 1, answers)
    const parts = compounds.partsOf(word).map((part) => ({ part, weight: weightOf(part) }))
    const all = parts.reduce((sum, { weight }) => sum + weight, 0)
    const sums = new Map<number, number>()
    for (const { part, weight } of parts) {
      const own = new Map<number, number>()
      take(part, (partWorth * weight) / all, own)
      for (const [label, value] of own) sums.set(label, (sums.get(label) ?? 0) + value)
    }
    for (const [label, value] of sums)
      if (value > (answers.get(label) ?? 0)) answers.set(label, value)
    return answers
  }

  return {
    search(text, most) {
      const typed = [...new Set(wordsOf(text))]
        .slice(0, mostWords)
        .map((word) => ({ word, weight: weightOf(word) }))
      const all = typed.reduce((sum, { weight }) => sum + weight, 0)
      const scores = new Map<number, number>()
      for (const { word, weight } of typed)
        for (const [label, value] of answersOf(word))
          scores.set(label, (scores.get(label) ?? 0) + (value * weight) / all)
      const best = new Map<number, Hit>()
      for (const [place, value] of scores) {
        const label = labels[place]
        if (label === undefined) continue
        // Of labels that answer alike the shorter says more of what was asked; the preferred one comes before the others.
        const spare = Math.max(0, (labelWords[place]?.length ?? 1) - typed.length)
        const score = value * (0.86 + 0.12 / (1 + spare) + (label.isPreferred ? 0.02 : 0))
        const { concept } = label
        if (score >= leastScore && score > (best.get(concept)?.score ?? 0))
          best.set(concept, { concept, label: label.text, score })
      }
      const hits = [...best.values()].sort((a, b) => b.score - a.score || a.concept - b.concept)
      const least = leastShare * (hits[0]?.score ?? 0)
      return hits.filter(({ score }) => score >= least).slice(0, most)
    },
  }
}
