import { Group, Title, type TitleOrder } from '@mantine/core'
import { createContext, type ReactNode, useContext, useId } from 'react'
import classes from './Section.module.css'

/** The rank of the headings at this place: 2 under the page's title, one lower in each section. */
export const HeadingRank = createContext(2)

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
  /** Buttons of the section. */
  readonly actions?: ReactNode
}

/** A titled part of a page, a landmark for whoever jumps from heading to heading; may hold others. */
export function Section({ title, children, actions }: SectionProps) {
  const id = useId()
  const rank = useContext(HeadingRank)
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Group justify="space-between" gap="sm" mb="sm" mih="2.5rem">
        <Title order={Math.min(rank, 6) as TitleOrder} id={id}>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      <HeadingRank value={rank + 1}>{children}</HeadingRank>
    </section>
  )
}
