import { useCallback, useState } from 'react'

/**
 * What is typed and not saved yet, by name, for as long as this page of the browser lives. In memory
 * only: what people write about people is not left in a browser's storage.
 */
const kept = new Map<string, unknown>()

/** What was kept under a name, or undefined. */
export function findKept<T>(name: string): T | undefined {
  return kept.get(name) as T | undefined
}

/** Keeps a value under a name, until it is forgotten or the page is loaded anew. */
export function keep(name: string, value: unknown): void {
  kept.set(name, value)
}

/** Forgets what was kept: it is saved, or nobody wants it. */
export function forgetKept(name: string): void {
  kept.delete(name)
}

/**
 * Like `useState`, but the value outlives the page: whoever leaves, is refused or signed out in the
 * middle finds it again.
 * @param name names the draft, with the person whose it is and the record that it is of
 * @returns the value, its setter, and a way to forget it and begin anew
 */
export function useKept<T>(name: string, initial: T) {
  const [value, setValue] = useState<T>(() => findKept<T>(name) ?? initial)
  const set = useCallback(
    (next: T) => {
      keep(name, next)
      setValue(next)
    },
    [name],
  )
  const forget = useCallback(() => {
    forgetKept(name)
    setValue(initial)
  }, [name, initial])
  return [value, set, forget] as const
}
