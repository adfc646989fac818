import { Document, isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml'

interface Setting {
  readonly key: string
  readonly pair: Pair
  /** Where its name and its value begin in the text, and where the value ends, without the comments that follow. */
  readonly from: number
  readonly valueFrom: number
  readonly to: number
}

/** The settings of the first level, in their order. */
function settingsOf({ contents }: Document): Setting[] {
  return (isMap(contents) ? contents.items : []).map((pair) => {
    const [from = 0, nameEnd = 0] = (isScalar(pair.key) && pair.key.range) || []
    const [valueFrom = nameEnd, to = nameEnd] = (isNode(pair.value) && pair.value.range) || []
    // A name that was set and not read is no node.
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key)
    return { key, pair, from, valueFrom, to }
  })
}

/** A setting as text, without the comments before and after its value: they stay where they are. */
function textOf({ key, pair: { value } }: Setting): string {
  if (isNode(value)) Object.assign(value, { comment: null, commentBefore: null })
  const alone = new Document({})
  alone.set(key, value)
  return alone.toString({ lineWidth: 0 })
}

/** The text with what a setting is now. A value that stays in one line, or on lines of its own, is written alone. */
function replaced(text: string, { from, valueFrom, to }: Setting, now: string): string {
  const isBlock = text[to - 1] === '\n'
  const [name = ''] = /^[^:]+:\s*/.exec(now) ?? []
  const isAlone = isBlock === name.includes('\n')
  const written = isAlone ? now.slice(name.length) : now
  // A block has its last line break within; a value in one line ends before what follows it there.
  return (
    text.slice(0, isAlone ? valueFrom : from) +
    (isBlock ? written : written.trimEnd()) +
    text.slice(to)
  )
}

/**
 * The text of a document in which some settings were changed: just these are written anew, and all else, comments and
 * empty lines too, stands as it was. What is new takes the place of what is gone, else it comes last.
 */
export function splice(text: string, changed: Document): string {
  const original = parseDocument(text)
  const [before, after] = [settingsOf(original), settingsOf(changed)]
  const contentOf = (document: Document, key: string) =>
    JSON.stringify((document.toJS() as Record<string, unknown>)[key])
  const fresh = after
    .filter(({ key }) => !before.some((one) => one.key === key))
    .map(textOf)
    .join('')
  const gone = before.find(({ key }) => !after.some((one) => one.key === key))
  let spliced = text
  for (const one of before.toReversed()) {
    const now = after.find(({ key }) => key === one.key)
    if (now === undefined)
      spliced = spliced.slice(0, one.from) + (one === gone ? fresh : '') + spliced.slice(one.to)
    else if (contentOf(original, one.key) !== contentOf(changed, one.key))
      spliced = replaced(spliced, one, textOf(now))
  }
  if (gone !== undefined || fresh === '') return spliced
  return `${spliced}${spliced === '' || spliced.endsWith('\n') ? '' : '\n'}${fresh}`
}
