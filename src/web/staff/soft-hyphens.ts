/** Shows nothing, until a word is too long for its line: then it breaks here, with a hyphen. */
const softHyphen = '\u00AD'

/**
 * The text with soft hyphens in the words that are given with their breaks (`Hän-vis-ningar`). For the
 * eye only: a name for the ear and for a search goes without them.
 */
export function withBreaks(text: string, breaks: readonly string[]): string {
  return breaks.reduce(
    (done, word) => done.replaceAll(word.replaceAll('-', ''), word.replaceAll('-', softHyphen)),
    text,
  )
}
