import { changesBetween, piecesOf, plainOf } from './model.search-words.ts'

/** Two words are taken for the same only from here on: `siivous` and `siivoaja` are, `siivous` and `siirto` are not. */
const leastLikeness = 0.42
/** What somebody has typed so far, or an ending more than what is known. */
const beginWorth = 0.9
const endingWorth = 0.8

/** Dice's coefficient: the share of pieces that two words have in common. */
function dice(a: string, b: string): number {
  const [first, second] = [new Set(piecesOf(a)), new Set(piecesOf(b))]
  let shared = 0
  for (const piece of first) if (second.has(piece)) shared += 1
  return (2 * shared) / (first.size + second.size)
}

/** How alike a typed word is to a known one, 0 to 1. Whoever typed no å, ä or ö may have had none on the keyboard. */
export function likeness(typed: string, known: string): number {
  if (typed === known) return 1
  const plain = plainOf(known)
  const isPlain = plainOf(typed) === typed && plain !== known
  const other = isPlain ? plain : known
  const most = typed.length >= 7 ? 2 : typed.length >= 4 ? 1 : 0
  const changes = changesBetween(typed, other, most)
  const nearly = changes <= most ? 1 - (1.1 * changes) / Math.max(typed.length, other.length) : 0
  const begins = typed.length >= 3 && other.startsWith(typed) ? beginWorth : 0
  const isEnding = other.length >= 4 && typed.startsWith(other) && typed.length - other.length <= 4
  const alike = Math.max(nearly, begins, isEnding ? endingWorth : 0, dice(typed, other))
  return isPlain ? 0.95 * alike : alike
}

/** Known words, found by what is like them. */
export interface WordIndex {
  /** The numbers of the words like one that was typed, with how alike they are. */
  like(word: string): ReadonlyMap<number, number>
}

export function indexWords(words: readonly string[]): WordIndex {
  const ofPiece = new Map<string, number[]>()
  const pieceCount = new Uint8Array(words.length)
  for (const [number, word] of words.entries()) {
    const pieces = new Set(piecesOf(plainOf(word)))
    pieceCount[number] = Math.min(255, pieces.size)
    for (const piece of pieces) {
      const list = ofPiece.get(piece)
      if (list === undefined) ofPiece.set(piece, [number])
      else list.push(number)
    }
  }
  const shared = new Uint8Array(words.length)
  return {
    like(word) {
      const found = new Map<number, number>()
      const pieces = new Set(piecesOf(plainOf(word)))
      const touched: number[] = []
      for (const piece of pieces)
        for (const number of ofPiece.get(piece) ?? []) {
          if (shared[number] === 0) touched.push(number)
          shared[number] = (shared[number] ?? 0) + 1
        }
      for (const number of touched) {
        const common = shared[number] ?? 0
        shared[number] = 0
        // Fewer in common than this is neither a beginning nor a typing error: most words end here.
        const fewest = Math.min(pieces.size, pieceCount[number] ?? 0)
        if (common / fewest < 0.4) continue
        const alike = likeness(word, words[number] ?? '')
        if (alike >= leastLikeness) found.set(number, alike)
      }
      return found
    },
  }
}
