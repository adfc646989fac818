/** The shortest part of a compound: `työ`; shorter ones are endings. */
const shortestPart = 3

/**
 * Takes compounds apart by how many words share a beginning or an end: `siivoustyöntekijä` is `siivous` and
 * `työntekijä`, because many words begin with the one and end with the other. Neither a dictionary nor a language is
 * needed. Words not seen before are taken apart too, where one side is known.
 */
export interface Compounds {
  /** The parts of a word, the word itself not among them; empty when it is none. */
  partsOf(word: string): readonly string[]
}

const count = (counts: Map<string, number>, part: string) =>
  counts.set(part, (counts.get(part) ?? 0) + 1)

export function learnCompounds(words: ReadonlySet<string>): Compounds {
  const [begins, ends] = [new Map<string, number>(), new Map<string, number>()]
  for (const word of words)
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      count(begins, word.slice(0, at))
      count(ends, word.slice(at))
    }
  /** How sure it is that a compound is cut here: both sides known in many words, best as words of their own. */
  const sureness = (word: string, at: number): number => {
    const [first, last] = [word.slice(0, at), word.slice(at)]
    const [isFirst, isLast] = [words.has(first), words.has(last)]
    // The word itself is one of those that share each side.
    const own = words.has(word) ? 1 : 0
    const [before, after] = [(begins.get(first) ?? 0) - own, (ends.get(last) ?? 0) - own]
    if (isFirst && isLast) return 1000 + first.length
    if (isLast && before >= 2) return 500 + Math.min(before, 99)
    if (isFirst && first.length >= 4) return 300 + Math.min(after, 99) + first.length
    return before >= 4 && after >= 3 ? Math.min(before, after) : 0
  }
  const split = (word: string, isAgain: boolean): string[] => {
    let [best, place] = [0, 0]
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      const sure = sureness(word, at)
      if (sure > best) [best, place] = [sure, at]
    }
    if (best === 0) return [word]
    const halves = [word.slice(0, place), word.slice(place)]
    return isAgain ? halves : halves.flatMap((half) => split(half, true))
  }
  return {
    partsOf(word) {
      if (word.length <= 2 * shortestPart) return []
      const parts = split(word, false)
      return parts.length === 1 ? [] : parts
    },
  }
}
