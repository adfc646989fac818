import type { core } from 'zod'

/** What is wrong at a place of the specification: its path, and the key when it is one that is not known. */
export interface SpecFault {
  readonly path: readonly (string | number)[]
  readonly key: string | null
  readonly sentence: string
}

const quoted = (values: readonly unknown[]) =>
  values.map((value) => `"${String(value)}"`).join(', ')

/** The number of changes that make one word from another, up to a few; to find what was meant. */
function distanceOf(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}

/** The known word nearest to the one written, when it is near enough to be meant. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase()
  const scored = known
    .map((one) => ({ one, distance: distanceOf(lower, one.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = scored
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3))
    ? best.one
    : undefined
}

/** What may have been meant, or what is known, for a word that is not. */
export function knownWords(word: string, known: readonly string[]): string {
  const near = nearestOf(word, known)
  if (near !== undefined) return `perhaps "${near}" is meant`
  const more = known.length > 20 ? ` and ${known.length - 20} more` : ''
  return `known are ${quoted(known.slice(0, 20))}${more}`
}

const nameOf = (path: readonly PropertyKey[]) =>
  path.length === 0 ? 'the specification' : path.map(String).join('.')

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'settings',
  tuple: 'two numbers',
}

const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/**
 * A fault of the schema as a sentence without its place.
 * @param valueAt what stands at a path of the specification
 * @param keysAt the settings that are known at a path
 */
export function faultOf(
  issue: core.$ZodIssue,
  valueAt: (path: readonly PropertyKey[]) => unknown,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): SpecFault {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const name = nameOf(path)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const where = path.length === 0 ? '' : ` in ${name}`
    return {
      path,
      key,
      sentence: `there is no setting "${key}"${where}; ${knownWords(key, keysAt(path))}`,
    }
  }
  const value = valueAt(path)
  const at = { path, key: null }
  if (value === undefined || value === null) return { ...at, sentence: `${name} is missing` }
  if (issue.code === 'invalid_value')
    return { ...at, sentence: `${name} takes one of ${quoted(issue.values)}, not ${shown(value)}` }
  if (issue.code === 'invalid_type')
    return {
      ...at,
      sentence: `${name} takes ${kinds[issue.expected] ?? issue.expected}, not ${shown(value)}`,
    }
  return { ...at, sentence: `${name} ${issue.message}, not ${shown(value)}` }
}
