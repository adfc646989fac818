import { Group, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './Section.module.css'

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
  /** Buttons of the section. */
  readonly actions?: ReactNode
  /** The rank of the heading: 2 on a page (default), 3 within a section or a side panel. */
  readonly order?: 2 | 3
}

/** A titled part of a page, a landmark for whoever jumps from heading to heading. */
export function Section({ title, children, actions, order = 2 }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Group justify="space-between" gap="sm" mb="sm" mih="2rem">
        <Title order={order} id={id}>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </section>
  )
}
