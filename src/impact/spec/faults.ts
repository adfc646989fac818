import type { core } from 'zod'
import type { Fault } from '../texts/faults.ts'
import type { ToldFault } from '../texts/fi.faults.ts'

/** What is wrong at a place of the specification: its path, and the key when it is one that is not known. */
export interface SpecFault {
  readonly path: readonly (string | number)[]
  readonly key: string | null
  readonly told: Fault
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

/** What may have been meant, or what is known, for a word that is not: what the hint of a sentence tells. */
export function hintFor(word: string, known: readonly string[]): ToldFault {
  const near = nearestOf(word, known)
  if (near !== undefined) return { near }
  const some = { known: quoted(known.slice(0, 20)) }
  return known.length > 20 ? { ...some, more: String(known.length - 20) } : some
}

const nameOf = (path: readonly PropertyKey[]) =>
  path.length === 0 ? 'the specification' : path.map(String).join('.')

const shown = (value: unknown) => {
  const isEndless = typeof value === 'number' && !Number.isFinite(value)
  const text = isEndless ? String(value) : (JSON.stringify(value) ?? 'nothing')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/**
 * A fault of the schema.
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
  const at = (code: Fault['code'], values: ToldFault, key: string | null = null): SpecFault => ({
    ...{ path, key, told: { code, values } },
  })
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const where = path.length === 0 ? '' : name
    return at('unknown-setting', { key, where, ...hintFor(key, keysAt(path)) }, key)
  }
  const value = valueAt(path)
  if (value === undefined || value === null) return at('missing', { name })
  if (issue.code === 'invalid_value')
    return at('one-of', { name, choices: quoted(issue.values), value: shown(value) })
  if (issue.code === 'invalid_type') {
    const kind = issue.expected === 'tuple' ? 'pair' : issue.expected
    return at('kind', { name, kind, value: shown(value) })
  }
  return at('condition', { name, condition: issue.message, value: shown(value) })
}
