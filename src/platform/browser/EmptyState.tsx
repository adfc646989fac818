import { Stack, Text } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  /** What is empty: “No clients yet”. */
  readonly title: string
  /** How it fills, in a sentence. */
  readonly children?: ReactNode
  readonly icon?: Icon
  /** The button that fills it, when this person may. */
  readonly action?: ReactNode
}

/** What stands where there is nothing: what is empty, how it fills, and the button for it. */
export function EmptyState({ title, children, icon: IconShape, action }: EmptyStateProps) {
  return (
    <Stack className={classes.root} align="center" gap="xs">
      {IconShape && <IconShape size={32} stroke={1.5} className={classes.icon} aria-hidden />}
      <Text fw={600} size="md" ta="center">
        {title}
      </Text>
      {children && (
        <Text c="dimmed" maw="44ch" ta="center">
          {children}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  )
}
