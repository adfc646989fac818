import { type RefObject, useEffect, useRef } from 'react'

/**
 * For a button that is gone or asleep once its work is done: what the given place shows then takes its focus, so that the
 * keyboard stays here.
 */
export function useFocusKept(isAtWork: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(isAtWork)
  useEffect(() => {
    if (before.current && !isAtWork && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true })
    before.current = isAtWork
  }, [isAtWork])
  return place
}
