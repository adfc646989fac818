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
  /** Where it stands for several pages: these, in a line of their own while one of them is open. */
  readonly pages?: readonly NavTab[]
}

interface NavTabsProps {
  /** Names the line for a screen reader. */
  readonly label: string
  readonly items: readonly NavTab[]
}

/** Whether an address is that of a way, or lies under it. */
const leadsTo = ({ path, exact, pages }: NavTab, pathname: string): boolean =>
  pages?.some((one) => leadsTo(one, pathname)) ??
  (pathname === path || (exact !== true && pathname.startsWith(`${path}/`)))

/**
 * The ways between the pages of one thing, in a line; the open one is marked, and has its own pages under it. On a phone the
 * line scrolls, elsewhere it wraps.
 */
export function NavTabs({ label, items }: NavTabsProps) {
  const list = useRef<HTMLUListElement>(null)
  const { pathname } = useLocation()
  const open = items.find((item) => leadsTo(item, pathname))
  // On a phone the open one is in sight, wherever in the line it is.
  useEffect(() => {
    const shown = pathname && list.current?.querySelector('[data-open]')
    if (shown) shown.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  const pages = open?.pages ?? []
  return (
    <>
      <nav className={classes.nav} aria-label={label} data-parted={pages.length > 1 || undefined}>
        <ul ref={list} className={classes.list}>
          {items.map((item) => (
            <Way key={item.path} item={item} isOpen={item === open} />
          ))}
        </ul>
      </nav>
      {open && pages.length > 1 && (
        <nav className={classes.pages} aria-label={open.text}>
          <ul className={classes.list}>
            {pages.map((page) => (
              <Way key={page.path} item={page} isOpen={leadsTo(page, pathname)} />
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

interface WayProps {
  readonly item: NavTab
  readonly isOpen: boolean
}

function Way({ item: { path, text, icon: IconShape, exact = false }, isOpen }: WayProps) {
  return (
    <li>
      <Link
        to={path}
        className={classes.item}
        activeOptions={{ exact, includeSearch: false }}
        data-open={isOpen || undefined}
        aria-current={isOpen ? 'true' : undefined}
      >
        {IconShape && <IconShape size={18} stroke={1.75} aria-hidden />}
        {text}
      </Link>
    </li>
  )
}
