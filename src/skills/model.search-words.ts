/** The Finnish word for work ends thousands of compounds and is bent beyond recognition: `siivoustyö`, `siivoustöitä`. */
const bentWork = /t(?:ö(?:i(?:tä|den|ssä|hin|llä|stä|nä)|t)|yö(?:tä|n|t|ssä|stä|hön|llä|nä|ksi)?)$/u

/** Lower case, words apart, without marks but those of the letters å, ä and ö: `Hoitotyö, lasten` is `hoitotyö`, `lasten`. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?!(?<=a)\u030a|(?<=[ao])\u0308)\p{M}/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(bentWork, 'työ'))

/** As it is typed on a keyboard without å, ä and ö. */
export const plainOf = (word: string): string => word.replace(/[åä]/g, 'a').replaceAll('ö', 'o')

/** The three-letter pieces of a word, its ends marked: `tyo` gives `$ty`, `tyo`, `yo$`. */
export function piecesOf(word: string): string[] {
  const marked = `$${word}$`
  const pieces: string[] = []
  for (let at = 0; at + 3 <= marked.length; at += 1) pieces.push(marked.slice(at, at + 3))
  return pieces
}

/** Changes of one letter (also two neighbours that changed places) between two words; above `most` any greater number. */
export function changesBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_one, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1)
      row.push(least)
    }
    ;[older, old] = [old, row]
  }
  return old[b.length] ?? most + 1
}
