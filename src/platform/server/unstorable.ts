/** U+0000 and half surrogates: text that PostgreSQL stores neither in `text` nor in `jsonb`. */
const isStorable = (text: string) => text.isWellFormed() && !text.includes('\u0000')

/**
 * Where in some input text stands that cannot be stored, its keys included.
 * @param value JSON, or the parameters of an address
 * @param path the place of the value itself
 * @return the path of the first such text; undefined when there is none
 */
export function findUnstorable(
  value: unknown,
  path: readonly string[] = [],
): readonly string[] | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = isStorable(key) ? findUnstorable(inner, [...path, key]) : path
    if (found !== undefined) return found
  }
  return undefined
}
