import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { formTexts } from '../texts/texts.ts'

interface MovableProps {
  /** What is moved, for the ear. */
  readonly name: string
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** Moves a thing up or down with Alt and an arrow; to be given to what holds it. */
export const moveByKey =
  (onMove: MovableProps['onMove']) =>
  (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }

/** The buttons that move a thing in its list, and take it out. */
export function Movable({ name, onMove, onRemove }: MovableProps) {
  const t = useTexts(formTexts)
  const quiet = { variant: 'subtle', color: 'gray' } as const
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon {...quiet} aria-label={t.up(name)} title={t.upKey} onClick={() => onMove(-1)}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...quiet} aria-label={t.down(name)} title={t.downKey} onClick={() => onMove(1)}>
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...quiet} aria-label={t.remove(name)} title={t.removeText} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
