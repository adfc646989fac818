import { ActionIcon, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { skillTexts } from '../texts/texts.ts'
import classes from './Skills.module.css'

interface Chosen {
  readonly key: string
  readonly name: string
}

interface ChosenListProps {
  readonly items: readonly Chosen[]
  /** What is said while nothing is chosen. */
  readonly empty: string
  readonly onRemove: (item: Chosen) => void
}

/** What is chosen so far, each with the way to take it out. */
export function ChosenList({ items, empty, onRemove }: ChosenListProps) {
  const t = useTexts(skillTexts).choosing
  if (items.length === 0) return <Text c="dimmed">{empty}</Text>
  return (
    <ul className={classes.rows}>
      {items.map((item) => (
        <li key={item.key} className={classes.chosen}>
          <span className={classes.words}>{item.name}</span>
          <ActionIcon aria-label={t.removeOne(item.name)} onClick={() => onRemove(item)}>
            <IconX size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}
