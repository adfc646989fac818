import type { ViewSearch } from '../model.saved-view.ts'

/** What of an address a view keeps: keys that have a value, without those that point at a person. */
export function viewSearchOf(
  search: Readonly<Record<string, unknown>>,
  without: readonly string[] = [],
): ViewSearch {
  const kept = Object.entries(search).filter(
    ([key, value]) => value !== undefined && value !== null && !without.includes(key),
  )
  return Object.fromEntries(kept) as ViewSearch
}

/** Whether two views show the same, whatever the order of their keys. */
export function sameSearch(a: ViewSearch, b: ViewSearch): boolean {
  const text = (search: ViewSearch) =>
    JSON.stringify(Object.entries(search).sort(([x], [y]) => (x < y ? -1 : 1)))
  return text(a) === text(b)
}
