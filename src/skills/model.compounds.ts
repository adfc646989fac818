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
  /** Where a compound is cut: best between two words, then before a word, then after one, else where many words are. */
  const placeOf = (word: string): number => {
    // The word itself is one of those that share each side.
    const own = words.has(word) ? 1 : 0
    const shared = (counts: Map<string, number>, part: string) => (counts.get(part) ?? 0) - own
    let [best, place] = [0, 0]
    const take = (sure: number, at: number) => {
      if (sure > best) [best, place] = [sure, at]
    }
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      const [first, last] = [word.slice(0, at), word.slice(at)]
      const [isFirst, isLast] = [words.has(first), words.has(last)]
      if (isFirst && isLast) take(1000 + first.length, at)
      else if (isLast && shared(begins, first) >= 2)
        take(500 + Math.min(shared(begins, first), 99), at)
      else if (isFirst && first.length >= 4)
        take(300 + Math.min(shared(ends, last), 99) + first.length, at)
    }
    if (best > 0) return place
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      const before = shared(begins, word.slice(0, at))
      if (before < 4) break
      const after = shared(ends, word.slice(at))
      if (after >= 3) take(Math.min(before, after), at)
    }
    return place
  }
  const split = (word: string, isAgain: boolean): string[] => {
    const place = placeOf(word)
    if (place === 0) return [word]
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
