import { ScrollArea } from '@mantine/core'
import type { ReactNode } from 'react'

interface ScrollProps {
  /** Names what scrolls, for whoever reaches it by the keyboard. */
  readonly label: string
  readonly children: ReactNode
}

/** A table that may be wider than the page: it scrolls within itself, by the keyboard too. */
export function Scroll({ label, children }: ScrollProps) {
  return (
    <ScrollArea
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}
      offsetScrollbars="present"
    >
      {children}
    </ScrollArea>
  )
}
