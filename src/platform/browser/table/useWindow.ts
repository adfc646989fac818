import { type RefObject, useEffect, useState } from 'react'

interface RowWindow {
  /** The first row to render and the one after the last. */
  readonly start: number
  readonly end: number
}

/** Rows rendered above and below what is seen, so that scrolling meets no gap. */
const overscan = 12

/** The rows of fixed height that are in sight. Pure, so that it is tested without a browser. */
export function rowsInSight(
  count: number,
  rowHeight: number,
  top: number,
  viewHeight: number,
): RowWindow {
  const start = Math.max(0, Math.floor(-top / rowHeight) - overscan)
  const end = Math.min(count, Math.ceil((viewHeight - top) / rowHeight) + overscan)
  return { start: Math.min(start, count), end: Math.max(end, 0) }
}

/**
 * Which rows of a long table to render: those in sight, whatever scrolls. Without `enabled` (a short
 * table) all of them, so that cells may wrap.
 */
export function useWindow(
  body: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  enabled: boolean,
): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ start: 0, end: 60 })

  useEffect(() => {
    if (!enabled) return
    let frame = 0
    const measure = () => {
      frame = 0
      if (!body.current) return
      const top = body.current.getBoundingClientRect().top
      const next = rowsInSight(count, rowHeight, top, window.innerHeight)
      setSeen((now) => (now.start === next.start && now.end === next.end ? now : next))
    }
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(measure)
    }
    measure()
    document.addEventListener('scroll', later, { capture: true, passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', later, { capture: true })
      window.removeEventListener('resize', later)
    }
  }, [body, count, rowHeight, enabled])

  return enabled ? { start: seen.start, end: Math.min(seen.end, count) } : { start: 0, end: count }
}
