import type { ReactNode } from 'react'
import classes from './StickyBar.module.css'

interface StickyBarProps {
  /** What the bar is for, for who cannot see where it stands. */
  readonly label: string
  /** Whether what is edited is saved, or why it is not. */
  readonly state: ReactNode
  readonly hasFailed: boolean
  /** The buttons. */
  readonly children: ReactNode
}

/** The last line of a long page that is edited: it stays in sight, with the state of the whole and what can be done with it. */
export function StickyBar({ label, state, hasFailed, children }: StickyBarProps) {
  return (
    <section className={classes.bar} aria-label={label}>
      <span className={classes.state} role="status" data-failed={hasFailed || undefined}>
        {state}
      </span>
      <div className={classes.buttons}>{children}</div>
    </section>
  )
}
