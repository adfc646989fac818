/** Words as they are compared: small letters without accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** How many slips of the hand a written word may have: none in a short one, for too much would be alike. */
const allowedSlips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/**
 * The fewest letters put in, left out, taken for another or swapped that make `written` a beginning of `word`, or of a
 * part of it: long words are compounds, and their ends change (koulutus, koulutukseen). Undefined when it takes more than are
 * allowed.
 */
function slipsIn(written: string, word: string): number | undefined {
  const allowed = allowedSlips(written.length)
  if (written.length - word.length > allowed) return undefined
  const isLong = written.length > 5
  let before: number[] = []
  let above = Array.from({ length: word.length + 1 }, (_, at) => (isLong ? 0 : at))
  let least = 0
  for (let i = 1; i <= written.length; i++) {
    const row = [i]
    const leastAbove = least
    least = i
    for (let j = 1; j <= word.length; j++) {
      const isSame = written[i - 1] === word[j - 1]
      const isSwapped = i > 1 && written[i - 1] === word[j - 2] && written[i - 2] === word[j - 1]
      const slips = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (isSame ? 0 : 1),
        isSwapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      )
      row.push(slips)
      if (slips < least) least = slips
    }
    // A swap begins two rows back; nothing else makes it fewer again.
    if (least > allowed && leastAbove > allowed) return undefined
    ;[before, above] = [above, row]
  }
  return least <= allowed ? least : undefined
}

/** How badly a written word fits each of the words that it is asked about; undefined when it does not. */
function misfits(written: string): (words: readonly string[]) => number | undefined {
  // Texts share most of their words.
  const known = new Map<string, number>()
  const of = (word: string): number => {
    const seen = known.get(word)
    if (seen !== undefined) return seen
    const slips = word.startsWith(written)
      ? -1
      : written.length > 2 && word.includes(written)
        ? 0
        : slipsIn(written, word)
    const misfit = slips === undefined ? Number.POSITIVE_INFINITY : slips + 1
    known.set(word, misfit)
    return misfit
  }
  return (words) => {
    const least = words.reduce((found, word) => Math.min(found, of(word)), Number.POSITIVE_INFINITY)
    return least === Number.POSITIVE_INFINITY ? undefined : least
  }
}

/** To part a text into words takes longer than to look through them, and a catalogue is searched again and again. */
const partedTexts = new Map<string, readonly string[]>()
const mostParted = 4000

function distinctWordsOf(text: string): readonly string[] {
  const parted = partedTexts.get(text)
  if (parted !== undefined) return parted
  if (partedTexts.size >= mostParted) partedTexts.clear()
  const words = [...new Set(wordsOf(text))]
  partedTexts.set(text, words)
  return words
}

/** The things in whose words each written word is found, slips of the hand forgiven; the best first, else in their order. */
export function findByWords<Thing extends { readonly words: string }>(
  things: readonly Thing[],
  search: string,
): Thing[] {
  const written = wordsOf(search).map(misfits)
  return things
    .flatMap((thing) => {
      const words = distinctWordsOf(thing.words)
      const found = written.map((misfit) => misfit(words))
      return found.some((one) => one === undefined)
        ? []
        : [{ thing, sum: found.reduce<number>((sum, one) => sum + (one ?? 0), 0) }]
    })
    .sort((a, b) => a.sum - b.sum)
    .map(({ thing }) => thing)
}
