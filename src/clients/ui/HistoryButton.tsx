import { ActionIcon } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ListFact, ScalarFact } from '../model.facts.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './Facts.module.css'

/** Whose observations are to be shown: of some facts, or of one degree or experience. */
export interface HistoryOf {
  readonly name: string
  readonly keys: readonly (ScalarFact | ListFact)[]
  readonly item?: string
}

interface HistoryButtonProps {
  readonly of: HistoryOf
  readonly onHistory: (of: HistoryOf) => void
}

/** Opens the observations behind a fact. */
export function HistoryButton({ of, onHistory }: HistoryButtonProps) {
  const t = useTexts(clientTexts).facts
  return (
    <ActionIcon
      size="md"
      className={classes.tool}
      aria-label={t.history(of.name)}
      title={t.showHistory}
      onClick={() => onHistory(of)}
    >
      <IconHistory size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  )
}
