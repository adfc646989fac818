import { type RefObject, useEffect, useRef } from 'react'
import { useKeys } from '../keys/KeysProvider.tsx'
import { useTexts } from '../LocaleProvider.tsx'
import { platformTexts } from '../texts/texts.ts'

/** The link that opens a row: the first one in it. */
export function rowLink(row: Element | null): HTMLAnchorElement | null {
  return row?.querySelector<HTMLAnchorElement>('a[href]') ?? null
}

/**
 * Moves the focus along the rows with j and k: to the row's link, so that Enter opens it as any link.
 * Rows that are not rendered are scrolled to first; `render` tells that rows have changed.
 */
export function useRowKeys(
  body: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  selected: number,
  render: unknown,
): void {
  const t = useTexts(platformTexts)
  /** The row that was moved to last: it may have been scrolled out of what is rendered since. */
  const last = useRef(-1)
  const wanted = useRef<number | undefined>(undefined)

  const focusRow = (index: number): boolean => {
    const row = body.current?.querySelector(`[data-index="${index}"]`) ?? null
    const target = rowLink(row)
    if (!row || !target) return false
    target.focus({ preventScroll: true })
    // A table's row heeds no scroll margin, its first cell does.
    row.firstElementChild?.scrollIntoView({ block: 'nearest' })
    return true
  }

  const move = (step: number) => {
    const focused = document.activeElement?.closest('[data-index]')
    const inside = focused !== undefined && focused !== null && body.current?.contains(focused)
    const at = inside ? Number(focused.getAttribute('data-index')) : last.current
    const from = wanted.current ?? (at < 0 ? selected : at)
    const to = from < 0 ? 0 : Math.min(Math.max(from + step, 0), count - 1)
    last.current = to
    wanted.current = undefined
    if (focusRow(to)) return
    wanted.current = to
    const top = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY
    window.scrollTo({ top: top + to * rowHeight - window.innerHeight / 2 })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the rendered rows change
  useEffect(() => {
    if (wanted.current !== undefined && focusRow(wanted.current)) wanted.current = undefined
  }, [render])

  useKeys({
    title: t.keys.list,
    bindings:
      count === 0
        ? []
        : [
            { key: 'j', text: t.keys.next, run: () => move(1) },
            { key: 'k', text: t.keys.previous, run: () => move(-1) },
            { key: 'Enter', text: t.keys.open },
          ],
  })
}
