import { Text } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Evidence, ProfileFact } from '../model.facts.profile.ts'
import { standingOf } from '../model.facts.standing.ts'
import type { FactKey } from '../model.facts.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './Facts.module.css'
import { useFactWords } from './useFactWords.ts'

interface FactValueProps {
  readonly fact: FactKey
  readonly known: ProfileFact | undefined
}

/** The value of a fact: known, or that it is not; what is out of date is not known, whatever it was. */
export function FactValue({ fact, known }: FactValueProps) {
  const t = useTexts(clientTexts).facts
  const words = useFactWords()
  switch (standingOf(known)) {
    case 'missing':
      return (
        <Text span inherit c="dimmed">
          {t.missing}
        </Text>
      )
    case 'stale':
      return <StateMark state="unknown">{t.unknown}</StateMark>
    case 'unanswered':
      return (
        <StateMark state="unknown">
          {known?.evidence ? words.value(fact, known.evidence.value) : t.unknown}
        </StateMark>
      )
    default:
      return <span className={classes.value}>{words.value(fact, known?.value ?? '')}</span>
  }
}

/** How and since when a fact is known; what was last known of one that is out of date; what speaks against it. */
export function FactNote({ fact, known }: FactValueProps) {
  const t = useTexts(clientTexts).facts
  const format = useFormat()
  const words = useFactWords()
  if (known === undefined) return null
  const { evidence, conflicts, derivedFrom } = known
  const behind = ({ source, observedOn }: Evidence) =>
    `${words.source(source)}, ${format.ago(observedOn)}`
  return (
    <>
      {evidence !== undefined && (
        <span title={format.dayLong(evidence.observedOn)}>
          {known.isStale && `${t.last(words.value(fact, evidence.value))}, ${t.outOfDate}. `}
          {derivedFrom !== undefined && `${t.derived(words.name(derivedFrom))}. `}
          {behind(evidence)}
        </span>
      )}
      {conflicts.map((other) => (
        <span key={other.factId} className={classes.conflict}>
          <IconAlertTriangleFilled size={14} aria-hidden /> {t.conflict}:{' '}
          {t.other(words.value(fact, other.value))} ({behind(other)})
        </span>
      ))}
    </>
  )
}
