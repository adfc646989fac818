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
 * part of it: long words are compounds, and their ends change (koulutus, koulutukseen).
 */
function slipsIn(written: string, word: string): number {
  const isLong = written.length > 5
  const rows: number[][] = [Array.from({ length: word.length + 1 }, (_, at) => (isLong ? 0 : at))]
  for (let i = 1; i <= written.length; i++) {
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      const [above, before] = [rows[i - 1], rows[i - 2]] as [number[], number[] | undefined]
      const isSame = written[i - 1] === word[j - 1]
      const isSwapped =
        before !== undefined && written[i - 1] === word[j - 2] && written[i - 2] === word[j - 1]
      row.push(
        Math.min(
          (above[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (above[j - 1] as number) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    rows.push(row)
  }
  return Math.min(...(rows[written.length] as number[]))
}

/** How badly a written word fits a text; undefined when it does not. */
function misfit(written: string, words: readonly string[]): number | undefined {
  if (words.some((word) => word.startsWith(written))) return 0
  if (written.length > 2 && words.some((word) => word.includes(written))) return 1
  const slips = Math.min(...words.map((word) => slipsIn(written, word)))
  return slips <= allowedSlips(written.length) ? 1 + slips : undefined
}

/** The things in whose words each written word is found, slips of the hand forgiven; the best first, else in their order. */
export function findByWords<Thing extends { readonly words: string }>(
  things: readonly Thing[],
  search: string,
): Thing[] {
  const written = wordsOf(search)
  return things
    .flatMap((thing) => {
      const words = wordsOf(thing.words)
      const found = written.map((one) => misfit(one, words))
      return found.some((one) => one === undefined)
        ? []
        : [{ thing, sum: found.reduce<number>((sum, one) => sum + (one ?? 0), 0) }]
    })
    .sort((a, b) => a.sum - b.sum)
    .map(({ thing }) => thing)
}
