import type { Icon } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import classes from './NavTabs.module.css'

/** One of the pages that a line of ways leads to. */
export interface NavTab {
  readonly path: string
  readonly text: string
  readonly icon?: Icon
  /** Whether only this very address counts, not those under it. */
  readonly exact?: boolean
}

interface NavTabsProps {
  /** Names the line for a screen reader. */
  readonly label: string
  readonly items: readonly NavTab[]
}

/** The ways between the pages of one thing, in a line; the open one is marked. On a phone the line scrolls, elsewhere it wraps. */
export function NavTabs({ label, items }: NavTabsProps) {
  const list = useRef<HTMLUListElement>(null)
  const { pathname } = useLocation()
  // On a phone the open one is in sight, wherever in the line it is.
  useEffect(() => {
    const open = pathname && list.current?.querySelector('[data-status="active"]')
    if (open) open.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <nav className={classes.nav} aria-label={label}>
      <ul ref={list} className={classes.list}>
        {items.map(({ path, text, icon: IconShape, exact = false }) => (
          <li key={path}>
            <Link
              to={path}
              className={classes.item}
              activeOptions={{ exact, includeSearch: false }}
            >
              {IconShape && <IconShape size={18} stroke={1.75} aria-hidden />}
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
