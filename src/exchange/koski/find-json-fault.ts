/** Where a text stops being JSON, for a sentence that repeats nothing of it: line, column, and whether it only ends. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly isCutOff: boolean
}

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])/y
const string = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y
/** The beginning of a word or number, with nothing after it. */
const brokenOff = /^(?:tr?u?|fa?l?s?|nu?l?|-?(?:\d+(?:\.\d*)?(?:[eE][-+]?)?)?)$/
const space = /[ \t\n\r]*/y

/**
 * The first place where a text is no JSON. The engine's own message names the place only for long texts and repeats a
 * piece of the text, which may hold a name or an identity code. Walks the text once, without recursion.
 */
export function findJsonFault(text: string): JsonFault {
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const eat = (sign: string): boolean => {
    skip(space)
    if (text[at] !== sign) return false
    at += 1
    return true
  }
  const open: ('{' | '[')[] = []
  /** Reads a key and its colon. */
  const key = () => {
    skip(space)
    return skip(string) && eat(':')
  }
  /** Closes whatever ends here; false at a fault, and when the whole text is read. */
  const goOn = (): boolean => {
    for (;;) {
      const inside = open.at(-1)
      if (inside === undefined) return false
      if (eat(',')) return inside === '[' || key()
      if (!eat(inside === '[' ? ']' : '}')) return false
      open.pop()
    }
  }
  for (;;) {
    skip(space)
    if (eat('[')) {
      open.push('[')
      if (!eat(']')) continue
      open.pop()
    } else if (eat('{')) {
      open.push('{')
      if (!eat('}')) {
        if (key()) continue
        break
      }
      open.pop()
    } else if (!skip(string) && !skip(literal)) break
    if (!goOn()) break
  }
  skip(space)
  const before = text.slice(0, at)
  const line = before.split('\n').length
  // A text that breaks off within a text or a word ends there too.
  const rest = text.slice(at)
  const isCutOff = rest === '' || /^"(?:[^"\\]|\\.)*\\?$/s.test(rest) || brokenOff.test(rest)
  return { line, column: at - before.lastIndexOf('\n'), isCutOff }
}
